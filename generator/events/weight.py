"""weight: the entries of an event -> how weighty it is for the chronology."""

from collections.abc import Sequence

from generator.events.items import Item
from generator.model import Origin

WEIGHTS = {
    "report": 0.7,  # each report that tells of it
    "origin": 0.3,  # each independent source of text among those
    "main": 2.0,  # each report that is chiefly about it
    "recalled": 1.5,  # each report that still tells of it a month later
    "foretold": 1.0,  # each report that told of it before
}
_MONTH = 30


def weight_of(items: Sequence[Item], dater: Item, origins: Sequence[Origin], mains: int) -> float:
    """0 or more: who tells of it, as the main thing, long afterwards and before, from how many sources."""
    parts = {
        "report": len({item.report for item in items}),
        "origin": len(origins),
        "main": mains,
        "recalled": 1.5,
        "foretold": 1.0,
    }
    if dater.days is not None:
        first, last = dater.days
        told = {item.report: item.published for item in items if item.published}
        parts["recalled"] = sum(1 for day in told.values() if day > last + _MONTH)
        parts["foretold"] = sum(1 for day in told.values() if day < first)
    return round(sum(WEIGHTS[part] * count for part, count in parts.items()), 2)
