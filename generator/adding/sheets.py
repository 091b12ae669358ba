"""sheets: a TimelineJS3 timeline (JSON or its sheet) or a table of reports (CSV) -> a Source for each row.

A row of a timeline is the editor's own telling of an event, so it becomes a note that names the day in words.
A row of a table with a text is a report.
"""

import csv
import io
import json
import re
from typing import Any

import yaml

from generator.model import Source
from generator.problems import Problem
from generator.reading.encoding import decode
from generator.reading.formats.html_tree import tree_of, visible_lines
from generator.reading.stamps import iso_day

Sources = tuple[tuple[Source, ...], tuple[Problem, ...]]
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_COLUMNS = {
    "title": ("title", "headline"),
    "outlet": ("outlet", "source", "publisher", "publication"),
    "agency": ("agency",),
    "author": ("author", "byline"),
    "published": ("published", "date", "publication date"),
    "url": ("url", "link", "address"),
    "language": ("language", "lang"),
}
_CELL = 131_072  # characters: what Python's own reader allows, whatever the sheet
_WEB = re.compile(r"https?://[^\s/]+\S*$")
_UNDATED = "The row is added without a day; write it as 2024-03-05"
_TEXT = ("text", "body", "content", "article")


def is_timeline(data: bytes) -> bool:
    """Whether JSON is a TimelineJS3 timeline."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return False
    return isinstance(found, dict) and isinstance(found.get("events"), list)


def timeline_rows(name: str, data: bytes) -> Sources:
    """The events of a TimelineJS3 timeline as notes."""
    if not is_timeline(data):
        return (), (Problem(name, 0, "the JSON is no TimelineJS3 timeline", 'Give it `{"events": […]}`'),)
    events = [event for event in json.loads(data)["events"] if isinstance(event, dict)]
    return tuple(_event_note(event, number, name) for number, event in enumerate(events, 1)), ()


def sheet_rows(name: str, data: bytes) -> Sources:
    """The rows of a CSV: TimelineJS3's own sheet by its `Headline` and `Year`, else a table of reports."""
    text, trouble = decode(data)
    if text is None:
        return (), (Problem(name, 0, trouble or "the sheet cannot be read", "Save it as UTF-8"),)
    first = text.lstrip("\ufeff").partition("\n")[0]
    mark = max(",;\t", key=first.count)
    csv.field_size_limit(max(len(text), _CELL))
    table = csv.DictReader(io.StringIO(text.lstrip("\ufeff")), delimiter=mark)
    lines, rows = [], []
    try:
        for row in table:
            lines.append(table.line_num)
            told = {key: value for key, value in row.items() if isinstance(value, str)}
            rows.append({(key or "").strip().lower(): value.strip() for key, value in told.items()})
    except csv.Error as error:
        line = table.line_num
        return (), (Problem(name, line, f"the sheet cannot be read ({error})", "Save it again"),)
    if rows and {"headline", "year"} <= set(rows[0]):
        events = [_event_of_row(row) for row in rows if row.get("headline") or row.get("text")]
        return tuple(_event_note(event, number, name) for number, event in enumerate(events, 1)), ()
    columns = set(rows[0]) if rows else set()
    if not columns & set(_TEXT):
        fix = f"Name a column one of {', '.join(_TEXT)}; others may be {', '.join(_COLUMNS)}"
        return (), (Problem(name, 1, "no column has the reports' texts", fix),)
    sources = tuple(_report(row, number, name) for number, row in enumerate(rows, 1))
    return sources, tuple(
        Problem(name, line, f"`{day}` is no day that can be read one way only", _UNDATED)
        for line, row in zip(lines, rows, strict=True)
        if (day := _cell(row, "published")) and not iso_day(day)[0]
    )


def _cell(row: dict[str, str], key: str) -> str:
    return next((row[column] for column in _COLUMNS[key] if row.get(column)), "")


def _event_of_row(row: dict[str, str]) -> dict[str, Any]:
    start = {part: row.get(part, "") for part in ("year", "month", "day")}
    end = {part: row.get(f"end {part}", "") for part in ("year", "month", "day")}
    return {
        "start_date": start,
        "end_date": end,
        "text": {"headline": row.get("headline", ""), "text": row.get("text", "")},
        "media": {"url": row.get("media", "")},
    }


def _event_note(event: dict[str, Any], number: int, name: str) -> Source:
    given = event.get("text")
    told: dict[str, Any] = given if isinstance(given, dict) else {}
    headline, text = _plain(str(told.get("headline", ""))), _plain(str(told.get("text", "")))
    day, last = _day(event.get("start_date")), _day(event.get("end_date"))
    when = f"From {day} to {last}" if day and last and last != day else f"On {day}" if day else ""
    if day.count(" ") < 2 and when.startswith("On "):
        when = f"In {day}"
    lines = [line for line in (f"{when}: {headline}." if when else headline, text) if line]
    keys = {"title": headline or f"Event {number}", "form": "note"}
    return _source(keys, lines, number, name)


def _report(row: dict[str, str], number: int, name: str) -> Source:
    keys = {key: _cell(row, key) for key in _COLUMNS}
    day = iso_day(keys["published"])[0]
    keys["published"] = day.isoformat() if day else ""
    keys["url"] = keys["url"] if _WEB.match(keys["url"]) else ""
    text = next((row[column] for column in _TEXT if row.get(column)), "")
    return _source(keys, text.splitlines(), number, name)


def _source(keys: dict[str, str], lines: list[str], number: int, name: str) -> Source:
    told = {key: value for key, value in keys.items() if value}
    matter = yaml.safe_dump(told, allow_unicode=True, sort_keys=False) if told else ""
    body = "\n\n".join(line.strip() for line in lines if line.strip())
    data = f"---\n{matter}---\n\n{body}\n".encode()
    return Source(f"row-{number}", f"{name}-{number}.md", data)


def _plain(text: str) -> str:
    """Words without the HTML that timelines allow."""
    if "<" not in text:
        return text.strip().rstrip(".") if len(text) < 200 else text.strip()
    tree, _ = tree_of(f"<body>{text}</body>".encode())
    return " ".join(line.text for line in visible_lines(tree)) if tree is not None else ""


def _day(date: Any) -> str:
    """A timeline's day in words, as precise as it is: 4 February 2023, February 2023, 2023."""
    if not isinstance(date, dict) or not str(date.get("year", "")).strip():
        return ""
    year, month, day = (str(date.get(part) or "").strip() for part in ("year", "month", "day"))
    if not month.isdecimal() or not 1 <= int(month) <= len(_MONTHS):
        return year
    named = f"{_MONTHS[int(month) - 1]} {year}"
    return f"{int(day)} {named}" if day.isdecimal() else named
