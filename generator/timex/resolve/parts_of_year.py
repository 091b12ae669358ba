"""resolve_parts: seasons, quarters, halves and holidays -> the year they belong to, and their value."""

import datetime

from generator.timex import arithmetic as cal
from generator.timex.arithmetic import Point
from generator.timex.context.anchor_context import NONE, RANGE, Leaning
from generator.timex.context.clause_direction import FUTURE, PAST
from generator.timex.grammar.underspecified import Said

_SOON = 14
_PARTS = {"quarter": "Q", "half": "H"}
_MONTHS_IN = {"quarter": 3, "half": 6}
_SEASON_END = {"SP": 5, "SU": 8, "FA": 11, "WI": 2}
_SEASON_MIDDLE = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}


def season(said: Said, leaning: Leaning) -> tuple[str, str]:
    """The value of a season and its anchor."""
    if said.year is not None:
        return f"{cal.show(Point(said.year))}-{said.name}", NONE
    base, anchor = leaning.base
    if base is None:
        return f"XXXX-{said.name}", NONE
    if leaning.year is not None:
        return f"{cal.show(Point(leaning.year))}-{said.name}", RANGE
    year = _season_year(said, base, leaning)
    return f"{cal.show(Point(year))}-{said.name}", anchor


def _season_year(said: Said, base: Point, leaning: Leaning) -> int:
    if not base.month or base.year < 0:
        return base.year
    ended = base.month > _SEASON_END[said.name] and said.name != "WI"
    if said.which == "last":
        return base.year if ended else base.year - 1
    if said.which == "next":
        return base.year + 1 if ended or base.month >= _SEASON_END[said.name] - 2 else base.year
    if leaning.narrative:
        return base.year + (said.name == "WI" and base.month >= 9)
    if said.which:
        return base.year
    if leaning.direction == FUTURE:
        return base.year + ended
    ahead = _SEASON_MIDDLE[said.name] - base.month
    return base.year - 1 if ahead > 5 or (ahead > 2 and leaning.direction == PAST) else base.year


def part_of_year(said: Said, leaning: Leaning) -> tuple[str, str]:
    """The value of a quarter or half of a year and its anchor."""
    letter = _PARTS[said.kind]
    if said.year is not None:
        return f"{cal.show(Point(said.year))}-{letter}{said.number}", NONE
    base, anchor = leaning.base
    if base is None:
        return f"XXXX-{letter}{said.number}", NONE
    year = base.year + {"last": -1, "next": 1}.get(said.which, 0)
    begins = (said.number - 1) * _MONTHS_IN[said.kind] + 1
    if not said.which and leaning.direction != FUTURE and base.month and begins > base.month:
        year -= 1
    return f"{cal.show(Point(year))}-{letter}{said.number}", anchor


def holiday(said: Said, leaning: Leaning) -> tuple[str, str]:
    """The day, or the week, of a holiday and its anchor."""
    base, anchor = leaning.base
    if said.year is not None:
        day, anchor = cal.holiday(said.name, said.year), NONE
    elif base is None or base.year < 1:
        return "XXXX" + (f"-{said.name}" if said.name[0].isdigit() else ""), NONE
    else:
        day = _nearest_holiday(said, base, leaning)
    if day is None:
        return "XXXX-XX-XX", anchor
    return (cal.week_value(day) if said.unit == "week" else day.isoformat()), anchor


def _nearest_holiday(said: Said, base: Point, leaning: Leaning) -> datetime.date | None:
    here = base.middle
    if here is None:
        return None
    days = [
        day for year in range(base.year - 1, base.year + 2) if (day := cal.holiday(said.name, year))
    ]
    past = [day for day in days if day <= here]
    ahead = [day for day in days if day >= here]
    if said.which in ("last", "next"):
        return past[-1] if said.which == "last" else ahead[0]
    nearest = min(days, key=lambda day: abs((day - here).days), default=None)
    if leaning.narrative or (nearest and abs((nearest - here).days) <= _SOON):
        return nearest
    if leaning.direction == FUTURE and ahead:
        return ahead[0]
    return past[-1] if leaning.direction == PAST and past else nearest
