"""calendar dates: days, months and years as far as stated -> the year that is left out, and their value."""

import msgspec

from generator.timex import arithmetic as cal
from generator.timex.arithmetic import Point
from generator.timex.context.anchor_context import NONE, PUBLISHED, RANGE, AnchorContext
from generator.timex.context.clause_direction import FUTURE, PAST
from generator.timex.grammar.underspecified import Underspecified

_AHEAD, _LONG = 7, 10  # months
_SOON_MONTHS = 2  # months ahead in which a bare day lies whatever the tense: for the past one writes "last"


def _from_previous(meaning: Underspecified, month: int, context: AnchorContext) -> tuple[str, str]:
    """The same counted from the expression before: "in March of the next year"."""
    base = context.previous
    if base is None:
        return _undated(meaning), NONE
    if meaning.name == "counted":
        return cal.show(Point(_which_year(meaning, month, base), month)), context.previous_text
    point = Point(cal.add_years(base.year, meaning.amount), month, meaning.day or 0)
    return cal.show(point), context.previous_text


def calendar(meaning: Underspecified, context: AnchorContext) -> tuple[str, str]:
    """The value of a day, month or year and its anchor; a year that is left out comes from the context."""
    if meaning.year is not None:
        return _in_week(Point(meaning.year, meaning.month or 0, meaning.day or 0), meaning), NONE
    month = meaning.month or 0
    if meaning.which and meaning.leans == "previous":
        return _from_previous(meaning, month, context)
    base, anchor = context.base
    if base is not None and context.published and (meaning.which or context.sure):
        base, anchor = cal.point_of(context.published), PUBLISHED
        context = msgspec.structs.replace(context, narrative=False)
    if base is None:
        return _undated(meaning), NONE
    if meaning.which:
        year = _which_year(meaning, month, base)
    elif context.first and context.first.month and (context.ranging or month >= context.first.month):
        year, anchor = context.first.year + (month < context.first.month), RANGE
    elif context.year is not None:
        year, anchor = context.year, RANGE
    else:
        year = _nearest_year(month, meaning.day or 0, base, context)
    return _in_week(Point(year, month, meaning.day or 0), meaning), anchor


def _nearest_year(month: int, day: int, base: Point, context: AnchorContext) -> int:
    """The year in which a month or day lies nearest, within what the clause says of past and future."""
    if not base.month or base.year < 0:
        return base.year
    ahead = (month - base.month) % 12
    later = base.year + (month < base.month)
    if ahead == 0:
        return base.year
    earlier = later - 1
    if context.narrative:
        return base.year if month > base.month or ahead > 6 else base.year + 1
    if context.direction == FUTURE:
        here = later == base.year and ahead <= _LONG and not context.ends
        return later if ahead <= _AHEAD or here or context.sure else earlier
    if context.direction == PAST:
        return later if ahead <= _SOON_MONTHS and (day or not context.stated) else earlier
    return later if ahead <= (5 if day else 4) else earlier


def _which_year(meaning: Underspecified, month: int, base: Point) -> int:
    here = base.month or 7
    if meaning.which == "last":
        return base.year if month < here else base.year - 1
    if meaning.which == "next":
        return base.year if month > here else base.year + 1
    return base.year + meaning.amount


def _in_week(point: Point, meaning: Underspecified) -> str:
    if meaning.unit == "week" and point.date:
        return cal.week_value(point.date)
    return cal.show(point)


def _undated(meaning: Underspecified) -> str:
    return "XXXX" + (f"-{meaning.month:02}" if meaning.month else "") + (f"-{meaning.day:02}" if meaning.day else "")
