"""Who signs: bylines in all their forms, names alone, and what names nobody."""

import pytest

from generator.reading.attribution.author import tidy_author
from generator.reading.formats.pasted import read_pasted
from generator.reading.lines import lines_of
from generator.reading.page_content import Wishes

TITLE = "Dornwick to build a new bridge"
TEXT = (
    "The council of Dornwick agreed on Tuesday to build a new bridge over the river Lem.\n\n"
    "The mayor said that the work on the bridge would begin in May and last for two years.\n"
)


@pytest.mark.parametrize(
    ("byline", "name"),
    [
        ("By Ida Lund | Published 3:14 pm", "Ida Lund"),
        ("IDA LUND FOR THE DAILY LANTERN", "IDA LUND"),
        ("Ida Lund  @ida_l  Chief Reporter", "Ida Lund"),
        ("Ida Lund ida@valley.example", "Ida Lund"),
        ("Ida Lund avec AFP", "Ida Lund"),
        ("Ida Lund November 2", "Ida Lund"),
        ("Ida Lund - 6th November", "Ida Lund"),
        ("ByIda Lund", "Ida Lund"),
        ("Reuters Staff", None),
        ("admin", None),
        ("Staff Writer", None),
        ("Redacción", None),
    ],
)
def test_a_byline_is_made_plain(byline: str, name: str | None) -> None:
    """Without paper, handle, address, day or office; desks and agencies are nobody."""
    assert tidy_author(byline) == name


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Ida Lund\nHealth Correspondent\n3 May 2019", "Ida Lund"),
        ("Ida Lund\n3 May 2019", "Ida Lund"),
        ("3 May 2019\nIda van Lund", "Ida van Lund"),
        ("Ida Lund in Dornwick\n3 May 2019", "Ida Lund"),
        ("New York\n3 May 2019", None),
        ("World News\n3 May 2019", None),
        ("Share on Facebook\n3 May 2019", None),
        ("Valley Post\n3 May 2019", None),
        ("By signing up, you agree to our terms\n3 May 2019", None),
        ("Words: Ida Lund\n3 May 2019", "Ida Lund"),
    ],
)
def test_a_name_below_the_headline(head: str, name: str | None) -> None:
    """Alone beside the day or an office; places, sections, papers and buttons are no people."""
    found = read_pasted(lines_of(f"{TITLE}\n\n{head}\n\n{TEXT}"), Wishes(), ())
    assert found.author == name


def test_the_foot_of_a_wire_names_the_reporter() -> None:
    """Where the byline names only the agency."""
    page = (
        f"{TITLE}\nBy Reuters Staff\n3 May 2019\n\n{TEXT}\n(Reporting by Ida Lund in Dornwick; Editing by Per Holm)\n"
    )
    found = read_pasted(lines_of(page), Wishes(), ())
    assert (found.author, found.agency) == ("Ida Lund", "Reuters")
