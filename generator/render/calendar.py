"""calendar: rows of events -> iCalendar (RFC 5545), whole days with an exclusive end."""

import datetime
from collections.abc import Mapping
from typing import Any

_STATUS = {
    "happened": "CONFIRMED",
    "planned": "TENTATIVE",
    "conditional": "TENTATIVE",
    "did-not-happen": "CANCELLED",
}


def write_calendar(context: Mapping[str, Any]) -> bytes:
    """The rows as RFC 5545."""
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//Dateline//Dateline//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", context["title"])
    for key, title, first, last, modality, places, url, words, stamp in context["rows"]:
        event = Event()
        event.add("uid", f"{key}@dateline")
        event.add(
            "dtstamp",
            datetime.datetime.combine(
                datetime.date.fromisoformat(stamp), datetime.time(), datetime.UTC
            ),
        )
        event.add("dtstart", datetime.date.fromisoformat(first))
        event.add("dtend", datetime.date.fromisoformat(last) + datetime.timedelta(days=1))
        event.add("summary", title)
        event.add("description", words)
        event.add("status", _STATUS[modality])
        event.add("transp", "TRANSPARENT")
        if places:
            event.add("location", places)
        if url:
            event.add("url", url)
        calendar.add_component(event)
    return bytes(calendar.to_ical())
