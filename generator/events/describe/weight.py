"""weight: the entries of an event -> how weighty it is for the chronology."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.events.features.entry_features import EntryFeatures
from generator.kinds import kind_of
from generator.model import Origin

WEIGHTS = {  # fitted on the days of six journalists' timelines (docs/grouping.md)
    "report": 0.2,  # each report that tells of it
    "origin": 0.1,  # each independent source of text among those
    "independent": 0.2,  # each origin that tells the same act in a sentence of its own
    "main": 1.8,  # each report that is chiefly about it
    "mentioned": 0.2,  # each report that bears on it without telling it
    "recalling": 0.4,  # each event whose reports recall it
    "recalled": 2.0,  # each report that still tells of it a month later
    "foretold": 1.5,  # each report that told of it before
    "people": 0.15,  # each who took part, up to four
    "saying": -0.6,  # nothing was done but said
}
_MONTH = 30
_FEW = 4


class Around(NamedTuple):
    """Counts of origins that tell the same act, reports about an event or mentioning it, events that recall it."""

    independent: int = 0
    mains: int = 0
    mentions: int = 0
    recalling: int = 0


def weight_of(
    items: Sequence[EntryFeatures],
    dater: EntryFeatures,
    origins: Sequence[Origin],
    around: Around,
) -> float:
    """0 or more: how many tell it, as the main thing, long after and before; who took part, what was done."""
    parts = {
        "report": len({item.report for item in items}),
        "origin": len(origins),
        "independent": around.independent,
        "main": around.mains,
        "mentioned": around.mentions,
        "recalling": around.recalling,
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
