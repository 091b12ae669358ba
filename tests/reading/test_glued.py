"""Glued lines: a stamp or a headline on the lead's own line is parted from it; a broken sentence is not."""

import pytest

from generator.model import Source
from generator.reading import extract
from generator.reading.blocks.glued_lines import unglue
from generator.reading.formats.markdown_text import blocks_of
from generator.reading.lines import lines_of

LEAD = "The mayor said on Tuesday that the bridge over the bay is closed."


@pytest.mark.parametrize(
    "stamp",
    [
        "Updated 3:15 PM",
        "Updated 4:27 PM ET, Fri March 17, 2017",
        "March 17, 2017 | 5:00 PM",
        "Published: 3 May 2019 14:05 BST",
        "Last updated: 3 May 2019",
        "2019-05-03 14:05",
    ],
)
def test_a_stamp_before_the_lead(stamp: str) -> None:
    """It becomes a line of its own, with the same number."""
    found = unglue(lines_of(f"{stamp} {LEAD}"))
    assert [line.text for line in found] == [stamp, LEAD]
    assert {line.number for line in found} == {1}


@pytest.mark.parametrize(
    "line",
    [
        "On March 17, 2017 the mayor said that the bridge was closed.",
        "March 17, 2017 was the day on which the bridge was closed.",
        "BERLIN, May 3, 2019 (AFP) - The mayor said that the bridge is closed.",
        "Updated rules say that the bridge is closed until 3:15 PM today.",
        "3 May 2019",
    ],
)
def test_a_day_in_a_sentence_stays(line: str) -> None:
    """So do datelines, which belong to the lead."""
    assert [one.text for one in unglue(lines_of(line))] == [line]


def test_a_headline_and_a_stamp_in_one_markdown_paragraph() -> None:
    """Lines that were pasted without empty lines between them are parted where they are plainly several things."""
    _, lines = blocks_of(
        f"Bridge over the bay is closed\nSat May 4 2019, 01:19 hrs\nBy Ida Lund\n{LEAD}\nIt opens in June."
    )
    assert [line.text for line in lines] == [
        "Bridge over the bay is closed",
        "Sat May 4 2019, 01:19 hrs",
        "By Ida Lund",
        f"{LEAD} It opens in June.",
    ]
    assert [line.number for line in lines] == [1, 2, 3, 4]


def test_a_broken_sentence_is_one_paragraph() -> None:
    """Text at a fixed width, names at a line's beginning, and a line that an element broke."""
    wrapped = (
        "The mayor said on Tuesday that the bridge over the bay is closed, and that\n"
        "Ida Lund, who had built it forty years ago, would come to look at it before the\n"
        "Council meets again."
    )
    assert len(blocks_of(wrapped)[1]) == 1
    assert len(blocks_of("After Lucy Holm ’s Bridge, the plays of\nIda Lund ’s\nBay came on.")[1]) == 1


def test_the_headline_in_the_front_matter_is_not_told_again() -> None:
    """Where the text begins with it, below a kicker or not."""
    for head in ("Bridge is closed\n", "BAY CITY\nBridge is closed\n"):
        text = f"---\ntitle: Bridge is closed\n---\n{head}{LEAD}\n"
        report, _ = extract(Source("a", "a.md", text.encode()), ())
        assert report is not None
        assert "Bridge is closed" not in report.body
        assert LEAD in report.body


def test_reports_about_shops_for_programs_keep_their_sentences() -> None:
    """Only what asks for a download is furniture."""
    text = (
        f"Apple takes the messenger off its shop\nBy Ida Lund\n3 May 2019\n{LEAD}\n"
        "The messenger was taken from the App Store on Thursday, its maker said.\n"
        "It is still there for phones by others, in the Google Play store, the paper wrote.\n"
        "Download it on the App Store\n"
    )
    report, _ = extract(Source("a", "a.txt", text.encode()), ())
    assert report is not None
    assert len(report.body) == 3
