"""agglomerate: scored pairs of entries -> groups of entries that tell one happening.

The best pair is joined first; two groups are as near as their entries are on the mean, so that no chain of likenesses
draws in what is unlike the rest. What is forbidden between any two entries is forbidden between their groups.
A coarse date joins last, and only the one group that it fits: where two fit, it stays apart.
"""

import heapq
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.events.features.entry_features import EntryFeatures
from generator.events.linking.constraints import Constraints
from generator.events.linking.entry_groups import Group, alone, barred, joined

THRESHOLD = 0.0
NEAR = -2.5  # scores above this are near-misses
_MARGIN = 0.8  # log odds by which a coarse date must fit one group better than any other
_CORE = 5  # entries of a group that it is compared by, its best dated and most salient

Score = Callable[[int, int], float]


@dataclass(slots=True, frozen=True)
class Apart:
    """An entry that nearly joined a group, by a member of it, and how many groups it fits."""

    entry: int
    other: int
    score: float
    fits: int = 1


def agglomerate(
    entries: Sequence[EntryFeatures],
    pairs: Iterable[tuple[int, int]],
    score: Score,
    rank: Callable[[EntryFeatures], tuple[float, ...]],
    decided: Constraints,
) -> tuple[list[Group], list[Apart]]:
    """Groups of positions, each position in one, and what nearly joined; the lowest `rank` compares best."""
    merging = _Merging(entries, score, rank, decided)
    fine: list[tuple[int, int]] = []
    coarse: list[tuple[int, int]] = []
    for left, right in pairs:
        is_coarse = "coarse" in (entries[left].grain, entries[right].grain)
        (coarse if is_coarse else fine).append((left, right))
    merging.join(fine)
    apart = merging.place(coarse)
    return merging.groups(), [*apart, *merging.missed((*fine, *coarse))]


class _Merging:
    """The groups so far; each entry begins as one of its own."""

    def __init__(
        self,
        entries: Sequence[EntryFeatures],
        score: Score,
        rank: Callable[[EntryFeatures], tuple[float, ...]],
        decided: Constraints,
    ) -> None:
        self._entries = entries
        self._score = score
        self._order = [(*rank(entry), entry.entry.id) for entry in entries]
        self._live: dict[int, Group] = {at: alone(at, entry, decided) for at, entry in enumerate(entries)}
        self._home = list(range(len(entries)))
        self._next = len(entries)

    def join(self, pairs: Sequence[tuple[int, int]]) -> None:
        """Join the nearest groups that meet in these pairs until none are near enough."""
        near = self._near(pairs)
        heap: list[tuple[float, int, int]] = []

        def push(left: int, right: int) -> None:
            found = self.between(left, right)
            if found > THRESHOLD:
                heapq.heappush(heap, (-found, min(left, right), max(left, right)))

        for left in sorted(near):
            for right in sorted(near[left]):
                if left < right:
                    push(left, right)
        while heap:
            _, left, right = heapq.heappop(heap)
            if left not in self._live or right not in self._live:
                continue
            made = self.merge(left, right)
            beside = (near.pop(left) | near.pop(right)) - {left, right}
            near[made] = {other for other in beside if other in self._live}
            for other in sorted(near[made]):
                near[other].add(made)
                push(made, other)

    def _near(self, pairs: Sequence[tuple[int, int]]) -> dict[int, set[int]]:
        """Of each group those that a pair near enough ties it to."""
        near: dict[int, set[int]] = {}
        for left, right in pairs:
            one, other = self._home[left], self._home[right]
            if one != other and self._score(left, right) > THRESHOLD:
                near.setdefault(one, set()).add(other)
                near.setdefault(other, set()).add(one)
        return near

    def place(self, pairs: Sequence[tuple[int, int]]) -> list[Apart]:
        """Coarse dates into the one group that they fit, then those that fit none among themselves."""
        offers: dict[int, set[int]] = {}
        leftover: list[tuple[int, int]] = []
        placed: list[tuple[int, int]] = []
        apart: list[Apart] = []
        for left, right in pairs:
            for at, other in ((left, right), (right, left)):
                if self._entries[at].grain == "coarse" and self._entries[other].grain != "coarse":
                    offers.setdefault(at, set()).add(self._home[other])
            if self._entries[left].grain == self._entries[right].grain:
                leftover.append((left, right))
        for at in sorted(offers):
            fits = sorted((-self.between(at, home), home) for home in offers[at])
            good = [(-negative, home) for negative, home in fits if -negative > THRESHOLD]
            rivals = [home for found, home in good if good[0][0] - found < _MARGIN]
            if len(rivals) == 1:
                placed.append((at, rivals[0]))
            apart.extend(
                Apart(at, self._live[home].core[0], found, len(rivals)) for found, home in good if len(rivals) > 1
            )
        now = {home: home for _, home in placed}
        undecided = {one.entry for one in apart}
        for at, home in placed:
            if self.between(at, now[home]) > THRESHOLD:
                now[home] = self.merge(at, now[home])
        self.join([pair for pair in leftover if undecided.isdisjoint(pair)])
        return apart

    def missed(self, pairs: Iterable[tuple[int, int]]) -> list[Apart]:
        """The pairs that came near and are not in one group."""
        found = ((left, right, self._score(left, right)) for left, right in pairs)
        return [
            Apart(left, right, near)
            for left, right, near in found
            if near > NEAR and self._home[left] != self._home[right]
        ]

    def between(self, left: int, right: int) -> float:
        """The mean of the scores of the entries of two groups; far below where something forbids it."""
        one, other = self._live[left], self._live[right]
        if barred(one, other):
            return float("-inf")
        scores = [self._score(a, b) for a in one.core for b in other.core]
        return sum(scores) / len(scores)

    def merge(self, left: int, right: int) -> int:
        """Two groups as one; gives its number."""
        one, other = self._live.pop(left), self._live.pop(right)
        core = sorted((*one.core, *other.core), key=lambda at: self._order[at])[:_CORE]
        made = joined(one, other, tuple(core))
        number, self._next = self._next, self._next + 1
        self._live[number] = made
        for at in made.members:
            self._home[at] = number
        return number

    def groups(self) -> list[Group]:
        """The groups as they are, by their first entries."""
        return sorted(self._live.values(), key=lambda group: group.members)
