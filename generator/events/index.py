"""index: an entry -> the happenings that it may fit, by days or months together with who, where and rare words."""

import heapq
from collections import defaultdict
from collections.abc import Iterator

from generator.events.items import Item

Key = tuple[int | str, str] | tuple[str, int, str]
_CANDIDATES = 12
_POSTING = 60
_FEATURES = (4, 2, 4)  # people, places, rare words
_MONTHS = 13


class Index:
    """Which happenings have an entry under a key."""

    def __init__(self) -> None:
        self._postings: dict[Key, list[int]] = defaultdict(list)

    def register(self, item: Item, happening: int) -> None:
        """Note that a happening now has this entry."""
        for key in (
            *_by_day(item),
            *_by_month(item, "coarse" if item.grain == "coarse" else "fine"),
        ):
            posting = self._postings[key]
            if not posting or posting[-1] != happening:
                posting.append(happening)

    def candidates(self, item: Item) -> list[int]:
        """The happenings that have most keys in common with an entry."""
        shared: dict[int, int] = {}
        keys = [*_by_day(item), *_by_month(item, "coarse")]
        if item.grain == "coarse":
            keys.extend(_by_month(item, "fine"))
        for key in keys:
            posting = self._postings.get(key)
            if posting and len(posting) <= _POSTING:
                for number in posting:
                    shared[number] = shared.get(number, 0) + 1
        best = heapq.nsmallest(_CANDIDATES, [(-count, number) for number, count in shared.items()])
        return [number for _, number in best]


def _by_day(item: Item) -> Iterator[Key]:
    if item.days is None:
        yield from (("undated", feature) for feature in _features(item))
    elif item.grain != "coarse":
        for feature in _features(item):
            yield from ((day, feature) for day in range(item.days[0], item.days[1] + 1))


def _by_month(item: Item, what: str) -> Iterator[Key]:
    """Under months of thirty days: enough to meet in, as days are compared afterwards."""
    if item.days is None:
        return
    first, last = item.days[0] // 30, item.days[1] // 30
    for feature in _features(item):
        yield from (
            (what, month, feature) for month in range(first, min(last, first + _MONTHS) + 1)
        )


def _features(item: Item) -> tuple[str, ...]:
    people, places, words = _FEATURES
    return (*item.people[:people], *item.places[:places], *list(item.words)[:words])
