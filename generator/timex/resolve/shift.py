"""shift: a point, a unit and how many of it -> the value that far away, as precise as both are."""

import datetime

from generator.timex import arithmetic as cal
from generator.timex.arithmetic import Point
from generator.timex.grammar.underspecified import Underspecified

_SATURDAY = 6
_YEARS = frozenset({"year", "decade", "century", "new year"})


def unknown(unit: str) -> str:
    """The value of a unit of which nothing is known."""
    return {"year": "XXXX", "month": "XXXX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE"}.get(unit, "XXXX-XX-XX")


def shifted(base: Point, unit: str, amount: int) -> str:
    """The value of the unit that lies `amount` units from a point, as precise as the unit and the point are."""
    if unit in _YEARS:
        return _years(base, unit, amount)
    if unit == "month":
        return cal.show(cal.add_months(base, amount)) if base.month else cal.show(Point(base.year))
    day = base.date
    if unit in ("week", "weekend"):
        there = cal.add_days(base.middle, 7 * amount) if base.middle and base.month else None
        return cal.week_value(there) + ("-WE" if unit == "weekend" else "") if there else unknown(unit)
    if unit == "quarter":
        return _quarter_of(base, amount)
    days = {"day": amount, "night": amount}.get(unit, 0)
    there = cal.add_days(day, days) if day else None
    return there.isoformat() if there else vague_day(base)


def week_past(meaning: Underspecified, edtf: str | None, published: datetime.date | None) -> str | None:
    """The EDTF of "last week" in a weekend's paper, which may mean the week that is ending: up to the day before it."""
    last_week = meaning.kind == "shift" and meaning.unit == "week" and meaning.amount == -1 and not meaning.clock
    if not edtf or published is None or not last_week or published.isoweekday() < _SATURDAY or "/" not in edtf:
        return edtf
    day_before = cal.add_days(published, -1)
    return f"{edtf.partition('/')[0]}/{day_before.isoformat()}" if day_before else edtf


def shown_day(day: datetime.date | None) -> str:
    """The value of a day; unknown beyond the calendar that datetime knows."""
    return day.isoformat() if day else "XXXX-XX-XX"


def vague_day(base: Point) -> str:
    """Some day of a month or year."""
    return (cal.show(Point(base.year, base.month)) + "-XX") if base.month else f"{cal.show(Point(base.year))}-XX-XX"


def _years(base: Point, unit: str, amount: int) -> str:
    if unit == "new year":
        return cal.show(Point(base.year + (base.month >= 8)))
    year = cal.add_years(base.year, amount * {"year": 1, "decade": 10, "century": 100}[unit])
    text = cal.show(Point(year))
    return text[: len(text) - {"year": 0, "decade": 1, "century": 2}[unit]]


def _quarter_of(base: Point, amount: int) -> str:
    if not base.month:
        return cal.show(base)
    there = cal.add_months(base, 3 * amount)
    return f"{cal.show(Point(there.year))}-Q{(there.month + 2) // 3}"
