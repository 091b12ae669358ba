"""nearness: pairs of happenings that were nearly one -> near-misses with their reasons."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from generator.events.describe.phrases import days, listed
from generator.events.features.entry_features import EntryFeatures
from generator.events.features.kinds import accord
from generator.events.features.matching import people_keys, shared_people, shared_places
from generator.events.linking.background import Asides
from generator.events.stories.scoring import THRESHOLD, Likeness
from generator.model import Entry, NearMiss

_NEAR = 2.0
_MOST = 4
_DAYS = 60
_PEOPLE = 4

Found = tuple[int, int, float, tuple[str, ...]]


@dataclass(slots=True, frozen=True)
class Nearness:
    """What near-misses are read off."""

    asides: Asides
    mains: Mapping[tuple[int, int], Likeness]
    chiefs: Sequence[EntryFeatures]
    ids: Sequence[str]


def near_misses(near: Nearness) -> dict[int, tuple[NearMiss, ...]]:
    """For each happening those that it was nearly merged with, the nearest first."""
    found: dict[int, list[tuple[float, int, tuple[str, ...]]]] = defaultdict(list)
    for left, right, score, reasons in (*_asides(near), *_mains(near), *_same_people(near)):
        found[left].append((-score, right, reasons))
        found[right].append((-score, left, reasons))
    misses: dict[int, tuple[NearMiss, ...]] = {}
    for number, listing in found.items():
        nearest: dict[int, tuple[str, ...]] = {}
        for _, other, reasons in sorted(listing):
            nearest.setdefault(other, reasons)
        kept = list(nearest.items())[:_MOST]
        misses[number] = tuple(NearMiss(near.ids[other], why) for other, why in kept)
    return misses


def _mains(near: Nearness) -> Iterator[Found]:
    for (left, right), found in sorted(near.mains.items()):
        if found.score > THRESHOLD - _NEAR:
            one, other = near.chiefs[left], near.chiefs[right]
            alike = f"texts alike {found.cosine:.2f}"
            if found.score <= THRESHOLD:
                alike += ", too little for one event"
            yield (
                left,
                right,
                found.score,
                (*_common(one.entry, other.entry), alike, *_against(one, other)),
            )


def _asides(near: Nearness) -> Iterator[Found]:
    """Entries that nearly joined a happening that they are not in, nor any other entry of their own."""
    happenings = near.asides.happenings
    home = {item.position: one.number for one in happenings for item in one.items}
    for apart in near.asides.apart:
        own = home[apart.item.position]
        if own != apart.happening:
            common = tuple(_common(apart.item.entry, near.chiefs[apart.happening].entry))
            yield own, apart.happening, 1.0, (*common, apart.why)


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
                    yield left, right, 0.5, (*_common(one.entry, other.entry), *against)


def _common(one: Entry, other: Entry) -> Iterator[str]:
    people = shared_people(one, other)
    if people:
        yield f"both name {listed(people)}"
    places = shared_places(one.places, other.places)
    if places:
        yield f"both in {listed(places, 2)}"


def _against(one: EntryFeatures, other: EntryFeatures) -> Iterator[str]:
    if one.days and other.days and (one.days[0] > other.days[1] or other.days[0] > one.days[1]):
        yield f"{days(one.entry)} against {days(other.entry)}"
    mine, theirs = one.entry.places, other.entry.places
    if mine and theirs and not shared_places(mine, theirs):
        yield f"{listed(mine, 2)} against {listed(theirs, 2)}"
