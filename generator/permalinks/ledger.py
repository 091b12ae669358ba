"""read_ledger: content/permalinks.yml <-> Ledger: every address that was ever given, and what it stands for.

The file is plain YAML, one address a line, sorted, so that two branches merge line by line. Lines of that
shape are read by a pattern; a file that a person reshaped is read as YAML, twenty times more slowly.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

import msgspec

from generator import yaml_lines
from generator.model import Value
from generator.permalinks.address import Address, parse_address
from generator.permalinks.slugs import report_address
from generator.problems import Problem

HEAD = (
    "# Every address that this chronology ever gave, and what it stands for; so none of them ever dies.\n"
    "# `dateline build` writes it. Commit it with the content.\n"
)
NAMED = ("people", "places", "outlets")
_TAKE_IT = "Take it from version control again"
_AS_WRITTEN = "Write it as Dateline does, /2023/02/a-title/, or take the line out"
_PLAIN = re.compile(r"(?=.*[g-wyzG-WYZ~/%])[\w/%][\w/~.%-]*", re.ASCII)
_RESERVED = re.compile(r"true|false|null|yes|no|on|off|y|n", re.IGNORECASE)
_ITEM = r'(?:"(?:[^"\\]|\\.)*"|[\w/%][\w/~.%-]*)'
_KEY_LIST = re.compile(rf"  ({_ITEM}): \[({_ITEM}(?:, {_ITEM})*)\]", re.ASCII)
_KEY_TEXT = re.compile(rf"  ({_ITEM}): ({_ITEM})", re.ASCII)
_KEY_MOVED = re.compile(rf"  ({_ITEM}): \{{to: ({_ITEM}), was: \[({_ITEM}(?:, {_ITEM})*)\]\}}", re.ASCII)
_ITEMS = re.compile(_ITEM, re.ASCII)


class Moved(Value, frozen=True):
    """An address that leads to another: `was` is what it stood for."""

    to: str
    was: tuple[str, ...]


class Ledger(Value, frozen=True):
    """Every address and what it stands for; each address in one that was read has been parsed.

    An event's has its entries (first the one it was given to), a name's the name; a report's id has the hash
    of its content; then the addresses that moved and those whose thing is gone.
    """

    events: dict[str, tuple[str, ...]] = {}
    reports: dict[str, str] = {}
    people: dict[str, str] = {}
    places: dict[str, str] = {}
    outlets: dict[str, str] = {}
    moved: dict[str, Moved] = {}
    gone: dict[str, tuple[str, ...]] = {}


def read_ledger(path: Path, shown: str) -> tuple[Ledger, tuple[Problem, ...]]:
    """The ledger in the file at `path`, called `shown` in problems; an empty one where there is no file."""
    if not path.is_file():
        return Ledger(), ()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return Ledger(), (Problem(shown, 0, "this file is not in UTF-8", _TAKE_IT),)
    if not text.strip():
        what = "this file is empty, and with it every address that was given is forgotten"
        return Ledger(), (Problem(shown, 0, what, f"{_TAKE_IT}, or delete it to begin anew"),)
    return parse_ledger(text, shown)


def parse_ledger(text: str, shown: str) -> tuple[Ledger, tuple[Problem, ...]]:
    """The ledger written in `text`; an empty one with its problems where any address in it is none."""
    quick = _parse_lines(text)
    if quick is not None and not any(_wrong_in(quick)):
        return quick, ()
    document, problems = yaml_lines.load(text, shown)
    if document is None:
        return Ledger(), problems
    ledger, problems = yaml_lines.convert(document, Ledger)
    if ledger is None:
        return Ledger(), problems
    wrong = tuple(Problem(shown, document.line(where), what, _AS_WRITTEN) for where, what in _wrong_in(ledger))
    return Ledger() if wrong else ledger, wrong


def ledger_text(ledger: Ledger) -> str:
    """The ledger as it is written: sections in a fixed order, addresses sorted, nothing that is empty."""
    parts = [HEAD]
    for section in Ledger.__struct_fields__:
        table = getattr(ledger, section)
        if table:
            parts.append(f"{section}:\n")
            parts.extend(f"  {_quoted(key)}: {_written(table[key])}\n" for key in sorted(table))
    return "".join(parts)


def remembered_entries(ledger: Ledger) -> dict[str, tuple[str, ...]]:
    """The entries that each address stood for, first the one it was given to; old addresses included."""
    moved = {address: one.was for address, one in ledger.moved.items()}
    return {**ledger.gone, **moved, **ledger.events}


def with_moved_entries(ledger: Ledger, moves: Mapping[str, str]) -> Ledger:
    """The ledger with other ids (old -> new) for its entries."""

    def new(was: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(moves.get(one, one) for one in was))

    return msgspec.structs.replace(
        ledger,
        events={address: new(was) for address, was in ledger.events.items()},
        moved={address: Moved(one.to, new(one.was)) for address, one in ledger.moved.items()},
        gone={address: new(was) for address, was in ledger.gone.items()},
    )


def _wrong_in(ledger: Ledger) -> Iterator[tuple[tuple[str, str], str]]:
    """Where, by section and key, something is no address, and what is wrong with it."""
    checks: dict[str, Callable[[str], Address]] = {
        **{kind: partial(parse_address, kind=kind) for kind in ("events", *NAMED)},
        "reports": lambda one: parse_address(report_address(one), "reports"),
        "moved": parse_address,
        "gone": parse_address,
    }
    for section, check in checks.items():
        for key, value in getattr(ledger, section).items():
            said = [_fault(check, key)]
            if isinstance(value, Moved):
                said.append(_fault(parse_address, value.to))
            stood_for = value.was if isinstance(value, Moved) else value
            if not stood_for:
                said.append(f"nothing is said to have stood at `{key}`")
            yield from (((section, key), one) for one in said if one)


def _fault(check: Callable[[str], Address], text: str) -> str | None:
    try:
        check(text)
    except (ValueError, UnicodeEncodeError) as error:
        return f"`{text}` is no address: {error}"
    return None


def _written(value: object) -> str:
    if isinstance(value, Moved):
        return f"{{to: {_quoted(value.to)}, was: {_written(value.was)}}}"
    if isinstance(value, tuple):
        return f"[{', '.join(_quoted(item) for item in value)}]"
    return _quoted(str(value))


def _quoted(text: str) -> str:
    if _PLAIN.fullmatch(text) and not _RESERVED.fullmatch(text):
        return text
    return json.dumps(text, ensure_ascii=False)


def _parse_lines(text: str) -> Ledger | None:
    """The ledger of a text that `ledger_text` wrote; None where any line has another shape."""
    tables: dict[str, dict[str, object]] = {name: {} for name in Ledger.__struct_fields__}
    section = ""
    for line in text.split("\n"):
        if line.startswith("  "):
            try:
                pair = _parse_line(section, line)
            except ValueError:
                return None
            if pair is None or pair[0] in tables[section]:
                return None
            tables[section][pair[0]] = pair[1]
        elif line.endswith(":") and line[:-1] in tables and not tables[line[:-1]]:
            section = line[:-1]
        elif line and not line.startswith("#"):
            return None
    try:
        return msgspec.convert(tables, Ledger)
    except msgspec.ValidationError:
        return None


def _parse_line(section: str, line: str) -> tuple[str, object] | None:
    if section in ("events", "gone"):
        match = _KEY_LIST.fullmatch(line)
        return match and (_unquoted(match[1]), _list(match[2]))
    if section == "moved":
        match = _KEY_MOVED.fullmatch(line)
        return match and (_unquoted(match[1]), {"to": _unquoted(match[2]), "was": _list(match[3])})
    match = _KEY_TEXT.fullmatch(line) if section else None
    return match and (_unquoted(match[1]), _unquoted(match[2]))


def _list(text: str) -> list[str]:
    return [_unquoted(item) for item in _ITEMS.findall(text)]


def _unquoted(text: str) -> str:
    """A quoted text without its quotes. Raises ValueError where YAML has escapes that JSON has not."""
    return str(json.loads(text)) if text.startswith('"') else text
