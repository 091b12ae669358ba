"""stated: a report's main entry -> the days that its opening gives; which of those cannot be one event's.

Two reports that open with days that do not meet tell of two events, however alike their words; but they may
disagree by one day on what is not of kinds that exclude each other, and what goes on for days, as a disaster
does, is told anew each day. Further down a date is as often that of something recalled.

A report dated by its publication alone may be long after what it tells of. But where one report recalls the
other's days further down, as something else or long past, what it opens with came later.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.edtf_bounds import day_number
from generator.events.features.matching import place_keys
from generator.kinds import accord, kind_of
from generator.model import Entry

_WEEK = 7
_MONTH = 31
_OPENING = 60  # characters within which the sentence begins: a greeting or a place may stand before it
_HEAD = 1000  # characters that may stand before
_SENTENCE = re.compile(r"[.!?。！？…][\"'”’»)]*\s*$")
_CHIEFLY = 0.5
_LASTS = 3  # days within which the latest on such a thing is still that thing: "toll rises to 29 on Friday"
_LATELY = (
    2  # days: before its publication, of which a report with no date tells; after a thing, on which it is commented
)
_LONG_PAST = 30

Days = tuple[int, int]


class Stated(NamedTuple):
    """The days that an opening gives, and what kind of thing it tells of.

    `reported`: no words date it, and the days are those up to its publication. `fresh`: it was published within a
    week of them. `recalled` are the days of what else its report says to have happened.
    """

    first: int
    last: int
    kind: str
    reported: bool = False
    fresh: bool = False
    recalled: tuple[Days, ...] = ()
    places: tuple[str, ...] = ()


def begins(text: str) -> int:
    """Where a report's first whole sentence begins: a second headline, name, place or time may stand before it."""
    at = 0
    for line in text[:_HEAD].split("\n"):
        if _SENTENCE.search(line):
            return at
        at += len(line) + 1
    return 0


def precise_days(entry: Entry) -> Days | None:
    """First and last day as numbers where words give the date to a week or less."""
    days = _days(entry)
    return days if days is not None and days[1] - days[0] < _WEEK else None


def stated_of(
    entry: Entry, told: Sequence[Entry] = (), published: int | None = None, begins: int = 0
) -> tuple[Stated, ...]:
    """What a report states of its days in its opening, `told` being all its entries; nothing where they are coarse."""
    if entry.excerpt.start - begins >= _OPENING or entry.salience < _CHIEFLY:
        return ()
    days, reported = precise_days(entry), False
    if days is None and published is not None and _happened_by_then(entry):
        days, reported = (published - _WEEK, published), True
    if days is None:
        return ()
    fresh = published is not None and abs(published - days[1]) <= _WEEK
    return (Stated(*days, entry.kind, reported, fresh, _recalled(entry, told), _where(entry)),)


def contradicting(mine: Sequence[Stated], theirs: Sequence[Stated]) -> float:
    """How many of the pairs of two groups give days that cannot be one event's, 0 to 1; 0 where one gives none."""
    if not mine or not theirs:
        return 0.0
    against = sum(_contradict(one, other) for one in mine for other in theirs)
    return against / (len(mine) * len(theirs))


def _contradict(one: Stated, other: Stated) -> bool:
    between = max(one.first - other.last, other.first - one.last)
    if between <= 0:
        return False
    if one.reported and other.reported:
        return False
    if one.reported or other.reported:
        return _later(one, other, between)
    if _comments(one, other) or _comments(other, one):
        return False
    kinds = accord(one.kind, other.kind)
    if one.places and other.places and set(one.places).isdisjoint(other.places):
        return True
    lasting = "lasting" in kind_of(one.kind).traits | kind_of(other.kind).traits
    return kinds < 0 or between > (_LASTS if lasting else 1)


def _comments(one: Stated, other: Stated) -> bool:
    """Whether the one opens with what was said within days of the other's days, and goes on to tell those."""
    if "saying" not in kind_of(one.kind).traits or not 0 < one.first - other.last <= _LATELY:
        return False
    return (other.first, other.last) in one.recalled


def _later(one: Stated, other: Stated, between: int) -> bool:
    """Whether one recalls the days of the other, and opens with something else that came after."""
    late, early = (one, other) if one.first > other.last else (other, one)
    if between <= 1 or not early.fresh:
        return False
    since = early.last - _LATELY if early.reported else early.first
    if not any(first <= early.last and since <= last for first, last in late.recalled):
        return False
    return between > _LONG_PAST or accord(late.kind, early.kind) <= 0


def _recalled(entry: Entry, told: Sequence[Entry]) -> tuple[Days, ...]:
    """The days, to a month or less, of what else a report says to have happened."""
    found = [_days(one) for one in told if one is not entry and one.modality == "happened"]
    return tuple(sorted({days for days in found if days and days[1] - days[0] < _MONTH}))


def _where(entry: Entry) -> tuple[str, ...]:
    """Where people met: they are in one place a day, and what they do in another is something else."""
    return place_keys(entry) if "in-one-place" in kind_of(entry.kind).traits else ()


def _happened_by_then(entry: Entry) -> bool:
    return entry.date_basis == "reported" and entry.modality == "happened"


def _days(entry: Entry) -> Days | None:
    if entry.first_day is None or entry.last_day is None or entry.date_basis in ("reported", "unknown"):
        return None
    return day_number(entry.first_day), day_number(entry.last_day)
