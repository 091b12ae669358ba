"""show: findings -> text for a terminal, JSON for programs, annotations for GitHub's CI."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec

from generator.check.finding import HEADINGS, Finding
from generator.chronology import Chronology
from generator.problems import Problem, sentence

_LISTED = 20
_AGAIN = 3


def show(findings: tuple[Finding, ...], chronology: Chronology, form: str) -> str:
    """The findings in the form that is asked for: text, json or github."""
    if form == "json":
        return _json(findings, chronology)
    if form == "github":
        return "\n".join(_annotation(finding) for finding in findings)
    return _text(findings, chronology)


def problem_lines(problems: Iterable[Problem], form: str) -> Iterator[str]:
    """A line for each problem that forbids a build, in the form that is asked for."""
    for problem in problems:
        message = f"{sentence(problem.what)} {sentence(problem.fix)}"
        if form == "github":
            yield _command("error", problem.path, problem.line, message)
        elif form == "json":
            yield json.dumps({"kind": "problem", **msgspec.structs.asdict(problem)}, ensure_ascii=False)
        else:
            yield str(problem)


def counts(chronology: Chronology) -> dict[str, int]:
    """How many files there are and where they went; the first is the sum of the others."""
    hidden = sum(one.decided for one in chronology.ignored)
    shown = len(chronology.reports)
    rest = len(chronology.ignored) - hidden
    return {"files": shown + hidden + rest, "on the site": shown, "hidden": hidden, "ignored": rest}


def _text(findings: tuple[Finding, ...], chronology: Chronology) -> str:
    blocks = []
    for kind, some in groupby(findings, key=lambda finding: finding.kind):
        group = list(some)
        lines = [f"{HEADINGS.get(kind, kind)} ({len(group)})"]
        lines += _listed(group)
        if len(group) > _LISTED:
            lines.append(f"  … and {len(group) - _LISTED} more; `dateline check --format json` lists all.")
        blocks.append("\n".join(lines))
    return "\n\n".join([*blocks, _summary(findings, chronology)])


def _listed(group: list[Finding]) -> Iterator[str]:
    """A line each; what would be said of several files in the same words is said once, above them."""
    alike: dict[str, list[Finding]] = {}
    for finding in group:
        alike.setdefault(_said(finding), []).append(finding)
    shown = 0
    for said, some in alike.items():
        places = [_place(finding) for finding in some[: max(0, _LISTED - shown)]]
        shown += len(places)
        if len(some) >= _AGAIN and places:
            yield f"  {said}"
            yield from (f"    {place}" for place in places)
        else:
            yield from (f"  {place}: {said}" for place in places)


def _place(finding: Finding) -> str:
    return f"{finding.path}:{finding.line}" if finding.line else finding.path


def _said(finding: Finding) -> str:
    said = " ".join(sentence(part) for part in (finding.what, finding.fix) if part)
    return said + "".join(f"\n      {line}" for line in finding.yaml.splitlines())


def _summary(findings: tuple[Finding, ...], chronology: Chronology) -> str:
    number = counts(chronology)
    parts = [f"{number['on the site']} on the site"]
    parts += [f"{number[name]} {name}" for name in ("hidden", "ignored") if number[name]]
    files = f"{number['files']} file{'s' if number['files'] != 1 else ''}: {', '.join(parts)}."
    hints = sum(finding.is_hint for finding in findings)
    looked = len(findings) - hints
    if not findings:
        return f"{files} Nothing wants an eye."
    return f"{files} {looked} to look at, {hints} hint{'s' if hints != 1 else ''}."


def _json(findings: tuple[Finding, ...], chronology: Chronology) -> str:
    rows = [{**msgspec.structs.asdict(one), "weight": one.weight, "hint": one.is_hint} for one in findings]
    kinds = dict(sorted(Counter(one.kind for one in findings).items()))
    return json.dumps(
        {"files": counts(chronology), "kinds": kinds, "findings": rows},
        ensure_ascii=False,
        indent=1,
    )


def _annotation(finding: Finding) -> str:
    message = " ".join(sentence(part) for part in (finding.what, finding.fix) if part)
    if finding.yaml:
        message += "\n" + finding.yaml
    return _command("notice" if finding.is_hint else "warning", finding.path, finding.line, message)


def _command(level: str, path: str, line: int, message: str) -> str:
    """One workflow command; what would end it is escaped as GitHub lays down."""
    where = f"file={_escaped(path, ':,')}" + (f",line={line}" if line else "")
    return f"::{level} {where}::{_escaped(message)}"


def _escaped(text: str, more: str = "") -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    for mark in more:
        text = text.replace(mark, f"%{ord(mark):02X}")
    return text
