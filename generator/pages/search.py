"""search: Index -> the search page and its index in pieces by year, as scripts that work from file:// too."""

from collections.abc import Iterator, Sequence

from generator.chronology import Page
from generator.pages.addresses import kind_words
from generator.pages.lists import year_order
from generator.pages.view_models import Card, Index

WORDS = 40
PIECE = 1500


def search_pages(index: Index) -> Iterator[Page]:
    """The page, the list of pieces, and a piece per year (several where a year is long)."""
    if not index.chronology.config.search:
        return
    names = []
    for year in sorted(index.of_year, key=year_order):
        events = index.of_year[year]
        for part in range(0, len(events), PIECE):
            name = f"{year or 'undated'}{'-' + str(part // PIECE + 1) if part else ''}"
            names.append(name)
            cards = [index.cards[event] for event in events[part : part + PIECE]]
            rows = [_row(card, index) for card in cards]
            piece = {"call": "dateline.piece", "data": {"name": name, "rows": rows}}
            yield Page(f"search/{name}.js", "!script", piece, "text")
    context = {"title": "Search", "pieces": names, "total": len(index.cards)}
    yield Page("search/index.html", "search.html", context)


def _row(card: Card, index: Index) -> list[object]:
    return [
        card.href,
        card.title,
        card.when.words,
        card.when.first or "",
        card.when.last or "",
        kind_words(card.kind),
        card.status or "",
        _names(card.people),
        _names(card.places),
        list(card.outlets),
        _words(card, index),
    ]


def _names(links: Sequence[object]) -> list[str]:
    return [str(getattr(link, "name", link)) for link in links]


def _words(card: Card, index: Index) -> str:
    """The first words of the chief excerpt, to be found by."""
    event = index.events[card.id]
    entry = index.chronology.entries.get(event.entries[0]) if event.entries else None
    return " ".join(entry.excerpt.text.split()[:WORDS]) if entry else ""
