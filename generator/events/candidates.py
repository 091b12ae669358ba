"""candidates: tellings -> pairs worth comparing, through inverted indexes; never all pairs."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.events.tellings import Telling
from generator.events.vectors import Vector

_TERMS = 40
_POSTING = 80
_NEAREST = 40
_BUCKET = 4


def candidate_pairs(tellings: Sequence[Telling]) -> list[tuple[int, int]]:
    """Pairs of positions that share rare terms, or terms in the same days; the likest few for each."""
    keys = [tuple(_keys(telling)) for telling in tellings]
    postings: dict[object, list[int]] = defaultdict(list)
    for position, own in enumerate(keys):
        for key, _ in own:
            postings[key].append(position)
    pairs: set[tuple[int, int]] = set()
    for position, own in enumerate(keys):
        pairs.update(_nearest(position, own, postings))
    return sorted(pairs)


def _nearest(
    position: int, own: Sequence[tuple[object, float]], postings: dict[object, list[int]]
) -> Iterator[tuple[int, int]]:
    shared: dict[int, float] = {}
    for key, weight in own:
        posting = postings[key]
        if 1 < len(posting) <= _POSTING:
            for other in posting:
                shared[other] = shared.get(other, 0.0) + weight
    shared.pop(position, None)
    best = sorted(shared.items(), key=lambda pair: (-pair[1], pair[0]))[:_NEAREST]
    for other, _ in best:
        yield (position, other) if position < other else (other, position)


def _keys(telling: Telling) -> Iterator[tuple[object, float]]:
    for number, (term, weight) in enumerate(_heaviest(telling.vector)):
        yield term, weight * weight
        if telling.published is not None and number < _TERMS // 2:
            bucket = telling.published // _BUCKET
            yield (bucket, term), weight * weight
            yield (bucket + 1, term), weight * weight


def _heaviest(vector: Vector) -> list[tuple[str, float]]:
    return sorted(vector.items(), key=lambda pair: (-pair[1], pair[0]))[:_TERMS]
