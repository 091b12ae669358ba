"""after_grouping: decisions on events laid over Events and their addresses; a stale one is a problem."""

from collections.abc import Mapping

import msgspec

from generator import edtf_bounds
from generator.chronology import Addresses, Redirect
from generator.model import Event
from generator.overrides.groupings import Lookup, with_groupings
from generator.overrides.nearest import nearest
from generator.overrides.values import EventDecision, ManualEvent, Overrides
from generator.problems import Problem

SET_BY_CURATOR = "set by the curator"
_HIDDEN = "The curator took this event out."


def with_manual(overrides: Overrides, events: tuple[Event, ...]) -> tuple[Event, ...]:
    """The events and those that the curator entered by hand; these have no report and no entry."""
    made = (_manual(key, one) for key, one in sorted(overrides.manual.items()))
    return (*events, *made)


def after_grouping(
    overrides: Overrides, events: tuple[Event, ...], addresses: Addresses
) -> tuple[tuple[Event, ...], Addresses, tuple[Problem, ...]]:
    """The events as the curator wants them, addresses with a tombstone for what is hidden, and problems."""
    events = with_groupings(overrides, events, addresses)
    if not overrides.events:
        return events, addresses, ()
    decisions, problems = _by_event(overrides, events, addresses)
    hidden = {event for event, decision in decisions.items() if decision.hide}
    shown = tuple(
        decided_event(event, decisions[event.id]) if event.id in decisions else event
        for event in events
        if event.id not in hidden
    )
    return _without(shown, hidden), _hide(addresses, hidden, shown), problems


def decided_event(event: Event, decision: EventDecision) -> Event:
    """The event as the decision has it; what the decision leaves out stays as it was found."""
    changes = {name: given for name in ("title", "summary", "note") if (given := getattr(decision, name)) is not None}
    if decision.place is not None:
        changes["places"] = (decision.place,)
    if decision.pin is not None:
        changes["pinned"] = decision.pin
    if decision.value is not None:
        first, last = edtf_bounds.bounds(decision.value)
        changes |= {
            "value": decision.value,
            "first_day": first,
            "last_day": last,
            "date_basis": "curator",
            "confidence": SET_BY_CURATOR,
        }
    why = f"{decision.because} · {event.because}" if event.because else decision.because
    return msgspec.structs.replace(event, because=why, by=decision.by, **changes)


def _manual(key: str, made: ManualEvent) -> Event:
    first, last = edtf_bounds.bounds(made.value)
    return Event(
        id=f"e-manual~{key}",
        title=made.title,
        entries=(),
        reports=(),
        kind=made.kind,
        value=made.value,
        first_day=first,
        last_day=last,
        date_basis="curator" if made.value else "unknown",
        modality=made.modality,
        modality_detail=made.modality_detail,
        people=made.people,
        places=(made.place,) if made.place else (),
        confidence=SET_BY_CURATOR,
        summary=made.summary,
        note=made.note,
        pinned=made.pin,
        because=made.because,
        by=made.by,
    )


def _by_event(
    overrides: Overrides, events: tuple[Event, ...], addresses: Addresses
) -> tuple[dict[str, EventDecision], tuple[Problem, ...]]:
    """Decisions by event id, whatever they were written under; a permalink of its own goes before an old one."""
    lookup = Lookup(events, addresses)
    decisions: dict[str, EventDecision] = {}
    problems = []
    for key in sorted(overrides.events, key=lambda key: (key in lookup.old, key)):
        event = lookup(key)
        if event is None:
            problems.append(_stale(overrides, key, addresses, lookup.ids))
        else:
            decisions.setdefault(event, overrides.events[key])
    return decisions, tuple(sorted(problems))


def _stale(overrides: Overrides, key: str, addresses: Addresses, ids: set[str]) -> Problem:
    known = addresses.events.values() if key.startswith("/") else ids
    was_there = any(one.address == key for one in addresses.redirects)
    what = f"the event `{key}` is gone" if was_there else f"there is no event `{key}`"
    return Problem(overrides.path, overrides.line("events", key), what, nearest(key, known, "event"))


def _without(events: tuple[Event, ...], hidden: set[str]) -> tuple[Event, ...]:
    """The events with no near-miss that points at a hidden one."""
    if not hidden:
        return events
    return tuple(
        msgspec.structs.replace(
            event, near_misses=tuple(miss for miss in event.near_misses if miss.event not in hidden)
        )
        if any(miss.event in hidden for miss in event.near_misses)
        else event
        for event in events
    )


def _hide(addresses: Addresses, hidden: set[str], shown: tuple[Event, ...]) -> Addresses:
    """The addresses without the hidden events, and without names that no event on the site has any more."""
    if not hidden:
        return addresses
    people, lost_people = _still_named(addresses.people, shown, "people")
    places, lost_places = _still_named(addresses.places, shown, "places")
    gone = {addresses.events[event] for event in hidden} | lost_people | lost_places
    redirects = [Redirect(one.address, None, _HIDDEN) if one.to in gone else one for one in addresses.redirects]
    redirects += [Redirect(address, None, _HIDDEN) for address in gone]
    return msgspec.structs.replace(
        addresses,
        events={event: address for event, address in addresses.events.items() if event not in hidden},
        people=people,
        places=places,
        redirects=tuple(sorted(redirects, key=lambda one: one.address)),
    )


def _still_named(given: Mapping[str, str], shown: tuple[Event, ...], kind: str) -> tuple[dict[str, str], set[str]]:
    """The names with their addresses that an event still has, and the addresses of the others."""
    live = {name for event in shown for name in getattr(event, kind)}
    kept = {name: address for name, address in given.items() if name in live}
    return kept, set(given.values()) - set(kept.values())
