"""report_decisions: Overrides -> what was decided about each report; renamed files keep their decisions."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

import msgspec

from generator.model import NamesFile, Outlet, Person, Place, ReportDecision, Source
from generator.overrides.nearest import nearest
from generator.overrides.values import Grouping, NameDecision, NameKind, Overrides, names_of
from generator.problems import Problem
from generator.yaml_lines import Document

T = TypeVar("T")
_NAMED: tuple[tuple[NameKind, Any], ...] = (
    ("people", Person),
    ("places", Place),
    ("outlets", Outlet),
)


def report_decisions(overrides: Overrides) -> Mapping[str, ReportDecision]:
    """The decision on each report that has one, by the report's id."""
    return overrides.reports


def merged_names(overrides: Overrides, names: NamesFile) -> NamesFile:
    """The names file with every merged or renamed name as an alias of the one that is shown, and the reason."""
    changes: dict[str, tuple[Any, ...]] = {}
    for kind, made in _NAMED:
        known: dict[str, Any] = {one.name: one for one in getattr(names, kind)}
        for old, new in names_of(overrides, kind).items():
            before = known.pop(old, made(old))
            known[new] = _merged(known.get(new, msgspec.structs.replace(before, name=new)), before, old)
            known[new] = _with_reason(known[new], old, getattr(overrides, kind)[old])
        changes[kind] = tuple(known[name] for name in sorted(known))
    return msgspec.structs.replace(names, **changes)


def _merged(one: Any, other: Any, old: str) -> Any:
    aliases = dict.fromkeys((*one.aliases, old, *other.aliases))
    return msgspec.structs.replace(one, aliases=tuple(name for name in aliases if name != one.name))


def _with_reason(one: Any, old: str, decision: NameDecision) -> Any:
    said = f"“{old}” is shown as {one.name}: {' '.join(decision.because.split())}"
    said += f" ({decision.by})" if decision.by else ""
    return msgspec.structs.replace(one, because=f"{one.because} · {said}" if one.because else said)


def handed_out(overrides: Overrides, sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """The sources, each with the decision on its report; renamed files are found by their new ids."""
    return tuple(
        msgspec.structs.replace(source, decision=overrides.reports.get(source.id))
        if source.decision is not overrides.reports.get(source.id)
        else source
        for source in sources
    )


def stale_reports(overrides: Overrides, report_ids: Iterable[str]) -> tuple[Problem, ...]:
    """A problem for every decision on a report that is not there, naming the nearest that is."""
    known = set(report_ids)
    return tuple(
        Problem(
            overrides.path,
            overrides.line("reports", gone),
            f"there is no report `{gone}`",
            nearest(gone, known, "report"),
        )
        for gone in sorted(overrides.reports)
        if gone not in known
    )


def follow(overrides: Overrides, renamed: Mapping[str, str]) -> Overrides:
    """The decisions with the ids of renamed reports (old -> new) in place of the ones that are written."""
    if not renamed:
        return overrides
    reports = _followed(overrides.reports, lambda key: renamed.get(key, key))
    entries = _followed(overrides.entries, lambda key: moved_reference(key, renamed))
    events = _followed(overrides.events, lambda key: moved_reference(key, renamed))
    return msgspec.structs.replace(
        overrides,
        document=_moved_lines(overrides, renamed),
        reports=reports,
        entries=entries,
        events=events,
        same=tuple(_moved_grouping(one, renamed) for one in overrides.same),
        distinct=tuple(_moved_grouping(one, renamed) for one in overrides.distinct),
    )


def moved_reference(reference: str, renamed: Mapping[str, str]) -> str:
    """An entry's or event's id, or an address, with the new id of a report that was renamed."""
    if reference.startswith("/"):
        return reference
    prefix = "e-" if reference.startswith("e-") and reference not in renamed else ""
    report, tilde, rest = reference.removeprefix(prefix).rpartition("~")
    return f"{prefix}{renamed.get(report, report)}{tilde}{rest}" if tilde else reference


def _followed(table: Mapping[str, T], now: Callable[[str], str]) -> dict[str, T]:
    """The table under new keys; a decision whose new key has one of its own stays where it is, and is stale."""
    followed: dict[str, T] = {}
    for key, one in table.items():
        new = now(key)
        followed[key if new in table or new in followed else new] = one
    return followed


def _moved_grouping(grouping: Grouping, renamed: Mapping[str, str]) -> Grouping:
    of = tuple(moved_reference(one, renamed) for one in grouping.of)
    return msgspec.structs.replace(grouping, of=of)


def _moved_lines(overrides: Overrides, renamed: Mapping[str, str]) -> Document:
    lines = dict(overrides.document.lines)
    for where, line in overrides.document.lines.items():
        if len(where) > 1 and isinstance(where[1], str):
            key = renamed.get(where[1], where[1]) if where[0] == "reports" else moved_reference(where[1], renamed)
            lines.setdefault((where[0], key, *where[2:]), line)
    return msgspec.structs.replace(overrides.document, lines=lines)
