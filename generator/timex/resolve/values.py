"""resolve: what words say + what they lean on -> a TIMEX3 value and the anchor it was resolved against."""

from collections.abc import Callable

from generator.timex import arithmetic as cal
from generator.timex.arithmetic import Point
from generator.timex.context.anchor_context import NONE, PUBLISHED, Leaning
from generator.timex.context.clause_direction import FUTURE, PAST
from generator.timex.grammar.underspecified import Said
from generator.timex.resolve.calendar_dates import calendar
from generator.timex.resolve.parts_of_year import holiday, part_of_year, season
from generator.timex.resolve.reporting_periods import compared, reported, year_before
from generator.timex.resolve.shift import shifted, shown_day, unknown, vague_day
from generator.timex.resolve.weekdays import weekday, weekends_away


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
    return shown_day(cal.add_days(point.date, days)) if point and point.date else "XXXX-XX-XX"


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
        return shifted(base, said.unit, weekends_away(said, leaning, base.date)), anchor
    value = shifted(base, said.unit, said.amount)
    if said.leans == "previous" and _too_late(value, leaning):
        return unknown(said.unit), NONE
    return value, anchor


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
