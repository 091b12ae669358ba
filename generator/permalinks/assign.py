"""assign: events, reports, names and the ledger -> where everything is, and the ledger from now on.

An address belongs to the entry that it was first given to; where that entry is gone, to the event with most
of the entries it stood for. So it outlives other dates, titles and members. No address is ever given twice:
one that lost its event leads to the event that took its entries in, or is kept as a tombstone.
"""

from collections.abc import Iterable, Mapping

from generator.chronology import Addresses, Redirect
from generator.model import Event, NamesFile, Report
from generator.permalinks.ledger import NAMED, Ledger, Moved
from generator.permalinks.match import match_events
from generator.permalinks.renames import renamed
from generator.permalinks.slugs import event_address, name_address, report_address, unused

_MERGED = "This event is now told together with another."
_RENAMED = "This address changed."
_GONE = "What stood here is no longer in the chronology."


def assign(
    events: tuple[Event, ...],
    reports: tuple[Report, ...],
    hashes: Mapping[str, str],
    names: NamesFile,
    ledger: Ledger,
    moves: Mapping[str, str] | None = None,
) -> tuple[Addresses, Ledger]:
    """Addresses for everything, and the new ledger. `hashes` are the content hashes of the reports by id.

    `moves` are the renamed reports, old id -> new; where they are not given, those that the hashes show.
    """
    shown = {report.id: hashes.get(report.id, "") for report in reports}
    if moves is None:
        moves = renamed(ledger, shown)
    moves = {old: here for old, here in moves.items() if here in shown and old not in shown}
    ledger = with_renamed(ledger, moves)
    event_at = _event_addresses(events, ledger)
    report_at = {key: report_address(key) for key in sorted(shown)}
    name_at = {kind: _name_addresses(kind, _names(kind, events, reports), ledger) for kind in NAMED}
    after = _after(ledger, events, event_at, shown, name_at, names)
    return Addresses(
        events=event_at,
        reports=report_at,
        people=name_at["people"],
        places=name_at["places"],
        outlets=name_at["outlets"],
        redirects=_redirects(after),
        new=tuple(sorted(set(event_at.values()).difference(ledger.events, ledger.moved, ledger.gone))),
    ), after


