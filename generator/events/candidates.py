"""candidates: tellings -> pairs worth comparing, through inverted indexes; never all pairs."""

import heapq
from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.events.tellings import Telling

Key = int | tuple[int, int]
_TERMS = 30
_POSTING = 80
_LOOK_UPS = 800
_NEAREST = 12
_BUCKET = 4


def candidate_pairs(tellings: Sequence[Telling]) -> list[tuple[int, int]]:
    """Pairs of positions that share rare terms, or terms in the same days; the likest few for each."""
    keys = [_keys(telling) for telling in tellings]
    postings: dict[Key, list[int]] = defaultdict(list)
    for position, own in enumerate(keys):
        for key in own:
            postings[key].append(position)
    useful = {key: posting for key, posting in postings.items() if 1 < len(posting) <= _POSTING}
    pairs: set[tuple[int, int]] = set()
    for position, own in enumerate(keys):
        pairs.update(_nearest(position, own, useful))
    return sorted(pairs)


def _nearest(
    position: int, own: dict[Key, float], useful: dict[Key, list[int]]
) -> Iterator[tuple[int, int]]:
    shared: dict[int, float] = {}
    looked_up = 0
    for posting, weight in sorted(
        ((useful[key], weight) for key, weight in own.items() if key in useful),
        key=lambda pair: (len(pair[0]), -pair[1]),
    ):
        looked_up += len(posting)
        if looked_up > _LOOK_UPS:
            break
        for other in posting:
            shared[other] = shared.get(other, 0.0) + weight
    shared.pop(position, None)
    for _, other in heapq.nsmallest(
        _NEAREST, [(-weight, other) for other, weight in shared.items()]
    ):
        yield (position, other) if position < other else (other, position)


def _keys(telling: Telling) -> dict[Key, float]:
    """The weightiest terms, and the weightiest of all with the days about the day of publication."""
    keys: dict[Key, float] = {}
    for number, (term, weight) in enumerate(telling.vector.items()):
        if number == _TERMS:
            break
        keys[term] = weight * weight
        if telling.published is not None and number < _TERMS // 3:
            bucket = telling.published // _BUCKET
            keys[bucket, term] = keys[bucket + 1, term] = weight * weight
    return keys
