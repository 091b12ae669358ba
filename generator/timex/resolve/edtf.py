"""edtf: a TIMEX3 value -> EDTF, never more precise; None for sets, durations and what has no place in the calendar."""

import datetime
import re

from generator.edtf_bounds import bounds
from generator.timex import arithmetic as cal

_DATE = re.compile(r"(BC)?(\d{4})(-\d\d)?(-\d\d)?(?:T.*)?$")
_SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_QUARTERS = {
    "Q1": ("01", "03"),
    "Q2": ("04", "06"),
    "Q3": ("07", "09"),
    "Q4": ("10", "12"),
    "H1": ("01", "06"),
    "H2": ("07", "12"),
}
_PART = re.compile(r"(BC)?(\d{4})-([A-Z][A-Z0-9])$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?$")
_MANY = re.compile(r"(BC)?(\d{2,3})$")


def edtf_of(kind: str, value: str, approximate: bool = False) -> str | None:
    """The EDTF of a TIMEX3 value of a type; `~` where the words only come near it."""
    if kind in ("SET", "DURATION"):
        return None
    found = _date(value) or _part(value) or _week(value) or _decade(value) or _fiscal(value)
    if found and not _has_days(found):
        return None
    if found and approximate and "/" not in found and not found.endswith("~"):
        return found + "~"
    return found


def _has_days(edtf: str) -> bool:
    """Whether there is such a day: words may say 30 February, the calendar does not."""
    try:
        bounds(edtf)
    except ValueError:
        return False
    return True


def _year(bc: str | None, year: str) -> str:
    if not bc:
        return year
    return f"-{int(year) - 1:04}" if int(year) > 1 else "0000"


def _date(value: str) -> str | None:
    match = _DATE.match(value)
    if not match:
        return None
    return _year(match[1], match[2]) + (match[3] or "") + (match[4] or "")


def _part(value: str) -> str | None:
    match = _PART.match(value)
    if not match:
        return None
    year = _year(match[1], match[2])
    if match[3] in _SEASONS:
        return f"{year}-{_SEASONS[match[3]]}"
    if match[3] in _QUARTERS:
        first, last = _QUARTERS[match[3]]
        return f"{year}-{first}/{year}-{last}"
    return None


def _week(value: str) -> str | None:
    match = _WEEK.match(value)
    monday = cal.week_start(int(match[1]), int(match[2])) if match else None
    if match is None or monday is None:
        return None
    first = monday + datetime.timedelta(days=5 if match[3] else 0)
    return f"{first}/{monday + datetime.timedelta(days=6)}"


def _decade(value: str) -> str | None:
    match = _MANY.match(value)
    if not match:
        return None
    missing = 4 - len(match[2])
    if not match[1]:
        return match[2] + "X" * missing
    span = 10**missing
    low = int(match[2]) * span
    return f"-{low + span - 2:04}/-{max(low, 1) - 1:04}" if low > 1 else f"-{span - 2:04}/0000"


def _fiscal(value: str) -> str | None:
    return f"{value[2:]}~" if value.startswith("FY") and value[2:].isdecimal() else None
