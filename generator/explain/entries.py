"""entry_story: one entry of a report -> how it was found, dated and grouped."""

from collections.abc import Iterator, Sequence

import msgspec

from generator.chronology import Chronology
from generator.explain.weighed import Placed, weighed_of, why_taken
from generator.explain.words import because, fact, heading, how_dated, listed, modality
from generator.model import Entry, Event, Report
from generator.timex.carets import carets


def entry_story(chronology: Chronology, entry_id: str) -> Iterator[str]:
    """Everything about one entry."""
    entry = chronology.entries[entry_id]
    report = next(one for one in chronology.reports if one.id == entry.report)
    yield f"ENTRY {entry.id}"
    yield from fact("report", f"{report.title or 'untitled'} ({report.path})")
    yield from entry_facts(entry, weighed_of(chronology, report))
    yield from because(entry.because, entry.by)
    event = event_of(chronology, entry.id)
    if event is not None:
        yield from fact("event", f"{event.title} ({chronology.addresses.events.get(event.id, event.id)})")
        yield from fact("", f"together with {_others(entry, event)}")
    yield from heading("Told in", len(entry.told_in) or 1)
    for excerpt in entry.told_in or (entry.excerpt,):
        yield from picture_of(chronology, report, excerpt.start, excerpt.end)


def entry_facts(entry: Entry, weighed: Sequence[Placed]) -> Iterator[str]:
    """What an entry says: what kind, when, how sure, and by what that was decided; then who and where."""
    yield from fact("title", f"{entry.title} ({entry.title_basis})")
    yield from fact("what", f"{entry.kind}, {modality(entry.modality, entry.modality_detail)}")
    yield from fact("when", how_dated(entry))
    yield from why_taken(entry, weighed)
    yield from fact("who", listed(entry.people))
    yield from fact("where", listed(entry.places))
    yield from fact("bodies", listed(entry.organisations))
    yield from fact("said by", entry.speaker)
    yield from fact("salience", f"{entry.salience:.2f} of 1: how much the report is about it")


def event_of(chronology: Chronology, entry_id: str) -> Event | None:
    """The event that an entry is part of."""
    return next((event for event in chronology.events if entry_id in event.entries), None)


def picture_of(chronology: Chronology, report: Report, start: int, end: int) -> list[str]:
    """The words of a report from start to end, with carets under the time expressions in them."""
    account = chronology.accounts.get(report.id)
    inside = tuple(one for one in account.expressions if start <= one.start and one.end <= end) if account else ()
    text = report.text[start:end]
    moved = tuple(msgspec.structs.replace(one, start=one.start - start, end=one.end - start) for one in inside)
    return carets(text, moved).split("\n") if moved else [f"    {line}" for line in text.split("\n")]


def _others(entry: Entry, event: Event) -> str:
    others = [one for one in event.entries if one != entry.id]
    return listed(others) if others else "no other entry"
