"""unknown_names: Chronology -> people and outlets that names.yml lacks, as YAML ready to paste into it."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.check.finding import Finding
from generator.chronology import Chronology
from generator.model import NamesFile

NAMES = "content/names.yml"
_PLAIN = re.compile(r"[^\W\d_][\w .’'()&-]*[\w.)]|[^\W\d_]")
_RESERVED = {"true", "false", "null"}


def unknown_names(chronology: Chronology) -> Iterator[Finding]:
    """One finding for the people and one for the outlets that are shown but not known, most told of first."""
    people = _people(chronology)
    if people:
        yield _finding("people", people, _roles(chronology))
    outlets = _outlets(chronology)
    if outlets:
        yield _finding("outlets", outlets, _domains(chronology))


def yaml_word(text: str) -> str:
    """A text as YAML writes it: plain where it may be, else in quotes."""
    plain = _PLAIN.fullmatch(text) and text.lower() not in _RESERVED
    return text if plain else json.dumps(text, ensure_ascii=False)


def _finding(kind: str, names: list[tuple[str, int]], said: dict[str, str]) -> Finding:
    first = ", ".join(name for name, _ in names[:3])
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    lines = [
        f"{kind}:",
        *(f"  {yaml_word(name)}: {{{said.get(name, '')}}}{_count(count)}" for name, count in names),
    ]
    return Finding(
        "unknown-name",
        NAMES,
        f"unknown {kind}: {first}{more}",
        f"Add those you want to keep to {NAMES}",
        yaml="\n".join(lines),
    )


def _count(reports: int) -> str:
    return f"  # in {reports} report{'s' if reports != 1 else ''}"


def _known(names: NamesFile, kind: str) -> set[str]:
    return {word for one in getattr(names, kind) for word in (one.name, *one.aliases)}


def _people(chronology: Chronology) -> list[tuple[str, int]]:
    known = _known(chronology.names, "people")
    told = {(entry.report, name) for entry in chronology.entries.values() for name in entry.people}
    counts = Counter(name for _, name in told if name not in known)
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _outlets(chronology: Chronology) -> list[tuple[str, int]]:
    known = _known(chronology.names, "outlets")
    counts = Counter(
        report.outlet
        for report in chronology.reports
        if report.outlet and report.outlet not in known
    )
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _roles(chronology: Chronology) -> dict[str, str]:
    """The office that a text gives each person, as names.yml would have it."""
    roles: dict[str, Counter[str]] = {}
    for account in chronology.accounts.values():
        for mention in account.mentions:
            if mention.kind == "person" and mention.role:
                roles.setdefault(mention.name, Counter())[mention.role] += 1
    chosen = {name: _commonest(counts) for name, counts in roles.items()}
    return {name: f"offices: [{{title: {yaml_word(role)}}}]" for name, role in chosen.items()}


def _commonest(counts: Counter[str]) -> str:
    return min(counts, key=lambda word: (-counts[word], word))


def _domains(chronology: Chronology) -> dict[str, str]:
    found: dict[str, str] = {}
    for report in chronology.reports:
        host = urlsplit(report.url).hostname if report.url else None
        if report.outlet and host:
            found.setdefault(report.outlet, f"domain: {yaml_word(host.removeprefix('www.'))}")
    return found
