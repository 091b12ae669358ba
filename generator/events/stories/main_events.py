"""main_events: groups of reports and the happenings of their main entries -> the one that each report is chiefly about.

Reports that are chiefly about one thing may each open with another side of it. They are about the happening that most
of them open with, unless a report's own opening gives days that cannot be those: that one keeps its own.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from generator.events.features.entry_features import EntryFeatures

_BLURRED = 3  # days by which openings on one thing may differ: what lasts is told anew each day


def main_events(
    groups: Sequence[Sequence[int]],
    main: Mapping[int, EntryFeatures],
    home: Mapping[int, int],
    tellers: Mapping[int, Collection[int]],
    barred: Mapping[int, frozenset[int]],
) -> dict[int, int]:
    """The happening of each report, by positions.

    `main` is the main entry of each report, `home` the happening of each entry, `tellers` the
    reports that tell each happening, `barred` the happenings that the
    curator holds apart from one.
    """
    found: dict[int, int] = {}
    for reports in groups:
        told = [main[report] for report in reports]
        central = central_of(told, home, tellers)
        days = [entry for entry in told if home[entry.position] == central]
        for entry in told:
            own = home[entry.position]
            apart = central in barred.get(own, ()) or all(_apart(entry, one) for one in days)
            found[entry.report] = own if apart else central
    return found


def central_of(
    told: Sequence[EntryFeatures],
    home: Mapping[int, int],
    tellers: Mapping[int, Collection[int]],
) -> int:
    """The happening that most of these main entries tell; one that a report tells further down counts half.

    Of equal ones the most salient, then the first; `tellers` are the reports that tell each happening.
    """
    counts = Counter(home[entry.position] for entry in told)
    standing: Counter[int] = Counter()
    for entry in told:
        standing[home[entry.position]] += int(1000 * entry.entry.salience)
    reports = {entry.report for entry in told}
    twice = {number: counts[number] + len(reports & set(tellers[number])) for number in counts}
    return max(counts, key=lambda number: (twice[number], standing[number], -number))


def _apart(one: EntryFeatures, other: EntryFeatures) -> bool:
    """Whether words give both days, and these are not one happening's."""
    if one.grain != "day" or other.grain != "day" or one.days is None or other.days is None:
        return False
    return max(one.days[0] - other.days[1], other.days[0] - one.days[1]) > _BLURRED
