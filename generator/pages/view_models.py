"""view_models: Chronology -> Index: every event as a card, shaped once, and what lies under each name."""

from collections.abc import Iterable
from typing import Any

import msgspec

from generator.chronology import Chronology
from generator.model import Entry, Event, Outlet, Person, Place, Report, Story, TimeExpression, Value
from generator.pages.addresses import tag_address
from generator.pages.dates_in_words import date_in_words, day_in_words, is_uncertain, week_in_words
from generator.pages.traces import Traces

MODALITY_WORDS = {"planned": "planned", "did-not-happen": "did not happen", "conditional": "conditional"}


class Link(Value, frozen=True):
    """A name and, where it has a page, its site-absolute address."""

    name: str
    href: str | None = None


class When(Value, frozen=True):
    """A date for a reader: its words, its bounding days for `<time>`, and how sure its ends are.

    `soft`: the value says that it is uncertain; `coarse`: it is some day between the two, not all of them.
    """

    words: str
    first: str | None = None
    last: str | None = None
    basis: str = "unknown"
    soft: bool = False
    coarse: bool = False


class Card(Value, frozen=True):
    """An event as lists show it. `status` says what is to be said unless it simply happened.

    `trusted`: a main happening of a known day that several independent origins tell or later reports recall.
    """

    id: str
    href: str
    title: str
    when: When
    kind: str
    modality: str
    status: str | None
    people: tuple[Link, ...]
    places: tuple[Link, ...]
    outlets: tuple[str, ...]
    reports: int
    origins: int
    sure: str
    weight: float
    listed: bool = True
    trusted: bool = False
    tags: tuple[str, ...] = ()


class ReportLine(Value, frozen=True):
    """A report as lists show it."""

    id: str
    href: str
    title: str
    outlet: Link | None
    agency: str | None
    published: When
    form: str
    language: str


class Index(msgspec.Struct, frozen=True):
    """Look-ups that several pages need, in the chronology's own order; `traces` know what is read of them.

    `neighbours` are the events of the same people just before and just after each.
    """

    chronology: Chronology
    language: str
    events: dict[str, Event]
    reports: dict[str, Report]
    cards: dict[str, Card]
    lines: dict[str, ReportLine]
    of_report: dict[str, tuple[str, ...]]
    of_person: dict[str, tuple[str, ...]]
    of_place: dict[str, tuple[str, ...]]
    of_outlet: dict[str, tuple[str, ...]]
    of_kind: dict[str, tuple[str, ...]]
    of_year: dict[str, tuple[str, ...]]
    main_event: dict[str, str]
    places: dict[str, int]
    event_of_entry: dict[str, str]
    told: dict[tuple[str, str], tuple[Entry, ...]]
    traces: Traces
    expressions: dict[str, tuple[TimeExpression, ...]]
    stories: dict[str, Story]
    neighbours: dict[str, tuple[tuple[str, ...], tuple[str, ...]]]
    known_people: dict[str, Person]
    known_places: dict[str, Place]
    known_outlets: dict[str, Outlet]


def year_of(event: Event | Card) -> str:
    """The year an event is listed under, `2023` or `-0043`; empty where it has no day at all."""
    when = event.when if isinstance(event, Card) else event
    day = getattr(when, "first", None) or getattr(when, "first_day", None)
    day = day or getattr(when, "last", None) or getattr(when, "last_day", None)
    return day[:-6] if day else ""


def when_of(thing: Event | Entry, language: str, expression: TimeExpression | None) -> When:
    """The date of an event or entry for a reader; `expression` is what dates it, and knows a week from a range."""
    week = expression is not None and expression.edtf == thing.value and "-W" in expression.value
    if week and thing.value:
        words = week_in_words(thing.value, language)
        return When(words, thing.first_day, thing.last_day, thing.date_basis, False, True)
    words = date_in_words(thing.value, thing.date_basis, language)
    soft = is_uncertain(thing.value) and thing.date_basis != "reported"
    coarse = thing.first_day != thing.last_day and "/" not in (thing.value or "/")
    return When(words, thing.first_day, thing.last_day, thing.date_basis, soft, coarse)


def published_of(report: Report, language: str) -> When:
    """The publication date for a reader, `undated` where there is none to trust."""
    day = report.published.isoformat() if report.published else None
    return When(day_in_words(day, language), day, day)


def status_of(thing: Event | Entry) -> str | None:
    """What to say of an event that is not known to have happened; None where it has."""
    if thing.modality == "happened":
        return None
    said = None if thing.modality_detail == "not" else thing.modality_detail
    return said or MODALITY_WORDS[thing.modality]


def outlet_of(report: Report) -> str | None:
    """Whose report this is; for a digest the outlet that it retells."""
    return report.outlet or (report.digest_of.outlet if report.digest_of else None)


def title_of(report: Report) -> str:
    """A title to show, where the report has none its id."""
    return report.title or report.id


def outlets_of(event: Event, reports: dict[str, Report]) -> list[str]:
    """The outlets that tell of an event, by name; notes have none."""
    found = (outlet_of(reports[r]) for r in event.reports if r in reports and reports[r].form != "note")
    return sorted({outlet for outlet in found if outlet})


def tags_of(event: Event, reports: dict[str, Report]) -> tuple[str, ...]:
    """The tags of the reports that tell of an event, by name; spellings that lead to one page are one."""
    spelled: dict[str, str] = {}
    for report in (reports[r] for r in event.reports if r in reports):
        for tag in report.tags:
            spelled.setdefault(tag_address(tag), " ".join(tag.split()))
    return tuple(sorted(spelled.values()))


def linked(names: Iterable[str], addresses: Any) -> tuple[Link, ...]:
    """Names with their pages."""
    return tuple(Link(name, addresses.get(name)) for name in names)


def sureness(event: Event, reports: dict[str, Report]) -> str:
    """How sure the event is, in words; events told by notes alone say so."""
    forms = {reports[r].form for r in event.reports if r in reports}
    if forms == {"note"}:
        return "editor’s note"
    return event.confidence
