"""index: an entry -> the happenings that it may fit, by days or months together with who, where and rare words."""

from collections import defaultdict
from collections.abc import Iterable

from generator.events.features.entry_features import EntryFeatures

_CANDIDATES = 12
_POSTING = 60
_FEATURES = (4, 2, 4)  # people, places, rare words
_MONTH = 30  # days: enough to meet in, as days are compared afterwards
_MONTHS = 13

Postings = dict[tuple[int, str], list[int]]


class Index:
    """Which happenings have an entry with a feature: undated, on a day, in a month."""

    def __init__(self) -> None:
        self._undated: Postings = defaultdict(list)
        self._days: Postings = defaultdict(list)
        self._coarse: Postings = defaultdict(list)
        self._fine: Postings = defaultdict(list)

    def register(self, item: EntryFeatures, happening: int) -> None:
        """Note that a happening now has this entry."""
        coarse = item.grain == "coarse"
        for postings, times in (
            (self._undated if item.days is None else self._days, _days(item)),
            (self._coarse if coarse else self._fine, _months(item)),
        ):
            for feature in _features(item) if times else ():
                for time in times:
                    posting = postings[time, feature]
                    if not posting or posting[-1] != happening:
                        posting.append(happening)

    def candidates(self, item: EntryFeatures) -> list[int]:
        """The happenings that have most of an entry's features at its time."""
        shared: dict[int, int] = defaultdict(int)
        months = _months(item)
        for postings, times in (
            (self._undated if item.days is None else self._days, _days(item)),
            (self._coarse, months),
            (self._fine, months if item.grain == "coarse" else ()),
        ):
            for feature in _features(item) if times else ():
                for time in times:
                    posting = postings.get((time, feature))
                    if posting and len(posting) <= _POSTING:
                        for number in posting:
                            shared[number] += 1
        best = sorted([(-count, number) for number, count in shared.items()])[:_CANDIDATES]
        return [number for _, number in best]


def _days(item: EntryFeatures) -> Iterable[int]:
    """The days of an entry dated to a week or less; where it has none, 0 for its being undated."""
    if item.days is None:
        return (0,)
    return range(item.days[0], item.days[1] + 1) if item.grain != "coarse" else ()


def _months(item: EntryFeatures) -> Iterable[int]:
    if item.days is None:
        return ()
    first, last = item.days[0] // _MONTH, item.days[1] // _MONTH
    return range(first, min(last, first + _MONTHS) + 1)


def _features(item: EntryFeatures) -> tuple[str, ...]:
    people, places, words = _FEATURES
    return (*item.people[:people], *item.places[:places], *list(item.words)[:words])
