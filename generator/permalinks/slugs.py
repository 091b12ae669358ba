"""slug: a title or name -> the readable part of an address."""

import re
import unicodedata
from collections.abc import Container
from urllib.parse import quote

from generator.model import Event

_MONTH = re.compile(r"-?\d{4}-(?:0[1-9]|1[0-2])(?!\d)")
_LONGEST = 60
_LONGEST_FOREIGN = 24
_FOLDED = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "þ": "th", "ð": "d"})


def slug(text: str) -> str:
    """Lower-case letters and digits with `-` between; letters without a Latin form are kept, percent-encoded."""
    folded = unicodedata.normalize("NFKD", text.lower().translate(_FOLDED).replace("’", "").replace("'", ""))
    plain = "".join(char for char in folded if not unicodedata.combining(char))
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", plain))
    joined = "-".join(words)
    longest = _LONGEST if joined.isascii() else _LONGEST_FOREIGN
    if len(joined) > longest:
        joined = joined[: longest + 1].rpartition("-")[0] or joined[:longest]
    return quote(joined or "untitled", safe="-")


def event_address(event: Event) -> str:
    """Where an event would like to be: `/2023/02/ma-zhaoxu-visits-russia/`, no more precise than its date.

    Known to the year or season only it is at `/2016/…/`, and at `/undated/…/` without a day.
    """
    day = event.first_day or event.last_day
    name = slug(event.title)
    if day is None:
        return f"/undated/{name}/"
    year, month, _ = day.rsplit("-", 2)
    if _MONTH.match((event.value or day).removeprefix("../")):
        return f"/{year}/{month}/{name}/"
    taken = name.isdigit() or name == "year"  # the pages of months, and of what is no closer
    return f"/{year}/{f'event-{name}' if taken else name}/"


def report_address(report_id: str) -> str:
    """Where a report is: `/reports/reuters-2023-02-04/`."""
    return f"/reports/{quote(report_id, safe='/-_')}/"


def name_address(kind: str, name: str) -> str:
    """Where a person, place or outlet would like to be: `/people/wang-yi/`."""
    return f"/{kind}/{slug(name)}/"


def unused(wanted: str, used: Container[str]) -> str:
    """The address, with `-2`, `-3` … where it is taken."""
    if wanted not in used:
        return wanted
    stem, number = wanted.rstrip("/"), 2
    while f"{stem}-{number}/" in used:
        number += 1
    return f"{stem}-{number}/"
