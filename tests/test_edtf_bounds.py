"""spans: the days that bound an EDTF value, before and after the year 1."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.edtf_bounds import bounds, day_number, month_length

CASES = [
    ("2023-02-02", "2023-02-02", "2023-02-02"),
    ("2023-02-02/2023-02-03", "2023-02-02", "2023-02-03"),
    ("2023-02", "2023-02-01", "2023-02-28"),
    ("2024-02~", "2024-02-01", "2024-02-29"),
    ("2023", "2023-01-01", "2023-12-31"),
    ("2023-21", "2023-03-01", "2023-05-31"),
    ("2023-24", "2023-12-01", "2024-02-29"),
    ("199X", "1990-01-01", "1999-12-31"),
    ("18XX", "1800-01-01", "1899-12-31"),
    ("2022-07/2022-09", "2022-07-01", "2022-09-30"),
    ("2014/..", "2014-01-01", None),
    ("../2023-02-09", None, "2023-02-09"),
    ("-0043", "-0043-01-01", "-0043-12-31"),
    ("-0043-03-15", "-0043-03-15", "-0043-03-15"),
]


@pytest.mark.parametrize(("value", "first", "last"), CASES)
def test_bounds(value: str, first: str | None, last: str | None) -> None:
    """First and last day of each form of value."""
    assert bounds(value) == (first, last)


@pytest.mark.parametrize("value", ["", "2023-13", "2023-02-30", "spring", "2023-2-3", "20230203"])
def test_what_is_no_value(value: str) -> None:
    """What is no EDTF is refused; the empty text is an unknown end."""
    if value:
        with pytest.raises(ValueError, match=r"no |not a "):
            bounds(value)
    else:
        assert bounds(value) == (None, None)


@given(st.dates())
def test_day_numbers_agree_with_the_calendar(day: datetime.date) -> None:
    """For years from 1 on a day's number is its proleptic Gregorian ordinal."""
    assert day_number(day.isoformat()) == day.toordinal()


def test_day_numbers_before_year_one() -> None:
    """Days run on below 1 without a gap: 1 BC is the leap year 0."""
    assert day_number("0001-01-01") - day_number("0000-12-31") == 1
    assert day_number("0000-03-01") - day_number("0000-02-28") == 2
    assert day_number("-0043-03-15") < day_number("-0042-03-15") < 0


def test_month_lengths() -> None:
    """February knows leap years, also those before year 1."""
    assert [month_length(year, 2) for year in (2023, 2024, 1900, 2000, 0, -4)] == [
        28,
        29,
        28,
        29,
        29,
        29,
    ]
