"""search: Index -> the search page and its index in pieces by year, as scripts that work from file:// too."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from generator.chronology import Page
from generator.pages.addresses import kind_words
from generator.pages.lists import year_order
from generator.pages.view_models import Card, Index, title_of

WORDS = 40  # of one excerpt
PIECE = 300_000  # characters of one script; some 60 to 140 KB gzipped


def search_pages(index: Index) -> Iterator[Page]:
    """The page, the list of pieces, and a piece per year (several where a year is long)."""
    if not index.chronology.config.search:
        return
    names = []
    for year in sorted(index.of_year, key=year_order):
        for part, rows in enumerate(_pieces(_row(index.cards[event], index) for event in index.of_year[year])):
            name = f"{year or 'undated'}{f'-{part + 1}' if part else ''}"
            names.append(name)
            piece = {"call": "dateline.piece", "data": {"name": name, "rows": rows}}
            yield Page(f"search/{name}.js", "!script", piece, "text")
    context = {"title": "Search", "pieces": names, "total": len(index.cards)}
    yield Page("search/index.html", "search.html", context)


def _pieces(rows: Iterable[list[object]]) -> Iterator[list[list[object]]]:
    """The rows in order, together as long as they fit into one piece."""
    piece: list[list[object]] = []
    size = 0
    for row in rows:
        long = len(msgspec.json.encode(row))
        if piece and size + long > PIECE:
            yield piece
            piece, size = [], 0
        piece.append(row)
        size += long
    if piece:
        yield piece


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
        _excerpts(card, index),
        _titles(card, index),
        list(card.tags),
    ]


def _names(links: Sequence[object]) -> list[str]:
    return [str(getattr(link, "name", link)) for link in links]


def _excerpts(card: Card, index: Index) -> list[str]:
    """What the reports say of it, each passage once, cut after so many words."""
    entries = index.chronology.entries
    found = (entries[one].excerpt.text for one in index.events[card.id].entries if one in entries)
    return list(dict.fromkeys(_first_words(text) for text in found))


def _first_words(text: str) -> str:
    words = text.split()
    return " ".join(words[:WORDS]) + (" …" if len(words) > WORDS else "")


def _titles(card: Card, index: Index) -> list[str]:
    """The titles of the reports that tell of it, but for its own."""
    reports = (index.reports[one] for one in index.events[card.id].reports if one in index.reports)
    return [title for title in dict.fromkeys(title_of(report) for report in reports) if title != card.title]
