"""match_events: events + Ledger -> the address that each known event keeps."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from generator.model import Event
from generator.permalinks.ledger import Ledger
from generator.permalinks.slugs import event_address

_NUMBER = re.compile(r"-\d+/$")
Claim = tuple[tuple[int, ...], str, str]


def match_events(events: tuple[Event, ...], ledger: Ledger) -> dict[str, str]:
    """Event id -> address, for each event that an address of the ledger was given to."""
    taken: dict[str, str] = {}
    _settle(_claims(events, ledger.events), taken)
    past = {address: one.was for address, one in ledger.moved.items()} | ledger.gone
    _settle(_claims(events, past, founding_only=True), taken)
    kept = set(taken.values())
    left = {address: was for address, was in ledger.events.items() if address not in kept}
    _settle(_retold(tuple(event for event in events if event.id not in taken), left), taken)
    return taken


def _settle(claims: list[Claim], taken: dict[str, str]) -> None:
    """Give each event its best claim and each address its best event, best claims first."""
    used = set(taken.values())
    for _, address, event in sorted(claims):
        if event not in taken and address not in used:
            taken[event] = address
            used.add(address)


def _claims(
    events: tuple[Event, ...], table: Mapping[str, tuple[str, ...]], *, founding_only: bool = False
) -> list[Claim]:
    """Which event each address may belong to, ranked by what speaks for it.

    First that the event would choose this very address today: a reader who follows it finds what it says.
    Then that it has the entry which the address was given to, then how many of the other entries it has.
    """
    holder = {entry: event for event in events for entry in event.entries or (event.id,)}
    wanted = {event.id: event_address(event) for event in events}
    claims: list[Claim] = []
    for address, entries in table.items():
        shared = Counter(holder[entry].id for entry in entries if entry in holder)
        if not shared:
            continue
        by_id = {holder[entry].id: holder[entry] for entry in entries if entry in holder}
        for event_id, count in shared.items():
            event = by_id[event_id]
            is_home = entries[0] in (event.entries or (event.id,))
            reads_so = wanted[event_id] in (address, _NUMBER.sub("/", address))
            if is_home or reads_so or not founding_only:
                strength = (-reads_so, -is_home, -count, -(entries[0] == event.chief))
                claims.append((strength, address, event_id))
    return claims


def _retold(events: tuple[Event, ...], table: Mapping[str, tuple[str, ...]]) -> list[Claim]:
    """Claims of events whose every entry was rewritten: same report, and the same title or nearly."""
    by_report: dict[str, list[Event]] = {}
    for event in events:
        for report in dict.fromkeys(event.reports):
            by_report.setdefault(report, []).append(event)
    if not by_report:
        return []
    return [claim for address, entries in table.items() for claim in _retold_at(address, entries, by_report)]


def _retold_at(address: str, entries: tuple[str, ...], by_report: Mapping[str, list[Event]]) -> Iterator[Claim]:
    for report in dict.fromkeys(entry.rpartition("~")[0] for entry in entries):
        for event in by_report.get(report, ()):
            wanted = event_address(event)
            if wanted == address:
                yield (0,), address, event.id
            elif _title(wanted) == _title(address):
                yield (1,), address, event.id
            elif _alike(wanted, address):
                yield (2,), address, event.id


def _title(address: str) -> str:
    return address.strip("/").rpartition("/")[2]


def _alike(one: str, other: str) -> bool:
    """Whether two addresses are of one month and share most words of their titles."""
    (month, title), (other_month, other_title) = (at.strip("/").rsplit("/", 1) for at in (one, other))
    words, other_words = set(title.split("-")), set(other_title.split("-"))
    return month == other_month and 2 * len(words & other_words) > len(words | other_words)
