"""happening: entries that tell of one happening, gathered one by one; what is known of it so far."""

from collections import Counter
from dataclasses import dataclass, field

from generator.events.features.entry_features import EntryFeatures
from generator.events.features.vectors import Words


@dataclass(slots=True)
class Happening:
    """Entries that tell of one happening, as they come in; `days` are those of its best dated entry."""

    number: int
    items: list[EntryFeatures] = field(default_factory=list)
    days: tuple[int, int] | None = None
    precise: bool = False
    kinds: Counter[str] = field(default_factory=Counter)
    people: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    words: Words = field(default_factory=dict)
    reports: set[int] = field(default_factory=set)
    units: set[int] = field(default_factory=set)
    barred: set[int] = field(default_factory=set)
    main: bool = False
    mains: int = 0

    def add(self, item: EntryFeatures) -> None:
        """Take an entry in."""
        self.items.append(item)
        self.kinds[item.entry.kind] += 1
        self.people.update(item.people)
        self.places.update(item.places)
        self.reports.add(item.report)
        for term, weight in item.words.items():
            self.words[term] = max(weight, self.words.get(term, 0.0))
        if item.days and (self.days is None or (item.grain == "day" and not self.precise)):
            self.days, self.precise = item.days, item.grain == "day"
