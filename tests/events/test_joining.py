"""joining: the curator's `same` joins whole events, as far as `distinct` lets it."""

from tests.events.making import grouped, home
from tests.events.test_grouping import ferry, filler, recalling, tunnel


def test_two_entries_said_to_be_the_same_join_their_events() -> None:
    """Whoever was in one event with either stays so, however unlike the two are."""
    told = (ferry("a"), ferry("b"), tunnel("c"), tunnel("d"))
    apart = home(grouped(*told))
    assert apart["a~m"] == apart["b~m"] != apart["c~m"] == apart["d~m"]
    assert len(set(home(grouped(*told, same=(("b~m", "c~m"),))).values())) == 1


def test_what_is_told_besides_may_be_said_to_be_the_same() -> None:
    """An entry told besides brings the event that it is in; the reports keep their main events."""
    told = (ferry("a"), recalling("b", "2030-04-02"), tunnel("c"), *filler())
    events = grouped(*told, same=(("a~m", "b~r"),))
    homes = home(events)
    assert homes["a~m"] == homes["b~r"]
    assert homes["b~m"] != homes["a~m"]
    (event,) = [one for one in events if "b~r" in one.entries]
    assert event.main_of == ("a",)
    assert event.confidence == "set by the curator"


def test_distinct_lets_only_the_named_come_over() -> None:
    """Where others of the two events are distinct, the entry that was named leaves its event alone."""
    told = (ferry("a"), ferry("b"), tunnel("c"), tunnel("d"))
    homes = home(grouped(*told, same=(("b~m", "c~m"),), distinct=(("a~m", "d~m"),)))
    assert homes["a~m"] == homes["b~m"] == homes["c~m"] != homes["d~m"]


def test_a_near_miss_is_none_once_joined() -> None:
    """No event is a near-miss of itself, and every near-miss is an event."""
    told = (ferry("a"), recalling("b", "2030-05-25"), tunnel("c"), *filler())
    events = grouped(*told, same=(("a~m", "b~r"),))
    ids = {event.id for event in events}
    assert all(miss.event in ids - {event.id} for event in events for miss in event.near_misses)
