"""dates_stream: lines of {id, published, text} -> lines of {id, time_expressions}; and the caret picture."""

import datetime
import json
from collections.abc import Callable, Iterable
from typing import Any

from generator.model import TimeExpression
from generator.processing import told
from generator.timex import examine, find_time_expressions
from generator.timex.carets import carets

Day = datetime.date | datetime.datetime


def run(lines: Iterable[str], out: Callable[[str], None], err: Callable[[str], None]) -> int:
    """Answer every line; returns the exit code: 1 where a line could not be read."""
    failed = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            out(json.dumps(answer(json.loads(line)), ensure_ascii=False))
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            err(f'standard input:{number}: {_what(error)}. Write {{"id": …, "published": "2023-02-04", "text": …}}.')
            failed = 1
        except Exception as error:  # noqa: BLE001 - the next line is answered all the same
            err(f"standard input:{number}: Dateline itself failed ({told(error)}). Report it with the line.")
            failed = 1
    return failed


def answer(asked: Any) -> dict[str, Any]:
    """One answer for one line. Raises KeyError, TypeError or ValueError where the line is not of the form."""
    if not isinstance(asked, dict):
        raise TypeError("this is no object")
    text, day, language = asked["text"], asked.get("published"), asked.get("language") or "en"
    for name, given in (("text", text), ("language", language)):
        if not isinstance(given, str):
            raise TypeError(f"`{name}` is no text")
    published = parse_day(day) if isinstance(day, str) else None
    if day is not None and published is None:
        raise ValueError(f"`published: {day}` is not a valid day")
    found = find_time_expressions(text, published, language)
    return {"id": asked["id"], "time_expressions": [row(expression) for expression in found]}


def row(expression: TimeExpression) -> dict[str, Any]:
    """A time expression as programs get it."""
    keys = (
        "start",
        "end",
        "text",
        "type",
        "value",
        "edtf",
        "rule",
        "anchor",
        "role",
        "modifier",
        "confidence",
    )
    return {key: getattr(expression, key) for key in keys}


def parse_day(text: str) -> Day | None:
    """A day, or a day and time, in ISO 8601; None where it is neither."""
    try:
        return datetime.date.fromisoformat(text) if len(text) <= 10 else datetime.datetime.fromisoformat(text)
    except ValueError:
        return None


def picture(text: str, published: str | None, language: str, *, rejected: bool = False) -> str:
    """The text with carets under every time expression, its value, rule and anchor beside them."""
    day = parse_day(published) if published else None
    examined = examine(text, day, language)
    drawn = carets(text, examined.found, examined.rejected if rejected else ())
    head = f"published: {published}\n" if published else ""
    return head + (drawn or "    no time expression found")


def _what(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"this is no JSON ({error.msg})"
    if isinstance(error, KeyError):
        return f"`{error.args[0]}` is missing"
    return str(error)
