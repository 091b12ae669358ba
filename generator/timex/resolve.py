"""resolve: what words say + what they lean on -> a TIMEX3 value and the anchor it was resolved against."""

import datetime
from collections.abc import Callable

import msgspec

from generator.timex import arithmetic as cal
from generator.timex.arithmetic import Point
from generator.timex.context import EITHER, FUTURE, PAST
from generator.timex.leaning import NONE, PUBLISHED, RANGE, Leaning
from generator.timex.reporting import compared, reported, year_before
from generator.timex.resolve_parts import holiday, part_of_year, season
from generator.timex.said import Said
from generator.timex.shift import shifted, unknown, vague_day

_SOON, _SATURDAY = 3, 6
_AHEAD, _LONG = 7, 10
_SOON_MONTHS = 2  # months ahead in which a bare day lies whatever the tense: for the past one writes "last"
_FORTNIGHT = 14  # days
_IN_ORDER = 3  # days from one weekday of a list to the next, if the list runs forward


def resolve(said: Said, leaning: Leaning) -> tuple[str, str]:
    """The TIMEX3 value and the anchor: `published`, `none` or the words leaned on."""
    value, anchor = _BY_KIND[said.kind](said, leaning)
    if said.offset:
        value = _offset(value, said.offset)
    if said.clock and said.kind != "clock":
        value = value[:10] + said.clock if len(value) >= 10 else value
    return value, anchor


def _offset(value: str, days: int) -> str:
    point = cal.parse(value)
    return _day(cal.add_days(point.date, days)) if point and point.date else "XXXX-XX-XX"


def _fixed(said: Said, leaning: Leaning) -> tuple[str, str]:
    if not said.value.startswith("'"):
        return said.value, NONE
    base, anchor = leaning.base
    year = base.year if base else 2000
    century = year // 100 * 100 + int(said.value[1:])
    return (
        f"{min((century, century - 100), key=lambda y: (y > year, abs(year - y))):04}",
        anchor or NONE,
    )


def _calendar(said: Said, leaning: Leaning) -> tuple[str, str]:
    if said.year is not None:
        return _in_week(Point(said.year, said.month or 0, said.day or 0), said), NONE
    month = said.month or 0
    if said.which and said.leans == "previous":
        base, anchor = leaning.previous, leaning.previous_text
        if base and said.name == "counted":
            return cal.show(Point(_which_year(said, month, base), month)), anchor
        return (
            (cal.show(Point(cal.add_years(base.year, said.amount), month, said.day or 0)), anchor)
            if base
            else (_undated(said), NONE)
        )
    base, anchor = leaning.base
    if base is not None and leaning.published and (said.which or leaning.sure):
        base, anchor = cal.point_of(leaning.published), PUBLISHED
        leaning = msgspec.structs.replace(leaning, narrative=False)
    if base is None:
        return _undated(said), NONE
    if said.which:
        year = _which_year(said, month, base)
    elif (
        leaning.first and leaning.first.month and (leaning.ranging or month >= leaning.first.month)
    ):
        year, anchor = leaning.first.year + (month < leaning.first.month), RANGE
    elif leaning.year is not None:
        year, anchor = leaning.year, RANGE
    else:
        year = _nearest_year(month, said.day or 0, base, leaning)
    return _in_week(Point(year, month, said.day or 0), said), anchor


def _nearest_year(month: int, day: int, base: Point, leaning: Leaning) -> int:
    """The year in which a month or day lies nearest, within what the clause says of past and future."""
    if not base.month or base.year < 0:
        return base.year
    ahead = (month - base.month) % 12
    later = base.year + (month < base.month)
    if ahead == 0:
        return base.year
    earlier = later - 1
    if leaning.narrative:
        return base.year if month > base.month or ahead > 6 else base.year + 1
    if leaning.direction == FUTURE:
        here = later == base.year and ahead <= _LONG and not leaning.ends
        return later if ahead <= _AHEAD or here or leaning.sure else earlier
    if leaning.direction == PAST:
        return later if ahead <= _SOON_MONTHS and (day or not leaning.stated) else earlier
    return later if ahead <= (5 if day else 4) else earlier


def _which_year(said: Said, month: int, base: Point) -> int:
    here = base.month or 7
    if said.which == "last":
        return base.year if month < here else base.year - 1
    if said.which == "next":
        return base.year if month > here else base.year + 1
    return base.year + said.amount


def _in_week(point: Point, said: Said) -> str:
    if said.unit == "week" and point.date:
        return cal.week_value(point.date)
    return cal.show(point)


def _undated(said: Said) -> str:
    return (
        "XXXX"
        + (f"-{said.month:02}" if said.month else "")
        + (f"-{said.day:02}" if said.day else "")
    )


