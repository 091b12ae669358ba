"""acts: what two reports are chiefly about, where one was published nobody knows when -> whether it may be one thing.

An undated report that tells of "Friday" may mean any day that another gives, and so must be alike in what happened:
what it tells as done is no plan of another kind for a day. A dateline says on which day of a year it was sent, and
what is weeks from that is something else. Visits to unlike places are unlike visits.
"""

import datetime
from collections.abc import Iterable
from typing import NamedTuple

from generator.datelines import capital_day_in
from generator.events.features.matching import place_keys
from generator.kinds import accord
from generator.model import Entry

_LATER = 14  # days within which reports of one thing are sent
_YEAR = 365
_HEAD = 600  # characters within which a dateline stands


class Act(NamedTuple):
    """What a report tells, whether it came about; `sent` is the day of any year, `visited` where a visit was."""

    kind: str
    planned: bool
    dated: bool
    undated: bool
    sent: int | None = None
    visited: frozenset[str] = frozenset()


def act_of(entry: Entry, published: int | None, text: str = "") -> Act:
    """What a report's main entry says of that, `text` being the report's own."""
    return Act(
        kind=entry.kind,
        planned=entry.modality == "planned",
        dated=entry.value is not None and entry.date_basis != "reported",
        undated=entry.value is None and published is None,
        sent=_day_of_year(published) if published is not None else _dateline(text),
        visited=frozenset(place_keys(entry) if entry.kind == "visit" else ()),
    )


def exclude(mine: Iterable[Act], theirs: Iterable[Act]) -> bool:
    """Whether any two cannot be one thing."""
    theirs = tuple(theirs)
    return any(_exclude(one, other) for one in mine for other in theirs)


def _exclude(one: Act, other: Act) -> bool:
    if one.visited and other.visited and one.visited.isdisjoint(other.visited):
        return True
    if not one.undated and not other.undated:
        return False
    if one.sent is not None and other.sent is not None:
        between = abs(one.sent - other.sent)
        if min(between, _YEAR - between) > _LATER:
            return True
    if one.planned == other.planned:
        return False
    plan, done = (one, other) if one.planned else (other, one)
    return plan.dated and done.undated and accord(one.kind, other.kind) < 1


def _dateline(text: str) -> int | None:
    """The day of the year in "LODOVA, May 24 (Agency)", where a line of the head begins so."""
    found = capital_day_in(text[:_HEAD])
    if found is None:
        return None
    try:
        day = datetime.date(2000, *found)
    except ValueError:
        return None
    return _day_of_year(day.toordinal())


def _day_of_year(published: int) -> int:
    day = datetime.date.fromordinal(published)
    return datetime.date(2000, day.month, day.day).timetuple().tm_yday
