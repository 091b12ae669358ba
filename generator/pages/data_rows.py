"""data_rows: the rows of data/chronology.json, field by field as programs may rely on them."""

import msgspec

from generator.model import (
    DateBasis,
    DateConfidence,
    DigestOf,
    Disagreement,
    Excerpt,
    Form,
    Modality,
    Origin,
    TitleBasis,
)


class Expression(msgspec.Struct, frozen=True):
    """The words that date an entry; `value` is EDTF."""

    text: str
    start: int
    end: int
    value: str | None
    rule: str
    anchor: str


class DoubtRow(msgspec.Struct, frozen=True):
    """Something to look at, in English."""

    kind: str
    message: str


class ReportRow(msgspec.Struct, frozen=True):
    """A report; `published` is a day or null, `origin` the origin of its text in its main event."""

    id: str
    path: str
    form: Form
    title: str | None
    outlet: str | None
    agency: str | None
    author: str | None
    url: str | None
    archived: str | None
    language: str
    published: str | None
    date_confidence: DateConfidence | None
    digest_of: DigestOf | None
    main_event: str | None
    origin: str | None
    doubts: tuple[DoubtRow, ...]
    permalink: str


class EntryRow(msgspec.Struct, frozen=True):
    """One event as one report tells it; offsets are code points into the report's text."""

    id: str
    report: str
    event: str | None
    excerpt: Excerpt
    time_expression: Expression | None
    value: str | None
    first_day: str | None
    last_day: str | None
    date_basis: DateBasis
    kind: str
    modality: Modality
    modality_detail: str | None
    people: tuple[str, ...]
    places: tuple[str, ...]
    organisations: tuple[str, ...]
    probability: float


class NearMissRow(msgspec.Struct, frozen=True):
    """An event that was nearly the same one, and why it was left apart, in English."""

    event: str
    reasons: tuple[str, ...]


class EventRow(msgspec.Struct, frozen=True):
    """A group of entries that tell of one happening."""

    id: str
    permalink: str
    title: str
    value: str | None
    first_day: str | None
    last_day: str | None
    date_basis: DateBasis
    kind: str
    modality: Modality
    modality_detail: str | None
    people: tuple[str, ...]
    places: tuple[str, ...]
    organisations: tuple[str, ...]
    reports: tuple[str, ...]
    entries: tuple[str, ...]
    origins: tuple[Origin, ...]
    confidence: str
    weight: float
    title_basis: TitleBasis | None
    listed: bool
    story: str | None
    mentioned_by: tuple[str, ...]
    recalls: tuple[str, ...]
    reasons: tuple[str, ...]
    near_misses: tuple[NearMissRow, ...]
    disagreements: tuple[Disagreement, ...]


class StoryRow(msgspec.Struct, frozen=True):
    """A running affair with its reports and its events in order, by their ids."""

    id: str
    permalink: str
    title: str
    reports: tuple[str, ...]
    events: tuple[str, ...]
    first_day: str | None
    last_day: str | None
