"""arithmetic: days, weeks, months and years of the calendar; knows no text and no clock.

A point is a `Point`: year (negative before Christ, no year 0), month and day as far as known.
"""

import calendar
import datetime
import re
from collections.abc import Callable

import msgspec

_POINT = re.compile(r"(BC)?(\d{4})(?:-(\d\d)(?:-(\d\d))?|-W(\d\d)|-(SP|SU|FA|WI|Q[1-4]|H[12]))?")
_MONTH_OF = {
    "SP": 4,
    "SU": 7,
    "FA": 10,
    "WI": 1,
    "Q1": 2,
    "Q2": 5,
    "Q3": 8,
    "Q4": 11,
    "H1": 3,
    "H2": 9,
}


class Point(msgspec.Struct, frozen=True, order=True):
    """A point of the calendar, as precise as it is known."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def date(self) -> datetime.date | None:
        """The day, for years that datetime knows."""
        if not (self.day and 1 <= self.year <= 9999):
            return None
        try:
            return datetime.date(self.year, self.month, self.day)
        except ValueError:
            return None

    @property
    def middle(self) -> datetime.date | None:
        """A day in the middle of what is known."""
        if not 1 <= self.year <= 9999:
            return None
        return self.date or datetime.date(self.year, self.month or 7, 15 if self.month else 1)


def point_of(day: datetime.date) -> Point:
    """The point that a day is."""
    return Point(day.year, day.month, day.day)


def parse(value: str) -> Point | None:
    """The point that a TIMEX3 DATE or TIME names; None where it is unknown, a decade or a reference."""
    match = _POINT.match(value)
    if not match:
        return None
    bc, text, month, day, week, part = match.groups()
    year = -int(text) if bc else int(text)
    if week and not bc:
        monday = week_start(year, int(week))
        return point_of(monday) if monday else Point(year)
    return Point(year, int(month or 0) or _MONTH_OF.get(part, 0), int(day or 0))


def show(point: Point) -> str:
    """The TIMEX3 value of a point."""
    year = f"BC{-point.year:04}" if point.year < 0 else f"{point.year:04}"
    return year + (f"-{point.month:02}" if point.month else "") + (f"-{point.day:02}" if point.day else "")


def week_start(year: int, week: int) -> datetime.date | None:
    """Monday of an ISO week."""
    try:
        return datetime.date.fromisocalendar(year, week, 1)
    except ValueError:
        return None


def week_value(day: datetime.date) -> str:
    """The ISO week of a day, as TIMEX3 writes it."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def add_days(day: datetime.date, days: int) -> datetime.date | None:
    """So many days on; None beyond the calendar that datetime knows."""
    try:
        return day + datetime.timedelta(days=days)
    except OverflowError:
        return None


def add_years(year: int, years: int) -> int:
    """So many years on; there is no year 0."""
    shifted = (year + (year < 0)) + years
    return shifted if shifted > 0 else shifted - 1


def add_months(point: Point, months: int) -> Point:
    """The month so many months on."""
    count = (point.month or 1) - 1 + months
    return Point(add_years(point.year, count // 12), count % 12 + 1)


def easter(year: int) -> datetime.date:
    """Easter Sunday of the Western churches (Butcher's algorithm)."""
    a, (b, c) = year % 19, divmod(year, 100)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * (b % 4) + 2 * i - h - k) % 7
    shift = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * shift + 114, 31)
    return datetime.date(year, month, day + 1)


def holiday(name: str, year: int) -> datetime.date | None:
    """The day of a holiday as words/*.yaml writes it: MM-DD, easter+N, thursday-4-11, monday-last-05, election."""
    if not 1 <= year <= 9998:
        return None
    for prefix, compute in _HOLIDAYS.items():
        if name.startswith(prefix):
            return add_days(compute(year), int(name[len(prefix) :] or 0))
    if name[0].isdigit():
        return datetime.date(year, int(name[:2]), int(name[3:]))
    weekday, nth, month = name.split("-")
    return _nth_weekday(year, int(month), _NAMES.index(weekday), nth)


def _nth_weekday(year: int, month: int, weekday: int, nth: str) -> datetime.date:
    last = calendar.monthrange(year, month)[1]
    days = [d for d in range(1, last + 1) if datetime.date(year, month, d).weekday() == weekday]
    return datetime.date(year, month, days[-1 if nth == "last" else int(nth) - 1])


def _election(year: int) -> datetime.date:
    return _nth_weekday(year, 11, 0, "1") + datetime.timedelta(days=1)


def _thanksgiving(year: int) -> datetime.date:
    return _nth_weekday(year, 11, 3, "4")


_NAMES = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_HOLIDAYS: dict[str, Callable[[int], datetime.date]] = {
    "easter": easter,
    "election": _election,
    "thanksgiving": _thanksgiving,
}
