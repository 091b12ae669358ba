"""whole: Index -> all listed events as one document to print, sources numbered and linked once; by year if long."""

from collections.abc import Iterator, Sequence
from functools import partial

from generator.chronology import Page
from generator.model import Value
from generator.pages.addresses import file_of
from generator.pages.lists import Year, by_year
from generator.pages.report_columns import column_of
from generator.pages.view_models import Card, Index, ReportLine

WHOLE_DOCUMENT = "/print/"
WHOLE = 400  # events in one document


class Quoted(Value, frozen=True):
    """What one report says of an event, under the number that its source has in this document."""

    text: str
    form: str
    language: str
    direction: str
    number: int


class Written(Value, frozen=True):
    """An event with what each report says of it."""

    card: Card
    quoted: tuple[Quoted, ...]


class Source(Value, frozen=True):
    """A report as the document's list of sources has it."""

    number: int
    line: ReportLine
    url: str | None
    archived: str | None


class Chapter(Value, frozen=True):
    """A year's events; with `href` those that are in a document of their own."""

    label: str
    href: str | None
    total: int
    events: tuple[Written, ...]


def whole_pages(index: Index) -> Iterator[Page]:
    """One document, or a list of one for each year."""
    cards = [card for card in index.cards.values() if card.listed]
    years = by_year(cards, index.language)
    if len(cards) <= WHOLE:
        yield _document(WHOLE_DOCUMENT, "The whole as one document", years, index)
        return
    hrefs = {year.key: f"{WHOLE_DOCUMENT}{year.key or 'undated'}/" for year in years}
    chapters = tuple(Chapter(year.label, hrefs[year.key], year.events, ()) for year in years)
    context = {"title": "The whole as one document", "chapters": chapters, "sources": (), "events": len(cards)}
    yield Page(file_of(WHOLE_DOCUMENT), "print.html", context)
    for year in years:
        yield _document(hrefs[year.key], year.label, (year,), index)


def _document(href: str, title: str, years: Sequence[Year], index: Index) -> Page:
    return Page(file_of(href), "print.html", partial(_context, title, tuple(years), index))


def _context(title: str, years: Sequence[Year], index: Index) -> dict[str, object]:
    numbers: dict[str, int] = {}
    chapters = tuple(
        Chapter(
            year.label,
            None,
            year.events,
            tuple(_written(card, numbers, index) for month in year.months for card in month.cards),
        )
        for year in years
    )
    return {
        "title": title,
        "chapters": chapters,
        "sources": tuple(_source(report, number, index) for report, number in numbers.items()),
        "events": sum(chapter.total for chapter in chapters),
    }


def _written(card: Card, numbers: dict[str, int], index: Index) -> Written:
    event = index.events[card.id]
    found = []
    for report in event.reports:
        if report not in index.reports:
            continue
        told = column_of(event, report, index)
        number = numbers.setdefault(report, len(numbers) + 1)
        for passage in told.passages[:1]:
            text = "".join(segment.text for segment in passage.segments)
            found.append(Quoted(text, told.report.form, told.report.language, told.direction, number))
    return Written(card, tuple(found))


def _source(report: str, number: int, index: Index) -> Source:
    event = index.events[index.of_report[report][0]]
    told = column_of(event, report, index)
    return Source(number, told.report, told.url, told.archived)
