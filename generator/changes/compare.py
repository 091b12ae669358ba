"""compare: two snapshots of a chronology -> Change: new, gone, gained, lost, re-dated, merged, split, decided."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from generator.chronology import Chronology
from generator.history import KINDS, Change
from generator.model import Event, Report
from generator.overrides import Overrides


class Snapshot(msgspec.Struct, frozen=True):
    """A chronology and the decisions that were made on it."""

    chronology: Chronology
    overrides: Overrides


def compare(before: Snapshot, after: Snapshot) -> tuple[Change, ...]:
    """What changed from one to the other, in the order of `KINDS`."""
    then, now = before.chronology, after.chronology
    renamed = _renamed(then, now)
    pairs, merged = _paired(then, now, renamed)
    changes = [
        *_reports(then, now, renamed),
        *_new_events(then, now, pairs, renamed),
        *_gone_events(then, now, pairs, merged),
        *_merged(then, now, merged),
        *(change for old, new in pairs for change in _pair(old, new, now, renamed)),
        *_decisions(before.overrides, after.overrides),
    ]
    order = {kind: number for number, kind in enumerate(KINDS)}
    return tuple(sorted(dict.fromkeys(changes), key=lambda one: order[one.kind]))


def _renamed(then: Chronology, now: Chronology) -> dict[str, str]:
    """Old id -> new id of reports whose old address leads to a new one."""
    at = {address: report for report, address in now.addresses.reports.items()}
    led = {one.address: at[one.to] for one in now.addresses.redirects if one.to in at}
    old = then.addresses.reports
    return {report: led[address] for report, address in old.items() if address in led}


def _reports(then: Chronology, now: Chronology, renamed: Mapping[str, str]) -> Iterator[Change]:
    old = {renamed.get(report.id, report.id): report for report in then.reports}
    new = {report.id: report for report in now.reports}
    for report in now.reports:
        address = now.addresses.reports.get(report.id)
        if report.id not in old:
            yield Change("new-report", _title(report), _source(report), address)
            continue
        before = old[report.id]
        if before.id != report.id:
            yield Change("renamed-report", _title(report), f"{before.path} → {report.path}", address)
        if before.published != report.published:
            moved = f"{before.published or 'undated'} → {report.published or 'undated'}"
            yield Change("redated-report", _title(report), moved, address)
    for key, report in old.items():
        if key not in new:
            yield Change("gone-report", _title(report), _source(report))


def _title(report: Report) -> str:
    return report.title or report.id


def _source(report: Report) -> str:
    said = (report.outlet, str(report.published) if report.published else "undated", report.path)
    return ", ".join(part for part in said if part)


def _paired(
    then: Chronology, now: Chronology, renamed: Mapping[str, str]
) -> tuple[list[tuple[Event, Event]], list[tuple[Event, Event]]]:
    """Events that are the same then and now, and those that went into another; by address, else by entries."""
    at = {address: event for event, address in now.addresses.events.items()}
    events = {event.id: event for event in now.events}
    led = {one.address: one.to for one in now.addresses.redirects}
    holder = {entry: event for event in now.events for entry in event.entries}
    pairs, merged = [], []
    for old in then.events:
        address = then.addresses.events.get(old.id, "")
        here = events.get(at.get(address, ""))
        home = _home(old, holder, renamed)
        if here is not None and (home is None or _shares(old, here, renamed)):
            pairs.append((old, here))
        elif target := events.get(at.get(led.get(address) or "", "")):
            merged.append((old, target))
        elif home is not None and address not in led:
            merged.append((old, home))
    taken = {new.id for _, new in pairs}
    for old, new in list(merged):
        if new.id not in taken:
            taken.add(new.id)
            merged.remove((old, new))
            pairs.append((old, new))
    return pairs, merged


def _shares(old: Event, new: Event, renamed: Mapping[str, str]) -> bool:
    """Whether an event holds any entry that the other had."""
    return not set(_entries(old, renamed)).isdisjoint(new.entries)


def _home(old: Event, holder: Mapping[str, Event], renamed: Mapping[str, str]) -> Event | None:
    return next((holder[entry] for entry in _entries(old, renamed) if entry in holder), None)


def _entries(event: Event, renamed: Mapping[str, str]) -> tuple[str, ...]:
    parted = (entry.rpartition("~") for entry in event.entries)
    return tuple(f"{renamed.get(report, report)}{tilde}{rest}" for report, tilde, rest in parted)


def _new_events(
    then: Chronology, now: Chronology, pairs: list[tuple[Event, Event]], renamed: Mapping[str, str]
) -> Iterator[Change]:
    known = {new.id for _, new in pairs}
    before = {entry: old for old in then.events for entry in _entries(old, renamed)}
    for event in now.events:
        if event.id in known:
            continue
        address = now.addresses.events.get(event.id)
        old = next((before[entry] for entry in event.entries if entry in before), None)
        if old is not None:
            yield Change("split", event.title, f"was told as part of “{old.title}”", address)
        else:
            yield Change("new-event", event.title, _when_and_who(event, now), address)


def _when_and_who(event: Event, now: Chronology) -> str:
    outlets = {report.id: report.outlet or report.form for report in now.reports}
    sources = dict.fromkeys(outlets.get(one, one) for one in event.reports)
    return ", ".join([event.value or "undated", *sources])


def _gone_events(
    then: Chronology,
    now: Chronology,
    pairs: list[tuple[Event, Event]],
    merged: list[tuple[Event, Event]],
) -> Iterator[Change]:
    known = {old.id for old, _ in (*pairs, *merged)}
    why = {one.address: one.because for one in now.addresses.redirects if one.to is None}
    for event in then.events:
        if event.id not in known:
            yield Change("gone-event", event.title, why.get(then.addresses.events.get(event.id, ""), ""))


def _merged(_then: Chronology, now: Chronology, merged: list[tuple[Event, Event]]) -> Iterator[Change]:
    for old, new in merged:
        yield Change("merged", new.title, f"now holds “{old.title}” too", now.addresses.events.get(new.id))


def _pair(old: Event, new: Event, now: Chronology, renamed: Mapping[str, str]) -> Iterator[Change]:
    address = now.addresses.events.get(new.id)
    outlets = {report.id: report.outlet or report.title or report.id for report in now.reports}
    before = {renamed.get(one, one) for one in old.reports}
    gained = [one for one in new.reports if one not in before]
    lost = sorted(before - set(new.reports))
    if gained:
        yield Change("gained", new.title, ", ".join(f"+ {outlets.get(one, one)}" for one in gained), address)
    if lost:
        yield Change("lost", new.title, ", ".join(f"− {outlets.get(one, one)}" for one in lost), address)
    if old.value != new.value:
        yield Change("redated", new.title, f"{old.value or 'undated'} → {new.value or 'undated'}", address)
    if (old.modality, old.modality_detail) != (new.modality, new.modality_detail):
        yield Change("status", new.title, f"{_status(old)} → {_status(new)}", address)
    if old.title != new.title:
        yield Change("retitled", new.title, f"was “{old.title}”", address)


def _status(event: Event) -> str:
    return event.modality_detail or event.modality.replace("-", " ")


def _decisions(before: Overrides, after: Overrides) -> Iterator[Change]:
    old, new = _all_decisions(before), _all_decisions(after)
    for key in sorted(new):
        if new[key] != old.get(key):
            yield Change("decided", key, _said(new[key]))
    for key in sorted(old.keys() - new.keys()):
        yield Change("withdrawn", key, _said(old[key]))


def _all_decisions(overrides: Overrides) -> dict[str, dict[str, Any]]:
    sections = ("reports", "entries", "events", "people", "places", "outlets", "manual")
    found = {
        f"{section}: {key}": msgspec.to_builtins(decision)
        for section in sections
        for key, decision in getattr(overrides, section).items()
    }
    for name in ("same", "distinct"):
        for one in getattr(overrides, name):
            found[f"{name}: {', '.join(one.of)}"] = {"because": one.because, "by": one.by}
    return found


def _said(decision: dict[str, Any]) -> str:
    """A decision's keys and values but the empty ones, its reason last."""
    parts = [
        f"{key} {', '.join(map(str, value)) if isinstance(value, list) else value}"
        for key, value in decision.items()
        if key not in ("because", "by") and value not in (None, [], (), False)
    ]
    why = f"because {' '.join(decision['because'].split())}" if decision.get("because") else ""
    return "; ".join([*parts, *([why] if why else [])])
