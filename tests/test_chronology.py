"""chronology: what is known once the events are."""

from generator.chronology import by_day
from generator.model import Event


def event(identity: str, first: str | None, last: str | None = None) -> Event:
    """An event with its days."""
    return Event(identity, "title", (), (), "meeting", first_day=first, last_day=last or first)


def test_events_stand_by_their_days() -> None:
    """Years before 1 first, longer spans after shorter ones, the undated last."""
    events = [
        event("e", None),
        event("d", "2023-02-01", "2023-02-28"),
        event("c", "2023-02-01"),
        event("b", "0044-03-15"),
        event("a", "-0043-03-15"),
    ]
    assert [one.id for one in sorted(events, key=by_day)] == ["a", "b", "c", "d", "e"]
