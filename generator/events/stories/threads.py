"""threads: reports on running affairs, and the events -> the stories, each with its events in order of time."""

from collections import Counter
from collections.abc import Sequence

import msgspec

from generator.model import Event, Story

_FEWEST_REPORTS = 3
_FEWEST_EVENTS = 2
_PEOPLE = 6


def stories_of(
    affairs: Sequence[Sequence[str]], events: tuple[Event, ...]
) -> tuple[tuple[Story, ...], tuple[Event, ...]]:
    """The stories that are worth a page, the one of most reports first, and the events with the story of each.

    An event belongs to the affair of the reports chiefly about it, or of all that tell it. A story is called what its
    weightiest event is.
    """
    of = {report: number for number, affair in enumerate(affairs) for report in affair}
    held: dict[int, list[Event]] = {}
    for event in events:
        homes = {of[one] for one in event.main_of or event.reports if one in of}
        if len(homes) == 1:
            held.setdefault(homes.pop(), []).append(event)
    found = [
        _story(affairs[number], told)
        for number, told in sorted(held.items())
        if len(affairs[number]) >= _FEWEST_REPORTS
        and sum(event.listed and bool(event.main_of) for event in told) >= _FEWEST_EVENTS
    ]
    home = {event: story.id for story in found for event in story.events}
    placed = tuple(msgspec.structs.replace(one, story=home.get(one.id)) for one in events)
    return tuple(sorted(found, key=lambda one: (-len(one.reports), one.id))), placed


def _story(reports: Sequence[str], told: Sequence[Event]) -> Story:
    ordered = sorted(told, key=lambda event: (event.first_day or event.last_day or "9999", event.id))
    chief = max(ordered, key=lambda event: (bool(event.main_of), event.listed, event.weight, event.id))
    people = Counter(name for event in ordered for name in event.people)
    days = [day for one in ordered if one.listed for day in (one.first_day, one.last_day) if day]
    return Story(
        id=f"s-{chief.id.removeprefix('e-')}",
        title=chief.title,
        reports=tuple(reports),
        events=tuple(event.id for event in ordered),
        people=tuple(name for name, _ in people.most_common(_PEOPLE)),
        first_day=min(days, default=None),
        last_day=max(days, default=None),
    )
