"""listed: events and their entries, and what site.yml asks for -> the events, each with whether it is listed.

Listed are main happenings, and others that are sure: a happening by all signs, dated by words, with somebody or
something named that it befell, and told by more than a passing mention. How sure is one table, `weights.yml`, fitted by
`python -m bench.fit_listing --write` on what readers listed of reports.
"""

import functools
from collections.abc import Mapping, Sequence

import msgspec

from generator.config import Config
from generator.data_files import read_data
from generator.kinds import is_loose, kind_of
from generator.model import Account, Entry, Event

BASE = "base"
_LIKELIER = 0.5  # probability


def listed(events: tuple[Event, ...], accounts: Sequence[Account], asked: Config) -> tuple[Event, ...]:
    """The events in their order, those that the curator entered, pinned or dated always listed."""
    entries = {entry.id: entry for account in accounts for entry in account.entries}
    chosen = {event.id for event in events if _by_hand(event) or _passes(event, entries, asked)}
    if asked.events_per_report:
        chosen = _limited(events, chosen, asked.events_per_report)
    return tuple(
        msgspec.structs.replace(event, listed=event.id in chosen) if event.listed != (event.id in chosen) else event
        for event in events
    )


def why_not(event: Event, asked: Config) -> str:
    """Why an event that is not listed is not."""
    if event.weight < asked.minimum_weight:
        return "lighter than `minimum_weight`"
    if not _within(event, asked):
        return "outside `from` and `until`"
    if asked.events == "main" and not event.main_of:
        return "what no report is chiefly about"
    if asked.events == "all":
        return "more than `events_per_report`"
    return "not sure enough, or its sentence does not say by itself what happened"


def _by_hand(event: Event) -> bool:
    return event.pinned or event.date_basis == "curator" or not event.reports


def _passes(event: Event, entries: Mapping[str, Entry], asked: Config) -> bool:
    if event.weight < asked.minimum_weight or not _within(event, asked):
        return False
    if asked.events == "all":
        return True
    if asked.events == "main":
        return bool(event.main_of)
    told = [entries[one] for one in event.entries if one in entries]
    if not any(entry.worth for entry in told) or _guessed(event, told):
        return False
    return sureness(features_of(event, told)) > 0


def _guessed(event: Event, told: Sequence[Entry]) -> bool:
    """Whether no words date it and it is likelier than not no happening, and one house alone tells it."""
    if event.date_basis not in ("reported", "unknown") or event.independent > 1:
        return False
    return max(entry.probability for entry in told) < _LIKELIER


def _within(event: Event, asked: Config) -> bool:
    """Whether an event may have been in the span asked for; one of no known day is, where it has no span."""
    if asked.from_ and event.last_day and event.last_day < asked.from_.isoformat():
        return False
    return not (asked.until and event.first_day and event.first_day > asked.until.isoformat())


def features_of(event: Event, told: Sequence[Entry]) -> dict[str, float]:
    """What speaks for and against listing an event, by the names that weights.yml gives weights."""
    chief = next((entry for entry in told if entry.id == event.chief), told[0])
    found = {
        "main": float(bool(event.main_of)),
        "salience": max(entry.salience for entry in told),
        "probability": max(entry.probability for entry in told),
        "worth": max(entry.worth for entry in told),
        "reports": min(3.0, len(event.reports) - 1.0),
        "confirmed": float(event.independent > 1),
        "told again": float(any(len(entry.told_in) > 1 for entry in told)),
        "people": float(bool(event.people)),
        "places": float(bool(event.places)),
        "loose kind": float(is_loose(event.kind)),
        "saying": float("saying" in kind_of(event.kind).traits),
        "not done": float(event.modality != "happened"),
        "headline": float(chief.title_basis == "headline"),
        "quotation": float(chief.title_basis == "quotation"),
        f"dated {event.date_basis}": 1.0,
    }
    if event.first_day != event.last_day:
        found["more than a day"] = 1.0
    if chief.expression is not None and chief.expression.confidence < 1:
        found["unsure words"] = 1.0 - chief.expression.confidence
    return found


def sureness(found: Mapping[str, float]) -> float:
    """Log odds that a reader would list it, above those from which it is listed."""
    weights = weights_of_listing()
    return weights[BASE] + sum([weights.get(name, 0.0) * size for name, size in found.items()])


def _limited(events: Sequence[Event], chosen: set[str], most: int) -> set[str]:
    """Of each report no more than so many, the weightiest; one that any of its reports still has room for stays."""
    taken: dict[str, int] = {}
    kept = set()
    ranked = sorted((event for event in events if event.id in chosen), key=lambda one: (-one.weight, one.id))
    for event in ranked:
        if _by_hand(event) or any(taken.get(report, 0) < most for report in event.reports):
            kept.add(event.id)
            for report in event.reports:
                taken[report] = taken.get(report, 0) + 1
    return kept


@functools.cache
def weights_of_listing() -> Mapping[str, float]:
    """The fitted weight of each feature, and the base that everything begins with."""
    return read_data("events.listing", "weights.yml", dict[str, float])
