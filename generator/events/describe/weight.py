"""weight: the entries of an event -> how weighty it is for the chronology."""

from collections.abc import Sequence

from generator.events.features.entry_features import EntryFeatures
from generator.kinds import kind_of
from generator.model import Origin

WEIGHTS = {
    "report": 0.7,  # each report that tells of it
    "origin": 0.3,  # each independent source of text among those
    "main": 2.0,  # each report that is chiefly about it
    "recalled": 1.5,  # each report that still tells of it a month later
    "foretold": 1.0,  # each report that told of it before
    "people": 0.3,  # each who took part, up to four
    "saying": -0.3,  # nothing was done but said
}
_MONTH = 30
_FEW = 4


def weight_of(
    items: Sequence[EntryFeatures],
    dater: EntryFeatures,
    origins: Sequence[Origin],
    mains: int,
    independent: int,
) -> float:
    """0 or more: who tells of it, as the main thing, long afterwards and before, from how many sources; who took part, and whether more was done than said."""
    parts = {
        "report": len({item.report for item in items}),
        "origin": len(origins),
        "main": mains,
        "recalled": 0,
        "foretold": 0,
        "people": min(_FEW, len({name for item in items for name in item.people})),
        "saying": int(all("saying" in kind_of(item.entry.kind).traits for item in items)),
    }
    if dater.days is not None:
        first, last = dater.days
        told = {item.report: item.published for item in items if item.published}
        parts["recalled"] = sum(1 for day in told.values() if day > last + _MONTH)
        parts["foretold"] = sum(1 for day in told.values() if day < first)
    return max(0.0, round(sum(WEIGHTS[part] * count for part, count in parts.items()), 2))
