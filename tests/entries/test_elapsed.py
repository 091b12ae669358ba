"""elapsed: what is told by how long before another day it was gets a day of its own."""

import datetime

import pytest

from generator.entries.elapsed import with_elapsed
from generator.model import TimeExpression

DAY = datetime.date(2024, 5, 20)

COUNTED = [
    ("He left on Friday, a day after the bridge fell.", "2024-05-16"),
    ("Two days after the bridge fell, he left on Friday.", "2024-05-15"),
    ("He left on Friday, two weeks after the bridge fell.", "2024-04-30/2024-05-06"),
    ("He left on Friday, two years after the bridge fell.", "2022~"),
    ("He left on Friday, three months before the vote.", "2024-08~"),
    ("He left on Friday, two days after 3 May.", None),
    ("He left two days after the bridge fell.", None),
]


@pytest.mark.parametrize(("text", "value"), COUNTED)
def test_counted(text: str, value: str | None) -> None:
    """So many days from the one day that the sentence gives; none where it gives none, or names the other."""
    at = text.find("Friday")
    days = (
        ()
        if at < 0
        else (
            TimeExpression(
                at,
                at + 6,
                "Friday",
                "DATE",
                "2024-05-17",
                "2024-05-17",
                "weekday",
                "published",
                role="event",
            ),
        )
    )
    found = [e for e in with_elapsed(text, ((0, len(text)),), days, DAY) if e.role == "elapsed"]
    assert [e.edtf for e in found] == ([value] if value else [])
    assert all(text[e.start : e.end] == e.text for e in found)


def test_comes_after() -> None:
    """What "comes days after" something dates that to the week before publication."""
    text = "The call comes days after they met."
    (found,) = with_elapsed(text, ((0, len(text)),), (), DAY)
    assert (found.text, found.edtf) == ("days", "2024-05-13/2024-05-19")
