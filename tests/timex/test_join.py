"""Neighbouring expressions made one, or linked as ends of a range."""

import datetime

import pytest

from generator.timex import find_time_expressions

WRITTEN = datetime.date(2023, 2, 4)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("at 9 a.m. Tuesday", "9 a.m. Tuesday", "2023-01-31T09:00"),
        ("on Friday night", "Friday night", "2023-02-03TNI"),
        ("on the night of Jan. 13", "the night of Jan. 13", "2023-01-13TNI"),
        ("the day before last Tuesday", "the day before last Tuesday", "2023-01-30"),
        ("two days after Christmas", "two days after Christmas", "2022-12-27"),
    ],
)
def test_made_one(text: str, words: str, value: str) -> None:
    """A time of day and its day, or a day counted from another, are one expression."""
    assert [(one.text, one.value) for one in find_time_expressions(text, WRITTEN)] == [(words, value)]


def test_a_clock_time_takes_the_day_after_on() -> None:
    """A time and its day parted by "on", as in "10 p.m. on Jan. 5", are two expressions of one day."""
    found = find_time_expressions("at 10 p.m. on Jan. 5", WRITTEN)
    assert [one.value for one in found] == ["2023-01-05T22:00", "2023-01-05"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("from Thursday to Friday", ["2023-02-02/2023-02-03"] * 2),
        ("on Monday and Tuesday", ["2023-01-30/2023-01-31"] * 2),
        ("on Monday and Thursday", ["2023-01-30", "2023-02-02"]),
        ("Feb. 28-March 2", ["2023-02-28/2023-03-02"] * 2),
        ("between 3 and 5 March", ["2023-03-03/2023-03-05"] * 2),
        ("in 2014-16", ["2014/2016"] * 2),
        ("in 2019 and 2021", ["2019", "2021"]),
        ("from October to March", ["2022-10/2023-03"] * 2),
    ],
)
def test_ranges_and_lists(text: str, edtf: list[str]) -> None:
    """Every end of a range carries the whole of it; so do neighbouring days of a list, and no others."""
    assert [one.edtf for one in find_time_expressions(text, WRITTEN)] == edtf
