"""agglomerate: scored pairs of entries -> groups of entries that tell one happening.

The best pair is joined first; two groups are as near as their entries are on the mean, so that no chain of likenesses
draws in what is unlike the rest. What is forbidden between any two entries is forbidden between their groups.
A coarse date joins last, and only the one group that it fits: where two fit, it stays apart.
"""

import heapq
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.events.features.entry_features import EntryFeatures, Grain
from generator.events.linking.constraints import Constraints
from generator.events.linking.evidence import blurred, elsewhere_met

THRESHOLD = 0.0
NEAR = -2.5  # scores above this are near-misses
_MARGIN = 0.8  # log odds by which a coarse date must fit one group better than any other
_CORE = 5  # entries of a group that it is compared by, its best dated and most salient

Score = Callable[[int, int], float]
Ends = tuple[int, int] | None


@dataclass(slots=True, frozen=True)
class Group:
    """Entries by position, in order, and what forbids others to join them.

    `core` are those it is compared by; `stated`, `coarse` and `reported` the latest first and the earliest last day of entries that
    words date and of those that their publication dates; `done` the first day of publication of such that tell it as done; `met` the entries of people who met somewhere.
    """

    members: tuple[int, ...]
    core: tuple[int, ...]
    units: frozenset[int]
    barred: frozenset[int]
    reports: frozenset[int]
    stated: Ends = None
    coarse: Ends = None
    reported: Ends = None
    done: int | None = None
    speakers: frozenset[str] = frozenset()
    met: tuple[EntryFeatures, ...] = ()

    @property
    def ends(self) -> Sequence[tuple[Grain, tuple[int, int]]]:
        """The ends of each grain that it has."""
        every: tuple[tuple[Grain, Ends], ...] = (
            ("day", self.stated),
            ("coarse", self.coarse),
            ("reported", self.reported),
        )
        return [(grain, ends) for grain, ends in every if ends is not None]


def alone(at: int, entry: EntryFeatures, decided: Constraints) -> Group:
    """An entry as a group of its own."""
    said = entry.grain == "reported"
    return Group(
        members=(at,),
        core=(at,),
        units=frozenset((decided.unit(entry.entry.id),)),
        barred=decided.barred(entry.entry.id),
        reports=frozenset((entry.report,)),
        stated=entry.days if entry.grain == "day" else None,
        coarse=entry.days if entry.grain == "coarse" else None,
        reported=entry.days if said else None,
        done=entry.days[1] if said and entry.days and entry.entry.modality == "happened" else None,
        speakers=frozenset((entry.speaker,) if entry.saying and entry.speaker else ()),
        met=(entry,) if entry.in_one_place and entry.entry.places else (),
    )


def barred(one: Group, other: Group) -> bool:
    """Whether something forbids any entry of the one to be one happening with any of the other."""
    if one.reports & other.reports or one.units & other.barred or other.units & one.barred:
        return True
    if any(
        _apart(mine, theirs, blurred(grain, against))
        for grain, mine in one.ends
        for against, theirs in other.ends
    ):
        return True
    if _foretold(one, other) or _foretold(other, one):
        return True
    if one.speakers and other.speakers and len(one.speakers | other.speakers) > 1:
        return True
    return any(elsewhere_met(mine, theirs) for mine in one.met for theirs in other.met)


def _apart(mine: tuple[int, int], theirs: tuple[int, int], most: int) -> bool:
    return max(mine[0] - theirs[1], theirs[0] - mine[1]) > most


def _foretold(one: Group, other: Group) -> bool:
    """Whether the one tells as done what the other dates after its publication."""
    firsts = [ends[0] for ends in (other.stated, other.coarse) if ends is not None]
    return one.done is not None and any(first > one.done for first in firsts)


def _ends(mine: Ends, theirs: Ends) -> Ends:
    if mine is None or theirs is None:
        return mine or theirs
    return max(mine[0], theirs[0]), min(mine[1], theirs[1])


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
    """Groups of positions, each position in one; and what nearly joined. `rank` is lowest for the best to compare by."""
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
        self._live: dict[int, Group] = {
            at: alone(at, entry, decided) for at, entry in enumerate(entries)
        }
        self._home = list(range(len(entries)))
        self._next = len(entries)

    def join(self, pairs: Sequence[tuple[int, int]]) -> None:
        """Join the nearest groups that meet in these pairs until none are near enough."""
        near: dict[int, set[int]] = {}
        heap: list[tuple[float, int, int]] = []

        def push(left: int, right: int) -> None:
            found = self.between(left, right)
            if found > THRESHOLD:
                heapq.heappush(heap, (-found, min(left, right), max(left, right)))

        for left, right in pairs:
            one, other = self._home[left], self._home[right]
            if one != other and self._score(left, right) > THRESHOLD:
                near.setdefault(one, set()).add(other)
                near.setdefault(other, set()).add(one)
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
                Apart(at, self._live[home].core[0], found, len(rivals))
                for found, home in good
                if len(rivals) > 1
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
        made = Group(
            tuple(sorted((*one.members, *other.members))),
            tuple(core),
            one.units | other.units,
            one.barred | other.barred,
            one.reports | other.reports,
            _ends(one.stated, other.stated),
            _ends(one.coarse, other.coarse),
            _ends(one.reported, other.reported),
            min((day for day in (one.done, other.done) if day is not None), default=None),
            one.speakers | other.speakers,
            (*one.met, *other.met),
        )
        number, self._next = self._next, self._next + 1
        self._live[number] = made
        for at in made.members:
            self._home[at] = number
        return number

    def groups(self) -> list[Group]:
        """The groups as they are, by their first entries."""
        return sorted(self._live.values(), key=lambda group: group.members)
