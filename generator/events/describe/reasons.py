"""reasons: a happening told by several reports -> why they belong together, as values."""

import functools
from collections.abc import Iterator, Mapping, Sequence

from generator.events.describe.publishers import outlet_key
from generator.events.features.entry_features import EntryFeatures
from generator.events.features.matching import shared_people, shared_places
from generator.events.features.vectors import Rarity, Vector, alike, dot
from generator.events.linking.constraints import Constraints
from generator.events.linking.happening import Happening
from generator.kinds import is_loose, kinds
from generator.model import Entry, Reason, Report, Tie
from generator.phrasing import reason
from generator.terms import rarity, terms_of

_MOST = 12
_WORDS = 6
_TITLE = 80
_NAMES = 4
_RARE = 6.0  # as `words.rarity` has it: "tunnel", "pirate"
_NO_LIKENESS = 0.005  # what would be written 0.00


class ReportPairs:
    """Names reports as a reader knows them, and compares their texts."""

    def __init__(self, reports: Sequence[Report], vectors: Mapping[int, Vector], terms: Rarity) -> None:
        self._reports = reports
        self._vectors = vectors
        self._terms = terms

    def pair(self, one: int, other: int) -> Reason:
        """Two reports by their outlets; by their titles where they have one or the same."""
        left, right = self._reports[one], self._reports[other]
        if left.outlet and right.outlet and outlet_key(left.outlet) != outlet_key(right.outlet):
            return reason("outlets", one=left.outlet, two=right.outlet)
        return reason("titles", one=_short(left), two=_short(right))

    def texts(self, one: int, other: int) -> Iterator[Reason]:
        """How alike the texts of two reports are, where they are at all."""
        likeness = dot(self._vectors.get(one, {}), self._vectors.get(other, {}))
        if likeness >= _NO_LIKENESS:
            yield reason("texts-alike", figure=f"{likeness:.2f}")


def ties_of(happening: Happening, chief: EntryFeatures, pairs: ReportPairs, decided: Constraints) -> tuple[Tie, ...]:
    """One for each entry that another report brought in, against the chief entry."""
    found = []
    for item in happening.items:
        if item.position == chief.position or item.report == chief.report:
            continue
        parts = [*common(chief.entry, item.entry), *_sentences(item, chief)]
        if item.main and chief.main:
            parts.extend(pairs.texts(item.report, chief.report))
        if decided.unit(item.entry.id) == decided.unit(chief.entry.id):
            parts.append(reason("joined-by-curator"))
        found.append(Tie(pairs.pair(chief.report, item.report), tuple(parts)))
        if len(found) == _MOST:
            break
    return tuple(found)


def common(one: Entry, other: Entry) -> Iterator[Reason]:
    """What two entries have in common: people, days, place, kind, act."""
    people = shared_people(one, other)
    if people:
        yield reason("both-name", people=listed(people))
    if meet(one, other):
        if one.value == other.value:
            yield reason("both-days", days=one.value or "")
        else:
            yield reason("days-meet", days=one.value or "", others=other.value or "")
    places = shared_places(one.places, other.places)
    if places:
        yield reason("both-in", places=listed(places, 2))
    if one.kind == other.kind and not is_loose(one.kind):
        yield reason("both-kind", key=one.kind)
    if one.verb and one.object and (one.verb, one.object) == (other.verb, other.object):
        yield reason("same-act", words=f"{one.verb} {one.object}")


def meet(one: Entry, other: Entry) -> bool:
    """Whether both are dated, and their days meet."""
    if not (one.first_day and one.last_day and other.first_day and other.last_day):
        return False
    return one.first_day <= other.last_day and other.first_day <= one.last_day


def listed(names: Sequence[str], most: int = _NAMES) -> str:
    """Names in a row: "A", "A, B"."""
    return ", ".join(names[:most])


def _sentences(item: EntryFeatures, chief: EntryFeatures) -> Iterator[Reason]:
    """The rare words that two sentences share, as one of them writes them, and how alike the two are."""
    names = (*chief.entry.people, *chief.entry.places)
    named = [part.lower() for name in names for part in name.split()]
    stems = sorted(set(item.words) & set(chief.words), key=lambda stem: (-item.words[stem], stem))
    unsaid = [stem for stem in stems if not any(name.startswith(stem) for name in named)]
    found = telling_words(unsaid)
    if found:
        written = f"{item.entry.excerpt.text}\n{chief.entry.excerpt.text}"
        low = written.lower()
        shown = ", ".join([_as_written(stem, written, low) for stem in found[:_WORDS]])
        yield reason("rare-words", number=str(len(found)), rare=shown)
    likeness = alike(item.sentence, chief.sentence)
    if likeness >= _NO_LIKENESS:
        yield reason("sentences-alike", figure=f"{likeness:.2f}")


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
    words = [word for kind in kinds().values() for word in (*kind.nouns, *kind.verbs, *kind.weak, *kind.past)]
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
