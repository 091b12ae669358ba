"""calendar: rows of events -> iCalendar (RFC 5545), whole days with an exclusive end.

Lines are escaped and folded by icalendar; its components, ten times slower, are not needed for that.
"""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_STATUS = {
    "happened": "CONFIRMED",
    "planned": "TENTATIVE",
    "conditional": "TENTATIVE",
    "did-not-happen": "CANCELLED",
}
_HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dateline//Dateline//EN")
_TAIL = ("END:VCALENDAR", "")
_LONGEST = 75  # bytes of a line, its end included, as RFC 5545 counts them


def write_calendar(context: Mapping[str, Any]) -> bytes:
    """The rows as a calendar."""
    lines = [*_HEAD, *_line("X-WR-CALNAME", context["title"])]
    for row in context["rows"]:
        lines += _event(row)
    return "\r\n".join([*lines, *_TAIL]).encode("utf-8", "replace")


def _event(row: Sequence[str]) -> Iterator[str]:
    key, title, first, last, modality, places, url, words, stamp = row
    after = datetime.date.fromisoformat(last) + datetime.timedelta(days=1)
    yield "BEGIN:VEVENT"
    yield from _line("UID", f"{key}@dateline")
    yield f"DTSTAMP:{stamp.replace('-', '')}T000000Z"
    yield f"DTSTART;VALUE=DATE:{first.replace('-', '')}"
    yield f"DTEND;VALUE=DATE:{after.isoformat().replace('-', '')}"
    yield from _line("SUMMARY", title)
    yield from _line("DESCRIPTION", words)
    if places:
        yield from _line("LOCATION", places)
    if url:
        yield _folded(f"URL:{url}")
    yield f"STATUS:{_STATUS[modality]}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _line(name: str, text: str) -> Iterator[str]:
    """A line with its text escaped, folded where it is longer than 75 bytes."""
    from icalendar import vText

    plain = "".join(char for char in text if ord(char) >= 32 or char in "\t\n")
    escaped = vText(plain).to_ical().decode()
    yield _folded(f"{name}:{escaped}")


def _folded(line: str) -> str:
    """The line in pieces of fewer than 75 bytes, the later ones behind a space, as RFC 5545 asks for."""
    pieces, size = [""], 0
    for char in line:
        if pieces[-1] and size + len(char.encode()) >= _LONGEST:
            last = pieces[-1]
            begun = last[-1] if len(last) > 1 and last[-1] in "\\^" else ""  # an escape stays whole
            pieces[-1:] = [last.removesuffix(begun), begun]
            size = len(begun)
        pieces[-1] += char
        size += len(char.encode())
    return "\r\n ".join(pieces)
