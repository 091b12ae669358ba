"""chronology: Index -> the front page and a page per year (by month where a year is long)."""

from collections.abc import Iterator, Sequence

from generator.chronology import Page
from generator.model import Value
from generator.pages.addresses import file_of
from generator.pages.drawing import Address, drawing_of
from generator.pages.linked_data import chronology_data
from generator.pages.lists import FEW, Year, by_year, month_of, year_address, year_group, year_order
from generator.pages.span import in_span
from generator.pages.view_models import Card, Index, Link, When

WHOLE = 150
LONG_YEAR = 400
KEY_EVENTS = 12
LATEST = 12
ANNOUNCED = 6
FAR = 12


class Counts(Value, frozen=True):
    """What the chronology holds."""

    events: int
    reports: int
    outlets: int
    origins: int
    people: int
    places: int
    undated: int
    ignored: int


def front_page(index: Index) -> Iterator[Page]:
    """What this is, the drawing, key events, and all events by year, where they are few enough."""
    cards = tuple(card for card in index.cards.values() if card.listed)
    near, far = in_span(cards)
    years = by_year(cards, index.language)
    whole = len(cards) <= WHOLE
    last_change = _newest(index)
    newest = last_change.first if last_change else None
    config = index.chronology.config
    context = {
        "title": config.title,
        "description": config.description,
        "counts": _counts(index),
        "span": _span(near),
        "last_change": last_change,
        "drawing": drawing_of(near, index.language, _listing(index)),
        "far": far[:FAR],
        "key": _key_events(near, KEY_EVENTS) if len(cards) > 24 else (),
        "years": years if whole else [_bare(year) for year in years],
        "whole": whole,
        "latest": () if whole else _latest(near, newest),
        "announced": () if whole else _announced(near, newest),
        "unlisted": len(index.cards) - len(cards),
        "linked_data": chronology_data(index, _key_events(near, 20)),
    }
    yield Page("index.html", "chronology.html", context)


def year_pages(index: Index) -> Iterator[Page]:
    """A page per year with its own drawing; a long year lists its months and each has a page."""
    keys, listed_at = sorted(index.of_year, key=year_order), _listing(index)
    for position, key in enumerate(keys):
        cards = [index.cards[event] for event in index.of_year[key]]
        around = _around(keys, position, index.language)
        yield from _year_pages(key, cards, around, index.language, listed_at)


def _year_pages(
    key: str,
    cards: Sequence[Card],
    around: dict[str, Link | None],
    language: str,
    address_of: Address,
) -> Iterator[Page]:
    year = year_group(key, cards, language)
    address = year_address(key)
    long = len(cards) > LONG_YEAR
    months = [
        {
            "label": m.label or "No closer than the year",
            "href": _month_href(address, m.key),
            "events": len(m.cards),
        }
        for m in year.months
    ]
    context = {
        "title": year.label,
        "year": _bare(year) if long else year,
        "months": months if long else [],
        "drawing": drawing_of(cards, language, address_of) if key else None,
        "key": _key_events(cards, KEY_EVENTS) if long else (),
        "month": "",
        **around,
    }
    yield Page(file_of(address), "year.html", context)
    for month in year.months if long else ():
        href = _month_href(address, month.key)
        title = f"{month.label} {year.label}" if month.label else f"{year.label}, no closer"
        one = Year(year.key, year.label, year.href, len(month.cards), (month,))
        drawing = drawing_of(month.cards, language)
        context = {
            "title": title,
            "year": one,
            "months": months,
            "drawing": drawing,
            "key": (),
            "month": href,
            **around,
        }
        yield Page(file_of(href), "year.html", context)


def _listing(index: Index) -> Address:
    """Where the events of a year or month are listed: at the month's page, its heading, or else the year's."""
    months = {
        year: frozenset(map(month_of, (index.cards[event] for event in events)))
        for year, events in index.of_year.items()
        if len(events) > FEW
    }

    def listed_at(year: str, month: str) -> str:
        address = year_address(year)
        if not month or month not in months.get(year, ()):
            return address
        is_long = len(index.of_year[year]) > LONG_YEAR
        return _month_href(address, month) if is_long else f"{address}#m{year}-{month}"

    return listed_at


def _month_href(address: str, month: str) -> str:
    return f"{address}{month or 'year'}/"


def _around(keys: Sequence[str], position: int, language: str) -> dict[str, Link | None]:
    def link(key: str) -> Link:
        return Link(year_group(key, (), language).label, year_address(key))

    return {
        "previous": link(keys[position - 1]) if position else None,
        "following": link(keys[position + 1]) if position + 1 < len(keys) else None,
    }


def _bare(year: Year) -> Year:
    return Year(year.key, year.label, year.href, year.events)


def _key_events(cards: Sequence[Card], most: int) -> tuple[Card, ...]:
    """The weightiest events that can be trusted, in order of time; none is picked to fill a stretch of years."""
    trusted = [place for place, card in enumerate(cards) if card.trusted]
    ranked = sorted(trusted, key=lambda place: (-cards[place].weight, place))
    return tuple(cards[place] for place in sorted(ranked[:most]))


def _latest(cards: Sequence[Card], newest: str | None) -> tuple[Card, ...]:
    """What happened by the day of the newest report, the last first."""
    dated = [
        card
        for card in cards
        if card.when.first
        and card.modality == "happened"
        and (newest is None or str(card.when.last or card.when.first) <= newest)
    ]
    return tuple(reversed(dated[-LATEST:]))


def _announced(cards: Sequence[Card], newest: str | None) -> tuple[Card, ...]:
    """What is planned for days after the newest report, the next first."""
    return tuple(
        card for card in cards if newest and card.modality == "planned" and str(card.when.last or "") > newest
    )[:ANNOUNCED]


def _counts(index: Index) -> Counts:
    events = index.events.values()
    return Counts(
        events=sum(event.listed for event in events),
        reports=len(index.reports),
        outlets=len(index.of_outlet),
        origins=len({origin.id for event in events for origin in event.origins}),
        people=len(index.of_person),
        places=len(index.of_place),
        undated=sum(report.published is None for report in index.reports.values()),
        ignored=len(index.chronology.ignored),
    )


def _span(cards: Sequence[Card]) -> tuple[str, str] | None:
    labels = [year.label for year in by_year((c for c in cards if c.when.first or c.when.last), "en")]
    return (labels[0], labels[-1]) if labels else None


def _newest(index: Index) -> When | None:
    days = [line.published for line in index.lines.values() if line.published.first]
    return max(days, key=lambda when: str(when.first), default=None)
