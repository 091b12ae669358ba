"""read: content/overrides.yml -> Overrides, or a problem with its line for everything that is wrong in it."""

import contextlib
import io
from itertools import combinations
from pathlib import Path
from typing import Any

import msgspec

from generator import edtf_bounds, yaml_lines
from generator.model import Value
from generator.overrides.values import Grouping, Overrides, OverridesFile, none
from generator.problems import Problem
from generator.yaml_lines import Document

Problems = tuple[Problem, ...]
Where = tuple[str | int, ...]
_GROUPINGS = ("same", "distinct")


class _Grouping(Value, frozen=True):
    of: tuple[str, ...]
    because: str | None = None
    by: str | None = None


def read(path: Path, shown: str) -> tuple[Overrides, Problems]:
    """The decisions in the file at `path`, called `shown` in problems; none where there is no file."""
    if not path.is_file():
        return none(shown), ()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return none(shown), (Problem(shown, 0, "this file is not in UTF-8", "Save it as UTF-8"),)
    return parse(text, shown)


def parse(text: str, shown: str) -> tuple[Overrides, Problems]:
    """The decisions in `text`, the content of the file called `shown`."""
    document, problems = yaml_lines.load(text, shown)
    if document is None:
        return none(shown), problems
    data = {} if document.data is None else document.data
    if not isinstance(data, dict):
        fix = "Write sections such as `reports:` with decisions below them"
        return none(shown), (Problem(shown, 1, "this is not a list of decisions", fix),)
    groupings, plain = _apart(data)
    read_sections, problems = yaml_lines.convert(document, OverridesFile, plain, ())
    found = {name: _groupings(document, name, groupings.get(name)) for name in _GROUPINGS}
    problems = (*problems, *(problem for _, some in found.values() for problem in some))
    if read_sections is None:
        return none(shown), tuple(sorted(problems))
    overrides = Overrides(
        document,
        same=found["same"][0],
        distinct=found["distinct"][0],
        **{field: getattr(read_sections, field) for field in OverridesFile.__struct_fields__},
    )
    wrong = (
        *_silent_problems(overrides),
        *_value_problems(overrides),
        *_name_problems(overrides),
        *_contradictions(overrides),
    )
    return _without_wrong_values(overrides), tuple(sorted((*problems, *wrong)))


def edtf_error(value: str) -> str | None:
    """What is wrong with an EDTF value that a person wrote; None where nothing is."""
    try:
        first, last = edtf_bounds.bounds(value)
        if any(mark in value for mark in "~?%X"):
            from edtf import parse_edtf

            with contextlib.redirect_stdout(io.StringIO()):  # it prints what it tries
                parse_edtf(value)
    except ValueError:
        return f"`value: {value}` is not a date that can be drawn"
    except Exception:  # noqa: BLE001 - pyparsing and edtf raise classes of their own
        return f"`value: {value}` is no EDTF date"
    if first and last and edtf_bounds.day_number(last) < edtf_bounds.day_number(first):
        return f"`value: {value}` ends before it begins"
    return None


