"""day-month order: days in figures of an English text -> the same, day before month where the text writes so."""

import datetime
import re
from collections.abc import Iterable

import msgspec

from generator.timex.grammar.underspecified import Candidate

_RULES = frozenset({"numeric-day", "numeric-short"})
_SLASHED = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)\b")


def in_order(text: str, found: Iterable[Candidate], published: datetime.date | None) -> list[Candidate]:
    """The candidates, days in figures turned about where dots part them or the text writes days first."""
    first = _days_first(text, published)
    return [_read(c, text[c.start : c.end], first) if c.rule in _RULES else c for c in found]


def _days_first(text: str, published: datetime.date | None) -> bool | None:
    """Whether the text writes "23/3/2023" or "3/23/2023", or its own day of publication so; else nothing."""
    if "/" not in text:
        return None
    written = [(int(a), int(b), int(c[-2:])) for a, b, c in _SLASHED.findall(text)]
    if any(b > 12 for _, b, _ in written):
        return False
    if any(a > 12 for a, _, _ in written):
        return True
    if published is None or published.day == published.month:
        return None
    day, month, year = published.day, published.month, published.year % 100
    return True if (day, month, year) in written else False if (month, day, year) in written else None


def _read(c: Candidate, words: str, first: bool | None) -> Candidate:
    """The day, turned about where days come first; either way is open where nothing tells."""
    day, month = c.meaning.day, c.meaning.month
    if not day or not month or day > 12 or day == month:
        return c
    if first or "." in words:
        return msgspec.structs.replace(c, meaning=msgspec.structs.replace(c.meaning, day=month, month=day))
    if first is None:
        return msgspec.structs.replace(c, meaning=msgspec.structs.replace(c.meaning, either=True))
    return c
