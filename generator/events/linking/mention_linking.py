"""recalls: an entry in a few words on what another report was about -> the one main event that it can mean.

"Kroll was arrested a week later" and "they announced the deal on 16 January" share neither names nor rare
words with the sentence that they recall: the day, the kind and what the two reports are about must do.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.events.features.entry_features import EntryFeatures
from generator.events.features.kinds import accord
from generator.events.features.matching import person_key
from generator.events.features.vectors import Vector, dot
from generator.events.linking.happening import Happening
from generator.model import Account

_ALIKE = 0.3  # texts of one story; of two stories of one theme they are alike by less
_ALIKE_OF_ONE = 0.1  # where both name whom it befell, and on which day
_NAMED = ("person", "term")  # a name with no office or title beside it is a term
_SAYING = frozenset(("statement", "greeting"))  # many are made in a day


class Recalls:
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
            if (
                happening.days
                and happening.precise
                and happening.items[0].entry.modality == "happened"
            ):
                for day in range(happening.days[0], happening.days[1] + 1):
                    self._by_day[happening.items[0].entry.kind, day].append(happening)

    def meant(self, item: EntryFeatures) -> list[Happening]:
        """The main events of the entry's days and kind that its report is about too."""
        entry = item.entry
        if item.grain != "day" or item.days is None or entry.modality != "happened":
            return []
        if entry.kind in _SAYING or accord(entry.kind, entry.kind) < 1:
            return []
        found = {
            happening.number: happening
            for day in range(item.days[0], item.days[1] + 1)
            for happening in self._by_day.get((entry.kind, day), ())
        }
        return [found[number] for number in sorted(found) if self._may_mean(item, found[number])]

    def _may_mean(self, item: EntryFeatures, happening: Happening) -> bool:
        if item.report in happening.reports or not happening.days:
            return False
        if item.published <= happening.days[1] or _apart(item.places, happening.places):
            return False
        mains = {one.report for one in happening.items[: happening.mains]}
        named = happening.people.union(*(self._names(report) for report in mains))
        if not named.issuperset(item.people):
            return False
        own = self._vectors.get(item.report, {})
        alike = _ALIKE_OF_ONE if item.people and _one_day(item, happening) else _ALIKE
        return any(dot(own, self._vectors.get(report, {})) >= alike for report in mains)

    def _names(self, report: int) -> frozenset[str]:
        if report not in self._named:
            mentions = self._accounts[report].mentions
            people = (one.name for one in mentions if one.kind in _NAMED)
            self._named[report] = frozenset(person_key(name) for name in people)
        return self._named[report]


def _one_day(item: EntryFeatures, happening: Happening) -> bool:
    days = item.days
    return days is not None and days[0] == days[1] and days == happening.days


def _apart(own: Sequence[str], theirs: set[str]) -> bool:
    return bool(own and theirs) and theirs.isdisjoint(own)
