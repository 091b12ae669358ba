"""A large chronology made of structs alone, so that pages can be looked at in any size without reading anything."""

import datetime
import random

from generator.chronology import Addresses, Chronology
from generator.config import Config
from generator.model import (
    Account,
    Entry,
    Event,
    Excerpt,
    NamesFile,
    Origin,
    Publication,
    Report,
    Tie,
    TimeExpression,
)
from generator.phrasing import reason

FIRST = ("Ana", "Marko", "Ivan", "Lena", "Omar", "Petra", "Sofia", "Daniel", "Ruth", "Tomas")
LAST = ("Horvat", "Novak", "Silva", "Okafor", "Lindqvist", "Moreau", "Petrov", "Tanaka", "Kaya")
PLACES = tuple(
    f"{stem}{end}"
    for stem in ("Ardal", "Belmora", "Carvin", "Dornwick", "Elstad")
    for end in ("", "burg", "mouth", "ford")
)
TOPICS = (
    "grain exports",
    "a fisheries treaty",
    "the border railway",
    "energy transit",
    "visa rules",
)
KINDS = ("meeting", "visit", "statement", "signing")


def large(reports: int) -> Chronology:
    """So many reports, two to an event, over ten years."""
    rng = random.Random(7)
    people = [f"{first} {last}" for first in FIRST for last in LAST]
    outlets = [f"{place} Herald" for place in PLACES]
    told: list[Report] = []
    entries: dict[str, Entry] = {}
    events: list[Event] = []
    start = datetime.date(2014, 1, 6)
    days = sorted(rng.randrange(3650) for _ in range(reports // 2))
    for number, offset in enumerate(days):
        day = start + datetime.timedelta(days=offset)
        pair, place, topic = tuple(rng.sample(people, 2)), rng.choice(PLACES), rng.choice(TOPICS)
        kind = rng.choice(KINDS)
        title = f"{pair[0]} and {pair[1]} on {topic} in {place}"
        own = [_report(f"r{number:06}-{side}", title, rng.choice(outlets), day) for side in "ab"]
        made = [_entry(report, kind, day, pair, place) for report in own]
        told += own
        entries |= {entry.id: entry for entry in made}
        events.append(_event(number, title, kind, day, pair, place, made))
    return Chronology(
        config=Config(title="Large", base_url="https://example.org/large"),
        names=NamesFile(),
        reports=tuple(told),
        accounts={e.report: Account(e.report, (e,)) for e in entries.values()},
        entries=entries,
        events=tuple(events),
        doubts={},
        addresses=_addresses(events, told, people, outlets),
    )


def _report(key: str, title: str, outlet: str, day: datetime.date) -> Report:
    text = f"{title}: the two met on {day:%A}, with a joint statement to follow and no questions taken."
    publication = Publication(day, None, day.isoformat(), "label", "stated")
    return Report(
        key,
        f"content/articles/{key}.md",
        "report",
        title,
        publication,
        (text,),
        outlet=outlet,
        url=f"https://example.org/{key}",
    )


def _entry(report: Report, kind: str, day: datetime.date, people: tuple[str, ...], place: str) -> Entry:
    text, weekday = report.text, f"{day:%A}"
    at = text.index(weekday)
    expression = TimeExpression(
        at,
        at + len(weekday),
        weekday,
        "DATE",
        day.isoformat(),
        day.isoformat(),
        "weekday",
        "published",
    )
    return Entry(
        id=f"{report.id}~x",
        report=report.id,
        excerpt=Excerpt(text, 0, len(text)),
        kind=kind,
        expression=expression,
        value=day.isoformat(),
        first_day=day.isoformat(),
        last_day=day.isoformat(),
        date_basis="stated",
        people=people,
        places=(place,),
    )


def _event(
    number: int,
    title: str,
    kind: str,
    day: datetime.date,
    people: tuple[str, ...],
    place: str,
    entries: list[Entry],
) -> Event:
    reports = tuple(entry.report for entry in entries)
    return Event(
        id=f"e{number}",
        title=title,
        entries=tuple(entry.id for entry in entries),
        reports=reports,
        kind=kind,
        value=day.isoformat(),
        first_day=day.isoformat(),
        last_day=day.isoformat(),
        date_basis="stated",
        dated_by=entries[0].id,
        people=people,
        places=(place,),
        origins=tuple(Origin(f"o{number}-{report}", (report,)) for report in reports),
        confidence="confirmed by 2 independent origins",
        weight=float(number % 17),
        main_of=reports,
        reasons=(Tie(reason("outlets", one="A", two="B"), (reason("both-days", days="2023-02-02"),)),),
    )


def _addresses(events: list[Event], reports: list[Report], people: list[str], outlets: list[str]) -> Addresses:
    def named(room: str, names: list[str]) -> dict[str, str]:
        return {name: f"/{room}/{name.lower().replace(' ', '-')}/" for name in names}

    return Addresses(
        events={
            event.id: f"/{day[:7].replace('-', '/')}/{event.title.lower().replace(' ', '-')}-{event.id}/"
            for event in events
            for day in [event.first_day or ""]
        },
        reports={report.id: f"/reports/{report.id}/" for report in reports},
        people=named("people", people),
        places=named("places", list(PLACES)),
        outlets=named("outlets", outlets),
    )
