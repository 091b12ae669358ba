"""calendar dates: days, months and years as far as stated -> the year that is left out, and their value."""

import msgspec

from generator.timex import arithmetic as cal
from generator.timex.arithmetic import Point
from generator.timex.context.anchor_context import NONE, PUBLISHED, RANGE, Leaning
from generator.timex.context.clause_direction import FUTURE, PAST
from generator.timex.grammar.underspecified import Said

_AHEAD, _LONG = 7, 10  # months
_SOON_MONTHS = (
    2  # months ahead in which a bare day lies whatever the tense: for the past one writes "last"
)


def calendar(said: Said, leaning: Leaning) -> tuple[str, str]:
    """The value of a day, month or year and its anchor; the year that is left out, from what it leans on."""
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
