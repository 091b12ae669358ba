"""lists: cards in order -> groups by year and month, as every list of events shows them."""

from collections.abc import Container, Iterable, Sequence

from msgspec.structs import replace

from generator.edtf_bounds import day_number
from generator.model import Value
from generator.pages.dates_in_words import month_in_words, year_in_words
from generator.pages.view_models import Card, year_of

FEW = 8


class Month(Value, frozen=True):
    """A month's events; `key` is empty for those that are no closer than the year."""

    key: str
    label: str
    cards: tuple[Card, ...]


class Year(Value, frozen=True):
    """A year's events by month; `key` is empty for events without any day."""

    key: str
    label: str
    href: str | None
    events: int
    months: tuple[Month, ...] = ()


def year_address(year: str) -> str:
    """Where a year has its page: `/2023/`, `/-0043/`; events without a day are at `/undated/`."""
    return f"/{year or 'undated'}/"


def by_year(cards: Iterable[Card], language: str) -> tuple[Year, ...]:
    """The cards by year, oldest first, those without a day last."""
    found: dict[str, list[Card]] = {}
    for card in cards:
        found.setdefault(year_of(card), []).append(card)
    return tuple(year_group(year, found[year], language) for year in sorted(found, key=year_order))


def with_pages(years: Iterable[Year], listed: Container[str]) -> tuple[Year, ...]:
    """The years, each with a link only where the year has a page: where events of it are listed."""
    return tuple(year if year.key in listed else replace(year, href=None) for year in years)


def year_order(year: str) -> tuple[bool, int]:
    """Years in order, no year last."""
    return not year, int(year or 0)


def year_group(year: str, cards: Sequence[Card], language: str) -> Year:
    """One year's cards by month, or together where they are few."""
    label = year_in_words(year, language) if year else "Undated"
    found: dict[str, list[Card]] = {}
    for card in cards:
        found.setdefault(month_of(card) if len(cards) > FEW else "", []).append(card)
    months = tuple(Month(key, month_in_words(key, language) if key else "", tuple(found[key])) for key in sorted(found))
    return Year(year, label, year_address(year), len(cards), months)


def month_of(card: Card) -> str:
    """The month that a card is listed under; empty where it is known, or lasts, no closer than the year."""
    first, last = card.when.first or card.when.last, card.when.last or card.when.first
    if not first or not last or day_number(last) - day_number(first) > 45:
        return ""
    return first[-5:-3]