def _apart(data: dict[Any, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The lists under `same` and `distinct`, and everything else with whole years as text."""
    events = data.get("events")
    if not isinstance(events, dict):
        return {}, {section: _years(table) for section, table in data.items() if table is not None}
    groupings = {name: events[name] for name in _GROUPINGS if name in events}
    rest = {key: decision for key, decision in events.items() if key not in _GROUPINGS}
    plain = {**data, "events": rest}
    return groupings, {section: _years(table) for section, table in plain.items() if table is not None}


def _years(table: Any) -> Any:
    """The section with text keys, and `value: 2023` as the text that an EDTF year is."""
    if not isinstance(table, dict):
        return table
    return {str(key): _year(decision) for key, decision in table.items()}


def _year(decision: Any) -> Any:
    if not isinstance(decision, dict) or type(decision.get("value")) is not int:
        return decision
    return {**decision, "value": f"{decision['value']:04}"}


def _groupings(document: Document, name: str, given: Any) -> tuple[tuple[Grouping, ...], Problems]:
    if given is None:
        return (), ()
    where: Where = ("events", name)
    if not isinstance(given, list):
        fix = f"Write it as `{name}: [[ENTRY, ENTRY]]`"
        return (), (Problem(document.path, document.line(where), f"`{name}` is not a list", fix),)
    groupings: list[Grouping] = []
    problems: list[Problem] = []
    for index, item in enumerate(given):
        here = (*where, index)
        plain = {"of": item} if isinstance(item, list) else item
        grouping, wrong = yaml_lines.convert(document, _Grouping, plain, here)
        line = document.line(here)
        if grouping is None:
            problems.extend(wrong)
        elif len(set(grouping.of)) < 2:
            problems.append(
                Problem(
                    document.path,
                    line,
                    f"`{name}` needs two things or more",
                    "Write two entries, events or permalinks in the list",
                )
            )
        else:
            groupings.append(Grouping(grouping.of, line, grouping.because, grouping.by))
    return tuple(groupings), tuple(problems)


def _silent_problems(overrides: Overrides) -> list[Problem]:
    """Decisions with a `because` in which nothing stands."""
    fix = "Say why: readers are shown it"
    return [
        Problem(overrides.path, overrides.line(section, key, "because"), "`because` is empty", fix)
        for section in OverridesFile.__struct_fields__
        for key, decision in getattr(overrides, section).items()
        if not decision.because.strip()
    ]


def _value_problems(overrides: Overrides) -> list[Problem]:
    fix = "Write EDTF, such as 2023-02-02, 2023-02-02/2023-02-03, 2023-02 or 2022~"
    problems = []
    for section in ("entries", "events", "manual"):
        for key, decision in getattr(overrides, section).items():
            if decision.value is not None and (error := edtf_error(decision.value)):
                line = overrides.line(section, key, "value")
                problems.append(Problem(overrides.path, line, error, fix))
    return problems


def _without_wrong_values(overrides: Overrides) -> Overrides:
    """The decisions without values that are no dates, so that all else can still be looked at."""
    sections = {
        section: {
            key: msgspec.structs.replace(decision, value=None)
            if decision.value is not None and edtf_error(decision.value)
            else decision
            for key, decision in getattr(overrides, section).items()
        }
        for section in ("entries", "events", "manual")
    }
    return msgspec.structs.replace(overrides, **sections)


def _contradictions(overrides: Overrides) -> list[Problem]:
    """Two things that are said to be one and to be apart, with both lines."""
    one = {frozenset(pair): said for said in overrides.same for pair in combinations(said.of, 2)}
    problems = []
    for apart in overrides.distinct:
        clash = next(
            (one[pair] for two in combinations(apart.of, 2) if (pair := frozenset(two)) in one),
            None,
        )
        if clash is not None:
            what = f"these are kept apart here and made one on line {clash.line}"
            problems.append(Problem(overrides.path, apart.line, what, "Keep one of the two decisions"))
    return problems


def _name_problems(overrides: Overrides) -> list[Problem]:
    problems = []
    for kind in ("people", "places", "outlets"):
        for name, decision in getattr(overrides, kind).items():
            line = overrides.line(kind, name)
            if (decision.merge is None) == (decision.rename is None):
                fix = "Write `merge: NAME` for a name that is another's, or `rename: NAME`"
                problems.append(Problem(overrides.path, line, f"`{name}` needs one of `merge` and `rename`", fix))
            elif _circles(name, getattr(overrides, kind)):
                problems.append(
                    Problem(
                        overrides.path,
                        line,
                        f"`{name}` is led back to itself",
                        "Let each name lead to the one that is shown",
                    )
                )
    return problems


def _circles(name: str, table: Any) -> bool:
    here, steps = name, 0
    while here in table and steps <= len(table):
        here, steps = table[here].to, steps + 1
        if here == name:
            return True
    return False
