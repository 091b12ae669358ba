"""vectors: an account's terms -> a weighted vector; which terms are rare among these reports, and which people."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from generator.terms import rarity

Vector = dict[int, float]
Words = dict[str, float]
Document = dict[str, int]
# Reports that hold none of it, counted in so that what a few reports of one event share is not all background:
_UNSEEN = 3
_UNNAMED = 1
_LONGEST = 100


V = TypeVar("V", int, float, str)


class _Filled(dict[str, V]):
    """A table that makes what it is asked for and does not hold yet."""

    def __init__(self, make: Callable[[str], V]) -> None:
        super().__init__()
        self._make: Callable[[str], V] = make

    def __missing__(self, term: str) -> V:
        made: V = self._make(term)
        self[term] = made
        return made


class Rarity:
    """How rare terms and names are: in general, and by the number of reports that hold them.

    `weights` gives the weight of a term; `numbers` a number for it, for sums over numbers run in one order on
    every machine, and over words they would not.
    """

    def __init__(self, documents: Iterable[Iterable[str]]) -> None:
        self._holding: Counter[str] = Counter()
        self._reports = 0
        for terms in documents:
            self._holding.update(set(terms))
            self._reports += 1
        self.weights: Mapping[str, float] = _Filled(self.weight)
        self.shares: Mapping[str, float] = _Filled(self.share)
        self.numbers: Mapping[str, int] = _Filled(lambda _: len(self.numbers))
        self._terms: list[str] = []

    def holding(self, term: str) -> int:
        """The number of reports that hold it."""
        return self._holding[term]

    def weight(self, term: str) -> float:
        """The weight of a term: its rarity in general, less the more of these reports hold it."""
        reports = self._reports + _UNSEEN + 1
        here = math.log(reports / (self._holding[term] + 0.5)) / math.log(reports / 2.5)
        return rarity(term) * math.sqrt(min(1.0, max(0.0, here)))

    def term(self, number: int) -> str:
        """The term that a number stands for."""
        if len(self._terms) < len(self.numbers):
            self._terms = list(self.numbers)
        return self._terms[number]

    def share(self, name: str) -> float:
        """How telling it is that two reports share this name: 1 where only they do, 0 where all do."""
        holding, reports = max(2, self._holding[name]), self._reports + _UNNAMED
        return max(0.0, math.log(reports / holding) / math.log(reports / 2)) if reports > 2 else 1.0


def table(make: Callable[[str], V]) -> Mapping[str, V]:
    """What a function makes of each term, made only once."""
    return _Filled(make)


def folded(terms: Sequence[tuple[str, int]], more: Iterable[tuple[str, int]], low: Mapping[str, str]) -> Document:
    """Counts of terms with names and words of one spelling put together."""
    counts = {low[term]: count for term, count in terms}
    if len(counts) < len(terms):
        counts, more = {}, (*terms, *more)
    for term, count in more:
        counts[low[term]] = counts.get(low[term], 0) + count
    return counts


def vector_of(counts: Document, rarities: Rarity) -> Vector:
    """The unit vector of a text: root of count times rarity, its weightiest terms only, in their order."""
    weigh, number = rarities.weights, rarities.numbers
    weights = [(-math.sqrt(count) * weigh[term], term) for term, count in counts.items()]
    weights.sort()
    del weights[_LONGEST:]
    length = math.sqrt(sum([weight * weight for weight, _ in weights])) or 1.0
    return {number[term]: -weight / length for weight, term in weights if weight < 0}


def dot(left: Vector, right: Vector) -> float:
    """The inner product of two vectors."""
    return sum([left[term] * right[term] for term in left.keys() & right.keys()])


def unit(words: Words) -> Words:
    """The words at length 1; none stay none."""
    length = math.sqrt(sum(weight * weight for weight in words.values()))
    return {term: weight / length for term, weight in words.items()} if length else {}


def alike(left: Words, right: Words) -> float:
    """The inner product of the words of two entries."""
    return sum([weight * right[term] for term, weight in left.items() if term in right])
