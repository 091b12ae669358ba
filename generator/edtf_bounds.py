"""edtf_bounds: EDTF value -> the days that bound it, and days as numbers; calendar years before 1 included.

Covers the part of EDTF (ISO 8601-2) that this project writes: days, months, years, seasons, decades and
centuries by X, intervals, open and unknown ends, and the qualifiers ~ ? %.
"""

import calendar
import datetime
import functools
import re

_DATE = re.compile(r"(-?\d{4}|-?\d{3}X|-?\d{2}XX)(?:-(\d\d))?(?:-(\d\d))?$")
_SEASONS = {
    21: (3, 5),
    22: (6, 8),
    23: (9, 11),
    24: (12, 2),
    33: (1, 3),
    34: (4, 6),
    35: (7, 9),
    36: (10, 12),
}
_QUALIFIERS = str.maketrans("", "", "~?%")


@functools.lru_cache(maxsize=1 << 14)
def bounds(value: str | None) -> tuple[str | None, str | None]:
    """First and last day of an EDTF value, None for an end that is open or unknown.

    Raises ValueError where the value is not of the part of EDTF that this project writes.
    """
    if value is None:
        return None, None
    first, slash, last = value.partition("/")
    if not slash:
        return _ends(first)
    return _ends(first)[0], _ends(last)[1]


@functools.lru_cache(maxsize=1 << 16)
def day_number(day: str) -> int:
    """The day as a number, for differences and order: 0001-01-01 is 1, earlier days count below it."""
    if day[0] != "-" and day[:4] != "0000":
        return datetime.date.fromisoformat(day).toordinal()
    return _number_before_year_one(day)


def month_length(year: int, month: int) -> int:
    """Days in a month of the proleptic Gregorian calendar, astronomical years (0 is 1 BC)."""
    return calendar.monthrange(year % 400 + 2000, month)[1]


def _number_before_year_one(day: str) -> int:
    sign, text = (-1, day[1:]) if day.startswith("-") else (1, day)
    year, month, number = (int(part) for part in text.split("-"))
    year *= sign
    shifted = year + 400 * 100
    leap_days = (shifted - 1) // 4 - (shifted - 1) // 100 + (shifted - 1) // 400
    before = 365 * (shifted - 1) + leap_days
    in_year = sum(month_length(year, m) for m in range(1, month)) + number
    return before + in_year - 14_609_700


def _ends(text: str) -> tuple[str | None, str | None]:
    plain = text.translate(_QUALIFIERS)
    if plain in ("", ".."):
        return None, None
    match = _DATE.match(plain)
    if not match:
        raise ValueError(f"{text!r} is no EDTF date")
    years, month, day = match.groups()
    low, high = int(years.replace("X", "0")), int(years.replace("X", "9"))
    low, high = min(low, high), max(low, high)
    if day:
        return _day(low, int(month), int(day)), _day(high, int(month), int(day))
    if not month:
        return _day(low, 1, 1), _day(high, 12, 31)
    return _month_ends(low, high, int(month))


def _month_ends(low: int, high: int, month: int) -> tuple[str, str]:
    if month <= 12:
        return _day(low, month, 1), _day(high, month, month_length(high, month))
    if month not in _SEASONS:
        raise ValueError(f"{month} is no month or season of EDTF")
    first, last = _SEASONS[month]
    year = high + (last < first)
    return _day(low, first, 1), _day(year, last, month_length(year, last))


def _day(year: int, month: int, day: int) -> str:
    if not 1 <= month <= 12 or not 1 <= day <= month_length(year, month):
        raise ValueError(f"{year}-{month}-{day} is not a valid day")
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{day:02}"
