"""changes: Index -> a page of what changed from one publication to the next, and its feed; none without a history."""

import uuid
from collections.abc import Iterator
from itertools import groupby

from generator.chronology import Addresses, Page
from generator.history import KINDS, Change, Step
from generator.model import Value
from generator.pages.dates_in_words import day_in_words
from generator.pages.view_models import Index

IN_THE_FEED = 20
_NAMESPACE = uuid.UUID("0b8f9d0e-0a4e-5f5c-8d0b-9a1f0c3f7e21")


class Line(Value, frozen=True):
    """One change; `href` None where what it tells of is gone."""

    title: str
    what: str
    href: str | None


class ChangeStep(Value, frozen=True):
    """One step: its day, in ISO and in words, and its changes by kind."""

    id: str
    day: str
    words: str
    since: str | None
    groups: tuple[tuple[str, tuple[Line, ...]], ...]


def changes_pages(index: Index) -> Iterator[Page]:
    """The page and the feed, newest step first."""
    chronology = index.chronology
    if not chronology.history:
        return
    title, steps = "What changed", steps_of(index, len(chronology.history))
    yield Page("changes/index.html", "changes.html", {"title": title, "steps": steps})
    feed_id = _urn(chronology.config.base_url or chronology.config.title)
    feed = {"title": title, "steps": steps[:IN_THE_FEED], "feed_id": feed_id}
    yield Page("changes.xml", "changes.xml", feed, "xml")


def steps_of(index: Index, most: int = IN_THE_FEED) -> tuple[ChangeStep, ...]:
    """The newest steps, as a reader sees them."""
    chronology = index.chronology
    now = _now(chronology.addresses)
    return tuple(_told(step, now, chronology.config.language) for step in chronology.history[:most])


def _told(step: Step, now: dict[str, str | None], language: str) -> ChangeStep:
    day = step.on.isoformat()
    groups = tuple(
        (KINDS.get(kind, kind), tuple(_line(change, now) for change in some))
        for kind, some in groupby(step.changes, key=lambda change: change.kind)
    )
    return ChangeStep(_urn(f"{day} {step.since}"), day, day_in_words(day, language), step.since, groups)


def _line(change: Change, now: dict[str, str | None]) -> Line:
    return Line(change.title, change.what, now.get(change.address) if change.address else None)


def _now(addresses: Addresses) -> dict[str, str | None]:
    """Where each address that was ever given leads now."""
    live = {address: address for table in (addresses.events, addresses.reports) for address in table.values()}
    return {**{one.address: one.to for one in addresses.redirects}, **live}


def _urn(name: str) -> str:
    return f"urn:uuid:{uuid.uuid5(_NAMESPACE, name)}"
