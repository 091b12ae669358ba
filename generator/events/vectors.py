"""vectors: an account's terms -> a weighted vector; which terms are rare among these reports, and which people."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from generator.words import RARE, rarity

Vector = dict[str, float]
_UNSEEN = (
    3  # reports that hold none of it, so that a few reports of one event are not all background
)
_LONGEST = 100


class Rarity:
    """How rare terms and names are: in general, and by the number of reports that hold them."""

    def __init__(self, documents: Iterable[Iterable[str]]) -> None:
        self._holding: Counter[str] = Counter()
        self._reports = 0
        for terms in documents:
            self._holding.update(set(terms))
            self._reports += 1
        self._weights: dict[str, float] = {}

    def holding(self, term: str) -> int:
        """The number of reports that hold it."""
        return self._holding[term]

    def weight(self, term: str) -> float:
        """The weight of a term: its rarity in general, less the more of these reports hold it."""
        found = self._weights.get(term)
        if found is None:
            reports = self._reports + _UNSEEN + 1
            here = math.log(reports / (self._holding[term] + 0.5)) / math.log(reports / 2.5)
            found = rarity(term) * math.sqrt(min(1.0, max(0.0, here)))
            self._weights[term] = found
        return found

    def share(self, name: str) -> float:
        """How telling it is that two reports share this name: 1 where only they do, 0 where all do."""
        if self._reports < 2:
            return 1.0
        holding = max(2, self._holding[name])
        return max(0.0, math.log(self._reports / holding + 0.01) / math.log(self._reports / 2 + 1))


def folded(terms: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Counts of terms with names and words of one spelling put together."""
    counts: dict[str, int] = {}
    for term, count in terms:
        low = term.lower()
        counts[low] = counts.get(low, 0) + count
    return counts


def vector_of(counts: Mapping[str, int], rarities: Rarity) -> Vector:
    """The unit vector of a text: root of count times rarity, its weightiest terms only, in their order."""
    weights = [(math.sqrt(count) * rarities.weight(term), term) for term, count in counts.items()]
    weights.sort(key=lambda pair: (-pair[0], pair[1]))
    return unit({term: weight for weight, term in weights[:_LONGEST] if weight > 0})


def unit(vector: Vector) -> Vector:
    """The vector at length 1; an empty one stays empty."""
    length = math.sqrt(sum(weight * weight for weight in vector.values()))
    return {term: weight / length for term, weight in vector.items()} if length else {}


def dot(left: Vector, right: Vector) -> float:
    """The inner product of two vectors."""
    if len(left) > len(right):
        left, right = right, left
    get = right.get
    return sum(weight * get(term, 0.0) for term, weight in left.items())


def is_rare(term: str) -> bool:
    """Whether a term is rare in general English."""
    return rarity(term) >= RARE
