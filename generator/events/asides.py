"""asides: what reports tell besides their main event -> joined to the events it recalls, or events of its own.

Entries come in a fixed order, the best dated first, and each joins the happening that it fits best, or
begins one. A coarse date joins the one precise happening that it fits; where two fit, it stays apart.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.events.items import Item
from generator.events.kinds import accord
from generator.events.vectors import Rarity, Words, alike

WEIGHTS = {
    "base": -3.0,  # what an entry and a happening begin with: they are not one
    "same days": 1.6,  # both precise to a week or less, and they overlap
    "within": 0.8,  # a coarse date that holds the other's
    "person": 2.6,  # a shared person, by how rare (0 to 1)
    "other people": -1.6,  # both name people, none in common
    "place": 1.0,  # a shared place, by how rare
    "other place": -1.6,
    "kind": 0.8,  # the same kind; half of it for one family
    "other kind": -3.0,
    "words": 4.0,  # cosine of their rare words
    "same report": -2.0,  # the report tells of it already, in another entry
}
_CANDIDATES = 12
_POSTING = 60
_MARGIN = 0.8
_NEAR = -1.5


@dataclass(slots=True)
class Happening:
    """Entries that tell of one happening, as they come in; `days` are those of its best dated entry."""

    number: int
    items: list[Item] = field(default_factory=list)
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

    def add(self, item: Item) -> None:
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


@dataclass(slots=True, frozen=True)
class Fit:
    """How well an entry fits a happening, and on what that rests."""

    happening: int
    score: float
    parts: tuple[tuple[str, float], ...]


@dataclass(slots=True, frozen=True)
class Apart:
    """An entry that nearly joined a happening."""

    item: Item
    happening: int
    why: str


class Asides:
    """The happenings so far, with the index that finds those that an entry may fit."""

    def __init__(self, happenings: list[Happening], rarities: Rarity) -> None:
        self.happenings = happenings
        self.rarities = rarities
        self.apart: list[Apart] = []
        self._index: dict[object, list[int]] = defaultdict(list)
        self._home: dict[int, int] = {}
        for happening in happenings:
            for item in happening.items:
                self._register(item, happening.number)
            self._home.update(dict.fromkeys(happening.units, happening.number))

    def place(self, item: Item, unit: int, barred: frozenset[int]) -> None:
        """Join an entry to the happening that it fits or that a decision names, or begin one with it."""
        joined = self._home.get(unit)
        if joined is None:
            joined = self._best(item, unit, barred)
        if joined is None:
            joined = len(self.happenings)
            self.happenings.append(Happening(joined))
        target = self.happenings[joined]
        target.add(item)
        target.units.add(unit)
        target.barred |= barred
        self._home[unit] = joined
        self._register(item, joined)

    def _best(self, item: Item, unit: int, barred: frozenset[int]) -> int | None:
        fits = [
            fit
            for number in self._candidates(item)
            if not (
                self.happenings[number].units & barred or unit in self.happenings[number].barred
            )
            and (fit := self._fit(item, self.happenings[number])) is not None
        ]
        fits.sort(key=lambda fit: (-fit.score, fit.happening))
        return self._choose(item, fits)

    def _choose(self, item: Item, fits: Sequence[Fit]) -> int | None:
        good = [fit for fit in fits if fit.score > 0]
        for fit in fits:
            if _NEAR < fit.score <= 0:
                self.apart.append(Apart(item, fit.happening, "too little in common"))
        if not good:
            return None
        rivals = [fit for fit in good if good[0].score - fit.score < _MARGIN]
        if item.grain == "coarse" and len(rivals) > 1:
            self.apart.extend(Apart(item, fit.happening, "two events fit") for fit in rivals)
            return None
        return good[0].happening

    def _fit(self, item: Item, happening: Happening) -> Fit | None:
        parts = list(self._parts(item, happening))
        if any(weight == float("-inf") for _, weight in parts):
            return None
        return Fit(happening.number, sum(weight for _, weight in parts), tuple(parts))

    def _parts(self, item: Item, happening: Happening) -> Iterator[tuple[str, float]]:
        yield "base", WEIGHTS["base"]
        yield self._date_part(item, happening)
        shared = [name for name in item.people if name in happening.people]
        if shared:
            yield "person", WEIGHTS["person"] * sum(self.rarities.share(name) for name in shared)
        elif item.people and happening.people:
            yield "other people", WEIGHTS["other people"]
        places = [name for name in item.places if name in happening.places]
        if places:
            yield "place", WEIGHTS["place"] * max(self.rarities.share(name) for name in places)
        elif item.places and happening.places:
            yield "other place", WEIGHTS["other place"]
        kind = max(accord(item.entry.kind, other) for other in happening.kinds)
        yield "kind", WEIGHTS["kind"] * kind if kind >= 0 else WEIGHTS["other kind"]
        yield "words", WEIGHTS["words"] * alike(item.words, happening.words)
        if item.report in happening.reports:
            yield "same report", WEIGHTS["same report"]

    def _date_part(self, item: Item, happening: Happening) -> tuple[str, float]:
        if item.days is None or happening.days is None:
            return "undated", 0.0
        (first, last), (begin, end) = item.days, happening.days
        if first > end or begin > last:
            return "other days", float("-inf")
        if item.grain == "day" and happening.precise:
            return "same days", WEIGHTS["same days"]
        return "within", WEIGHTS["within"]

    def _candidates(self, item: Item) -> list[int]:
        shared: Counter[int] = Counter()
        for key in _lookup_keys(item):
            posting = self._index.get(key, ())
            if len(posting) <= _POSTING:
                shared.update(set(posting))
        best = sorted(shared.items(), key=lambda pair: (-pair[1], pair[0]))[:_CANDIDATES]
        return [number for number, _ in best]

    def _register(self, item: Item, number: int) -> None:
        for key in _register_keys(item):
            posting = self._index[key]
            if not posting or posting[-1] != number:
                posting.append(number)


def _features(item: Item) -> list[str]:
    heaviest = sorted(item.words, key=lambda term: (-item.words[term], term))[:6]
    return [*item.people, *item.places, *heaviest]


def _register_keys(item: Item) -> Iterator[object]:
    features = _features(item)
    if item.days is None:
        yield from (("none", feature) for feature in features)
        return
    first, last = item.days
    days = range(first, last + 1) if item.grain == "day" else ()
    for feature in features:
        yield from ((day, feature) for day in days)
        yield from (("month", month, feature) for month in _months(first, last))


def _lookup_keys(item: Item) -> Iterator[object]:
    if item.grain == "coarse" and item.days is not None:
        for feature in _features(item):
            yield from (("month", month, feature) for month in _months(*item.days))
    else:
        yield from _register_keys(item)


def _months(first: int, last: int) -> range:
    """Months as numbers of thirty days: enough to meet in, as days are compared afterwards."""
    return range(first // 30, min(last // 30, first // 30 + 13) + 1)
