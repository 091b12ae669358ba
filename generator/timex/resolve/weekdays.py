"""weekdays: a day of the week or a weekend -> the day that it is, by direction, range and list."""

import datetime

from generator.timex import arithmetic as cal
from generator.timex.context.anchor_context import NONE, PUBLISHED, RANGE, Leaning
from generator.timex.context.clause_direction import EITHER, FUTURE, PAST
from generator.timex.grammar.underspecified import Said
from generator.timex.resolve.shift import shown_day

_SOON, _SATURDAY = 3, 6
_FORTNIGHT = 14  # days
_IN_ORDER = 3  # days from one weekday of a list to the next, if the list runs forward


def weekday(said: Said, leaning: Leaning) -> tuple[str, str]:
    """The value of a day of the week and its anchor."""
    base, anchor = leaning.base
    if said.leans == "previous" and leaning.previous:
        base, anchor = leaning.previous, leaning.previous_text
    elif leaning.published and not leaning.first and not said.offset:
        base, anchor = cal.point_of(leaning.published), PUBLISHED
    day = base.date if base else None
    if (
        leaning.first
        and leaning.first.date
        and not said.which
        and _follows(said, leaning, leaning.first.date)
    ):
        return shown_day(
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
    return shown_day(cal.add_days(day, offset)), anchor


def _follows(said: Said, leaning: Leaning, first: datetime.date) -> bool:
    """Whether a weekday is counted from the other end of its range or list.

    Not where the list runs backwards ("Friday and Thursday"), nor where the other end is a date much earlier.
    """
    if leaning.ranging:
        near = leaning.published is None or abs((leaning.published - first).days) <= _FORTNIGHT
        return leaning.narrative or near
    return (said.number - first.isoweekday()) % 7 <= _IN_ORDER


def weekends_away(said: Said, leaning: Leaning, day: datetime.date) -> int:
    """How many weekends away: in the past tense "the weekend" is gone; "the coming weekend" is this week's."""
    if said.name == "coming":
        return 0 if day.isoweekday() < _SATURDAY else 1
    bare = said.name == "the weekend" and leaning.direction != FUTURE
    this = said.amount == 0 and leaning.direction == PAST and day.isoweekday() <= _SOON
    return -1 if this or (bare and day.isoweekday() < _SATURDAY) else said.amount
