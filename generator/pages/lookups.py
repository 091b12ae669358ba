"""lookups: events -> those under each name, and what each report tells of each."""

from collections.abc import Iterable, Mapping
from typing import Any

from generator.model import Entry, Event


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
