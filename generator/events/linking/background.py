"""asides: what reports tell besides their main event -> joined to the events it recalls, or events of its own.

Entries come in a fixed order, the best dated first, and each joins the happening that it fits best, or
begins one. A coarse date joins the one precise happening that it fits; where two fit, it stays apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.events.features.entry_features import EntryFeatures
from generator.events.features.vectors import Rarity
from generator.events.linking.constraints import Constraints
from generator.events.linking.fitting import Fit, fit
from generator.events.linking.happening import Happening
from generator.events.linking.index import Index
from generator.events.linking.joining import joined
from generator.events.linking.mention_linking import Recalls
from generator.events.linking.verbatim import Verbatim

_MARGIN = 0.8
_NEAR = -1.5


@dataclass(slots=True, frozen=True)
class Apart:
    """An entry that nearly joined a happening, and why it did not."""

    item: EntryFeatures
    happening: int
    why: str


class Asides:
    """The happenings so far; entries are placed into them one by one."""

    def __init__(self, happenings: list[Happening], rarities: Rarity, recalls: Recalls) -> None:
        self.happenings = happenings
        self.rarities = rarities
        self.apart: list[Apart] = []
        self._index = Index()
        self._verbatim = Verbatim()
        self._recalls = recalls
        for happening in happenings:
            for item in happening.items:
                self._index.register(item, happening.number)
                self._verbatim.register(item, happening.number)

    def place(self, item: EntryFeatures, unit: int, barred: frozenset[int]) -> None:
        """Join an entry to the happening that it fits, or begin one with it."""
        home = self._said(item, unit, barred)
        if home is None:
            home = self._choose(item, self._fits(item, unit, barred))
        if home is None:
            home = self._recalled(item, unit, barred)
        if home is None:
            home = len(self.happenings)
            self.happenings.append(Happening(home))
        target = self.happenings[home]
        target.add(item)
        target.units.add(unit)
        target.barred |= barred
        self._index.register(item, home)
        self._verbatim.register(item, home)

    def settle(self, decided: Constraints) -> dict[int, int]:
        """Join what the curator says is the same; gives the new number of each happening."""
        self.happenings, number = joined(self.happenings, decided)
        self.apart = [replace(one, happening=number[one.happening]) for one in self.apart]
        return number

    def _fits(self, item: EntryFeatures, unit: int, barred: frozenset[int]) -> list[Fit]:
        fits = []
        for number in self._index.candidates(item):
            happening = self.happenings[number]
            if unit in happening.barred or not barred.isdisjoint(happening.units):
                continue
            found = fit(item, happening, self.rarities)
            if found is not None and found.score > _NEAR:
                fits.append(found)
        fits.sort(key=lambda found: (-found.score, found.happening))
        return fits

    def _said(self, item: EntryFeatures, unit: int, barred: frozenset[int]) -> int | None:
        """The one happening that another report tells of in the same sentence, unless the days exclude each other."""
        number = self._verbatim.told(item)
        if number is None:
            return None
        there = self.happenings[number]
        if item.report in there.reports or unit in there.barred:
            return None
        if _apart(item.days, there.days):
            return None
        return number if barred.isdisjoint(there.units) else None

    def _recalled(self, item: EntryFeatures, unit: int, barred: frozenset[int]) -> int | None:
        """The one main event that an entry in a few words can mean."""
        meant = self._recalls.meant(item)
        free = [one for one in meant if unit not in one.barred and barred.isdisjoint(one.units)]
        return free[0].number if len(meant) == 1 and free else None

    def _choose(self, item: EntryFeatures, fits: Sequence[Fit]) -> int | None:
        good = [found for found in fits if found.score > 0]
        rivals = [found for found in good if good[0].score - found.score < _MARGIN]
        if item.grain == "coarse" and len(rivals) > 1:
            why = f"{len(rivals)} events fit {item.entry.value}"
            self.apart.extend(Apart(item, found.happening, why) for found in rivals)
            return None
        if not good:
            self.apart.extend(Apart(item, found.happening, found.lacks) for found in fits)
            return None
        return good[0].happening


def _apart(mine: tuple[int, int] | None, theirs: tuple[int, int] | None) -> bool:
    return bool(mine and theirs and (mine[0] > theirs[1] or theirs[0] > mine[1]))
