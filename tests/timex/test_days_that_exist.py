"""Whatever the words say, a value in EDTF is one that has days: no 30 February leaves this room."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.edtf_bounds import bounds
from generator.timex import find_time_expressions

MONTHS = [
    "January",
    "Feb.",
    "February",
    "March",
    "Apr",
    "April",
    "June",
    "Sept.",
    "November",
    "Dec.",
]
WORDS = [
    *MONTHS,
    *(str(day) for day in range(33)),
    "1999",
    "2024",
    "1900",
    "29th",
    "31st",
    "Monday",
    "last",
    "next",
    "the",
    "of",
    "-",
    "–",
    "to",
    "and",
    ",",
    "from",
    "until",
    "since",
    "between",
    "BC",
    "week",
    "year",
    "ago",
    "two",
    "quarter",
    "spring",
    "1990s",
    "2001-02-29",
    "30/2/2001",
    "99/99/9999",
    "0000",
]


@given(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=9),
    st.dates(date(1, 1, 1), date(9999, 12, 31)),
)
@settings(max_examples=600)
def test_every_value_has_days(words: list[str], published: date) -> None:
    """Any jumble of date words, published on any day of the calendar, is read without an error."""
    text = " ".join(words)
    for found in find_time_expressions(text, published):
        assert text[found.start : found.end] == found.text
        bounds(found.edtf)


@pytest.mark.parametrize(
    "text",
    [
        "He died on February 29, 1999.",
        "From Feb. 28-30 they talked.",
        "It was 2001-02-29.",
        "on 31 April 2001",
        "29 February 1900",
    ],
)
def test_a_day_that_never_was(text: str) -> None:
    """An impossible day is not a valid day: what is left of it is the month, or nothing."""
    for found in find_time_expressions(text, date(2003, 5, 6)):
        bounds(found.edtf)
