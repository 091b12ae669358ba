"""sources: the entries of an event -> who tells it in a sentence of the same act, and how many of them are independent.

Confirmed is what two sentences of independent origins tell: the same act at the same time, each like the other. What
a third says that is like neither only mentions it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.events.features.entry_features import EntryFeatures
from generator.model import Origin

if TYPE_CHECKING:
    from generator.events.describe.assemble import Context

SAME_ACT = 2.1  # log odds from which 86 of 100 pairs of sentences tell one happening, in folds (bench/fit_grouping.py)


@dataclass(slots=True, frozen=True)
class Sources:
    """Other entries that tell the act that the chief one tells; how many origins are independent among them all.

    `telling` are the reports that tell it, by position, `loose` those of the event that only mention it.
    """

    same_act: tuple[EntryFeatures, ...]
    independent: int
    telling: frozenset[int]
    loose: frozenset[int]


def sources_of(
    items: Sequence[EntryFeatures],
    chief: EntryFeatures,
    origins: Sequence[Origin],
    modality: str,
    context: "Context",
) -> Sources:
    """Who tells an event, from its entries and the origins of their reports; `chief` is always among them."""
    telling = _like(chief, items, context)
    reports = {item.report for item in telling}
    bears = {
        context.reports[item.report].id
        for item in telling
        if modality != "happened" or item.entry.modality == "happened"
    }
    counted = [one for one in origins if not bears.isdisjoint(one.reports)]
    return Sources(
        same_act=tuple(item for item in telling if item is not chief),
        independent=context.publishers.independent(counted),
        telling=frozenset(reports),
        loose=frozenset(item.report for item in items if item.report not in reports),
    )


def _like(chief: EntryFeatures, items: Sequence[EntryFeatures], context: "Context") -> list[EntryFeatures]:
    """The chief entry and all that are like it, or like one that is: joined by the curator or told as the same act."""
    found, left = [chief], [item for item in items if item is not chief]
    unit = context.decided.unit
    for known in found:
        met = [
            item
            for item in left
            if unit(item.entry.id) == unit(known.entry.id) or context.score(known.position, item.position) >= SAME_ACT
        ]
        found.extend(met)
        left = [item for item in left if item not in met]
    return sorted(found, key=lambda item: (item.published or 10**9, item.entry.id))
