"""near_misses: pairs of happenings that were nearly one -> near-misses with their reasons.

Those that came near in linking; those of one kind on one day in one town that two outlets tell; those of one kind with
the same two people that follow each other within two months.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from generator.events.describe.reasons import common, listed, meet
from generator.events.features.entry_features import EntryFeatures
from generator.events.features.geography import is_settlement
from generator.events.features.matching import people_keys, shared_places
from generator.events.linking import Apart
from generator.events.linking.happening import Happening
from generator.kinds import accord, is_loose, kind_of
from generator.model import NearMiss, Reason
from generator.phrasing import reason

_MOST = 4
_DAYS = 60
_PEOPLE = 4
_CROWDED = 6  # happenings of one kind in one town on one day: which of them may be one nobody can tell
_EASY = 0.75
_FOLLOWS = 0.5

Found = tuple[int, int, float, tuple[Reason, ...]]


@dataclass(slots=True, frozen=True)
class Nearness:
    """What near-misses are read off: the happenings, the entry that stands for each, its id, and what came near."""

    happenings: Sequence[Happening]
    chiefs: Sequence[EntryFeatures]
    ids: Sequence[str]
    apart: Sequence[Apart]


def near_misses(near: Nearness) -> dict[int, tuple[NearMiss, ...]]:
    """For each happening those that it was nearly merged with, the nearest first."""
    found: dict[int, list[tuple[float, int, tuple[Reason, ...]]]] = defaultdict(list)
    for left, right, score, reasons in (*_linking(near), *_same_town(near), *_same_people(near)):
        found[left].append((-score, right, reasons))
        found[right].append((-score, left, reasons))
    misses: dict[int, tuple[NearMiss, ...]] = {}
    for number, listing in found.items():
        nearest: dict[int, tuple[Reason, ...]] = {}
        for _, other, reasons in sorted(listing, key=lambda one: one[:2]):
            nearest.setdefault(other, reasons)
        kept = list(nearest.items())[:_MOST]
        misses[number] = tuple(NearMiss(near.ids[other], why) for other, why in kept)
    return misses


def _linking(near: Nearness) -> Iterator[Found]:
    """Entries that nearly joined a happening that they are not in."""
    home = {item.position: one.number for one in near.happenings for item in one.items}
    items = {item.position: item for one in near.happenings for item in one.items}
    for apart in near.apart:
        one, other = items[apart.entry], items[apart.other]
        left, right = home[apart.entry], home[apart.other]
        if left == right:
            continue
        shared = tuple(common(one.entry, other.entry))
        if apart.fits > 1:
            value = one.entry.value or ""
            why = (reason("many-fit", number=str(apart.fits), days=value),)
            yield left, right, 1.0 + apart.score, (*shared, *why)
        elif shared:
            yield left, right, apart.score, (*shared, *_against(one, other))


def _same_town(near: Nearness) -> Iterator[Found]:
    """Happenings of one kind in one town on one day, in reports of two outlets."""
    told: dict[tuple[str, str, int], list[int]] = defaultdict(list)
    for number, chief in enumerate(near.chiefs):
        kind = chief.entry.kind
        if is_loose(kind) or "saying" in kind_of(kind).traits or chief.grain != "day":
            continue
        if chief.days and chief.days[0] == chief.days[1]:
            for place in filter(is_settlement, chief.entry.places):
                told[kind, place, chief.days[0]].append(number)
    for numbers in told.values():
        for left, right in combinations(numbers if len(numbers) <= _CROWDED else (), 2):
            one, other = near.happenings[left], near.happenings[right]
            if not {item.report for item in one.items} & {item.report for item in other.items}:
                shared = tuple(common(near.chiefs[left].entry, near.chiefs[right].entry))
                yield left, right, _EASY, shared


def _same_people(near: Nearness) -> Iterator[Found]:
    """Happenings of one kind with the same two people that follow each other within two months."""
    meetings: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for number, chief in enumerate(near.chiefs):
        if chief.days is not None:
            for pair in combinations(sorted(people_keys(chief.entry)[:_PEOPLE]), 2):
                meetings[pair].append((chief.days[0], number))
    for _, dated in sorted(meetings.items()):
        for (day, left), (later, right) in pairwise(sorted(dated)):
            one, other = near.chiefs[left], near.chiefs[right]
            if later - day <= _DAYS and accord(one.entry.kind, other.entry.kind) >= 0:
                against = tuple(_against(one, other))
                if against:
                    yield left, right, _FOLLOWS, (*common(one.entry, other.entry), *against)


def _against(one: EntryFeatures, other: EntryFeatures) -> Iterator[Reason]:
    mine, theirs = one.entry, other.entry
    if mine.first_day and theirs.first_day and not meet(mine, theirs):
        yield reason("days-against", days=mine.value or "", others=theirs.value or "")
    if mine.places and theirs.places and not shared_places(mine.places, theirs.places):
        yield reason("places-against", one=listed(mine.places, 2), two=listed(theirs.places, 2))
