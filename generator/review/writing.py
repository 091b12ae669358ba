"""add, rename: a decision or a new id -> content/overrides.yml, its comments and order kept, whole at every moment."""

import datetime
import io
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.util import load_yaml_guess_indent

from generator.model import Value
from generator.overrides import parse
from generator.problems import Problem
from generator.write import write_aside

SHOWN = "content/overrides.yml"
HEAD = "# The curator's decisions; each says why. A build applies them and fails where one no longer fits.\n"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
GROUPINGS = ("same", "distinct")


class NotWritten(Exception):  # noqa: N818  (reads as what it says)
    """The file was left as it was: it, or what it would become, is not right."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class Added(Value, frozen=True):
    """A decision to write: in which section, under which key (None for `same` and `distinct`), and what."""

    section: str
    key: str | None
    said: Mapping[str, Any]


def add(path: Path, decision: Added) -> str:
    """Write a decision into the file at `path`; returns the text before. Raises NotWritten."""
    before, yaml, data = _read(path)
    section, name = ("events", decision.section) if decision.section in GROUPINGS else (decision.section, None)
    if not isinstance(data.get(section), CommentedMap):
        data[section] = CommentedMap(data.get(section) or {})
    table = data[section]
    if name is not None:
        if not isinstance(table.get(name), CommentedSeq):
            table[name] = CommentedSeq(table.get(name) or [])
        table[name].append(_flow_lists(decision.said))
    elif decision.key in table and table[decision.key] is not None:
        table[decision.key].update(_flow_lists(decision.said))
    else:
        table[decision.key] = _flow_lists(decision.said)
    _write(path, before, yaml, data)
    return before


def rename(path: Path, section: str, old: str, new: str) -> None:
    """Write a new key in place of an old one, or a new reference in `same` and `distinct`. Raises NotWritten."""
    before, yaml, data = _read(path)
    if section in GROUPINGS:
        for item in data["events"][section]:
            references = item["of"] if isinstance(item, CommentedMap) else item
            references[:] = [new if one == old else one for one in references]
    else:
        _rename_key(data[section], old, new)
    _write(path, before, yaml, data)


def restore(path: Path, text: str) -> None:
    """Put the file back as it was; away with it where it was not there."""
    if text:
        write_aside(path, text)
    else:
        path.unlink(missing_ok=True)


def _read(path: Path) -> tuple[str, YAML, CommentedMap]:
    before = path.read_text(encoding="utf-8-sig") if path.is_file() else ""
    _, problems = parse(before, SHOWN)
    if problems:
        raise NotWritten(problems)
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 100
    step, dash = _indents(before)
    yaml.indent(mapping=step, sequence=dash + 2, offset=dash)
    data = yaml.load(before)
    return before, yaml, data if isinstance(data, CommentedMap) else CommentedMap()


def _indents(text: str) -> tuple[int, int]:
    """How far a key and a list's dash stand in from what is around them, as the text has it."""
    keys = re.search(r"^( +)[^\s#-]", text, re.MULTILINE)
    step = len(keys[1]) if keys else 2
    dash = load_yaml_guess_indent(text)[2] if text.strip() else None
    return step, step if dash is None else dash


def _write(path: Path, before: str, yaml: YAML, data: CommentedMap) -> None:
    out = io.StringIO()
    yaml.dump(data, out)
    text = out.getvalue() if before.strip() else HEAD + out.getvalue()
    if before.strip() and not any(line.strip() and not line.lstrip().startswith("#") for line in before.splitlines()):
        text = before.rstrip("\n") + "\n" + out.getvalue()
    _, problems = parse(text, SHOWN)
    if problems:
        raise NotWritten(problems)
    write_aside(path, text)


def _flow_lists(said: Mapping[str, Any]) -> CommentedMap:
    """A decision as YAML writes it: a key a line, lists in brackets."""
    return CommentedMap((key, _plain(value)) for key, value in said.items())


def _plain(value: Any) -> Any:
    """A list in brackets, a day without quotes."""
    if isinstance(value, list | tuple):
        listed = CommentedSeq(value)
        listed.fa.set_flow_style()
        return listed
    return datetime.date.fromisoformat(value) if isinstance(value, str) and _DAY.fullmatch(value) else value


def _rename_key(table: CommentedMap, old: str, new: str) -> None:
    """Give the value at `old` the key `new`, at its place and with its comments."""
    place = list(table).index(old)
    comments = table.ca.items.pop(old, None)
    table.insert(place, new, table.pop(old))
    if comments is not None:
        table.ca.items[new] = comments
