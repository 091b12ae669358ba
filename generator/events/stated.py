"""stated: a report's main entry -> the days that its opening gives; which of those cannot be one event's.

Two reports that open with days that do not meet tell of two events, however alike their words; but they may
disagree by one day on what is not of kinds that exclude each other. Further down a date is as often that of
something recalled.
"""

from collections.abc import Iterable
from typing import NamedTuple

from generator.events.kinds import accord
from generator.model import Entry
from generator.spans import day_number

_WEEK = 7
_OPENING = (
    60  # characters within which the sentence begins: a greeting or a place may stand before it
)
_CHIEFLY = 0.5


class Stated(NamedTuple):
    """The days that an entry gives to a week or less, and what kind of thing it tells of."""

    first: int
    last: int
    kind: str


def precise_days(entry: Entry) -> tuple[int, int] | None:
    """First and last day as numbers where words give the date to a week or less."""
    if (
        entry.first_day is None
        or entry.last_day is None
        or entry.date_basis in ("reported", "unknown")
    ):
        return None
    first, last = day_number(entry.first_day), day_number(entry.last_day)
    return (first, last) if last - first < _WEEK else None


def stated_of(entry: Entry) -> tuple[Stated, ...]:
    """What a report states of its days in its opening; nothing where they are coarse or the report's own."""
    days = precise_days(entry)
    if days is None or entry.excerpt.start >= _OPENING or entry.salience < _CHIEFLY:
        return ()
    return (Stated(*days, entry.kind),)


def contradict(mine: Iterable[Stated], theirs: Iterable[Stated]) -> bool:
    """Whether any two give days that cannot be one event's."""
    theirs = tuple(theirs)
    return any(_contradict(one, other) for one in mine for other in theirs)


def _contradict(one: Stated, other: Stated) -> bool:
    between = max(one.first - other.last, other.first - one.last)
    if between <= 0:
        return False
    return between > 1 or accord(one.kind, other.kind) < 0
