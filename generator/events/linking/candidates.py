"""candidates: entries -> pairs worth comparing, through an index of rare words and names by month; never all pairs."""

import heapq
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.events.features.entry_features import EntryFeatures
from generator.events.features.vectors import Rarity
from generator.events.linking.evidence import forbidden

_MONTH = 30  # days
_MONTHS = 13
_BLURRED = 3  # days about a month's ends that may belong to it too
_TERMS = 10  # of a sentence, its weightiest
_NAMES = 4
_POSTING = 60  # entries that share a term in a month; more say nothing
_LOOKED_AT = 24
_NEAREST = 10
_ANY, _UNDATED = -1, -2  # in place of a month
_NAMED = 0.3  # weight of a name that only two reports share, beside words of a unit vector

Terms = Sequence[tuple[float, str]]
Postings = Mapping[tuple[int, str], list[int]]


def candidate_pairs(entries: Sequence[EntryFeatures], names: Rarity) -> list[tuple[int, int]]:
    """Pairs of positions whose sentences share rare words or names at times that may be one; the likest few of each."""
    terms = [_terms(entry, names) for entry in entries]
    postings = _postings(entries, terms)
    pairs: set[tuple[int, int]] = set()
    for entry, own in zip(entries, terms, strict=True):
        at = entry.position
        for other in _nearest(entry, own, entries, postings):
            pairs.add((at, other) if at < other else (other, at))
    return sorted(pairs)


def _postings(entries: Sequence[EntryFeatures], terms: Sequence[Terms]) -> Postings:
    """The entries that hold a term in a month, those that hold it undated, and all that do."""
    found: dict[tuple[int, str], list[int]] = defaultdict(list)
    for entry, own in zip(entries, terms, strict=True):
        times = (_UNDATED, _ANY) if entry.days is None else (*_months(entry), _ANY)
        for _, term in own:
            for time in times:
                found[time, term].append(entry.position)
    return {key: posting for key, posting in found.items() if 1 < len(posting) <= _POSTING}


def _nearest(
    entry: EntryFeatures, own: Terms, entries: Sequence[EntryFeatures], postings: Postings
) -> Iterator[int]:
    """Those that share the most of an entry's terms and that nothing forbids to be one with it."""
    times = (_ANY,) if entry.days is None else (*_months(entry), _UNDATED)
    shared: dict[int, float] = {}
    for weight, term in own:
        met = {other for time in times for other in postings.get((time, term), ())}
        for other in met:
            shared[other] = shared.get(other, 0.0) - weight
    shared.pop(entry.position, None)
    likest = heapq.nsmallest(_LOOKED_AT, zip(shared.values(), shared.keys(), strict=True))
    left = _NEAREST
    for _, other in likest:
        if left and not forbidden(entry, entries[other]):
            left -= 1
            yield other


def _terms(entry: EntryFeatures, names: Rarity) -> Terms:
    """The weightiest words of the sentence by the square of their weights, and the people."""
    squares = [(weight * weight, term) for term, weight in entry.sentence.items()]
    people = [(_NAMED * names.share(name), "@" + name) for name in entry.people[:_NAMES]]
    return [*heapq.nlargest(_TERMS, squares), *people]


def _months(entry: EntryFeatures) -> range:
    if entry.days is None:
        return range(0)
    first, last = (entry.days[0] - _BLURRED) // _MONTH, (entry.days[1] + _BLURRED) // _MONTH
    return range(first, min(last, first + _MONTHS) + 1)
