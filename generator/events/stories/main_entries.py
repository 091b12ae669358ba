"""main_entries: groups of reports and the happenings -> the happenings, main entries of one thing in one.

Reports that are chiefly about one thing each open with a sentence of their own, often in other words. That the reports
are about one thing breaks the tie where two openings may be one happening and are nearly as like as others must be:
nothing forbids the two, and both tell of it as done, or as planned. How nearly depends on how like the reports are: on
one running affair many report on the same day, each of something else. Else a report keeps the happening that its own
sentence tells.
"""

from collections.abc import Callable, Mapping, Sequence

from generator.events.features.entry_features import EntryFeatures
from generator.events.features.vectors import Vector, dot
from generator.events.linking.constraints import Constraints
from generator.events.linking.evidence import forbidden
from generator.events.linking.happening import Happening, gathered
from generator.events.stories.main_events import central_of
from generator.kinds import accord

NEARLY = -2.0  # log odds
LIKE = (
    5.0  # log odds that likeness 1 of the reports adds; of joins in Enron and Rouhani below it three in four were wrong
)
_COMPARED = 5  # entries of a happening that it is compared by, its best dated

Score = Callable[[int, int], float]


def with_main_entries(
    groups: Sequence[Sequence[int]],
    entries: Sequence[EntryFeatures],
    happenings: Sequence[Happening],
    score: Score,
    vectors: Mapping[int, Vector],
    decided: Constraints,
) -> list[Happening]:
    """The happenings numbered anew.

    `groups` are reports by position, `score` the log odds of two entries, `vectors` the words of each report.
    """
    main = {entry.report: entry for entry in entries if entry.main}
    now = {one.number: one for one in happenings}
    home = {item.position: one.number for one in happenings for item in one.items}
    tellers = {one.number: one.reports for one in happenings}
    for reports in groups:
        told = [main[report] for report in reports]
        central = central_of(told, home, tellers)
        others = {home[entry.position] for entry in told} - {central}
        for _, number in sorted((-_near(now[one], now[central], score), one) for one in others):
            nearness = _near(now[number], now[central], score)
            if nearness > NEARLY and nearness + LIKE * _alike(now[number], now[central], vectors) > 0:
                other = now.pop(number)
                now[central] = gathered(central, [*now[central].items, *other.items], decided)
                home.update((item.position, central) for item in other.items)
    return _numbered(now)


def _near(one: Happening, central: Happening, score: Score) -> float:
    """The mean of the log odds between two happenings; far below where something keeps them apart."""
    if one.units & central.barred or central.units & one.barred:
        return float("-inf")
    for mine in one.items:
        for theirs in central.items:
            if _unlike(mine, theirs) or forbidden(mine, theirs):
                return float("-inf")
            if accord(mine.entry.kind, theirs.entry.kind) < 0:
                return float("-inf")  # a departure and an arrest are two acts, whatever the reports share
    scores = [
        score(mine.position, theirs.position) for mine in one.items[:_COMPARED] for theirs in central.items[:_COMPARED]
    ]
    return sum(scores) / len(scores)


def _alike(one: Happening, other: Happening, vectors: Mapping[int, Vector]) -> float:
    """The mean likeness of the reports that tell two happenings, 0 to 1."""
    pairs = [dot(vectors[mine], vectors[theirs]) for mine in one.reports for theirs in other.reports]
    return sum(pairs) / len(pairs)


def _unlike(one: EntryFeatures, other: EntryFeatures) -> bool:
    """Whether one is done and the other planned or undone, or their kinds exclude each other."""
    return one.entry.modality != other.entry.modality or accord(one.entry.kind, other.entry.kind) < 0


def _numbered(happenings: Mapping[int, Happening]) -> list[Happening]:
    for place, number in enumerate(sorted(happenings)):
        happenings[number].number = place
    return [happenings[number] for number in sorted(happenings)]
