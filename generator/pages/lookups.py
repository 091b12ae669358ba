"""lookups: events -> those under each name, what each report tells of each, and what pages share once it is made."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from generator.model import Entry, Event

NEIGHBOURS = 3


def told_by(events: Iterable[Event], entries: Mapping[str, Entry]) -> dict[tuple[str, str], tuple[Entry, ...]]:
    """What each report tells of each event, by event and report."""
    found: dict[tuple[str, str], list[Entry]] = {}
    for event in events:
        for entry_id in event.entries:
            if entry := entries.get(entry_id):
                found.setdefault((event.id, entry.report), []).append(entry)
    return {key: tuple(some) for key, some in found.items()}


def under(events: dict[str, Event], names_of: Any) -> dict[str, tuple[str, ...]]:
    """The ids of the events that have each name, by name."""
    found: dict[str, list[str]] = {}
    for event in events.values():
        for name in names_of(event):
            found.setdefault(name, []).append(event.id)
    return {name: tuple(found[name]) for name in sorted(found)}


def neighbours_of(
    events: Mapping[str, Event], of_person: Mapping[str, Sequence[str]], places: Mapping[str, int]
) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Events of the same people just before and just after each, the nearest last and first; by ids.

    Those of an event without a day are all in the first.
    """
    return {event.id: _neighbours(event, of_person, places) for event in events.values()}


def _neighbours(
    event: Event, of_person: Mapping[str, Sequence[str]], places: Mapping[str, int]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    place = places[event.id]
    before: dict[int, str] = {}
    after: dict[int, str] = {}
    for person in event.people:
        events = of_person[person]
        at = bisect_left(events, place, key=lambda other: places[other])
        for other in events[max(0, at - NEIGHBOURS) : at]:
            before[places[other]] = other
        at += events[at : at + 1] == (event.id,)
        for other in events[at : at + NEIGHBOURS]:
            after[places[other]] = other
    earlier = tuple(before[key] for key in sorted(before)[-NEIGHBOURS:])
    later = tuple(after[key] for key in sorted(after)[:NEIGHBOURS])
    return (earlier, later) if event.first_day else ((*earlier, *later), ())
