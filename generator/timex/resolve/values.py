"""values: the meaning of words + their anchor context -> a TIMEX3 value and the anchor it was resolved against."""

from collections.abc import Callable

from generator.timex import arithmetic as cal
from generator.timex.arithmetic import Point
from generator.timex.context.anchor_context import NONE, PUBLISHED, AnchorContext
from generator.timex.context.clause_direction import FUTURE, PAST
from generator.timex.grammar.underspecified import Underspecified
from generator.timex.resolve.calendar_dates import calendar
from generator.timex.resolve.parts_of_year import holiday, part_of_year, season
from generator.timex.resolve.reporting_periods import compared, reported, year_before
from generator.timex.resolve.shift import shifted, shown_day, unknown, vague_day
from generator.timex.resolve.weekdays import weekday, weekends_away


def resolve(meaning: Underspecified, context: AnchorContext) -> tuple[str, str]:
    """The TIMEX3 value and the anchor: `published`, `none` or the words leaned on."""
    value, anchor = _BY_KIND[meaning.kind](meaning, context)
    if meaning.offset:
        value = _offset(value, meaning.offset)
    if meaning.clock and meaning.kind != "clock":
        value = value[:10] + meaning.clock if len(value) >= 10 else value
    return value, anchor


def _offset(value: str, days: int) -> str:
    point = cal.parse(value)
    return shown_day(cal.add_days(point.date, days)) if point and point.date else "XXXX-XX-XX"


def _fixed(meaning: Underspecified, context: AnchorContext) -> tuple[str, str]:
    if not meaning.value.startswith("'"):
        return meaning.value, NONE
    base, anchor = context.base
    year = base.year if base else 2000
    century = year // 100 * 100 + int(meaning.value[1:])
    return (
        f"{min((century, century - 100), key=lambda y: (y > year, abs(year - y))):04}",
        anchor or NONE,
    )


def _shift(meaning: Underspecified, context: AnchorContext) -> tuple[str, str]:
    if context.compares and (found := year_before(meaning, context)):
        return found
    if meaning.leans == "previous" or (context.narrative and context.previous):
        base, anchor = context.previous, context.previous_text
    else:
        base, anchor = context.base
    if base is None:
        return unknown(meaning.unit), NONE
    if meaning.unit == "weekend" and base.date is not None:
        return shifted(base, meaning.unit, weekends_away(meaning, context, base.date)), anchor
    value = shifted(base, meaning.unit, meaning.amount)
    if meaning.leans == "previous" and _too_late(value, context):
        return unknown(meaning.unit), NONE
    return value, anchor


def _too_late(value: str, context: AnchorContext) -> bool:
    """Whether what the past tense tells of would lie after the report: then something else is leaned on."""
    point = cal.parse(value)
    if context.narrative or context.direction != PAST or not point or not context.published:
        return False
    return point > cal.point_of(context.published)


def _coarser(base: Point, unit: str) -> bool:
    """Whether the point does not say which week or month."""
    return (unit == "week" and not base.day) or (unit == "month" and not base.month)


def _same(meaning: Underspecified, context: AnchorContext) -> tuple[str, str]:
    """That day, the same month, the 7th: part of what was named before."""
    base, anchor = context.previous, context.previous_text
    vaguer = base is not None and not context.narrative and _coarser(base, meaning.unit)
    if (base is None or vaguer) and context.published and not meaning.unit.startswith("some"):
        base, anchor = cal.point_of(context.published), PUBLISHED
    if meaning.unit.startswith("some "):
        return unknown(meaning.unit[5:]), anchor or NONE
    if base is None:
        return unknown(meaning.unit), NONE
    if meaning.day:
        return (cal.show(Point(base.year, base.month, meaning.day)) if base.month else vague_day(base)), anchor
    if meaning.unit == "day" and not base.day:
        return vague_day(base), anchor
    if meaning.amount:
        base = Point(cal.add_years(base.year, meaning.amount), base.month, base.day)
    return shifted(base, meaning.unit, 0), anchor


def _beside(context: AnchorContext) -> tuple[Point, str] | None:
    """The day named before it in its sentence, the one a history is at, or the last event's day nearby."""
    if context.previous and context.previous.day and (context.near or context.narrative):
        return context.previous, context.previous_text
    published = cal.point_of(context.published) if context.published else None
    if context.told is None or published is None:
        return None
    toward = FUTURE if context.told > published else PAST
    return (context.told, context.told_text) if context.direction == toward else None


def _clock(meaning: Underspecified, context: AnchorContext) -> tuple[str, str]:
    base, anchor = _beside(context) or context.base
    if base is None or not base.day:
        return "XXXX-XX-XX" + meaning.clock, NONE
    return cal.show(base) + meaning.clock, anchor


_BY_KIND: dict[str, Callable[[Underspecified, AnchorContext], tuple[str, str]]] = {
    "fixed": _fixed,
    "calendar": calendar,
    "weekday": weekday,
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
