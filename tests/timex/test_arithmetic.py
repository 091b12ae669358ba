"""Calendar arithmetic: weeks, months, years before Christ, holidays."""

import datetime

import pytest

from generator.timex import arithmetic as cal
from generator.timex.arithmetic import Point


@pytest.mark.parametrize(
    ("value", "point"),
    [
        ("2023-02-04", Point(2023, 2, 4)),
        ("2023-02", Point(2023, 2)),
        ("2023-W05", Point(2023, 1, 30)),
        ("2023-SP", Point(2023, 4)),
        ("BC0490", Point(-490)),
        ("PRESENT_REF", None),
        ("199", None),
    ],
)
def test_parse(value: str, point: Point | None) -> None:
    """A value is a point as precise as it says, or none."""
    assert cal.parse(value) == point


def test_there_is_no_year_0() -> None:
    """The year after 1 BC is AD 1."""
    assert cal.add_years(-1, 1) == 1
    assert cal.add_years(1, -1) == -1
    assert cal.show(Point(-44, 3, 15)) == "BC0044-03-15"


def test_months_cross_years() -> None:
    """Months are counted across the turn of the year, both ways."""
    assert cal.add_months(Point(2023, 2), -3) == Point(2022, 11)
    assert cal.add_months(Point(2022, 12), 1) == Point(2023, 1)


def test_the_end_of_the_calendar() -> None:
    """Beyond the years that datetime knows there is not a valid day."""
    assert cal.add_days(datetime.date(9999, 12, 31), 1) is None
    assert Point(2023, 2, 30).date is None


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("easter+0", 2023, "2023-04-09"),
        ("easter-2", 2000, "2000-04-21"),
        ("thursday-4-11", 1999, "1999-11-25"),
        ("monday-last-05", 2022, "2022-05-30"),
        ("election", 1998, "1998-11-03"),
        ("thanksgiving+1", 2022, "2022-11-25"),
        ("12-24", 2022, "2022-12-24"),
    ],
)
def test_holiday(name: str, year: int, day: str) -> None:
    """Fixed, counted and computed holidays."""
    assert str(cal.holiday(name, year)) == day
