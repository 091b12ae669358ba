"""pairs: Chronology -> questions on two events that may be one, and on reports that may not tell of one."""

from collections.abc import Iterator

from generator.chronology import Chronology
from generator.explain.words import shortened
from generator.model import Entry, Event, Reason
from generator.phrasing import by_curator, english
from generator.review.question import Choice, Question, named


def near_misses(chronology: Chronology) -> Iterator[Question]:
    """Two events that were nearly one."""
    events = {event.id: event for event in chronology.events}
    seen: set[tuple[str, ...]] = set()
    for event in chronology.events:
        for miss in event.near_misses:
            pair = tuple(sorted((event.id, miss.event)))
            if miss.event in events and pair not in seen and not by_curator(miss.reasons):
                seen.add(pair)
                yield _near_miss(chronology, event, events[miss.event], miss.reasons)


def _near_miss(chronology: Chronology, event: Event, other: Event, reasons: tuple[Reason, ...]) -> Question:
    both = (named(chronology, event), named(chronology, other))
    evidence = [line for one in (event, other) for line in _brief(chronology, one)]
    evidence.append(f"left apart: {'; '.join(map(english, reasons))}")
    choices = (
        Choice("1", "one event", "same", None, (("of", both),)),
        Choice("2", "two events", "distinct", None, (("of", both),)),
    )
    return Question(f"pair {event.id} {other.id}", "One event or two?", tuple(evidence), choices)


def _brief(chronology: Chronology, event: Event) -> Iterator[str]:
    yield f"{event.title} — {event.value or 'no date'}"
    for entry in event.entries[:3]:
        told = chronology.entries[entry]
        yield f"  {told.report}: “{shortened(told.excerpt.text, 160)}”"


def loosely_joined(chronology: Chronology) -> Iterator[Question]:
    """Reports in one event whose sentences are less alike than those that confirm each other."""
    for event in chronology.events:
        loose = set(event.mentioned_by) & set(event.reports)
        told = [chronology.entries[one] for one in event.entries if one in chronology.entries]
        chief = next((entry for entry in told if entry.id == event.chief), None)
        if not loose or chief is None or event.confidence == "set by the curator":
            continue
        for other in told:
            if other.report in loose and other.id != chief.id:
                yield _joined(event, chief, other)


def _joined(event: Event, chief: Entry, other: Entry) -> Question:
    both = (chief.id, other.id)
    evidence = [f"{event.title} — {event.value or 'no date'}"]
    evidence.extend(
        f"  {one.report}, {one.value or 'no date'}: “{shortened(one.excerpt.text, 160)}”" for one in (chief, other)
    )
    choices = (
        Choice("1", "one event", "same", None, (("of", both),)),
        Choice("2", "these are two events", "distinct", None, (("of", both),)),
    )
    return Question(f"joined {chief.id} {other.id}", "One event, or two?", tuple(evidence), choices)
