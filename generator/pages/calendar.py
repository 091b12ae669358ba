"""calendar: Index -> the rows of an iCalendar: events whose days are known, whole days, with their status."""

import datetime
from collections.abc import Iterator

from generator.chronology import Page
from generator.pages.view_models import Index

_LONGEST = 31


def calendar_page(index: Index) -> Iterator[Page]:
    """The calendar; days before the year 1 and dates no closer than a month have no place in it."""
    config = index.chronology.config
    base = config.base_url.rstrip("/")
    rows = []
    for event in (one for one in index.events.values() if one.listed):
        card = index.cards[event.id]
        if _fits(event.first_day, event.last_day):
            stamp = max(
                (r.published.isoformat() for i in event.reports if (r := index.reports.get(i)) and r.published),
                default=event.last_day,
            )
            places = ", ".join(event.places)
            url = base + card.href if base else ""
            rows.append(
                [
                    event.id,
                    event.title,
                    event.first_day,
                    event.last_day,
                    event.modality,
                    places,
                    url,
                    card.when.words,
                    stamp,
                ]
            )
    yield Page("calendar.ics", "!calendar", {"title": config.title, "rows": rows}, "text")


def _fits(first: str | None, last: str | None) -> bool:
    if not first or not last or first.startswith(("-", "0000")) or last > "9999-12-30":
        return False
    return (_day(last) - _day(first)).days < _LONGEST


def _day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)
