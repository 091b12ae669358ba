"""compare: Index -> two outlets' columns of the same events, column by column."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import combinations

from generator.chronology import Page
from generator.model import Value
from generator.pages.addresses import file_of
from generator.pages.report_columns import ReportColumn, column_of
from generator.pages.view_models import Card, Index, Link, outlet_of

PAIRS = 60
EVENTS = 60


class Pair(Value, frozen=True):
    """Two outlets and how many events both tell of."""

    left: str
    right: str
    href: str
    events: int


class Compared(Value, frozen=True):
    """One event as each of two outlets tells it."""

    card: Card
    left: tuple[ReportColumn, ...]
    right: tuple[ReportColumn, ...]


def compare_pages(index: Index) -> Iterator[Page]:
    """The list of pairs that share events, most first, and a page for each pair."""
    shared = _shared(index)
    ranked = sorted(shared, key=lambda pair: (-len(shared[pair]), pair))[:PAIRS]
    pairs = tuple(Pair(*pair, _address(pair, index), len(shared[pair])) for pair in ranked)
    yield Page("compare/index.html", "compare.html", {"title": "Compare outlets", "pairs": pairs})
    for pair in pairs:
        events = shared[pair.left, pair.right][:EVENTS]
        yield Page(file_of(pair.href), "compare_pair.html", partial(_context, pair, events, index))


def _context(pair: Pair, events: Sequence[str], index: Index) -> dict[str, object]:
    outlets = index.chronology.addresses.outlets
    return {
        "title": f"{pair.left} and {pair.right}",
        "left": Link(pair.left, outlets.get(pair.left)),
        "right": Link(pair.right, outlets.get(pair.right)),
        "rows": tuple(_compared(event, pair, index) for event in events),
        "total": pair.events,
    }


def _shared(index: Index) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = {}
    known = index.chronology.addresses.outlets
    for card in index.cards.values():
        outlets = [outlet for outlet in card.outlets if outlet in known]
        for left, right in combinations(outlets[:12], 2):
            found.setdefault((left, right), []).append(card.id)
    return found


def _address(pair: tuple[str, str], index: Index) -> str:
    left, right = (index.chronology.addresses.outlets[name].strip("/").rpartition("/")[2] for name in pair)
    return f"/compare/{left}+{right}/"


def _compared(event_id: str, pair: Pair, index: Index) -> Compared:
    event = index.events[event_id]

    def told(outlet: str) -> tuple[ReportColumn, ...]:
        found = [r for r in event.reports if r in index.reports]
        own = [r for r in found if outlet_of(index.reports[r]) == outlet]
        return tuple(column_of(event, report, index) for report in own[:2])

    return Compared(index.cards[event_id], told(pair.left), told(pair.right))
