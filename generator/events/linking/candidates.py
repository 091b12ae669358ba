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
_LOOKED_AT = 16
_NEAREST = 8
_ROOM = 1 << 32  # for the numbers of terms
_ANY, _UNDATED = 0, -(1 << 60)  # in place of a month
_LEAST = 0.1  # of a sentence, in squares of weights: what shares less tells of something else
_NAMED = 0.3  # weight of a name that only two reports share, beside words of a unit vector

Terms = Sequence[tuple[float, int]]
Postings = Mapping[int, list[int]]


def candidate_pairs(entries: Sequence[EntryFeatures], names: Rarity) -> list[tuple[int, int]]:
    """Pairs of positions whose sentences share rare words or names at times that may be one; the likest few of each."""
    numbers: dict[str, int] = {}
    terms = [_terms(entry, names, numbers) for entry in entries]
    times = [_times(entry) for entry in entries]
    postings = _postings(terms, times)
    pairs: set[tuple[int, int]] = set()
    for at, own in enumerate(terms):
        for other in _nearest(at, own, times[at], entries, postings):
            pairs.add((at, other) if at < other else (other, at))
    return sorted(pairs)


def _postings(terms: Sequence[Terms], times: Sequence[Sequence[int]]) -> Postings:
    """The entries that hold a term in a month, those that hold it undated, and all that do."""
    found: dict[int, list[int]] = defaultdict(list)
    for at, own in enumerate(terms):
        for _, term in own:
            found[term].append(at)
            for time in times[at] or (_UNDATED,):
                found[time + term].append(at)
    return {key: posting for key, posting in found.items() if 1 < len(posting) <= _POSTING}


def _nearest(
    at: int,
    own: Terms,
    times: Sequence[int],
    entries: Sequence[EntryFeatures],
    postings: Postings,
) -> Iterator[int]:
    """Those that share the most of an entry's terms and that nothing forbids to be one with it."""
    keys = (*times, _UNDATED) if times else (_ANY,)
    shared: dict[int, float] = defaultdict(float)
    for weight, term in own:
        met = [other for time in keys for other in postings.get(time + term, ())]
        for other in met if len(times) < 2 else set(met):
            shared[other] -= weight
    shared.pop(at, None)
    likest = [(weight, other) for other, weight in shared.items() if weight <= -_LEAST]
    left = _NEAREST
    for _, other in heapq.nsmallest(_LOOKED_AT, likest):
        if left and not forbidden(entries[at], entries[other]):
            left -= 1
            yield other


def _terms(entry: EntryFeatures, names: Rarity, numbers: dict[str, int]) -> Terms:
    """The weightiest words of the sentence by the square of their weights, and the people, each by a number."""
    squares = [(weight * weight, term) for term, weight in entry.sentence.items()]
    squares.sort(reverse=True)
    people = [(_NAMED * names.shares[name], "@" + name) for name in entry.people[:_NAMES]]
    return [(weight, numbers.setdefault(term, len(numbers))) for weight, term in (*squares[:_TERMS], *people)]


def _times(entry: EntryFeatures) -> Sequence[int]:
    """The months that an entry may be of, each as a number that leaves room for a term below it."""
    if entry.days is None:
        return ()
    first, last = (entry.days[0] - _BLURRED) // _MONTH, (entry.days[1] + _BLURRED) // _MONTH
    return [month * _ROOM for month in range(first, min(last, first + _MONTHS) + 1)]
