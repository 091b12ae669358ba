"""feeds: Index -> the events that the newest reports tell of, as Atom and JSON Feed; and an Atom feed for each name."""

import uuid
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from generator.chronology import Page
from generator.model import Event, Value
from generator.pages.addresses import file_of
from generator.pages.changes import ChangeStep, Line, steps_of
from generator.pages.view_models import Card, Index

NEWEST = 50
NEWEST_OF_ONE = 20  # in the feed of one person, place, outlet, tag, kind or story
_NAMESPACE = uuid.UUID("6f6b5c1e-52a5-5b3c-9c0a-7d4f6f3f2a10")


class Item(Value, frozen=True):
    """One event in a feed; `updated` is the day of its newest report."""

    id: str
    card: Card
    updated: str | None
    summary: str

    @property
    def status(self) -> str | None:
        """What did not simply happen, unless the title says it."""
        said = self.card.status
        return None if said and said in self.card.title else said


def feed_pages(index: Index) -> Iterator[Page]:
    """The feeds, newest first."""
    items = _items((one for one in index.events.values() if one.listed), index, NEWEST)
    config = index.chronology.config
    steps = steps_of(index)
    days = [*(item.updated for item in items if item.updated), *(step.day for step in steps)]
    context = {
        "title": config.title,
        "home": "/",
        "items": items,
        "steps": steps,
        "updated": max(days, default=None),
        "feed_id": _urn(config.base_url or config.title),
    }
    yield Page("feed.xml", "feed.xml", context, "xml")
    yield Page("feed.json", "!json", {"data": _json_feed(index, items, steps)}, "json")


def feed_of(name: str, href: str, events: Iterable[str], index: Index) -> Page:
    """The Atom feed beside the page at `href`, of those of its `events` (their ids) that the newest reports tell of."""
    path = file_of(href).removesuffix("index.html") + "feed.xml"
    return Page(path, "feed.xml", partial(_feed, name, href, tuple(events), index), "xml")


def _feed(name: str, href: str, events: Sequence[str], index: Index) -> dict[str, object]:
    config = index.chronology.config
    items = _items((index.events[one] for one in events), index, NEWEST_OF_ONE)
    return {
        "title": f"{name} · {config.title}",
        "home": href,
        "items": items,
        "steps": (),
        "updated": max((item.updated for item in items if item.updated), default=None),
        "feed_id": _urn(f"{config.base_url or config.title} {href}"),
    }


def _items(events: Iterable[Event], index: Index, most: int) -> tuple[Item, ...]:
    items = (_item(event, index) for event in events)
    return tuple(sorted(items, key=lambda item: (item.updated or "", index.places[item.card.id]), reverse=True)[:most])


def _item(event: Event, index: Index) -> Item:
    """An event as feeds show it, shaped once however many feeds it stands in."""
    return index.traces.once(("feed", event.id), lambda: _made(event, index))


def _made(event: Event, index: Index) -> Item:
    card = index.cards[event.id]
    days = [r.published.isoformat() for i in event.reports if (r := index.reports.get(i)) and r.published]
    return Item(_urn(event.id), card, max(days, default=None), event.summary or _summary(card))


def _summary(card: Card) -> str:
    people = ", ".join(person.name for person in card.people)
    places = ", ".join(place.name for place in card.places)
    told = f"told by {', '.join(card.outlets)}" if card.outlets else card.sure
    parts = (card.when.words, card.status or "", people, places, told)
    return " · ".join(part for part in parts if part)


def _urn(name: str) -> str:
    return f"urn:uuid:{uuid.uuid5(_NAMESPACE, name)}"


def _json_feed(index: Index, items: tuple[Item, ...], steps: tuple[ChangeStep, ...]) -> dict[str, object]:
    config = index.chronology.config
    base = config.base_url.rstrip("/")
    events = [
        {
            "id": item.id,
            "url": base + item.card.href,
            "title": (f"[{item.status}] " if item.status else "") + item.card.title,
            "content_text": item.summary,
            **({"date_published": f"{item.updated}T00:00:00Z"} if item.updated else {}),
        }
        for item in items
    ]
    changes = [
        {
            "id": step.id,
            "url": f"{base}/changes/",
            "title": f"What changed: {step.words}",
            "content_text": " ".join(_changed(heading, lines) for heading, lines in step.groups),
            "date_published": f"{step.day}T00:00:00Z",
        }
        for step in steps
    ]
    home = {"home_page_url": base + "/", "feed_url": base + "/feed.json"} if base else {}
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": config.title,
        "language": config.language,
        **home,
        "items": events + changes,
    }


def _changed(heading: str, lines: tuple[Line, ...]) -> str:
    told = (f"{line.title} ({line.what})" if line.what else line.title for line in lines)
    return f"{heading}: {'; '.join(told)}."