def _weekday(said: Said, leaning: Leaning) -> tuple[str, str]:
    base, anchor = leaning.base
    if said.leans == "previous" and leaning.previous:
        base, anchor = leaning.previous, leaning.previous_text
    elif leaning.published and not leaning.first and not said.offset:
        base, anchor = cal.point_of(leaning.published), PUBLISHED
    day = base.date if base else None
    if leaning.first and leaning.first.date and not said.which and _follows(said, leaning, leaning.first.date):
        return _day(
            cal.add_days(leaning.first.date, (said.number - leaning.first.date.isoweekday()) % 7)
        ), RANGE
    if day is None:
        return f"XXXX-WXX-{said.number}", NONE
    ahead = (said.number - day.isoweekday()) % 7
    if said.which == "next":
        offset = ahead or 7
    elif said.which == "last":
        offset = ahead - 7
    elif said.which == "this":
        offset = said.number - day.isoweekday() + 7 * said.amount
        offset += 7 * (offset < 0 and not said.amount and leaning.direction == FUTURE)
    elif (
        said.name == "that"
        or leaning.direction == FUTURE
        or (leaning.direction == EITHER and ahead <= _SOON)
    ):
        offset = ahead
    else:
        offset = ahead - 7 if ahead else 0
    return _day(cal.add_days(day, offset)), anchor


def _follows(said: Said, leaning: Leaning, first: datetime.date) -> bool:
    """Whether a weekday is counted from the other end of its range or list.

    Not where the list runs backwards ("Friday and Thursday"), nor where the other end is a date much earlier.
    """
    if leaning.ranging:
        near = leaning.published is None or abs((leaning.published - first).days) <= _FORTNIGHT
        return leaning.narrative or near
    return (said.number - first.isoweekday()) % 7 <= _IN_ORDER


def _day(day: datetime.date | None) -> str:
    return day.isoformat() if day else "XXXX-XX-XX"


def _shift(said: Said, leaning: Leaning) -> tuple[str, str]:
    if leaning.compares and (found := year_before(said, leaning)):
        return found
    if said.leans == "previous" or (leaning.narrative and leaning.previous):
        base, anchor = leaning.previous, leaning.previous_text
    else:
        base, anchor = leaning.base
    if base is None:
        return unknown(said.unit), NONE
    if said.unit == "weekend" and base.date is not None:
        return shifted(base, said.unit, _weekends(said, leaning, base.date)), anchor
    value = shifted(base, said.unit, said.amount)
    if said.leans == "previous" and _too_late(value, leaning):
        return unknown(said.unit), NONE
    return value, anchor


def _weekends(said: Said, leaning: Leaning, day: datetime.date) -> int:
    """How many weekends away: in the past tense "the weekend" is gone; "the coming weekend" is this week's."""
    if said.name == "coming":
        return 0 if day.isoweekday() < _SATURDAY else 1
    bare = said.name == "the weekend" and leaning.direction != FUTURE
    this = said.amount == 0 and leaning.direction == PAST and day.isoweekday() <= _SOON
    return -1 if this or (bare and day.isoweekday() < _SATURDAY) else said.amount


def _too_late(value: str, leaning: Leaning) -> bool:
    """Whether what the past tense tells of would lie after the report: then something else is leaned on."""
    point = cal.parse(value)
    if leaning.narrative or leaning.direction != PAST or not point or not leaning.published:
        return False
    return point > cal.point_of(leaning.published)


def _coarser(base: Point, unit: str) -> bool:
    """Whether the point does not say which week or month."""
    return (unit == "week" and not base.day) or (unit == "month" and not base.month)


def _same(said: Said, leaning: Leaning) -> tuple[str, str]:
    """That day, the same month, the 7th: part of what was named before."""
    base, anchor = leaning.previous, leaning.previous_text
    vaguer = base is not None and not leaning.narrative and _coarser(base, said.unit)
    if (base is None or vaguer) and leaning.published and not said.unit.startswith("some"):
        base, anchor = cal.point_of(leaning.published), PUBLISHED
    if said.unit.startswith("some "):
        return unknown(said.unit[5:]), anchor or NONE
    if base is None:
        return unknown(said.unit), NONE
    if said.day:
        return (
            cal.show(Point(base.year, base.month, said.day)) if base.month else vague_day(base)
        ), anchor
    if said.unit == "day" and not base.day:
        return vague_day(base), anchor
    if said.amount:
        base = Point(cal.add_years(base.year, said.amount), base.month, base.day)
    return shifted(base, said.unit, 0), anchor


def _beside(leaning: Leaning) -> tuple[Point, str] | None:
    """The day before it in its own sentence, that the story is on, or that the sentences before told of."""
    if leaning.previous and leaning.previous.day and (leaning.near or leaning.narrative):
        return leaning.previous, leaning.previous_text
    published = cal.point_of(leaning.published) if leaning.published else None
    if leaning.told is None or published is None:
        return None
    toward = FUTURE if leaning.told > published else PAST
    return (leaning.told, leaning.told_text) if leaning.direction == toward else None


def _clock(said: Said, leaning: Leaning) -> tuple[str, str]:
    base, anchor = _beside(leaning) or leaning.base
    if base is None or not base.day:
        return "XXXX-XX-XX" + said.clock, NONE
    return cal.show(base) + said.clock, anchor


_BY_KIND: dict[str, Callable[[Said, Leaning], tuple[str, str]]] = {
    "fixed": _fixed,
    "calendar": _calendar,
    "weekday": _weekday,
    "shift": _shift,
    "season": season,
    "quarter": part_of_year,
    "half": part_of_year,
    "holiday": holiday,
    "clock": _clock,
    "same": _same,
    "compared": compared,
    "reported": reported,
}
