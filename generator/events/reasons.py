"""reasons: a happening told by several reports -> why they belong together, in words and figures."""

from collections.abc import Iterator, Mapping, Sequence

from generator.events.constraints import Constraints
from generator.events.happening import Happening
from generator.events.items import Item
from generator.events.matching import shared_people, shared_places
from generator.events.phrases import days, listed
from generator.events.vectors import Rarity, Vector, alike, dot
from generator.model import Report

_MOST = 12
_LOOSE = frozenset(("event", "other"))
_TELLING = 0.02  # share of two texts' likeness that makes a word worth saying


class Teller:
    """Names reports as a reader knows them, and compares their texts."""

    def __init__(
        self, reports: Sequence[Report], vectors: Mapping[int, Vector], terms: Rarity
    ) -> None:
        self._reports = reports
        self._vectors = vectors
        self._terms = terms

    def label(self, number: int) -> str:
        """The outlet of a report, its title where it has none."""
        report = self._reports[number]
        return report.outlet or report.title or report.id

    def texts(self, one: int, other: int, named: set[str]) -> Iterator[str]:
        """How alike the texts of two reports are, and in which rare words that name nobody above."""
        left, right = self._vectors[one], self._vectors[other]
        shared = {term: left[term] * right[term] for term in left.keys() & right.keys()}
        found = [self._terms.term(term) for term in sorted(shared, key=lambda t: (-shared[t], t))]
        telling = [
            word
            for word in found
            if shared[self._terms.numbers[word]] >= _TELLING and word not in named
        ]
        if telling:
            yield f"{_count(telling)} shared ({', '.join(telling[:6])})"
        yield f"texts alike {dot(left, right):.2f}"


def reasons_for(
    happening: Happening, chief: Item, teller: Teller, decided: Constraints
) -> tuple[str, ...]:
    """One line for each entry that another report brought in, against the chief entry."""
    lines = []
    mains = {item.position for item in happening.items[: happening.mains]}
    for item in happening.items:
        if item.position == chief.position or item.report == chief.report:
            continue
        parts = list(_parts(item, chief))
        named = {
            part.lower()
            for name in (*chief.entry.people, *chief.entry.places)
            for part in name.split()
        }
        if item.position in mains and chief.position in mains:
            parts.extend(teller.texts(item.report, chief.report, named))
        else:
            parts.extend(_sentences(item, chief))
        if decided.unit(item.entry.id) == decided.unit(chief.entry.id):
            parts.append("joined by the curator")
        lines.append(
            f"{teller.label(chief.report)} and {teller.label(item.report)}: {'; '.join(parts)}"
        )
        if len(lines) == _MOST:
            break
    return tuple(lines)


def _parts(item: Item, chief: Item) -> Iterator[str]:
    people = shared_people(chief.entry, item.entry)
    if people:
        yield f"both name {listed(people)}"
    if item.days and chief.days and item.days[0] <= chief.days[1] and chief.days[0] <= item.days[1]:
        mine, theirs = days(chief.entry), days(item.entry)
        yield f"both {mine}" if mine == theirs else f"{mine} and {theirs} meet"
    places = shared_places(chief.entry.places, item.entry.places)
    if places:
        yield f"both in {listed(places, 2)}"
    if item.entry.kind == chief.entry.kind and item.entry.kind not in _LOOSE:
        yield f"both of the kind {item.entry.kind}"


def _sentences(item: Item, chief: Item) -> Iterator[str]:
    words = sorted(set(item.words) & set(chief.words))
    if words:
        yield f"{_count(words)} shared ({', '.join(words[:6])})"
        yield f"sentences alike {alike(item.words, chief.words):.2f}"


def _count(words: Sequence[str]) -> str:
    return f"{len(words)} rare word{'s' * (len(words) > 1)}"
