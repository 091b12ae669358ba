"""The reference of the manual, made from the code: commands, keys of every file, kinds, doubts, rules, the data.

usage: python -m bench.reference          (writes docs/reference.md and docs/modules.md; a test holds both to the code)
"""

import ast
import types
import typing
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click
import msgspec

from generator.check.finding import HEADINGS, HINTS, WEIGHTS
from generator.cli import main as dateline
from generator.config import Config
from generator.kinds import kinds
from generator.model import Office, Outlet, Person, Place, ReportDecision, TimeRole
from generator.overrides.values import EntryDecision, EventDecision, ManualEvent, NameDecision
from generator.pages.data import schema
from generator.reading.front_matter import FrontMatter
from generator.timex.grammar.rules import ENGLISH

ROOT = Path(__file__).parents[1]
PLACE, MODULES = ROOT / "docs" / "reference.md", ROOT / "docs" / "modules.md"
HEAD = """\
# Reference

Made from the code by `python -m bench.reference`, so that it says what is so; the other pages say what it is for.
"""


def main() -> None:
    """Write both pages."""
    PLACE.write_text(reference(), encoding="utf-8")
    MODULES.write_text(modules(), encoding="utf-8")


def modules() -> str:
    """A list of all modules with the first line of each, room by room."""
    lines = [
        "# Modules",
        "",
        "Every module of `generator/` with its own first line; made by `python -m bench.reference`.",
    ]
    package, room = ROOT / "generator", None
    for path in sorted(package.rglob("*.py"), key=lambda path: (path.parent != package, path.as_posix())):
        if path.parent != room:
            room = path.parent
            lines += ["", f"## {room.relative_to(ROOT).as_posix()}/", ""]
        said = (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").partition("\n")[0]
        lines.append(f"- `{path.name}` · {said.replace('<', '&lt;')}")
    return "\n".join(lines) + "\n"


def reference() -> str:
    """The page, part by part."""
    return "\n".join(
        [
            HEAD,
            *_commands(),
            "## Keys of the files in `content/`\n",
            *_keys("Front matter of a report, or the `.yml` beside it", FrontMatter),
            *_keys("`site.yml`", Config),
            *_keys("`names.yml`, below `people:` and a name", Person),
            *_keys("An office in `offices:`", Office),
            *_keys("`names.yml`, below `places:` and a name", Place),
            *_keys("`names.yml`, below `outlets:` and a name", Outlet),
            *_keys("`overrides.yml`, below `reports:` and a report's id", ReportDecision),
            *_keys("`overrides.yml`, below `entries:` and an entry's id", EntryDecision),
            *_keys("`overrides.yml`, below `events:` and an address", EventDecision),
            *_keys("`overrides.yml`, below `people:`, `places:` or `outlets:` and a name", NameDecision),
            *_keys("`overrides.yml`, below `manual:` and an id of your own", ManualEvent),
            *_kinds(),
            *_findings(),
            *_rules(),
            *_data(),
        ]
    )


def _commands() -> Iterator[str]:
    yield "## Commands\n"
    above = click.Context(dateline, info_name="dateline", **dateline.context_settings)
    for name in dateline.list_commands(above):
        command = dateline.get_command(above, name)
        if command is None or command.hidden:
            continue
        context = click.Context(command, info_name=name, parent=above)
        yield f"### dateline {name}\n\n`dateline {name} {' '.join(command.collect_usage_pieces(context))}`\n"
        records = (parameter.get_help_record(context) for parameter in command.get_params(context))
        rows = [(f"`{record[0]}`", record[1]) for record in records if record and record[1]]
        yield from _table(("option", "what it does"), rows)


def _keys(title: str, kind: type) -> Iterator[str]:
    """A table of a struct's keys: name, what it may be, and what it is where it is not given."""
    yield f"### {title}\n"
    rows = []
    for field in msgspec.structs.fields(kind):
        if field.encode_name != "name":
            given = field.default is msgspec.NODEFAULT and field.default_factory is msgspec.NODEFAULT
            rows.append((f"`{field.encode_name}`", _type(field.type), "needed" if given else _default(field.default)))
    yield from _table(("key", "what it may be", "where it is not given"), rows)


def _type(kind: Any) -> str:
    """A type in words."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Literal:
        return ", ".join(f"`{one}`" for one in inner)
    if origin in (typing.Union, types.UnionType):
        return " or ".join(dict.fromkeys(_type(one) for one in inner if one is not type(None)))
    if origin is tuple:
        several = len(inner) == 2 and inner[1] is Ellipsis
        return f"list of {_type(inner[0])}" if several else f"{len(inner)} of {_type(inner[0])}"
    if origin is dict:
        return f"{_type(inner[1])} by name"
    named = {"str": "text", "bool": "`true` or `false`", "int": "whole number", "float": "number", "date": "day"}
    return named.get(kind.__name__, str(kind.__name__))


def _default(value: Any) -> str:
    if value is None or value in ((), "", {}) or value is msgspec.NODEFAULT:
        return ""
    shown = ", ".join(value) if isinstance(value, tuple) else str(value).lower() if value in (True, False) else value
    return f"`{shown}`"


def _kinds() -> Iterator[str]:
    yield "## Kinds of events\n"
    rows = [(f"`{name}`", kind.group, kind.mark, ", ".join(sorted(kind.traits))) for name, kind in kinds().items()]
    yield from _table(("kind", "group", "mark", "traits"), rows)


def _findings() -> Iterator[str]:
    yield "## What `dateline check` lists\n"
    yield "The heavier, the further up. A hint lets `--strict` pass. The kinds of doubts in the data are among them.\n"
    ranked = sorted(WEIGHTS, key=lambda kind: -WEIGHTS[kind])
    rows = [(f"`{kind}`", HEADINGS[kind], str(WEIGHTS[kind]), "hint" if kind in HINTS else "") for kind in ranked]
    yield from _table(("kind", "what it is", "weight", ""), rows)


def _rules() -> Iterator[str]:
    yield "## Rules of time expressions\n"
    roles = [one for part in typing.get_args(TimeRole) for one in (typing.get_args(part) or (part,))]
    yield f"Roles: {', '.join(f'`{role}`' for role in roles)}.\n"
    yield "Each rule with an example, the words in brackets, as of Saturday 4 February 2023. English alone.\n"
    yield from _table(("rule", "example", "value"), [(f"`{one.name}`", one.example, one.value) for one in ENGLISH])


def _data() -> Iterator[str]:
    """The tables of chronology.json, from the schema that is written beside it."""
    yield "## `data/chronology.json`\n"
    for name, one in schema()["$defs"].items():
        yield f"### {name}\n\n{one.get('description', '')}\n"
        rows = [(f"`{key}`", _schema_type(what)) for key, what in one["properties"].items()]
        yield from _table(("key", "what it is"), rows)


def _schema_type(what: dict[str, Any]) -> str:
    if "$ref" in what:
        return str(what["$ref"].rpartition("/")[2])
    if "enum" in what:
        return ", ".join(f"`{one}`" for one in what["enum"])
    if "anyOf" in what:
        return " or ".join(_schema_type(one) for one in what["anyOf"])
    if what.get("type") == "array":
        inner = _schema_type(what["items"]) if what.get("items") else ", ".join(map(_schema_type, what["prefixItems"]))
        return f"list of {inner}"
    return str(what.get("type", "anything"))


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    lines = [head, ("---",) * len(head), *rows]
    yield "\n".join(
        f"| {' | '.join(' '.join(cell.split()).replace('|', chr(92) + '|') for cell in row)} |" for row in lines
    )
    yield ""


if __name__ == "__main__":
    main()
