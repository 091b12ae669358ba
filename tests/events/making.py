"""Reports and accounts made for the tests of grouping; all names and texts are invented."""

import datetime
from typing import Any

from generator.edtf_bounds import bounds
from generator.events import group
from generator.model import (
    Account,
    DigestOf,
    Entry,
    Event,
    Excerpt,
    Form,
    Publication,
    Report,
)
from generator.terms import shingles_of, terms_of

FERRY = (
    "Transport Minister Ana Horvat opened the Lodova ferry terminal with Governor Omar Okafor. "
    "The terminal doubles the harbour's capacity, and both spoke of the dredging that begins next."
)
TUNNEL = (
    "Engineers broke through the last metre of the Quinto tunnel under the Ardal pass. "
    "Miners cheered as the drill emerged; the railway expects its first train in two years."
)


def report(
    name: str,
    text: str,
    published: str | None = "2030-05-02",
    *,
    title: str | None = None,
    outlet: str | None = None,
    form: Form = "report",
    digest_of: DigestOf | None = None,
) -> Report:
    """A report of that name with that text."""
    day = datetime.date.fromisoformat(published) if published else None
    return Report(
        id=name,
        path=f"{name}.md",
        form=form,
        title=title,
        publication=Publication(value=day, confidence="stated" if day else None),
        body=tuple(text.split("\n\n")),
        outlet=outlet,
        digest_of=digest_of,
    )


def entry(name: str, text: str, value: str | None = None, **facts: Any) -> Entry:
    """An entry of the report before its `~`, told in that text."""
    first, last = bounds(value)
    words = tuple(term for term, _ in terms_of(text, "en"))
    basis = "stated" if value else "unknown"
    given: dict[str, Any] = {"kind": "meeting", "salience": 0.9, "date_basis": basis} | facts
    return Entry(
        id=name,
        report=name.partition("~")[0],
        excerpt=Excerpt(text, 0, len(text)),
        value=value,
        first_day=first,
        last_day=last,
        terms=words,
        **given,
    )


def account(told: Report, *entries: Entry) -> Account:
    """The account of a report with those entries; its own main one where none are given."""
    text = told.text
    return Account(
        report=told.id,
        entries=entries or (entry(f"{told.id}~m", text),),
        terms=terms_of(text, told.language),
        shingles=shingles_of(text),
    )


def grouped(*told: tuple[Report, Account], same: Any = (), distinct: Any = ()) -> tuple[Event, ...]:
    """The events of those reports."""
    return group(tuple(one for one, _ in told), tuple(one for _, one in told), same, distinct)


def home(events: tuple[Event, ...]) -> dict[str, str]:
    """The event of each entry."""
    return {entry_id: event.id for event in events for entry_id in event.entries}
