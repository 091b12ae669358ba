"""agglomerate: reports -> reports that are chiefly about the same event, by text, day, people and place.

The likeness of two groups of reports is read off their sums, so that a group of many costs no more than one
of two. The best pair is joined first, as long as it is like enough and neither a decision nor stated days
forbid it.
"""

import heapq
from collections.abc import Iterable

from generator.events.stories.acts import exclude
from generator.events.stories.groups import Group, join
from generator.events.stories.scoring import THRESHOLD, Likeness, likeness

_HOPELESS = 3.0


def agglomerate(
    groups: list[Group],
    pairs: Iterable[tuple[int, int]],
    cosines: Iterable[float],
    threshold: float = THRESHOLD,
    affair: bool = False,
) -> tuple[list[Group], dict[tuple[int, int], Likeness]]:
    """Join the likest groups until none are like enough; also the pairs of those left that came near.

    `pairs` are those to compare, `cosines` how alike the texts of each are. What keeps apart the events of one running
    `affair`, the days and the curator's decisions, does not keep apart its reports.
    """
    live: list[Group | None] = list(groups)
    near: list[dict[int, Likeness]] = [{} for _ in groups]
    heap: list[tuple[float, int, int]] = []

    def measure(left: int, right: int, cosine: float | None = None) -> None:
        one, other = live[left], live[right]
        if one is None or other is None:
            return
        found = likeness(one, other, cosine, affair)
        if found.score < threshold - _HOPELESS:
            return
        near[left][right] = near[right][left] = found
        if found.score > threshold and _may_join(one, other, affair):
            heapq.heappush(heap, (-found.score, min(left, right), max(left, right)))

    for (left, right), cosine in zip(pairs, cosines, strict=True):
        measure(left, right, cosine)
    while heap:
        negative, left, right = heapq.heappop(heap)
        one, other = live[left], live[right]
        if one is None or other is None or near[left][right].score != -negative:
            continue
        live.append(join(one, other))
        near.append({})
        neighbours = sorted((near[left].keys() | near[right].keys()) - {left, right})
        live[left] = live[right] = None
        for neighbour in neighbours:
            if live[neighbour] is not None:
                measure(neighbour, len(live) - 1)
        near[left], near[right] = {}, {}
    kept = [number for number, group in enumerate(live) if group is not None]
    place = {number: position for position, number in enumerate(kept)}
    close = {
        (place[left], place[right]): found
        for left in kept
        for right, found in near[left].items()
        if left < right and right in place
    }
    return [group for group in live if group is not None], close


def _may_join(one: Group, other: Group, affair: bool) -> bool:
    if affair:
        return True
    if one.units & other.barred or other.units & one.barred:
        return False
    return not exclude(one.acts, other.acts)
