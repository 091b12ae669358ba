"""Letters: their head gives subject, day and sender; their foot is no text."""

import pytest

from generator.reading.attribution.site_name import named_by
from generator.reading.formats.pasted import read_pasted
from generator.reading.lines import lines_of
from generator.reading.page_content import PageContent, Wishes

TEXT = (
    "The tunnel through the mountain was opened again on Wednesday after a year of work.\n\n"
    "The ministry says that the trains will run every hour from the end of next week.\n"
)
FOOT = "\nYou receive this e-mail because you signed up on 11 January 2011.\nUnsubscribe | View in browser\n"


def letter(head: str) -> PageContent:
    """What is read of a letter with this head."""
    return read_pasted(lines_of(f"{head}\n\n{TEXT}{FOOT}"), Wishes(), ())


@pytest.mark.parametrize(
    "date",
    [
        "Date: Wed, 22 Feb 2023 15:47:00 +0100",
        "Sent: Wednesday, February 22, 2023 3:47 PM",
        "Gesendet: Mittwoch, 22.02.2023 15:47",
    ],
)
def test_the_day_it_was_sent(date: str) -> None:
    """The head's date counts, not the day in the foot; the foot is no text."""
    found = letter(f"From: Ida Lund <ida@valley.example>\nTo: Per\n{date}\nSubject: Tunnel reopens")
    assert str(found.publication.value) == "2023-02-22"
    assert found.publication.source == "label"
    assert len(found.body) == 2


def test_a_letter_passed_on() -> None:
    """The day and the subject of the letter itself, not of who passed it on."""
    found = letter(
        "From: Per <per@home.example>\nTo: Ida\nDate: 9 May 2023\nSubject: Fwd: look\n\n"
        "---- Forwarded message ----\nFrom: Valley Post <news@valleypost.example>\n"
        "Date: Wed, 22 Feb 2023 15:47\nSubject: [Valley] Tunnel reopens\nTo: Per"
    )
    assert (found.titled.value, str(found.publication.value)) == ("Tunnel reopens", "2023-02-22")
    assert found.issued.value == "Valley Post"


@pytest.mark.parametrize(
    ("name", "label", "house"),
    [
        ("Bay News Daily Briefing", "baynews", "Bay News"),
        ("The Valley Post", "valleypost", "The Valley Post"),
        ("Ida Lund", "valleypost", None),
    ],
)
def test_a_name_that_the_address_has_too(name: str, label: str, house: str | None) -> None:
    """Only the words that the domain is made of."""
    assert named_by(name, label) == house
