"""front_matter: YAML at the head of a file (or in a sidecar) -> what a person wrote about the report."""

import datetime
import re

import msgspec

from generator.model import DigestOf, Form, Value
from generator.problems import Problem
from generator.yaml_lines import Document, convert, load

_OPEN = re.compile(r"\ufeff?---[ \t]*\r?\n")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_KEY = re.compile(r"^[A-Za-z_][\w -]*:(?:\s|$)", re.MULTILINE)
_DAY_AND_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?$")
_LONGEST = 200_000
_LISTS = ("tags", "keep", "drop")


class FrontMatter(Value, frozen=True):
    """The checked keys; every one is optional and wins over what is found in the text."""

    title: str | None = None
    outlet: str | None = None
    agency: str | None = None
    author: str | None = None
    published: datetime.date | None = None
    url: str | None = None
    archived: str | None = None
    accessed: datetime.date | None = None
    language: str | None = None
    form: Form = "report"
    digest_of: DigestOf | None = None
    tags: tuple[str, ...] = ()
    hide: bool = False
    draft: bool = False
    embargo: datetime.date | None = None
    keep: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()


class Given(Value, frozen=True):
    """Front matter as it was found: checked keys, the time of day beside the day, the words of the date."""

    keys: FrontMatter = FrontMatter()
    time: str | None = None
    text: str | None = None
    line: int | None = None


def split(text: str) -> tuple[str | None, str, int]:
    """The front matter's YAML (None without one), the text after it, and the line on which that begins."""
    opening = _OPEN.match(text)
    if not opening:
        return None, text, 1
    closing = _CLOSE.search(text, opening.end())
    if not closing:
        looks_like_keys = _KEY.match(text, opening.end())
        return (text[opening.end() :], "", 1) if looks_like_keys else (None, text, 1)
    yaml_text, rest = text[opening.end() : closing.start()], text[closing.end() :]
    if yaml_text.strip() and not _KEY.search(yaml_text) and "\n\n" in yaml_text:
        return None, text, 1
    return yaml_text, rest, text.count("\n", 0, closing.end()) + 1


def is_closed(text: str) -> bool:
    """Whether front matter that is opened has its closing line."""
    opening = _OPEN.match(text)
    return not opening or bool(_CLOSE.search(text, opening.end()))


def check(yaml_text: str, path: str, first_line: int) -> tuple[Given | None, tuple[Problem, ...]]:
    """The keys as checked values, or every problem with its line in the file."""
    if len(yaml_text) > _LONGEST:
        return None, (
            Problem(
                path,
                first_line,
                "the front matter is too long",
                "Keep plain `key: value` lines",
            ),
        )
    document, problems = load(yaml_text, path, first_line)
    if document is None:
        return None, problems
    if document.data is None:
        return Given(), ()
    if not isinstance(document.data, dict):
        what = "the front matter is not a list of keys"
        return None, (Problem(path, first_line, what, "Write `key: value` lines between the `---` lines"),)
    data, time, text = _tidy(document.data)
    keys, problems = convert(Document(path, data, document.lines), FrontMatter, data)
    if keys is None:
        return None, problems
    return Given(keys, time, text, document.line(("published",)) if text else None), ()


def _tidy(raw: dict[str, object]) -> tuple[dict[str, object], str | None, str | None]:
    """Forms that people write and that are plain in meaning: a day with a time, one tag, an empty value."""
    data = {key: value for key, value in raw.items() if value is not None}
    time, words = None, data.get("published")
    if isinstance(words, str):
        match = _DAY_AND_TIME.match(words.strip())
        if match:
            data["published"], time = match.group(1), match.group(2)
    for name in _LISTS:
        if isinstance(data.get(name), str):
            data[name] = [data[name]]
        elif isinstance(data.get(name), list):
            data[name] = [str(item) if isinstance(item, int) else item for item in data[name]]  # type: ignore[attr-defined]
    if isinstance(data.get("title"), int) and not isinstance(data["title"], bool):
        data["title"] = str(data["title"])
    return data, time, words if isinstance(words, str) else None


def dump(keys: FrontMatter) -> dict[str, object]:
    """The keys that are set, as plain data (what `dateline add` writes)."""
    plain: dict[str, object] = msgspec.to_builtins(keys)
    empty = msgspec.to_builtins(FrontMatter())
    told = {name: value for name, value in plain.items() if value != empty[name]}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in told.items()}
