"""sheets: a table of reports (CSV), or TimelineJS3's own sheet -> a Source for each row; with a text it is a report."""

import csv
import io
import re

from generator.adding.rows import Sources, row_source
from generator.adding.timelines import timeline_sheet
from generator.model import Source
from generator.problems import Problem
from generator.reading.encoding import decode
from generator.reading.stamps import iso_day

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
        return timeline_sheet(name, rows)
    columns = set(rows[0]) if rows else set()
    if not columns & set(_TEXT):
        fix = f"Name a column one of {', '.join(_TEXT)}; others may be {', '.join(_COLUMNS)}"
        return (), (Problem(name, 1, "no column has the reports' texts", fix),)
    sources = tuple(_report(row, number, name) for number, row in enumerate(rows, 1))
    return sources, tuple(
        Problem(name, line, f"`{day}` is not a day that can be read one way only", _UNDATED)
        for line, row in zip(lines, rows, strict=True)
        if (day := _cell(row, "published")) and not iso_day(day)[0]
    )


def _cell(row: dict[str, str], key: str) -> str:
    return next((row[column] for column in _COLUMNS[key] if row.get(column)), "")


def _report(row: dict[str, str], number: int, name: str) -> Source:
    keys = {key: _cell(row, key) for key in _COLUMNS}
    day = iso_day(keys["published"])[0]
    keys["published"] = day.isoformat() if day else ""
    keys["url"] = keys["url"] if _WEB.match(keys["url"]) else ""
    text = next((row[column] for column in _TEXT if row.get(column)), "")
    return row_source(keys, text.splitlines(), number, name)
