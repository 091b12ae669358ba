"""happening: entries that tell of one happening, gathered one by one; what is known of it so far."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.events.features.dating import rank
from generator.events.features.entry_features import EntryFeatures
from generator.events.linking.constraints import Constraints


@dataclass(slots=True)
class Happening:
    """Entries that tell of one happening, the best dated first; `number` is its place among all of them."""

    number: int
    items: list[EntryFeatures] = field(default_factory=list)
    units: set[int] = field(default_factory=set)
    barred: set[int] = field(default_factory=set)

    @property
    def reports(self) -> frozenset[int]:
        """The reports that tell it, by position."""
        return frozenset(item.report for item in self.items)

    @property
    def mains(self) -> list[EntryFeatures]:
        """Those that are the main entry of their report."""
        return [item for item in self.items if item.main]


def gathered(number: int, items: Iterable[EntryFeatures], decided: Constraints) -> Happening:
    """A happening of these entries."""
    made = Happening(number, sorted(items, key=lambda item: (rank(item), item.position)))
    for item in made.items:
        made.units.add(decided.unit(item.entry.id))
        made.barred |= decided.barred(item.entry.id)
    return made
