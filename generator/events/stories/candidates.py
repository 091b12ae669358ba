"""candidates: profiles -> pairs worth comparing, through inverted indexes; never all pairs."""

import heapq
from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.events.stories.report_profiles import ReportProfile

_TERMS = 30
_POSTING = 80
_LOOK_UPS = 800
_NEAREST = 12
_BUCKET = 4
_TERM_BITS = 32


def candidate_pairs(profiles: Sequence[ReportProfile]) -> list[tuple[int, int]]:
    """Pairs of positions that share rare terms, or terms in the same days; the likest few for each."""
    keys = [_keys(profile) for profile in profiles]
    postings: dict[int, list[int]] = defaultdict(list)
    for position, own in enumerate(keys):
        for key in own:
            postings[key].append(position)
    useful = {key: posting for key, posting in postings.items() if 1 < len(posting) <= _POSTING}
    pairs: set[tuple[int, int]] = set()
    for position, own in enumerate(keys):
        pairs.update(_nearest(position, own, useful))
    return sorted(pairs)


def _nearest(position: int, own: Mapping[int, float], useful: Mapping[int, list[int]]) -> list[tuple[int, int]]:
    shared: dict[int, float] = defaultdict(float)
    looked_up = 0
    found = [
        (len(useful[key]), -weight, number, key) for number, (key, weight) in enumerate(own.items()) if key in useful
    ]
    found.sort()
    for count, negative, _, key in found:
        looked_up += count
        if looked_up > _LOOK_UPS:
            break
        for other in useful[key]:
            shared[other] += negative
    shared.pop(position, None)
    nearest = zip(shared.values(), shared.keys(), strict=True)
    return [
        (position, other) if position < other else (other, position) for _, other in heapq.nsmallest(_NEAREST, nearest)
    ]


def _keys(profile: ReportProfile) -> dict[int, float]:
    """The weightiest terms, and the weightiest of all with the days about the day of publication."""
    keys: dict[int, float] = {}
    for number, (term, weight) in enumerate(profile.vector.items()):
        if number == _TERMS:
            break
        keys[term] = weight * weight
        if profile.published is not None and number < _TERMS // 3:
            bucket = profile.published // _BUCKET + 1
            for days in (bucket, bucket + 1):
                keys[(days << _TERM_BITS) | term] = weight * weight
    return keys
