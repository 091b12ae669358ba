"""reasons: a happening told by several reports -> why they belong together, in words and figures."""

import functools
from collections.abc import Callable, Iterator, Mapping, Sequence

from generator.entries.lexicon import facts
from generator.events.describe.phrases import days, listed
from generator.events.describe.publishers import outlet_key
from generator.events.features.entry_features import EntryFeatures
from generator.events.features.matching import shared_people, shared_places
from generator.events.features.vectors import Rarity, Vector, alike, dot
from generator.events.linking.constraints import Constraints
from generator.events.linking.happening import Happening
from generator.model import Report
from generator.words import rarity, terms_of

_MOST = 12
_WORDS = 6
_TITLE = 80
_LOOSE = frozenset(("event", "other"))
_RARE = 6.0  # as `words.rarity` has it: "tunnel", "pirate"
_NO_LIKENESS = 0.005  # what would be written 0.00
_TELLING = 0.02  # share of two texts' likeness that makes a word worth saying


class Teller:
    """Names reports as a reader knows them, and compares their texts."""

    def __init__(
        self, reports: Sequence[Report], vectors: Mapping[int, Vector], terms: Rarity
    ) -> None:
        self._reports = reports
        self._vectors = vectors
        self._terms = terms

    def pair(self, one: int, other: int) -> str:
        """Two reports by their outlets; by their titles where they have one or the same."""
        left, right = self._reports[one], self._reports[other]
        if left.outlet and right.outlet and outlet_key(left.outlet) != outlet_key(right.outlet):
            return f"{left.outlet} and {right.outlet}"
        return f"“{_short(left)}” and “{_short(right)}”"

    def _sources(self, number: int) -> list[str]:
        report = self._reports[number]
        return f"{report.outlet or ''} {report.agency or ''}".lower().split()

    def texts(self, one: int, other: int, named: Sequence[str]) -> Iterator[str]:
        """How alike the texts of two reports are, and in which rare words that name nobody above."""
        left, right = self._vectors[one], self._vectors[other]
        shared = {term: left[term] * right[term] for term in left.keys() & right.keys()}
        telling = sorted(
            (term for term, share in shared.items() if share >= _TELLING),
            key=lambda term: (-shared[term], term),
        )
        stems = [self._terms.term(term) for term in telling]
        named = (*named, *self._sources(one), *self._sources(other))
        report = self._reports[one]
        yield from _words(stems, lambda: f"{report.title}\n{report.text}", named)
        yield from self.likeness(one, other)

    def likeness(self, one: int, other: int) -> Iterator[str]:
        """How alike the texts of two reports are, where they are at all."""
        yield from _alike("texts", dot(self._vectors[one], self._vectors[other]))


def reasons_for(
    happening: Happening, chief: EntryFeatures, teller: Teller, decided: Constraints
) -> tuple[str, ...]:
    """One line for each entry that another report brought in, against the chief entry."""
    lines = []
    mains = {item.position for item in happening.items[: happening.mains]}
    named = _named(chief)
    for item in happening.items:
        if item.position == chief.position or item.report == chief.report:
            continue
        parts = list(_parts(item, chief))
        if item.position in mains and chief.position in mains:
            parts.extend(teller.texts(item.report, chief.report, named))
        else:
            told = list(_sentences(item, chief, named))
            few = not any("rare word" in one for one in told)
            parts.extend(told)
            parts.extend(teller.likeness(item.report, chief.report) if few else ())
        if decided.unit(item.entry.id) == decided.unit(chief.entry.id):
            parts.append("joined by the curator")
        lines.append(f"{teller.pair(chief.report, item.report)}: {'; '.join(parts)}")
        if len(lines) == _MOST:
            break
    return tuple(lines)


def _parts(item: EntryFeatures, chief: EntryFeatures) -> Iterator[str]:
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


def _sentences(item: EntryFeatures, chief: EntryFeatures, named: Sequence[str]) -> Iterator[str]:
    stems = sorted(set(item.words) & set(chief.words), key=lambda stem: (-item.words[stem], stem))
    yield from _words(
        stems, lambda: f"{item.entry.excerpt.text}\n{chief.entry.excerpt.text}", named
    )
    yield from _alike("sentences", alike(item.words, chief.words))


def _alike(what: str, likeness: float) -> Iterator[str]:
    if likeness >= _NO_LIKENESS:
        yield f"{what} alike {likeness:.2f}"


def _words(stems: Sequence[str], text: Callable[[], str], named: Sequence[str]) -> Iterator[str]:
    """Words in common as a text writes them, but for parts of names said already: only what a reader would call rare."""
    unsaid = [stem for stem in stems if not any(name.startswith(stem) for name in named)]
    found = telling_words(unsaid)
    if found:
        written = text()
        low = written.lower()
        shown = ", ".join([_as_written(stem, written, low) for stem in found[:_WORDS]])
        yield f"{len(found)} rare word{'s' * (len(found) > 1)} shared ({shown})"


def telling_words(stems: Sequence[str]) -> list[str]:
    """Stems that are rare in general English and no word for a kind of event; of two forms of one stem the first."""
    kept: list[str] = []
    of_kinds = _of_kinds()
    for stem in stems:
        if stem.isdigit() or rarity(stem) < _RARE or stem in of_kinds:
            continue
        if not any(stem.startswith(other) or other.startswith(stem) for other in kept):
            kept.append(stem)
    return kept


@functools.cache
def _of_kinds() -> frozenset[str]:
    """The stems of the words that tell of a kind: an earthquake is told as such by every report of any."""
    lists = (words for kind in facts()["kinds"].values() for words in kind.values())
    words = [word for listing in lists if isinstance(listing, list) for word in listing]
    words.extend(form for forms in facts()["irregular"].values() for form in forms)
    return frozenset(term.lower() for term, _ in terms_of(" . ".join(words), "en"))


def _as_written(stem: str, text: str, low: str) -> str:
    at = low.find(stem)
    while at > 0 and text[at - 1].isalnum():
        at = low.find(stem, at + 1)
    if at < 0:
        return stem
    end = at + len(stem)
    while end < len(text) and text[end].isalpha():
        end += 1
    return text[at:end]


def _short(report: Report) -> str:
    words = report.title or report.id
    return words if len(words) <= _TITLE else words[:_TITLE].rsplit(" ", 1)[0] + "…"


def _named(chief: EntryFeatures) -> list[str]:
    names = (*chief.entry.people, *chief.entry.places)
    return [part.lower() for name in names for part in name.split()]
