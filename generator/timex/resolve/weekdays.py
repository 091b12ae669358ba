"""weekdays: a day of the week or a weekend -> the day that it is, by direction, range and list."""

import datetime

from generator.timex import arithmetic as cal
from generator.timex.context.anchor_context import NONE, PUBLISHED, RANGE, AnchorContext
from generator.timex.context.clause_direction import EITHER, FUTURE, PAST
from generator.timex.grammar.underspecified import Underspecified
from generator.timex.resolve.shift import shown_day

_SOON, _SATURDAY = 3, 6
_FORTNIGHT = 14  # days
_IN_ORDER = 3  # days from one weekday of a list to the next, if the list runs forward


def weekday(meaning: Underspecified, context: AnchorContext) -> tuple[str, str]:
    """The value of a day of the week and its anchor."""
    base, anchor = context.base
    if meaning.leans == "previous" and context.previous:
        base, anchor = context.previous, context.previous_text
    elif context.published and not context.first and not meaning.offset:
        base, anchor = cal.point_of(context.published), PUBLISHED
    day = base.date if base else None
    if context.first and context.first.date and not meaning.which and _follows(meaning, context, context.first.date):
        return shown_day(
            cal.add_days(context.first.date, (meaning.number - context.first.date.isoweekday()) % 7)
        ), RANGE
    if day is None:
        return f"XXXX-WXX-{meaning.number}", NONE
    return shown_day(cal.add_days(day, _offset(meaning, day.isoweekday(), context))), anchor


def _offset(meaning: Underspecified, today: int, context: AnchorContext) -> int:
    """How many days on the weekday lies; `today` is the weekday, 1 to 7, of the day that is counted from."""
    ahead = (meaning.number - today) % 7
    if meaning.which == "next":
        return ahead or 7
    if meaning.which == "last":
        return ahead - 7
    if meaning.which == "this":
        offset = meaning.number - today + 7 * meaning.amount
        return offset + 7 * (offset < 0 and not meaning.amount and context.direction == FUTURE)
    if meaning.name == "that" or context.direction == FUTURE or (context.direction == EITHER and ahead <= _SOON):
        return ahead
    return ahead - 7 if ahead else 0


def _follows(meaning: Underspecified, context: AnchorContext, first: datetime.date) -> bool:
    """Whether a weekday is counted from the other end of its range or list.

    Not where the list runs backwards ("Friday and Thursday"), nor where the other end is a date much earlier.
    """
    if context.ranging:
        near = context.published is None or abs((context.published - first).days) <= _FORTNIGHT
        return context.narrative or near
    return (meaning.number - first.isoweekday()) % 7 <= _IN_ORDER


def weekends_away(meaning: Underspecified, context: AnchorContext, day: datetime.date) -> int:
    """How many weekends away: in the past tense "the weekend" is gone; "the coming weekend" is this week's."""
    if meaning.name == "coming":
        return 0 if day.isoweekday() < _SATURDAY else 1
    bare = meaning.name == "the weekend" and context.direction != FUTURE
    this = meaning.amount == 0 and context.direction == PAST and day.isoweekday() <= _SOON
    return -1 if this or (bare and day.isoweekday() < _SATURDAY) else meaning.amount
