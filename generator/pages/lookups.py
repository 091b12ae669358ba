"""lookups: events -> those under each name, what each report tells of each, and what pages share once it is made."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from generator.model import Entry, Event

T = TypeVar("T")


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


class Once:
    """What several pages show, made when the first of them asks for it, and kept while pages are made."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, str], Any] = {}

    def __call__(self, key: tuple[str, str], make: Callable[[], T]) -> T:
        """What `make` makes, under a key that says what it is and of which event or report."""
        if key not in self._made:
            self._made[key] = make()
        made: T = self._made[key]
        return made
