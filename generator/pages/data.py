"""data: Index -> data/chronology.json, the interface that programs may rely on, and its JSON Schema."""

import sys
from collections.abc import Iterator
from typing import Any

import msgspec

from generator import model
from generator.chronology import Page
from generator.model import (
    Entry,
    Event,
    Report,
    Story,
    TimeExpression,
)
from generator.pages import data_rows
from generator.pages.data_rows import (
    DoubtRow,
    EntryRow,
    EventRow,
    Expression,
    NearMissRow,
    ReportRow,
    StoryRow,
)
from generator.pages.docstrings import described
from generator.pages.links_out import safe_url
from generator.pages.report import doubts_of
from generator.pages.view_models import Index
from generator.phrasing import english, tie_in_english


class Document(msgspec.Struct, frozen=True):
    """A chronology: reports, the entries in them, the events that they tell of."""

    title: str
    description: str
    base_url: str
    language: str
    reports: list[ReportRow]
    entries: list[EntryRow]
    events: list[EventRow]
    stories: list[StoryRow]


def data_pages(index: Index) -> Iterator[Page]:
    """The document and its schema."""
    yield Page("data/chronology.json", "!json", lambda: {"data": document(index)}, "json")
    yield Page("data/chronology.schema.json", "!json", {"data": schema()}, "json")


def document(index: Index) -> dict[str, Any]:
    """The document's members, in the order in which they are written."""
    chronology = index.chronology
    config = chronology.config
    ids = (
        [e for report in index.reports for e in (x.id for x in chronology.accounts[report].entries)]
        if chronology.accounts
        else list(chronology.entries)
    )
    return {
        "$schema": "chronology.schema.json",
        "title": config.title,
        "description": config.description,
        "base_url": config.base_url,
        "language": config.language,
        "reports": [_report(report, index) for report in index.reports.values()],
        "entries": [_entry(chronology.entries[entry], index) for entry in ids if entry in chronology.entries],
        "events": [_event(event, index) for event in index.events.values()],
        "stories": [_story(story, index) for story in chronology.stories],
    }


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the document."""
    made = described(msgspec.json.schema(Document), sys.modules[__name__], data_rows, model)
    made["$defs"]["Document"]["properties"]["$schema"] = {"type": "string"}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "chronology.schema.json",
        **made,
    }


def _report(report: Report, index: Index) -> ReportRow:
    main = index.main_event.get(report.id)
    origins = index.events[main].origins if main else ()
    return ReportRow(
        id=report.id,
        path=report.path,
        form=report.form,
        title=report.title,
        outlet=report.outlet,
        agency=report.agency,
        author=report.author,
        url=safe_url(report.url),
        archived=safe_url(report.archived),
        language=report.language,
        published=report.published.isoformat() if report.published else None,
        date_confidence=report.publication.confidence,
        digest_of=report.digest_of,
        main_event=main,
        origin=next((origin.id for origin in origins if report.id in origin.reports), None),
        doubts=tuple(DoubtRow(one.kind, one.message) for one in doubts_of(report, index)),
        permalink=index.lines[report.id].href,
    )


def _entry(entry: Entry, index: Index) -> EntryRow:
    return EntryRow(
        id=entry.id,
        report=entry.report,
        event=index.event_of_entry.get(entry.id),
        excerpt=entry.excerpt,
        time_expression=_expression(entry.expression),
        value=entry.value,
        first_day=entry.first_day,
        last_day=entry.last_day,
        date_basis=entry.date_basis,
        kind=entry.kind,
        modality=entry.modality,
        modality_detail=entry.modality_detail,
        people=entry.people,
        places=entry.places,
        organisations=entry.organisations,
        probability=entry.probability,
    )


def _expression(found: TimeExpression | None) -> Expression | None:
    if found is None:
        return None
    return Expression(found.text, found.start, found.end, found.edtf, found.rule, found.anchor)


def _event(event: Event, index: Index) -> EventRow:
    return EventRow(
        id=event.id,
        permalink=index.cards[event.id].href,
        title=event.title,
        value=event.value,
        first_day=event.first_day,
        last_day=event.last_day,
        date_basis=event.date_basis,
        kind=event.kind,
        modality=event.modality,
        modality_detail=event.modality_detail,
        people=event.people,
        places=event.places,
        organisations=event.organisations,
        reports=event.reports,
        entries=event.entries,
        origins=event.origins,
        confidence=event.confidence,
        weight=event.weight,
        title_basis=event.title_basis,
        listed=event.listed,
        story=event.story,
        mentioned_by=event.mentioned_by,
        recalls=event.recalls,
        reasons=tuple(tie_in_english(tie) for tie in event.reasons),
        near_misses=tuple(NearMissRow(miss.event, tuple(map(english, miss.reasons))) for miss in event.near_misses),
        disagreements=event.disagreements,
    )


def _story(story: Story, index: Index) -> StoryRow:
    return StoryRow(
        id=story.id,
        permalink=index.chronology.addresses.stories[story.id],
        title=story.title,
        reports=story.reports,
        events=story.events,
        first_day=story.first_day,
        last_day=story.last_day,
    )
