"""parts of year: seasons, quarters, halves and holidays -> the year they belong to, and their value."""

import datetime

from generator.timex import arithmetic as cal
from generator.timex.arithmetic import Point
from generator.timex.context.anchor_context import NONE, RANGE, AnchorContext
from generator.timex.context.clause_direction import FUTURE, PAST
from generator.timex.grammar.underspecified import Underspecified

_SOON = 14
_PARTS = {"quarter": "Q", "half": "H"}
_MONTHS_IN = {"quarter": 3, "half": 6}
_SEASON_END = {"SP": 5, "SU": 8, "FA": 11, "WI": 2}
_SEASON_MIDDLE = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}


def season(meaning: Underspecified, context: AnchorContext) -> tuple[str, str]:
    """The value of a season and its anchor."""
    if meaning.year is not None:
        return f"{cal.show(Point(meaning.year))}-{meaning.name}", NONE
    base, anchor = context.base
    if base is None:
        return f"XXXX-{meaning.name}", NONE
    if context.year is not None:
        return f"{cal.show(Point(context.year))}-{meaning.name}", RANGE
    year = _season_year(meaning, base, context)
    return f"{cal.show(Point(year))}-{meaning.name}", anchor


def _season_year(meaning: Underspecified, base: Point, context: AnchorContext) -> int:
    if not base.month or base.year < 0:
        return base.year
    ended = base.month > _SEASON_END[meaning.name] and meaning.name != "WI"
    if meaning.which == "last":
        return base.year if ended else base.year - 1
    if meaning.which == "next":
        return base.year + 1 if ended or base.month >= _SEASON_END[meaning.name] - 2 else base.year
    if context.narrative:
        return base.year + (meaning.name == "WI" and base.month >= 9)
    if meaning.which:
        return base.year
    if context.direction == FUTURE:
        return base.year + ended
    ahead = _SEASON_MIDDLE[meaning.name] - base.month
    return base.year - 1 if ahead > 5 or (ahead > 2 and context.direction == PAST) else base.year


def part_of_year(meaning: Underspecified, context: AnchorContext) -> tuple[str, str]:
    """The value of a quarter or half of a year and its anchor."""
    letter = _PARTS[meaning.kind]
    if meaning.year is not None:
        return f"{cal.show(Point(meaning.year))}-{letter}{meaning.number}", NONE
    base, anchor = context.base
    if base is None:
        return f"XXXX-{letter}{meaning.number}", NONE
    year = base.year + {"last": -1, "next": 1}.get(meaning.which, 0)
    begins = (meaning.number - 1) * _MONTHS_IN[meaning.kind] + 1
    if not meaning.which and context.direction != FUTURE and base.month and begins > base.month:
        year -= 1
    return f"{cal.show(Point(year))}-{letter}{meaning.number}", anchor


def holiday(meaning: Underspecified, context: AnchorContext) -> tuple[str, str]:
    """The day, or the week, of a holiday and its anchor."""
    base, anchor = context.base
    if meaning.year is not None:
        day, anchor = cal.holiday(meaning.name, meaning.year), NONE
    elif base is None or base.year < 1:
        return "XXXX" + (f"-{meaning.name}" if meaning.name[0].isdigit() else ""), NONE
    else:
        day = _nearest_holiday(meaning, base, context)
    if day is None:
        return "XXXX-XX-XX", anchor
    return (cal.week_value(day) if meaning.unit == "week" else day.isoformat()), anchor


def _nearest_holiday(meaning: Underspecified, base: Point, context: AnchorContext) -> datetime.date | None:
    here = base.middle
    if here is None:
        return None
    days = [day for year in range(base.year - 1, base.year + 2) if (day := cal.holiday(meaning.name, year))]
    past = [day for day in days if day <= here]
    ahead = [day for day in days if day >= here]
    if meaning.which in ("last", "next"):
        return past[-1] if meaning.which == "last" else ahead[0]
    nearest = min(days, key=lambda day: abs((day - here).days), default=None)
    if context.narrative or (nearest and abs((nearest - here).days) <= _SOON):
        return nearest
    if context.direction == FUTURE and ahead:
        return ahead[0]
    return past[-1] if context.direction == PAST and past else nearest
