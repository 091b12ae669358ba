"""items: entries -> what grouping needs of each: its days as numbers, its rare words, who and where."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.events.features.matching import people_keys, place_keys
from generator.events.features.vectors import Rarity, Words, table
from generator.model import Account, Entry, Report
from generator.spans import day_number

Grain = Literal["day", "coarse", "reported", "none"]
_WEEK = 7
_BEFORE = 3  # days before its publication that a report with no date of its own may tell of
_WORDS = 12


@dataclass(slots=True, frozen=True)
class EntryFeatures:
    """One entry as numbers and sets: `report` is the report's position, `length` that of its words' vector."""

    position: int
    report: int
    entry: Entry
    published: int
    grain: Grain
    days: tuple[int, int] | None
    people: tuple[str, ...]
    places: tuple[str, ...]
    words: Words
    length: float


def items_of(
    reports: Sequence[Report],
    accounts: Sequence[Account],
    rarities: Rarity,
    low: Mapping[str, str] | None = None,
) -> list[EntryFeatures]:
    """An item for every entry, in the order of reports and of telling; `low` gives terms in lower case."""
    low = table(str.lower) if low is None else low
    items: list[EntryFeatures] = []
    for number, (report, account) in enumerate(zip(reports, accounts, strict=True)):
        published = report.published.toordinal() if report.published else 0
        for entry in account.entries:
            items.append(_item(len(items), number, entry, published, rarities, low))
    return items


def dated(entry: Entry) -> tuple[Grain, tuple[int, int] | None]:
    """How precisely an entry is dated, and its days as numbers."""
    if entry.first_day is None or entry.last_day is None or entry.date_basis == "unknown":
        return "none", None
    first, last = day_number(entry.first_day), day_number(entry.last_day)
    if entry.date_basis == "reported":
        return "reported", (first - _BEFORE, last)
    return ("day" if last - first < _WEEK else "coarse"), (first, last)


def _item(
    position: int,
    number: int,
    entry: Entry,
    published: int,
    rarities: Rarity,
    low: Mapping[str, str],
) -> EntryFeatures:
    grain, days = dated(entry)
    named = {part.lower() for name in (*entry.people, *entry.places) for part in name.split()}
    weigh = rarities.weights
    terms = {low[term] for term in entry.terms} - named
    heaviest = sorted([(-weigh[term], term) for term in terms])[:_WORDS]
    length = math.sqrt(sum([weight * weight for weight, _ in heaviest]))
    return EntryFeatures(
        position=position,
        report=number,
        entry=entry,
        published=published,
        grain=grain,
        days=days,
        people=people_keys(entry),
        places=place_keys(entry),
        words={term: -weight / length for weight, term in heaviest} if length else {},
        length=length,
    )
