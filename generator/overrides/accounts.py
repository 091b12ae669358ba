"""apply_to_entries: decisions on entries and names laid over Accounts; a stale one is a problem."""

import re
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from generator import edtf_bounds
from generator.model import Account, Entry, Report
from generator.overrides.nearest import nearest, nearest_entry, report_of
from generator.overrides.values import EntryDecision, NameKind, Overrides, names_of
from generator.problems import Problem

_PLAIN = ("kind", "modality", "modality_detail", "title", "people", "places")


def apply_to_entries(
    overrides: Overrides, accounts: tuple[Account, ...]
) -> tuple[tuple[Account, ...], tuple[Problem, ...]]:
    """The accounts as the curator wants them, and a problem for each decision whose target is gone."""
    problems = (*_stale_entries(overrides, accounts), *_stale_names(overrides, accounts))
    people, places = names_of(overrides, "people"), names_of(overrides, "places")
    named = (_renamed(account, people, places) for account in accounts) if people or places else accounts
    decided = {entry_id.rpartition("~")[0] for entry_id in overrides.entries}
    return tuple(_decided(one, overrides) if one.report in decided else one for one in named), problems


def apply_to_reports(
    overrides: Overrides, reports: tuple[Report, ...]
) -> tuple[tuple[Report, ...], tuple[Problem, ...]]:
    """The reports with outlets merged and renamed, and a problem for each outlet that is not there."""
    outlets = names_of(overrides, "outlets")
    if not outlets:
        return reports, ()
    known = {report.outlet for report in reports if report.outlet}
    renamed = tuple(
        msgspec.structs.replace(report, outlet=outlets[report.outlet]) if report.outlet in outlets else report
        for report in reports
    )
    return renamed, _unknown_names(overrides, "outlets", known)


def decided_entry(entry: Entry, decision: EntryDecision) -> Entry:
    """The entry as the decision has it; what the decision leaves out stays as it was found."""
    changes = {name: given for name in _PLAIN if (given := getattr(decision, name)) is not None}
    if decision.value is not None:
        first, last = edtf_bounds.bounds(decision.value)
        changes |= {
            "value": decision.value,
            "first_day": first,
            "last_day": last,
            "date_basis": "curator",
        }
    if decision.modality is not None and decision.modality_detail is None:
        changes["modality_detail"] = None
    return msgspec.structs.replace(entry, because=decision.because, by=decision.by, **changes)


def _decided(account: Account, overrides: Overrides) -> Account:
    entries = []
    for entry in account.entries:
        decision = overrides.entries.get(entry.id)
        if decision is None:
            entries.append(entry)
        elif not decision.hide:
            entries.append(decided_entry(entry, decision))
    return msgspec.structs.replace(account, entries=tuple(entries))


def _renamed(account: Account, people: Mapping[str, str], places: Mapping[str, str]) -> Account:
    if not any(_names(entry, people, places) for entry in account.entries):
        return account
    entries = tuple(_renamed_entry(entry, people, places) for entry in account.entries)
    return msgspec.structs.replace(account, entries=entries)


def _names(entry: Entry, people: Mapping[str, str], places: Mapping[str, str]) -> bool:
    return (
        entry.speaker in people
        or any(name in people for name in entry.people)
        or any(name in places for name in entry.places)
    )


def _renamed_entry(entry: Entry, people: Mapping[str, str], places: Mapping[str, str]) -> Entry:
    return msgspec.structs.replace(
        entry,
        title=_renamed_title(entry.title, {**places, **people}),
        people=_each_once(people.get(name, name) for name in entry.people),
        places=_each_once(places.get(name, name) for name in entry.places),
        speaker=people.get(entry.speaker, entry.speaker) if entry.speaker else entry.speaker,
    )


def _renamed_title(title: str | None, names: Mapping[str, str]) -> str | None:
    if not title or not any(name in title for name in names):
        return title
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    pattern = "|".join(rf"\b{re.escape(name)}\b" for name in longest_first)
    return re.sub(pattern, lambda match: names[match[0]], title)


def _each_once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _stale_entries(overrides: Overrides, accounts: tuple[Account, ...]) -> list[Problem]:
    if not overrides.entries:
        return []
    entries: dict[str, Sequence[Entry]] = {one.report: one.entries for one in accounts}
    known = {entry.id for some in entries.values() for entry in some}
    hidden = {report for report, decision in overrides.reports.items() if decision.hide}
    return [
        Problem(
            overrides.path,
            overrides.line("entries", key),
            f"there is no entry `{key}`",
            nearest_entry(key, decision, entries),
        )
        for key, decision in sorted(overrides.entries.items())
        if key not in known and report_of(key) not in hidden
    ]


def _stale_names(overrides: Overrides, accounts: tuple[Account, ...]) -> list[Problem]:
    if not (overrides.people or overrides.places):
        return []
    entries = [entry for account in accounts for entry in account.entries]
    people = {name for entry in entries for name in entry.people}
    places = {name for entry in entries for name in entry.places}
    return [
        *_unknown_names(overrides, "people", people),
        *_unknown_names(overrides, "places", places),
    ]


def _unknown_names(overrides: Overrides, kind: NameKind, known: set[str]) -> tuple[Problem, ...]:
    what = {"people": "person", "places": "place", "outlets": "outlet"}[kind]
    table = getattr(overrides, kind)
    targets = {decision.to for decision in table.values()}
    problems = []
    for name, decision in sorted(table.items()):
        line = overrides.line(kind, name)
        if name not in known and name not in targets:
            problems.append(
                Problem(
                    overrides.path,
                    line,
                    f"no report names the {what} `{name}`",
                    nearest(name, known, what),
                )
            )
        elif decision.merge is not None and decision.merge not in known | targets - {decision.merge}:
            fix = nearest(decision.merge, known - {name}, what)
            problems.append(Problem(overrides.path, line, f"no report names the {what} `{decision.merge}`", fix))
    return tuple(problems)
