"""with_groupings: `same` and `distinct` -> their reasons on the events that they made or held apart."""

from itertools import combinations

import msgspec

from generator.chronology import Addresses
from generator.model import Event, NearMiss, Reason
from generator.overrides.values import Grouping, Overrides
from generator.phrasing import reason


class Lookup:
    """Finds the event that a reference means: its id, an address of now or before, an entry in it."""

    def __init__(self, events: tuple[Event, ...], addresses: Addresses) -> None:
        self.ids = {event.id for event in events}
        self.at = {address: event for event, address in addresses.events.items()}
        self.old = {one.address: self.at[one.to] for one in addresses.redirects if one.to in self.at}
        self.holding = {entry: event.id for event in events for entry in event.entries}

    def __call__(self, reference: str) -> str | None:
        """The event's id; None where the reference leads nowhere."""
        if reference in self.ids:
            return reference
        found = self.at.get(reference) or self.old.get(reference) or self.holding.get(reference)
        return found or self.holding.get(reference.removeprefix("e-"))


def with_groupings(overrides: Overrides, events: tuple[Event, ...], addresses: Addresses) -> tuple[Event, ...]:
    """Events that were joined say why; those held apart name each other as near-misses, with the reason."""
    if not (overrides.same or overrides.distinct):
        return events
    lookup = Lookup(events, addresses)
    joined = {found: one for one in overrides.same if one.because and (found := lookup(one.of[0]))}
    apart: dict[str, dict[str, Grouping]] = {}
    for one in overrides.distinct:
        for left, right in combinations(sorted({found for key in one.of if (found := lookup(key))}), 2):
            apart.setdefault(left, {})[right] = one
            apart.setdefault(right, {})[left] = one
    return tuple(_with(event, joined.get(event.id), apart.get(event.id, {})) for event in events)


def _with(event: Event, joined: Grouping | None, apart: dict[str, Grouping]) -> Event:
    if joined is not None:
        why = f"{event.because} · {joined.because}" if event.because else joined.because
        event = msgspec.structs.replace(event, because=why, by=event.by or joined.by)
    if not apart:
        return event
    kept = tuple(miss for miss in event.near_misses if miss.event not in apart)
    held = tuple(NearMiss(other, (_reason(one),)) for other, one in sorted(apart.items()))
    return msgspec.structs.replace(event, near_misses=(*kept, *held))


def _reason(grouping: Grouping) -> Reason:
    by = f" ({grouping.by})" if grouping.by else ""
    if not grouping.because:
        return reason("apart-by-curator")
    return reason("apart-because", why=" ".join(grouping.because.split()) + by)
