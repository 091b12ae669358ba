"""stories: reports on one running affair, with their events in order."""

import msgspec

from generator.events import group_all, stories_of
from generator.events.stories.threads import _FEWEST_REPORTS
from generator.model import Event
from tests.events.making import account, entry, report

DAM = (
    "Engineers of the Zhubna dam opened the sluices as the otter reserve below flooded; the Qormel valley was "
    "evacuated."
)


def test_an_affair_spans_events_of_many_days() -> None:
    """Reports of one affair in the same words, weeks apart, are one story and several events."""
    told = []
    for number, day in enumerate(("2030-03-01", "2030-03-08", "2030-03-16"), 1):
        one = report(f"r{number}", DAM, day, title=f"Zhubna dam, day {number}")
        told.append((one, account(one, entry(f"r{number}~m", DAM, day, kind="disaster"))))
    events, affairs, _ = group_all(tuple(one for one, _ in told), tuple(one for _, one in told), (), ())
    assert len(events) == 3
    assert affairs == (("r1", "r2", "r3"),)
    (story,), placed = stories_of(affairs, events)
    assert story.reports == ("r1", "r2", "r3")
    assert [one.partition("~")[0] for one in story.events] == ["e-r1", "e-r2", "e-r3"]
    assert (story.first_day, story.last_day) == ("2030-03-01", "2030-03-16")
    assert {event.story for event in placed} == {story.id}


def test_two_reports_make_no_story() -> None:
    """Nor does one event, however many tell it."""
    event = Event("e-a~m", "Dam", ("a~m",), ("a", "b", "c"), "disaster", main_of=("a", "b", "c"))
    assert stories_of((("a", "b", "c"),), (event,))[0] == ()
    other = msgspec.structs.replace(event, id="e-b~m", main_of=("b",))
    few = tuple("ab"[:_FEWEST_REPORTS])
    assert stories_of((few,), (event, other))[0] == ()
