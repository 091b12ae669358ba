"""resolve: what words say + what they lean on -> a TIMEX3 value and the anchor it was resolved against."""

import datetime
from collections.abc import Callable

import msgspec

from generator.timex import arithmetic as cal
from generator.timex.arithmetic import Point
from generator.timex.context import FUTURE, PAST
from generator.timex.said import Said

NONE, PUBLISHED = "none", "published"
_SOON = 14
_PARTS = {"quarter": "Q", "half": "H"}
_MONTHS_IN = {"quarter": 3, "half": 6}
_SEASON_END = {"SP": 5, "SU": 8, "FA": 11, "WI": 2}
_SEASON_MIDDLE = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}


class Leaning(msgspec.Struct, frozen=True):
    """What an expression may lean on: the day of publication, the expression before it, its clause's direction.

    `previous` and `previous_text` are the last dated expression, `near` whether it stands in the same sentence;
    `first` is the other end of the same range, `year` the year that its last end states.
    """

    published: datetime.date | None
    previous: Point | None = None
    previous_text: str = ""
    narrative: bool = False
    direction: str = ""
    first: Point | None = None
    year: int | None = None
    near: bool = False

    @property
    def base(self) -> tuple[Point | None, str]:
        """What undated words are read against: in history the story's own time, else the day of publication."""
        if self.narrative and self.previous:
            return self.previous, self.previous_text
        if self.published and not self.narrative:
            return cal.point_of(self.published), PUBLISHED
        return None, ""


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
    return f"{min((century, century - 100), key=lambda y: (y > year, abs(year - y))):04}", anchor or NONE


def _calendar(said: Said, leaning: Leaning) -> tuple[str, str]:
    if said.year is not None:
        return _in_week(Point(said.year, said.month or 0, said.day or 0), said), NONE
    month = said.month or 0
    if said.which and said.leans == "previous":
        base, anchor = leaning.previous, leaning.previous_text
        return (cal.show(Point(cal.add_years(base.year, said.amount), month, said.day or 0)), anchor) if base else (_undated(said), NONE)
    base, anchor = leaning.base
    if base is None:
        return _undated(said), NONE
    if said.which:
        year = _which_year(said, month, base)
    elif leaning.first and leaning.first.month:
        year, anchor = leaning.first.year + (month < leaning.first.month), "range"
    elif leaning.year is not None:
        year, anchor = leaning.year, "range"
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
        return later if ahead <= 9 else earlier
    if leaning.direction == PAST:
        return later if day and ahead <= 1 else earlier
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
    return "XXXX" + (f"-{said.month:02}" if said.month else "") + (f"-{said.day:02}" if said.day else "")


def _weekday(said: Said, leaning: Leaning) -> tuple[str, str]:
    base, anchor = leaning.base
    day = base.date if base else None
    if leaning.first and leaning.first.date:
        return _day(cal.add_days(leaning.first.date, (said.number - leaning.first.date.isoweekday()) % 7)), "range"
    if day is None:
        return f"XXXX-WXX-{said.number}", NONE
    ahead = (said.number - day.isoweekday()) % 7
    if said.which == "next":
        offset = ahead or 7
    elif said.which == "last":
        offset = (ahead or 7) - 7
    elif said.which == "this":
        offset = said.number - day.isoweekday()
    elif leaning.direction == FUTURE:
        offset = ahead
    else:
        offset = ahead - 7 if ahead else 0
    return _day(cal.add_days(day, offset)), anchor


def _day(day: datetime.date | None) -> str:
    return day.isoformat() if day else "XXXX-XX-XX"


def _shift(said: Said, leaning: Leaning) -> tuple[str, str]:
    if said.leans == "previous" or (leaning.narrative and leaning.previous):
        base, anchor = leaning.previous, leaning.previous_text
    else:
        base, anchor = leaning.base
    if base is None:
        return _unknown(said.unit), NONE
    if said.name == "the weekend":
        gone = leaning.direction != FUTURE and base.date is not None and base.date.isoweekday() < 6
        return shifted(base, said.unit, -1 if gone else 0), anchor
    return shifted(base, said.unit, said.amount), anchor


def _unknown(unit: str) -> str:
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
        return cal.week_value(there) + ("-WE" if unit == "weekend" else "") if there else _unknown(unit)
    if unit == "quarter":
        return _quarter_of(base, amount)
    days = {"day": amount, "night": amount}.get(unit, 0)
    there = cal.add_days(day, days) if day else None
    return _day(there) if there else _vague_day(base)


def _vague_day(base: Point) -> str:
    return (cal.show(Point(base.year, base.month)) + "-XX") if base.month else f"{cal.show(Point(base.year))}-XX-XX"


def _years(base: Point, unit: str, amount: int) -> str:
    if unit == "new year":
        return cal.show(Point(base.year + (base.month >= 11)))
    year = cal.add_years(base.year, amount * {"year": 1, "decade": 10, "century": 100}[unit])
    text = cal.show(Point(year))
    return text[: len(text) - {"year": 0, "decade": 1, "century": 2}[unit]]


_YEARS = frozenset({"year", "decade", "century", "new year"})


def _quarter_of(base: Point, amount: int) -> str:
    if not base.month:
        return cal.show(base)
    there = cal.add_months(base, 3 * amount)
    return f"{cal.show(Point(there.year))}-Q{(there.month + 2) // 3}"


def _same(said: Said, leaning: Leaning) -> tuple[str, str]:
    """That day, the same month, the 7th: part of what was named before."""
    base, anchor = leaning.previous, leaning.previous_text
    if base is None and leaning.published and not said.unit.startswith("some"):
        base, anchor = cal.point_of(leaning.published), PUBLISHED
    if said.unit.startswith("some "):
        return _unknown(said.unit[5:]), anchor or NONE
    if base is None:
        return _unknown(said.unit), NONE
    if said.day:
        return (cal.show(Point(base.year, base.month, said.day)) if base.month else _vague_day(base)), anchor
    if said.unit == "day" and not base.day:
        return _vague_day(base), anchor
    return shifted(base, said.unit, 0), anchor


def _season(said: Said, leaning: Leaning) -> tuple[str, str]:
    if said.year is not None:
        return f"{cal.show(Point(said.year))}-{said.name}", NONE
    base, anchor = leaning.base
    if base is None:
        return f"XXXX-{said.name}", NONE
    if leaning.year is not None:
        return f"{cal.show(Point(leaning.year))}-{said.name}", "range"
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


def _part_of_year(said: Said, leaning: Leaning) -> tuple[str, str]:
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


def _holiday(said: Said, leaning: Leaning) -> tuple[str, str]:
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
    days = [day for year in range(base.year - 1, base.year + 2) if (day := cal.holiday(said.name, year))]
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


def _beside(leaning: Leaning) -> tuple[Point, str] | None:
    """The day before it in its own sentence, or that the story is on."""
    if leaning.previous and leaning.previous.day and (leaning.near or leaning.narrative):
        return leaning.previous, leaning.previous_text
    return None


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
    "season": _season,
    "quarter": _part_of_year,
    "half": _part_of_year,
    "holiday": _holiday,
    "clock": _clock,
    "same": _same,
}
