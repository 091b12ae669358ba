"""references: a list of references (RIS, CSL-JSON) -> a Source for each with a text, a problem for each other one."""

import datetime
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from generator.model import Source
from generator.problems import Problem
from generator.reading.encoding import decode
from generator.reading.stamps import iso_day

Sources = tuple[tuple[Source, ...], tuple[Problem, ...]]
_TAG = re.compile(r"([A-Z][A-Z0-9])  - ?(.*)$")
_RIS = {
    "title": ("TI", "T1", "CT"),
    "outlet": ("T2", "JO", "JF", "JA", "PB"),
    "author": ("AU", "A1"),
    "published": ("DA", "Y1", "PY"),
    "url": ("UR", "L1", "LK"),
    "accessed": ("Y2",),
    "language": ("LA",),
}
_TEXT = ("AB", "N2", "N1")
_NO_TEXT = "Open its page, save it, and add that"


def is_ris(head: bytes) -> bool:
    """Whether the first bytes are those of a list in RIS."""
    return re.match(rb"TY  - [A-Z]{3,7}\s", head) is not None


def is_csl(data: bytes) -> bool:
    """Whether JSON is a list of references in CSL's shape."""
    found = _items(data)
    return bool(found) and all("title" in one and ("type" in one or "issued" in one) for one in found)


def ris_references(name: str, data: bytes) -> Sources:
    """The references of a RIS file, each from its TY line to its ER line."""
    text, trouble = decode(data)
    if text is None:
        return (), (Problem(name, 0, trouble or "the list cannot be read", "Save it as UTF-8"),)
    found: list[tuple[int, dict[str, list[str]]]] = []
    last: list[str] | None = None
    for number, line in enumerate(text.splitlines(), 1):
        match = _TAG.match(line)
        if match and match[1] == "TY":
            found.append((number, {}))
        elif match and match[1] == "ER":
            last = None
        elif match and found:
            last = found[-1][1].setdefault(match[1], [])
            last.append(match[2].strip())
        elif line.strip() and last:
            last[-1] = f"{last[-1]} {line.strip()}".strip()
    return _sources(name, ((number, *_of_ris(fields)) for number, fields in found))


def csl_references(name: str, data: bytes) -> Sources:
    """The references of a CSL-JSON file."""
    return _sources(name, ((0, *_of_csl(one)) for one in _items(data)))


def _sources(name: str, found: Iterator[tuple[int, dict[str, str], str]]) -> Sources:
    sources, problems = [], []
    for number, (line, keys, text) in enumerate(found, 1):
        title = keys.get("title") or f"reference {number}"
        if not text.strip():
            fix = f"{_NO_TEXT}: {keys['url']}" if keys.get("url") else _NO_TEXT
            problems.append(Problem(name, line, f"the reference “{title}” has no text", fix))
            continue
        told = {key: value for key, value in keys.items() if value}
        matter = yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=1000)
        data = f"---\n{matter}---\n\n{text.strip()}\n".encode()
        sources.append(Source(f"reference-{number}", f"{name}-{number}.md", data))
    return tuple(sources), tuple(problems)


def _of_ris(fields: Mapping[str, list[str]]) -> tuple[dict[str, str], str]:
    keys = {key: next((fields[tag][0] for tag in tags if fields.get(tag)), "") for key, tags in _RIS.items()}
    keys["author"] = ", ".join(_forename_first(one) for tag in _RIS["author"] for one in fields.get(tag, ()))
    keys["published"] = _day_of(keys["published"].rstrip("/").replace("/", "-"))
    keys["accessed"] = _day_of(keys["accessed"].rstrip("/").replace("/", "-"))
    keys["url"] = keys["url"] if keys["url"].startswith("http") else ""
    return keys, next(("\n\n".join(fields[tag]) for tag in _TEXT if fields.get(tag)), "")


def _of_csl(item: Mapping[str, Any]) -> tuple[dict[str, str], str]:
    authors = item.get("author")
    names = [one for one in authors if isinstance(one, dict)] if isinstance(authors, list) else []
    keys = {
        "title": str(item.get("title") or ""),
        "outlet": str(item.get("container-title") or item.get("publisher") or ""),
        "author": ", ".join(
            str(one.get("literal") or " ".join(str(part) for part in (one.get("given"), one.get("family")) if part))
            for one in names
        ),
        "published": _issued(item.get("issued")),
        "accessed": _issued(item.get("accessed")),
        "url": str(item.get("URL") or "") if str(item.get("URL") or "").startswith("http") else "",
        "language": str(item.get("language") or "")[:2].lower(),
    }
    return keys, str(item.get("abstract") or item.get("note") or "")


def _issued(value: Any) -> str:
    """A whole day in CSL's shape; empty where a part is missing."""
    parts = value.get("date-parts") if isinstance(value, dict) else None
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    try:
        return datetime.date(*(int(part) for part in first)).isoformat()
    except (TypeError, ValueError):
        return _day_of(str(value.get("raw") or "")) if isinstance(value, dict) else ""


def _day_of(text: str) -> str:
    day = iso_day(text)[0]
    return day.isoformat() if day else ""


def _forename_first(name: str) -> str:
    family, comma, given = name.partition(",")
    return f"{given.strip()} {family.strip()}".strip() if comma else name


def _items(data: bytes) -> list[dict[str, Any]]:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return []
    listed = found.get("items") if isinstance(found, dict) else found
    return [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
