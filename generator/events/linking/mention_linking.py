"""mention_linking: happenings -> which earlier ones each recalls; a link, never a reason to make two events one.

"Kroll was arrested a week later" and "they announced the deal on 16 January" share neither names nor rare words with
the sentence that they recall: the day, the kind and what the two reports are about say which one main event is meant.
And what a report tells besides its main event, of something earlier that another report tells too, it recalls.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.events.features.entry_features import EntryFeatures
from generator.events.features.matching import person_key
from generator.events.features.vectors import Vector, dot
from generator.events.linking.happening import Happening
from generator.kinds import accord, kind_of
from generator.model import Account

_ALIKE = 0.3  # texts of one story; of two stories of one theme they are alike by less
_ALIKE_OF_ONE = 0.1  # where both name whom it befell, and on which day
_MONTH = 31  # days: what is dated no better may mean anything
_NAMED = ("person", "term")  # a name with no office or title beside it is a term

Recalls = Mapping[int, frozenset[int]]


def recalls_of(happenings: Sequence[Happening], vectors: Mapping[int, Vector], accounts: Sequence[Account]) -> Recalls:
    """For each happening, by number, those that it recalls."""
    finder = _Finder(happenings, vectors, accounts)
    main = {item.report: one.number for one in happenings for item in one.mains}
    found: dict[int, set[int]] = defaultdict(set)
    for happening in happenings:
        if not happening.mains and len({item.report for item in happening.items}) == 1:
            meant = finder.meant(happening.items[0])
            if len(meant) == 1:
                found[happening.number].add(meant[0].number)
                found[main[happening.items[0].report]].add(meant[0].number)
        elif len(happening.items) > 1:
            for item in happening.items:
                later = happenings[main[item.report]]
                if not item.main and _before(happening, later):
                    found[later.number].add(happening.number)
    return {number: frozenset(some - {number}) for number, some in found.items()}


class _Finder:
    """Main events by kind and day, and what the reports that tell of them name."""

    def __init__(
        self,
        happenings: Sequence[Happening],
        vectors: Mapping[int, Vector],
        accounts: Sequence[Account],
    ) -> None:
        self._vectors = vectors
        self._accounts = accounts
        self._named: dict[int, frozenset[str]] = {}
        self._by_day: dict[tuple[str, int], list[Happening]] = defaultdict(list)
        for happening in happenings:
            best = happening.items[0]
            if happening.mains and best.grain == "day" and best.entry.modality == "happened":
                for day in _days_of(best):
                    self._by_day[best.entry.kind, day].append(happening)

    def meant(self, item: EntryFeatures) -> list[Happening]:
        """The main events of the entry's days and kind that its report is about too."""
        entry = item.entry
        if item.days is None or entry.modality != "happened" or item.grain == "reported":
            return []
        if item.days[1] - item.days[0] > _MONTH or (item.grain == "coarse" and not item.people):
            return []
        if "saying" in kind_of(entry.kind).traits or accord(entry.kind, entry.kind) < 1:
            return []
        found = {
            happening.number: happening
            for day in _days_of(item)
            for happening in self._by_day.get((entry.kind, day), ())
        }
        return [found[number] for number in sorted(found) if self._may_mean(item, found[number])]

    def _may_mean(self, item: EntryFeatures, happening: Happening) -> bool:
        best = happening.items[0]
        if any(one.report == item.report for one in happening.items) or best.days is None:
            return False
        places = {place for one in happening.items for place in one.places}
        if item.published <= best.days[1] or (item.places and places and places.isdisjoint(item.places)):
            return False
        mains = [one.report for one in happening.mains]
        people = {name for one in happening.items for name in one.people}
        if not people.union(*(self._names(report) for report in mains)).issuperset(item.people):
            return False
        own = self._vectors.get(item.report, {})
        one_day = item.days == best.days and best.days[0] == best.days[1]
        named = people.issuperset(item.people) and len(item.people) > 1
        alike = _ALIKE_OF_ONE if item.people and (one_day or named) else _ALIKE
        return any(dot(own, self._vectors.get(report, {})) >= alike for report in mains)

    def _names(self, report: int) -> frozenset[str]:
        if report not in self._named:
            mentions = self._accounts[report].mentions
            people = (one.name for one in mentions if one.kind in _NAMED)
            self._named[report] = frozenset(person_key(name) for name in people)
        return self._named[report]


def _days_of(item: EntryFeatures) -> range:
    return range(item.days[0], item.days[1] + 1) if item.days else range(0)


def _before(early: Happening, late: Happening) -> bool:
    """Whether the one was over when the other began, as far as both are dated."""
    mine, theirs = early.items[0].days, late.items[0].days
    return mine is not None and theirs is not None and mine[1] < theirs[0]
