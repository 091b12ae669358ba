"""Lanes: those told of most, on one axis, never too many marks."""

from generator.pages.lanes import MOST_LANES, MOST_MARKS, lanes_of
from generator.pages.view_models import Link
from tests.pages.test_drawing import many


def test_those_told_of_most_have_a_lane() -> None:
    """Most events first; a name with one event, or events without a day, has none."""
    events = many(10)
    found = lanes_of({Link("A"): events[:3], Link("B"): events[:5], Link("C"): events[:1]}, "en")
    assert found
    assert [lane.link.name for lane in found.lanes] == ["B", "A"]


def test_one_lane_is_no_comparison() -> None:
    """With fewer than two names there is nothing to draw."""
    assert lanes_of({Link("A"): many(5)}, "en") is None


def test_lanes_stay_small() -> None:
    """At any size there are so many lanes and so many marks, no more."""
    events = many(3000)
    found = lanes_of({Link(f"N{n:02}"): events[n::30] for n in range(30)}, "en")
    assert found
    assert len(found.lanes) == MOST_LANES
    assert sum(len(lane.marks) for lane in found.lanes) <= MOST_MARKS
