"""subject_page: the events and reports of one person, place, outlet, kind or tag -> its page, or pages by year."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from msgspec.structs import replace

from generator.chronology import Page
from generator.pages.addresses import file_of
from generator.pages.drawing import Drawing, drawing_of
from generator.pages.lists import Year, by_year, with_pages, year_group, year_order
from generator.pages.view_models import Card, Index, ReportLine

DRAWN_FROM = 3
WHOLE = 300


def subject_pages(
    context: dict[str, Any],
    href: str,
    cards: list[Card],
    told: tuple[ReportLine, ...],
    index: Index,
) -> Iterator[Page]:
    """The page of one name; where it has many events, they are on a page for each year below it."""
    years = with_pages(_years(cards, told, index.language), index.of_year)
    if len(cards) + len(told) <= WHOLE:
        yield Page(file_of(href), "subject.html", partial(_whole, context, href, cards, told, years, index.language))
        return
    listed = [replace(year, href=f"{href}{year.key or 'undated'}/", months=()) for year in years]
    yield Page(file_of(href), "subject.html", partial(_overview, context, href, cards, told, listed, index.language))
    for year, one in zip(years, listed, strict=True):
        lines = tuple(line for line in told if _published_in(line) == year.key)
        page = partial(_of_year, context, href, year, lines, index.language)
        yield Page(file_of(str(one.href)), "subject.html", page)


def _whole(
    context: dict[str, Any],
    href: str,
    cards: list[Card],
    told: tuple[ReportLine, ...],
    years: Sequence[Year],
    language: str,
) -> dict[str, Any]:
    """What the page shows where all of it stands on one."""
    return {
        **context,
        "drawing": _drawn(cards, language, f"{href}#y{{}}"),
        "years": years,
        "paged": (),
        "events": len(cards),
        "reports": told,
        "told": len(told),
        "year": "",
    }


def _overview(
    context: dict[str, Any],
    href: str,
    cards: list[Card],
    told: tuple[ReportLine, ...],
    listed: Sequence[Year],
    language: str,
) -> dict[str, Any]:
    """What the first page shows where there is a page for each year."""
    return {
        **context,
        "drawing": _drawn(cards, language, f"{href}{{}}/"),
        "years": (),
        "paged": listed,
        "events": len(cards),
        "reports": (),
        "told": len(told),
        "year": "",
    }


def _of_year(
    context: dict[str, Any], href: str, year: Year, lines: tuple[ReportLine, ...], language: str
) -> dict[str, Any]:
    """What the page of one year shows."""
    own = [card for month in year.months for card in month.cards]
    return {
        **context,
        "facts": (),
        "met": (),
        "alone": (),
        "drawing": drawing_of(own, language, lambda year, _: f"{href}{year}/"),
        "years": (replace(year, href=None),),
        "paged": (),
        "events": year.events,
        "reports": lines,
        "told": len(lines),
        "year": year.label,
        "up": href,
    }


def _drawn(cards: Sequence[Card], language: str, listed_at: str) -> Drawing | None:
    """The drawing of a name's events, where there are a few; `listed_at` says where those of a year are listed."""
    if len(cards) < DRAWN_FROM:
        return None
    return drawing_of(cards, language, lambda year, _: listed_at.format(year))


def _years(cards: Sequence[Card], told: Sequence[ReportLine], language: str) -> tuple[Year, ...]:
    """The years of the events, and those in which only a report was published."""
    years = {year.key: year for year in by_year(cards, language)}
    published = {_published_in(line) for line in told} - years.keys() if len(cards) + len(told) > WHOLE else set()
    years |= {key: year_group(key, (), language) for key in published}
    return tuple(years[key] for key in sorted(years, key=year_order))


def _published_in(line: ReportLine) -> str:
    return (line.published.first or "")[:-6]
