"""event: Index -> a page per event: how its date is known, who was there, and what each report says."""

from collections.abc import Iterator, Sequence
from functools import partial

from generator.chronology import Page
from generator.model import Entry, Event, Report, Value
from generator.pages.addresses import file_of
from generator.pages.dates_in_words import year_in_words
from generator.pages.evidence import Evidence, evidence_of
from generator.pages.exports import event_citation
from generator.pages.grid import grid_of
from generator.pages.linked_data import event_data
from generator.pages.lists import year_address
from generator.pages.phrases import Phrase, phrases_of, reader_tie
from generator.pages.report_columns import ReportColumn, column_of, phrase_of
from generator.pages.side_by_side import alike_of, alone_of
from generator.pages.stories import UNLISTED
from generator.pages.view_models import Card, Index, Link, ReportLine, year_of

IN_FULL = 24


class Participant(Value, frozen=True):
    """A person with the offices held at that time."""

    link: Link
    offices: tuple[str, ...]


class Only(Value, frozen=True):
    """Names that one report alone has for the event."""

    report: ReportLine
    names: tuple[str, ...]


class Copies(Value, frozen=True):
    """Reports of one origin: copies of one text."""

    reports: tuple[ReportLine, ...]


class Near(Value, frozen=True):
    """An event that was nearly the same one, and why it was left apart."""

    card: Card
    reasons: tuple[Phrase, ...]


def event_pages(index: Index) -> Iterator[Page]:
    """A page per event."""
    for event in index.events:
        yield Page(file_of(index.cards[event].href), "event.html", partial(_context, event, index))


def _context(event_id: str, index: Index) -> dict[str, object]:
    event = index.events[event_id]
    card = index.cards[event.id]
    reports = [index.reports[r] for r in event.reports if r in index.reports]
    entries = {report.id: index.told.get((event.id, report.id), ()) for report in reports}
    columns = [column_of(event, report.id, index) for report in reports]
    shown = _in_columns(columns, event)
    earlier, later = _neighbours(event, index)
    grid = grid_of(event, index)
    citation = event_citation(event, index)
    return {
        "title": event.title,
        "description": f"{card.when.words}: {event.title}",
        "card": card,
        "year": _where_listed(card, index),
        "evidence": _how(event, index),
        "participants": _participants(event, index),
        "organisations": event.organisations,
        "summary": event.summary,
        "note": event.note,
        "because": event.because,
        "by": event.by,
        "columns": shown[:IN_FULL],
        "more": tuple(column.report for column in shown[IN_FULL:]),
        "copies": tuple(
            Copies(tuple(index.lines[r] for r in origin.reports if r in index.lines))
            for origin in event.origins
            if len(origin.reports) > 1
        ),
        "grid": grid,
        "days": grid.days if grid else (),
        "shared": _shared(entries) if len(reports) > 1 else (),
        "only": _only(entries, index) if len(reports) > 1 else (),
        "alike": alike_of(event, index),
        "alone": alone_of(event, index),
        "reasons": tuple(reader_tie(tie, index.language) for tie in event.reasons),
        "near": tuple(
            Near(index.cards[near.event], phrases_of(near.reasons, index.language))
            for near in event.near_misses
            if near.event in index.cards
        ),
        "mentioned": tuple(index.lines[r] for r in event.mentioned_by if r in index.lines),
        "recalled": tuple(index.cards[e] for e in event.recalls if e in index.cards),
        "story": _story_of(event, index),
        "listed": event.listed,
        "earlier": earlier,
        "later": later,
        "citation": citation,
        "citation_files": index.chronology.config.citation_files if event.listed else (),
        "meta": citation.meta,
        "linked_data": event_data(event, card, reports, index),
    }


def _where_listed(card: Card, index: Index) -> Link:
    """The list that an event stands in: its year's, or that of what the chronology does not list."""
    year = year_of(card)
    if not card.listed:
        return Link("Not listed", UNLISTED)
    return Link(year_in_words(year, index.language) if year else "Undated", year_address(year))


def _story_of(event: Event, index: Index) -> Link | None:
    """The story that an event is part of, where that has a page."""
    story = index.stories.get(event.story or "")
    return Link(story.title, index.chronology.addresses.stories[story.id]) if story else None


def _how(event: Event, index: Index) -> tuple[Evidence, ReportLine] | None:
    """The evidence of the entry that dates the event, and its report."""
    candidates = [event.dated_by] if event.dated_by else list(event.entries)
    for entry_id in candidates:
        entry = index.chronology.entries.get(entry_id or "")
        if entry and entry.report in index.reports and (event.dated_by or entry.value == event.value):
            report = index.reports[entry.report]
            return evidence_of(entry, report, phrase_of(entry, index), index.language), index.lines[report.id]
    return None


def _participants(event: Event, index: Index) -> tuple[Participant, ...]:
    addresses = index.chronology.addresses.people
    return tuple(
        Participant(Link(name, addresses.get(name)), offices_on(name, event.first_day, index)) for name in event.people
    )


def offices_on(name: str, day: str | None, index: Index) -> tuple[str, ...]:
    """The offices that the names file gives a person on a day."""
    if not day or day.startswith("-"):
        return ()
    person = index.known_people.get(name)
    return tuple(
        office.title + (f" of {office.of}" if office.of else "")
        for office in (person.offices if person else ())
        if (not office.from_ or office.from_.isoformat() <= day)
        and (not office.until or day <= office.until.isoformat())
    )


def _in_columns(columns: list[ReportColumn], event: Event) -> tuple[ReportColumn, ...]:
    """Reports chiefly about the event first; of copies only the first, the others are named as such."""
    behind = {report for origin in event.origins for report in origin.reports[1:]}
    shown = [column for column in columns if column.report.id not in behind]
    return tuple(sorted(shown, key=lambda column: (not column.main, column.report.published.first or "9999")))


def _names(entries: Sequence[Entry]) -> set[str]:
    return {name for entry in entries for name in (*entry.people, *entry.places, *entry.organisations)}


def _shared(entries: dict[str, tuple[Entry, ...]]) -> tuple[str, ...]:
    sets = [_names(found) for found in entries.values()]
    return tuple(sorted(set.intersection(*sets))) if sets else ()


def _only(entries: dict[str, tuple[Entry, ...]], index: Index) -> tuple[Only, ...]:
    found = []
    for report, told in entries.items():
        others = {name for other, more in entries.items() if other != report for name in _names(more)}
        names = tuple(sorted(_names(told) - others))
        if names:
            found.append(Only(index.lines[report], names))
    return tuple(found)


def _neighbours(event: Event, index: Index) -> tuple[tuple[Card, ...], tuple[Card, ...]]:
    """Events of the same people just before and just after, the nearest last and first."""
    earlier, later = index.neighbours[event.id]
    return tuple(index.cards[one] for one in earlier), tuple(index.cards[one] for one in later)


def copies_of(report: Report, event: Event) -> tuple[str, ...]:
    """The other reports of the report's own origin in an event."""
    return next(
        (tuple(r for r in origin.reports if r != report.id) for origin in event.origins if report.id in origin.reports),
        (),
    )
