"""mains: reports -> reports that are chiefly about the same event, by text, day, people and place.

The likeness of two groups of reports is read off their sums, so that a group of many costs no more than one
of two. The best pair is joined first, as long as it is like enough and no decision forbids it.
"""

import heapq
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from generator.events.scoring import THRESHOLD, Judge, Likeness
from generator.events.tellings import Telling
from generator.events.vectors import Vector, Words, dot

K = TypeVar("K", int, str)
_LONGEST = 300
_HOPELESS = 3.0


@dataclass(slots=True)
class Group:
    """Reports taken together: sums of what they tell. `barred` are units that may not come in."""

    members: list[int]
    units: frozenset[int]
    barred: frozenset[int]
    vector: Vector
    square: float = 1.0
    published: float = 0.0
    dated: int = 0
    told: int | None = None
    days: Counter[tuple[int, int]] = field(default_factory=Counter)
    people: Words = field(default_factory=dict)
    places: Words = field(default_factory=dict)

    @property
    def day(self) -> tuple[int, int] | None:
        """The days that most of its reports give."""
        return min(self.days, key=lambda days: (-self.days[days], days)) if self.days else None


def agglomerate(
    groups: list[Group],
    pairs: Iterable[tuple[int, int]],
    judge: Judge,
    threshold: float = THRESHOLD,
) -> tuple[list[Group], dict[tuple[int, int], Likeness]]:
    """Join the likest groups until none are like enough; also the pairs of those left that came near."""
    live: list[Group | None] = list(groups)
    near: list[dict[int, Likeness]] = [{} for _ in groups]
    heap: list[tuple[float, int, int]] = []

    def measure(left: int, right: int) -> None:
        one, other = live[left], live[right]
        if one is None or other is None:
            return
        found = judge.likeness(one, other)
        if found.score < threshold - _HOPELESS:
            return
        near[left][right] = near[right][left] = found
        if found.score > threshold and not (one.units & other.barred or other.units & one.barred):
            heapq.heappush(heap, (-found.score, min(left, right), max(left, right)))

    for left, right in pairs:
        measure(left, right)
    while heap:
        negative, left, right = heapq.heappop(heap)
        one, other = live[left], live[right]
        if one is None or other is None or near[left][right].score != -negative:
            continue
        live.append(join(one, other))
        near.append({})
        neighbours = sorted((near[left].keys() | near[right].keys()) - {left, right})
        live[left] = live[right] = None
        for neighbour in neighbours:
            if live[neighbour] is not None:
                measure(neighbour, len(live) - 1)
        near[left], near[right] = {}, {}
    kept = [number for number, group in enumerate(live) if group is not None]
    place = {number: position for position, number in enumerate(kept)}
    close = {
        (place[left], place[right]): found
        for left in kept
        for right, found in near[left].items()
        if left < right and right in place
    }
    return [group for group in live if group is not None], close


def group_of(member: int, telling: Telling, unit: int, barred: frozenset[int]) -> Group:
    """A report alone; `member` is the number that it goes by in the group."""
    return Group(
        members=[member],
        units=frozenset((unit,)),
        barred=barred,
        vector=telling.vector,
        published=float(telling.published or 0),
        dated=int(telling.published is not None),
        told=telling.told,
        days=Counter([telling.days] if telling.days else []),
        people=telling.people,
        places=telling.places,
    )


def join(one: Group, other: Group) -> Group:
    """Two groups as one."""
    return Group(
        members=sorted(one.members + other.members),
        units=one.units | other.units,
        barred=one.barred | other.barred,
        vector=_sum(one.vector, other.vector),
        square=one.square + other.square + 2 * dot(one.vector, other.vector),
        published=one.published + other.published,
        dated=one.dated + other.dated,
        told=_earlier(one.told, other.told),
        days=one.days + other.days,
        people=_sum(one.people, other.people),
        places=_sum(one.places, other.places),
    )


def _earlier(one: int | None, other: int | None) -> int | None:
    return other if one is None else one if other is None else min(one, other)


def _sum(left: dict[K, float], right: dict[K, float]) -> dict[K, float]:
    if len(left) < len(right):
        left, right = right, left
    total = dict(left)
    for term, weight in right.items():
        total[term] = total.get(term, 0.0) + weight
    if len(total) <= _LONGEST:
        return total
    heaviest = sorted(total.items(), key=lambda pair: (-pair[1], pair[0]))[:_LONGEST]
    return dict(heaviest)