def with_renamed(ledger: Ledger, moves: Mapping[str, str]) -> Ledger:
    """The ledger with the new ids of renamed reports in every entry, their old addresses moved."""
    if not moves:
        return ledger

    def new(entry: str) -> str:
        report, tilde, rest = entry.rpartition("~")
        return f"{moves.get(report, report)}{tilde}{rest}"

    def all_new(table: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        return {address: tuple(new(entry) for entry in entries) for address, entries in table.items()}

    moved = {address: Moved(one.to, tuple(new(entry) for entry in one.was)) for address, one in ledger.moved.items()}
    moved |= {report_address(old): Moved(report_address(here), (old,)) for old, here in moves.items()}
    return Ledger(
        events=all_new(ledger.events),
        reports={moves.get(key, key): one for key, one in ledger.reports.items()},
        people=ledger.people,
        places=ledger.places,
        outlets=ledger.outlets,
        moved=moved,
        gone=all_new(ledger.gone),
    )


def _event_addresses(events: tuple[Event, ...], ledger: Ledger) -> dict[str, str]:
    found = match_events(events, ledger)
    used = {*ledger.events, *ledger.moved, *ledger.gone}
    for event in sorted(events, key=lambda event: event.id):
        if event.id not in found:
            found[event.id] = unused(event_address(event), used)
            used.add(found[event.id])
    return {event.id: found[event.id] for event in events}


def _names(kind: str, events: Iterable[Event], reports: Iterable[Report]) -> list[str]:
    if kind == "outlets":
        return sorted({outlet for report in reports if (outlet := _told_by(report))})
    return sorted({name for event in events for name in getattr(event, kind)})


def _told_by(report: Report) -> str | None:
    """The outlet whose report it is; for a digest the one that it retells."""
    return report.outlet or (report.digest_of.outlet if report.digest_of else None)


def _name_addresses(kind: str, names: list[str], ledger: Ledger) -> dict[str, str]:
    before: dict[str, str] = {name: address for address, name in sorted(getattr(ledger, kind).items(), reverse=True)}
    gone = {was[0]: address for address, was in ledger.gone.items() if address.startswith(f"/{kind}/")}
    moved = {one.was[0]: address for address, one in ledger.moved.items() if address.startswith(f"/{kind}/")}
    used = {*getattr(ledger, kind), *ledger.gone, *ledger.moved}
    found = {}
    for name in names:
        address = before.get(name) or gone.get(name) or moved.get(name)
        found[name] = address or unused(name_address(kind, name), used)
        used.add(found[name])
    return found


def _after(
    ledger: Ledger,
    events: tuple[Event, ...],
    event_at: Mapping[str, str],
    shown: Mapping[str, str],
    name_at: Mapping[str, Mapping[str, str]],
    names: NamesFile,
) -> Ledger:
    """The ledger that holds what is there now and, moved or gone, everything that was."""
    live_events = {event_at[event.id]: _members(event, ledger.events.get(event_at[event.id], ())) for event in events}
    live_names = {kind: {address: name for name, address in name_at[kind].items()} for kind in NAMED}
    live = {
        *live_events,
        *(report_address(key) for key in shown),
        *(address for table in live_names.values() for address in table),
    }
    targets = _targets(events, event_at, name_at, names)
    targets = {**_other_spellings(ledger, name_at["outlets"]), **targets}
    past = _past(ledger)
    moved, gone = {}, {}
    for address in sorted(past.keys() - live):
        to = _target(address, past, targets, live)
        if to is None:
            gone[address] = past[address][1]
        else:
            moved[address] = Moved(to, past[address][1])
    return Ledger(events=live_events, reports=dict(shown), moved=moved, gone=gone, **live_names)


def _members(event: Event, before: tuple[str, ...]) -> tuple[str, ...]:
    """The entries that an address stands for, first the one it was given to while that is still among them."""
    entries = event.entries or (event.id,)
    first = before[0] if before and before[0] in entries else event.chief
    return (first, *sorted(entry for entry in entries if entry != first))


def _past(ledger: Ledger) -> dict[str, tuple[str | None, tuple[str, ...]]]:
    """Every address before this build: where it led and what it stood for."""
    past: dict[str, tuple[str | None, tuple[str, ...]]] = {}
    for kind in NAMED:
        past.update({address: (None, (name,)) for address, name in getattr(ledger, kind).items()})
    past.update({report_address(key): (None, (key,)) for key in ledger.reports})
    past.update({address: (None, was) for address, was in (ledger.events | ledger.gone).items()})
    past.update({address: (one.to, one.was) for address, one in ledger.moved.items()})
    return past


def _targets(
    events: tuple[Event, ...],
    event_at: Mapping[str, str],
    name_at: Mapping[str, Mapping[str, str]],
    names: NamesFile,
) -> dict[str, str]:
    """Where each entry is now, and each name that became another's alias."""
    targets = {entry: event_at[event.id] for event in events for entry in event.entries or (event.id,)}
    for kind in NAMED:
        for known in getattr(names, kind):
            if known.name in name_at[kind]:
                targets.update({f"{kind}:{alias}": name_at[kind][known.name] for alias in known.aliases})
    return targets


def _other_spellings(ledger: Ledger, outlet_at: Mapping[str, str]) -> dict[str, str]:
    """Where each outlet of the ledger is now whose name went by other capitals there."""
    now = {name.casefold(): address for name, address in outlet_at.items()}
    return {
        f"outlets:{name}": now[name.casefold()]
        for name in ledger.outlets.values()
        if name not in outlet_at and name.casefold() in now
    }


def _target(
    address: str,
    past: Mapping[str, tuple[str | None, tuple[str, ...]]],
    targets: Mapping[str, str],
    live: set[str],
) -> str | None:
    """The live address that an old one leads to: where its entries went, else where it led before."""
    kind = address.split("/")[1]
    keys = [f"{kind}:{one}" if kind in NAMED else one for one in past[address][1]]
    for key in keys:
        if key in targets:
            return targets[key]
    here, seen = past[address][0], {address}
    while here is not None and here not in live and here not in seen:
        seen.add(here)
        moved = next((targets[key] for key in past.get(here, (None, ()))[1] if key in targets), None)
        here = moved or past.get(here, (None, ()))[0]
    return here if here in live else None


def _redirects(ledger: Ledger) -> tuple[Redirect, ...]:
    moved = [
        Redirect(address, one.to, _MERGED if one.to in ledger.events else _RENAMED)
        for address, one in ledger.moved.items()
    ]
    gone = [Redirect(address, None, _GONE) for address in ledger.gone]
    return tuple(sorted((*moved, *gone), key=lambda one: one.address))
