"""one_spelling: reports -> the same, where outlets whose names differ only in case are one outlet."""

from collections import Counter
from collections.abc import Container

import msgspec

from generator.model import NamesFile, Report


def one_spelling(reports: tuple[Report, ...], names: NamesFile) -> tuple[Report, ...]:
    """Each outlet under one spelling: the one that names.yml has, else the one that most reports have."""
    spelt = Counter(name for report in reports for name in _outlets(report))
    known = {outlet.name for outlet in names.outlets}
    alike: dict[str, list[str]] = {}
    for name in sorted(spelt):
        alike.setdefault(name.casefold(), []).append(name)
    chosen = {name: _best(some, spelt, known) for some in alike.values() if len(some) > 1 for name in some}
    return tuple(_respelt(report, chosen) for report in reports) if chosen else reports


def _outlets(report: Report) -> tuple[str, ...]:
    retold = report.digest_of.outlet if report.digest_of else None
    return tuple(name for name in (report.outlet, retold) if name)


def _best(some: list[str], spelt: Counter[str], known: Container[str]) -> str:
    return min(some, key=lambda name: (name not in known, -spelt[name], name))


def _respelt(report: Report, chosen: dict[str, str]) -> Report:
    if not any(chosen.get(name, name) != name for name in _outlets(report)):
        return report
    retold = report.digest_of
    if retold and retold.outlet:
        retold = msgspec.structs.replace(retold, outlet=chosen.get(retold.outlet, retold.outlet))
    outlet = chosen.get(report.outlet, report.outlet) if report.outlet else report.outlet
    return msgspec.structs.replace(report, outlet=outlet, digest_of=retold)
