"""trust: events -> which of them may stand on the front page, and which of those under a name are listed there."""

from collections.abc import Iterable

from generator.model import Event

_KNOWN = ("stated", "inferred", "curator")  # bases of a date


def trusted_of(events: Iterable[Event]) -> frozenset[str]:
    """Main happenings of a known day that several independent origins tell or later reports recall."""
    events = tuple(events)
    recalled = {earlier for event in events for earlier in event.recalls}
    return frozenset(
        event.id
        for event in events
        if event.listed
        and event.main_of
        and event.modality == "happened"
        and event.date_basis in _KNOWN
        and (event.independent > 1 or event.id in recalled or event.pinned)
    )


def listed_first(found: dict[str, tuple[str, ...]], events: dict[str, Event]) -> dict[str, tuple[str, ...]]:
    """Under each name the events that are listed; all where none is."""
    return {name: tuple(one for one in some if events[one].listed) or some for name, some in found.items()}
