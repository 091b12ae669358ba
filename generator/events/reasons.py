"""reasons: a happening told by several reports -> why they belong together, in words and figures."""

from collections.abc import Iterator, Sequence

from generator.events.constraints import Constraints
from generator.events.happening import Happening
from generator.events.items import Item
from generator.events.vectors import Rarity, alike
from generator.model import Report

_MOST = 12


class Teller:
    """Names reports as a reader knows them, and knows which names are too common to say anything."""

    def __init__(self, reports: Sequence[Report], rarities: Rarity) -> None:
        self._reports = reports
        self.rarities = rarities

    def label(self, number: int) -> str:
        """The outlet of a report, its title where it has none."""
        report = self._reports[number]
        return report.outlet or report.title or report.id


def reasons_for(
    happening: Happening, chief: Item, teller: Teller, decided: Constraints
) -> tuple[str, ...]:
    """One line for each entry that another report brought in, against the chief entry."""
    lines = []
    for item in happening.items:
        if item.position == chief.position or item.report == chief.report:
            continue
        parts = list(_parts(item, chief))
        if decided.unit(item.entry.id) == decided.unit(chief.entry.id):
            parts.append("joined by the curator")
        lines.append(
            f"{teller.label(chief.report)} and {teller.label(item.report)}: " + "; ".join(parts)
        )
    return tuple(lines[:_MOST])


def _parts(item: Item, chief: Item) -> Iterator[str]:
    shared = [name for name in chief.people if name in item.people]
    if shared:
        yield "both name " + " and ".join(shared[:4])
    if item.days and chief.days:
        yield (
            f"both {chief.entry.value}"
            if item.days == chief.days
            else f"{item.entry.value} meets {chief.entry.value}"
        )
    places = [name for name in chief.places if name in item.places]
    if places:
        yield "both in " + " and ".join(places[:2])
    if item.entry.kind == chief.entry.kind and item.entry.kind not in ("event", "other"):
        yield f"the same kind ({item.entry.kind})"
    words = sorted(set(item.words) & set(chief.words))
    if words:
        yield f"{len(words)} rare words shared ({', '.join(words[:5])})"
    yield f"sentences alike {alike(item.words, chief.words):.2f}"
