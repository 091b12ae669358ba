"""The front page: key dates that can be trusted, what happened of late, what is announced, what lies far off."""

from msgspec.structs import replace

from generator.model import Event
from generator.pages import chronology as room
from generator.pages.index import index_of
from generator.pages.span import in_span
from generator.pages.trust import trusted_of
from generator.pages.view_models import Card
from tests.pages.sample import chronology


def made(*days: str, **facts: object) -> list[Card]:
    """A card for each day."""
    talks = index_of(chronology()).cards["e-talks"]
    return [replace(talks, id=day, when=replace(talks.when, first=day, last=day), **facts) for day in days]


def test_key_dates_are_the_weightiest_that_can_be_trusted() -> None:
    """However weighty, what is not trusted is none; and no year has one for its own sake."""
    cards = made("2022-01-01", "2023-01-01", "2023-02-01", "2023-03-01", weight=2.0, trusted=True)
    cards[0] = replace(cards[0], trusted=False, weight=9.0)
    assert [card.id for card in room._key_events(cards, 12)] == [
        "2023-01-01",
        "2023-02-01",
        "2023-03-01",
    ]
    assert [card.id for card in room._key_events(cards, 1)] == ["2023-01-01"]


def test_trusted_is_what_several_tell_or_later_reports_recall() -> None:
    """A main happening of a known day, with two independent origins or recalled by another event."""
    one = Event("e-1", "One", (), ("a",), "meeting", "2023-01-01", date_basis="stated", main_of=("a",))
    assert trusted_of((one,)) == frozenset()
    assert trusted_of((replace(one, independent=2),)) == {"e-1"}
    later = replace(one, id="e-2", recalls=("e-1",))
    assert trusted_of((one, later)) == {"e-1"}
    assert trusted_of((replace(one, date_basis="reported"), later)) == frozenset()
    assert trusted_of((replace(one, listed=False), later)) == frozenset()


def test_latest_ends_with_the_newest_report() -> None:
    """What is dated later has not been seen; plans for then are announced."""
    cards = made("2023-01-01", "2023-02-01", "2060-01-01")
    assert [card.id for card in room._latest(cards, "2023-02-03")] == ["2023-02-01", "2023-01-01"]
    plan = made("2023-03-01", modality="planned")
    assert room._announced([*cards, *plan], "2023-02-03") == tuple(plan)


def test_what_lies_far_off_is_apart() -> None:
    """One misread year among many is no part of the stretch; among few nobody can tell."""
    days = [f"2023-{month:02}-{day:02}" for month in range(1, 13) for day in (3, 17)]
    near, far = in_span(made("1200-01-01", *days, "2060-01-01"))
    assert [card.id for card in far] == ["1200-01-01", "2060-01-01"]
    assert len(near) == len(days)
    assert in_span(made("1200-01-01", "2023-01-01"))[1] == ()
