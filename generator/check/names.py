"""unknown_names: Chronology -> people and outlets that names.yml lacks, as YAML ready to paste into it."""

import difflib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from generator.check.finding import Finding
from generator.chronology import Chronology
from generator.model import NamesFile
from generator.names.known import family_name

NAMES = "content/names.yml"
ALIKE = 0.7
_PLAIN = re.compile(r"[^\W\d_][\w .’'()&-]*[\w.)]|[^\W\d_]")
_RESERVED = {"true", "false", "null", "yes", "no", "on", "off"}


def unknown_names(chronology: Chronology) -> Iterator[Finding]:
    """One finding for the people and one for the outlets that are shown but not known, most told of first."""
    people = _people(chronology)
    if people:
        yield _finding("people", people, list(_people_yaml(people, chronology)))
    outlets = _outlets(chronology)
    if outlets:
        domains = _domains(chronology)
        lines = [_line(name, [domains[name]] if name in domains else [], _count(count)) for name, count in outlets]
        yield _finding("outlets", outlets, lines)


def yaml_word(text: str) -> str:
    """A text as YAML writes it: plain where it may be, else in quotes."""
    plain = _PLAIN.fullmatch(text) and text.lower() not in _RESERVED
    return text if plain else json.dumps(text, ensure_ascii=False)


def spellings(names: Iterable[str], known: Iterable[str]) -> dict[str, str]:
    """Name -> the earlier name that it may be another spelling of: one family name, a first name much alike."""
    by_family: dict[str, list[str]] = {}
    for name in known:
        by_family.setdefault(_family(name), []).append(name)
    found = {}
    for name in names:
        others = by_family.setdefault(_family(name), [])
        near = max(others, key=lambda other: (_alike(name, other), other), default=None)
        if near is not None and _alike(name, near) >= ALIKE:
            found[name] = near
        else:
            others.append(name)
    return found


def _family_names(names: Iterable[str], known: Iterable[str]) -> dict[str, str]:
    """A family name that stands alone -> the one person in the chronology who has it."""
    whole: dict[str, set[str]] = {}
    for name in (*names, *known):
        if " " in name:
            whole.setdefault(_family(name), set()).add(name)
    alone = {name: whole.get(name.casefold(), set()) for name in names if " " not in name}
    return {name: next(iter(others)) for name, others in alone.items() if len(others) == 1}


def _family(name: str) -> str:
    return family_name(name.replace("-", " ")).casefold()


def _given(name: str) -> str:
    words = name.replace("-", " ").casefold().split()
    return " ".join(word for word in words if word != _family(name))


def _alike(name: str, other: str) -> float:
    first, other_first = map(_given, (name, other))
    return difflib.SequenceMatcher(None, first, other_first, autojunk=False).ratio() if first and other_first else 0.0


def _people_yaml(people: list[tuple[str, int]], chronology: Chronology) -> Iterator[str]:
    counts = dict(people)
    known = [person.name for person in chronology.names.people]
    variants = {**spellings(counts, known), **_family_names(counts, known)}
    aliases: dict[str, list[str]] = {}
    for name, other in variants.items():
        aliases.setdefault(other, []).append(name)
    roles = _roles(chronology)
    for name in [name for name in counts if name not in variants] + sorted(set(aliases) - set(counts)):
        said = [f"aliases: [{', '.join(map(yaml_word, aliases[name]))}]"] if name in aliases else []
        said += [f"offices: [{{title: {yaml_word(roles[name])}}}]"] if name in roles and name in counts else []
        yield _line(
            name,
            said,
            _count(counts[name]) if name in counts else "  # is known; another spelling?",
        )


def _line(name: str, said: list[str], remark: str) -> str:
    return f"  {yaml_word(name)}: {{{', '.join(said)}}}{remark}"


def _finding(kind: str, names: list[tuple[str, int]], lines: list[str]) -> Finding:
    first = ", ".join(name for name, _ in names[:3])
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    what, fix = f"unknown {kind}: {first}{more}", f"Add those you want to keep to {NAMES}"
    return Finding("unknown-name", NAMES, what, fix, yaml="\n".join([f"{kind}:", *lines]))


def _count(reports: int) -> str:
    return f"  # in {reports} report{'s' if reports != 1 else ''}"


def _known(names: NamesFile, kind: str) -> set[str]:
    return {word for one in getattr(names, kind) for word in (one.name, *one.aliases)}


def _people(chronology: Chronology) -> list[tuple[str, int]]:
    known = _known(chronology.names, "people")
    told = {(entry.report, name) for entry in chronology.entries.values() for name in entry.people}
    return _by_count(Counter(name for _, name in told if name not in known))


def _outlets(chronology: Chronology) -> list[tuple[str, int]]:
    known = _known(chronology.names, "outlets")
    named = (report.outlet for report in chronology.reports if report.outlet)
    return _by_count(Counter(name for name in named if name not in known))


def _by_count(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _roles(chronology: Chronology) -> dict[str, str]:
    """The office that the texts give each person most often; words in small letters are no office."""
    roles: dict[str, Counter[str]] = {}
    for account in chronology.accounts.values():
        for mention in account.mentions:
            if mention.kind == "person" and mention.role and mention.role[0].isupper():
                roles.setdefault(mention.name, Counter())[mention.role] += 1
    return {name: _by_count(counts)[0][0] for name, counts in roles.items()}


def _domains(chronology: Chronology) -> dict[str, str]:
    found: dict[str, str] = {}
    for report in chronology.reports:
        host = urlsplit(report.url).hostname if report.url else None
        if report.outlet and host:
            found.setdefault(report.outlet, f"domain: {yaml_word(host.removeprefix('www.'))}")
    return found
