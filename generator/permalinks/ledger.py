"""read_ledger: content/permalinks.yml <-> Ledger: every address that was ever given, and what it stands for.

The file is plain YAML, one address a line, sorted, so that two branches merge line by line. Lines of that
shape are read by a pattern; a file that a person reshaped is read as YAML, twenty times more slowly.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path

import msgspec

from generator import yaml_lines
from generator.model import Value
from generator.permalinks.slugs import report_address
from generator.problems import Problem

HEAD = (
    "# Every address that this chronology ever gave, and what it stands for; so none of them ever dies.\n"
    "# `dateline build` writes it. Commit it with the content.\n"
)
NAMED = ("people", "places", "outlets")
_PLAIN = re.compile(r"(?=.*[g-wyzG-WYZ~/%])[\w/%][\w/~.%-]*", re.ASCII)
_RESERVED = re.compile(r"true|false|null|yes|no|on|off|y|n", re.IGNORECASE)
_ITEM = r'(?:"(?:[^"\\]|\\.)*"|[\w/%][\w/~.%-]*)'
_KEY_LIST = re.compile(rf"  ({_ITEM}): \[({_ITEM}(?:, {_ITEM})*)\]", re.ASCII)
_KEY_TEXT = re.compile(rf"  ({_ITEM}): ({_ITEM})", re.ASCII)
_KEY_MOVED = re.compile(
    rf"  ({_ITEM}): \{{to: ({_ITEM}), was: \[({_ITEM}(?:, {_ITEM})*)\]\}}", re.ASCII
)
_ITEMS = re.compile(_ITEM, re.ASCII)


class Moved(Value, frozen=True):
    """An address that leads to another: `was` is what it stood for."""

    to: str
    was: tuple[str, ...]


class Ledger(Value, frozen=True):
    """Every address and what it stands for.

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
        return Ledger(), (
            Problem(shown, 0, "this file is not in UTF-8", "Take it from version control again"),
        )
    return parse_ledger(text, shown)


def parse_ledger(text: str, shown: str) -> tuple[Ledger, tuple[Problem, ...]]:
    """The ledger written in `text`."""
    quick = _parse_lines(text)
    if quick is not None:
        return quick, ()
    document, problems = yaml_lines.load(text, shown)
    if document is None:
        return Ledger(), problems
    ledger, problems = yaml_lines.convert(document, Ledger)
    if ledger is None:
        return Ledger(), problems
    wrong = tuple(
        Problem(
            shown,
            document.line((section, address)),
            f"`{address}` is no address",
            "Write it as /2023/02/a-title/",
        )
        for section in Ledger.__struct_fields__
        if section != "reports"
        for address in getattr(ledger, section)
        if not (address.startswith("/") and address.endswith("/") and len(address) > 2)
    )
    return ledger, wrong


def ledger_text(ledger: Ledger) -> str:
    """The ledger as it is written: sections in a fixed order, addresses sorted, nothing that is empty."""
    parts = [HEAD]
    for section in Ledger.__struct_fields__:
        table = getattr(ledger, section)
        if table:
            parts.append(f"{section}:\n")
            parts.extend(f"  {_quoted(key)}: {_written(table[key])}\n" for key in sorted(table))
    return "".join(parts)


def content_hash(data: bytes) -> str:
    """What a report's file is recognised by after it was renamed."""
    return hashlib.blake2b(data, digest_size=8).hexdigest()


def renamed(ledger: Ledger, hashes: Mapping[str, str]) -> dict[str, str]:
    """Old id -> new id of each report whose file was renamed, since the last build or before it.

    A rename is certain where the same content is gone under one id and new under exactly one other.
    """
    old = _by_hash({key: one for key, one in ledger.reports.items() if key not in hashes})
    new = _by_hash({key: one for key, one in hashes.items() if key not in ledger.reports})
    now = {
        ids[0]: new[one][0]
        for one, ids in sorted(old.items())
        if len(ids) == 1 == len(new.get(one, ()))
    }
    return {**_renamed_before(ledger, hashes, now), **now}


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


def _renamed_before(
    ledger: Ledger, hashes: Mapping[str, str], now: Mapping[str, str]
) -> dict[str, str]:
    """Renames that the ledger remembers: where the addresses of reports that are gone lead."""
    old = {one.was[0]: one.to for at, one in ledger.moved.items() if at.startswith("/reports/")}
    if not old:
        return {}
    known = {report_address(key): key for key in (*ledger.reports, *hashes)}
    led = {key: known[to] for key, to in old.items() if key not in hashes and to in known}
    followed = {key: now.get(to, to) for key, to in led.items()}
    return {key: to for key, to in followed.items() if to in hashes}


def _by_hash(hashes: Mapping[str, str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key in sorted(hashes):
        found.setdefault(hashes[key], []).append(key)
    return found


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
            pair = _parse_line(section, line)
            if pair is None or pair[0] in tables[section]:
                return None
            tables[section][pair[0]] = pair[1]
        elif line.endswith(":") and line[:-1] in tables and not tables[line[:-1]]:
            section = line[:-1]
        elif line and not line.startswith("#"):
            return None
    return msgspec.convert(tables, Ledger)


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
    return str(json.loads(text)) if text.startswith('"') else text
