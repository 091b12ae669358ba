"""event_story: one event -> its date, who tells it, why they belong together, and what was nearly the same."""

from collections.abc import Iterator

from generator.chronology import Chronology
from generator.explain.weighed import weighed_of, why_taken
from generator.explain.words import because, fact, heading, how_dated, listed, modality, shortened
from generator.model import Event, Report
from generator.phrasing import english, tie_in_english


def event_story(chronology: Chronology, event_id: str) -> Iterator[str]:
    """Everything about one event."""
    event = next(one for one in chronology.events if one.id == event_id)
    yield f"EVENT {event.title}"
    yield from _facts(chronology, event)
    yield from _decided(event)
    yield from _entries(chronology, event)
    yield from _reasons(event)
    yield from _near_misses(chronology, event)
    yield from _disagreements(event)


def _facts(chronology: Chronology, event: Event) -> Iterator[str]:
    address = chronology.addresses.events.get(event.id)
    yield from fact("id", event.id)
    yield from fact("address", address)
    old = [one.address for one in chronology.addresses.redirects if one.to is not None and one.to == address]
    yield from fact("formerly", listed(old))
    yield from fact("what", f"{event.kind}, {modality(event.modality, event.modality_detail)}")
    yield from fact(
        "when",
        f"{event.value or 'no date'} ({event.date_basis})"
        + (f", as {event.dated_by} has it" if event.dated_by else ""),
    )
    yield from fact("who", listed(event.people))
    yield from fact("where", listed(event.places))
    yield from fact("bodies", listed(event.organisations))
    yield from fact("sure", event.confidence)
    yield from fact("weight", f"{event.weight:g}")
    yield from fact("main event", f"of {listed(event.main_of)}" if event.main_of else "of no report")
    for origin in event.origins:
        yield from fact("origin", listed(origin.reports) + (" (one text)" if len(origin.reports) > 1 else ""))


def _decided(event: Event) -> Iterator[str]:
    if event.because or event.note or event.summary or event.pinned:
        yield from heading("Decided by the curator")
        yield from fact("summary", event.summary)
        yield from fact("note", event.note)
        yield from fact("pinned", "yes" if event.pinned else None)
        yield from because(event.because, event.by)


def _entries(chronology: Chronology, event: Event) -> Iterator[str]:
    yield from heading("Entries", len(event.entries))
    if not event.entries:
        yield "  none: the curator entered it by hand"
    reports = {report.id: report for report in chronology.reports}
    for entry_id in event.entries:
        entry = chronology.entries[entry_id]
        chief = "  (the chief one)" if entry_id == event.chief and len(event.entries) > 1 else ""
        yield f"  {entry.id}{chief}"
        yield f"    “{shortened(entry.excerpt.text, 200)}”"
        yield f"    {'when':<11} {how_dated(entry)}"
        report = reports.get(entry.report)
        if report is not None:
            yield from (f"  {line}" for line in why_taken(entry, weighed_of(chronology, report)))
        yield f"    {'who':<11} {listed(entry.people) or 'nobody is named'}"
        if report is not None:
            yield f"    {'from':<11} {_source(report)}"
            yield f"    {'file':<11} {report.path}"
        yield from (f"  {line}" for line in because(entry.because, entry.by))


def _source(report: Report) -> str:
    """Whose report it is, and how the day is known against which its words are read."""
    found = report.publication
    if report.form == "note":
        return "an editor's note"
    day = f"published {found.value}, {found.confidence} by {found.source}" if found.value else "undated"
    if report.form == "digest":
        outlet = report.digest_of.outlet if report.digest_of else None
        return f"a digest of {outlet or 'an unknown outlet'}, read against {report.reading_day}"
    return f"{report.outlet or 'an unknown outlet'}, {day}"


def _reasons(event: Event) -> Iterator[str]:
    if event.reasons:
        yield from heading("Why they are one event", len(event.reasons))
        yield from (f"  {tie_in_english(tie)}" for tie in event.reasons)


def _near_misses(chronology: Chronology, event: Event) -> Iterator[str]:
    titles = {one.id: one.title for one in chronology.events}
    if event.near_misses:
        yield from heading("Nearly the same, but left apart", len(event.near_misses))
        for miss in event.near_misses:
            address = chronology.addresses.events.get(miss.event, miss.event)
            yield f"  {titles.get(miss.event, miss.event)} ({address})"
            yield from (f"    {english(reason)}" for reason in miss.reasons)


def _disagreements(event: Event) -> Iterator[str]:
    for one in event.disagreements:
        yield from heading(f"The reports differ: {one.field}")
        yield from (f"  {'≠' if cell.differs else ' '} {cell.report}: {cell.value}" for cell in one.cells)
