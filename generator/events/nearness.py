"""nearness: pairs of happenings that were nearly one -> near-misses with their reasons."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.events.asides import Asides
from generator.events.items import Item
from generator.events.scoring import THRESHOLD, Likeness
from generator.model import NearMiss, Report

_NEAR = 2.0
_MOST = 4


@dataclass(slots=True, frozen=True)
class Nearness:
    """What near-misses are read off."""

    asides: Asides
    mains: Mapping[tuple[int, int], Likeness]
    chiefs: Sequence[Item]
    ids: Sequence[str]
    reports: Sequence[Report]


def near_misses(near: Nearness) -> dict[int, tuple[NearMiss, ...]]:
    """For each happening those that it was nearly merged with, the nearest first."""
    found: dict[int, list[tuple[float, int, tuple[str, ...]]]] = defaultdict(list)
    for left, right, score, reasons in (*_mains(near), *_asides(near)):
        found[left].append((-score, right, reasons))
        found[right].append((-score, left, reasons))
    misses: dict[int, tuple[NearMiss, ...]] = {}
    for number, listed in found.items():
        nearest: dict[int, tuple[str, ...]] = {}
        for _, other, reasons in sorted(listed):
            nearest.setdefault(other, reasons)
        misses[number] = tuple(
            NearMiss(near.ids[other], why) for other, why in list(nearest.items())[:_MOST]
        )
    return misses


def _mains(near: Nearness) -> Iterator[tuple[int, int, float, tuple[str, ...]]]:
    for (left, right), found in sorted(near.mains.items()):
        if found.score > THRESHOLD - _NEAR:
            yield left, right, found.score, tuple(_why(near, left, right, found))


def _why(near: Nearness, left: int, right: int, found: Likeness) -> Iterator[str]:
    one, other = near.chiefs[left], near.chiefs[right]
    shared = [name for name in one.people if name in other.people]
    if shared:
        yield "both name " + " and ".join(shared[:3])
    yield f"texts alike {found.cosine:.2f}, too little for one event"
    if one.days and other.days and one.days != other.days:
        yield f"{one.entry.value} against {other.entry.value}"
    elif found.apart:
        yield f"published {found.apart:.0f} days apart"
    if one.places and other.places and not set(one.places) & set(other.places):
        yield f"{one.places[0]} against {other.places[0]}"


def _asides(near: Nearness) -> Iterator[tuple[int, int, float, tuple[str, ...]]]:
    home = {
        item.position: happening.number
        for happening in near.asides.happenings
        for item in happening.items
    }
    for apart in near.asides.apart:
        own = home[apart.item.position]
        if own != apart.happening:
            shared = [
                name
                for name in apart.item.people
                if name in near.asides.happenings[apart.happening].people
            ]
            said = ("both name " + " and ".join(shared[:3]),) if shared else ()
            yield own, apart.happening, 0.0, (*said, apart.why)
