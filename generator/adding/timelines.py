"""timelines: a TimelineJS3 timeline, as JSON or as rows of its sheet -> a note for each event, and what is no event.

A slide is the editor's own telling of an event, so it becomes a note that names the day in words. Years before 1 are
counted as historians do, as the widget shows them: -44 is 44 BC. The caption, credit and address of a slide's
picture or film are the note's last paragraph.
"""

import json
import re
from typing import Any

from generator.adding.rows import Sources, row_source
from generator.model import Source
from generator.problems import Problem
from generator.reading.formats.html_tree import tree_of, visible_lines

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_WEB = re.compile(r"https?://[^\s/]+\S*$")
_ENDS = re.compile(r"[.!?…。！？]$")
_YEAR = re.compile(r"[+-]?\d{1,9}$", re.ASCII)


def is_timeline(data: bytes) -> bool:
    """Whether JSON is a TimelineJS3 timeline."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return False
    return isinstance(found, dict) and isinstance(found.get("events"), list)


def timeline_rows(name: str, data: bytes) -> Sources:
    """The events of a TimelineJS3 timeline as notes; its title and its eras are told as no events."""
    if not is_timeline(data):
        return (), (Problem(name, 0, "the JSON is no TimelineJS3 timeline", 'Give it `{"events": […]}`'),)
    timeline = json.loads(data)
    title = _words(timeline.get("title"))
    eras = timeline.get("eras")
    others = [*([title] if any(title) else []), *(map(_words, eras) if isinstance(eras, list) else ())]
    return _notes(timeline["events"], [" ".join(filter(None, one)) for one in others], name)


def timeline_sheet(name: str, rows: list[dict[str, str]]) -> Sources:
    """The same from the rows of its sheet, whose names of columns are in small letters."""
    told = [row for row in rows if row.get("headline") or row.get("text")]
    others = [row for row in told if row.get("type", "").lower() in ("title", "era")]
    events = [_event_of_row(row) for row in told if row not in others]
    return _notes(events, [row.get("headline", "") or row.get("text", "") for row in others], name)


def _notes(events: list[Any], others: list[str], name: str) -> Sources:
    notes = tuple(_note(event, number, name) for number, event in enumerate(events, 1) if isinstance(event, dict))
    odd = sum(not isinstance(event, dict) for event in events)
    problems = [
        Problem(name, 0, (f"“{one[:80]}” is a title or an era of the "
        f"timeline, no event, and is not added"), "Add it to site.yml's `description` if you want it")
        for one in others
    ]  # fmt: skip
    if odd:
        problems.append(Problem(name, 0, f"{odd} of its events are no events", "Each is `{…}` with a `start_date`"))
    return notes, tuple(problems)


def _event_of_row(row: dict[str, str]) -> dict[str, Any]:
    start = {part: row.get(part, "") for part in ("year", "month", "day")}
    end = {part: row.get(f"end {part}", "") for part in ("year", "month", "day")}
    return {
        "start_date": start,
        "end_date": end,
        "text": {"headline": row.get("headline", ""), "text": row.get("text", "")},
        "media": {
            "url": row.get("media", ""),
            "caption": row.get("media caption", ""),
            "credit": row.get("media credit", ""),
        },
    }


def _note(event: dict[str, Any], number: int, name: str) -> Source:
    headline, text = _words(event)
    day, last = _day(event.get("start_date")), _day(event.get("end_date"))
    when = f"From {day} to {last}" if day and last and last != day else _on(day)
    first = f"{when}: {headline}" if when and headline else headline
    given = event.get("media")
    media: dict[str, Any] = given if isinstance(given, dict) else {}
    url = str(media.get("url") or "").strip()
    shown = [part for key in ("caption", "credit") if (part := _plain(str(media.get(key) or "")))]
    keys = {"title": headline or f"Event {number}", "form": "note"}
    lines = [_whole(line) if line == first else line for line in (first, text) if line]
    if not headline and when:
        lines.insert(0, _whole(when))
    address = [url] if _WEB.match(url) else []
    return row_source(keys, [*lines, " ".join([*map(_whole, shown), *address])], number, name)


def _words(slide: Any) -> tuple[str, str]:
    """A slide's headline and text."""
    given = slide.get("text") if isinstance(slide, dict) else None
    told: dict[str, Any] = given if isinstance(given, dict) else {}
    return _plain(str(told.get("headline") or "")), _plain(str(told.get("text") or ""))


def _plain(text: str) -> str:
    """Words without the HTML that timelines allow; each paragraph is one, apart from the next."""
    if "<" not in text and "&" not in text:
        return text.strip()
    tree, _ = tree_of(f"<body>{text}</body>".encode("utf-8", "replace"))
    return " ".join(line.text for line in visible_lines(tree)) if tree is not None else ""


def _whole(sentence: str) -> str:
    """The sentence with a full stop, where it has no end of its own."""
    return sentence if _ENDS.search(sentence) else f"{sentence}."


def _on(day: str) -> str:
    whole = day[:1].isdecimal() and any(month in day for month in _MONTHS)
    return f"On {day}" if whole else f"In {day}" if day else ""


def _day(date: Any) -> str:
    """A timeline's day in words, as precise as it is: 4 February 2023, February 2023, 2023, 15 March 44 BC."""
    if not isinstance(date, dict):
        return ""
    year, month, day = (str(date.get(part) or "").strip() for part in ("year", "month", "day"))
    if not _YEAR.match(year):
        return year
    told = f"{-int(year)} BC" if int(year) < 0 else str(int(year))
    if not month.isdecimal() or not 1 <= int(month) <= len(_MONTHS):
        return told
    named = f"{_MONTHS[int(month) - 1]} {told}"
    return f"{int(day)} {named}" if day.isdecimal() else named
