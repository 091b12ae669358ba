"""elapsed: "comes days after Wang held talks", "a day after a bridge collapsed" -> a date for what came first.

Counted from the one day that the rest of the sentence gives or, of what "comes" after it, from the day of publication.
"""

import datetime
from collections.abc import Iterator, Sequence
from typing import Final

from generator.edtf_bounds import bounds
from generator.linguistics import Document
from generator.model import TimeExpression
from generator.terms import SMALL_NUMBERS

RULE = "days-after"
ROLE: Final = "elapsed"
_UNITS = {"hour": 0, "day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
_NUMBERS = {"zero": 0, "a": 1, "an": 1} | {word: at for at, word in enumerate(SMALL_NUMBERS[:12], 1)}
_SEVERAL = {"hour": (0, 1), "day": (1, 7), "week": (7, 35)}  # days that bare "days", "weeks" may be
_WEEK_SLACK = 3  # days by which "two weeks after" may be off
_DAY, _NO_YEAR = "2023-02-04", "0000"  # days that the calendar of the machine knows
_COMES = frozenset({"come", "follow", "take place", "happen", "occur"})


def elapsed_of(
    document: Document, expressions: Sequence[TimeExpression], published: datetime.date | None
) -> list[TimeExpression]:
    """One expression for each "N days after" or "before" that dates a clause or event behind it."""
    found: list[TimeExpression] = []
    for number, sentence in enumerate(document.sentences):
        inside = [e for e in expressions if sentence.start <= e.start < sentence.end]
        for at in range(sentence.first + 1, sentence.last):
            if document.tokens[at].lemma.lower() in ("after", "before"):
                found += _one(document, number, at, inside, published)
    return found


def _one(
    document: Document,
    number: int,
    at: int,
    inside: Sequence[TimeExpression],
    published: datetime.date | None,
) -> Iterator[TimeExpression]:
    unit = document.tokens[at - 1].lemma.lower()
    following = document.tokens[at + 1]
    if unit not in _UNITS or following.tag in ("NUM", "PUNCT", "SCONJ") or _dated(inside, following.start):
        return
    before = document.tokens[at - 2] if at >= 2 else None
    count = _count(before.lemma.lower() if before else "")
    first = at - 2 if count is not None else at - 1
    anchor = _anchor(document, number, inside, published)
    if anchor is None:
        return
    later = document.tokens[at].lemma.lower() == "after"
    value = _value(unit, count, anchor[0], later=later)
    if value is None:
        return
    start, end = document.tokens[first].start, document.tokens[at - 1].end
    text = document.text[start:end]
    yield TimeExpression(start, end, text, "DATE", "PAST_REF", value, RULE, anchor[1], ROLE, "APPROX", 0.7)


def _dated(inside: Sequence[TimeExpression], start: int) -> bool:
    """Whether what follows is itself a date: "two days after Christmas"."""
    return any(e.start <= start < e.end and e.edtf for e in inside)


def _count(word: str) -> int | None:
    return int(word) if word.isdigit() and len(word) < 3 else _NUMBERS.get(word)


def _anchor(
    document: Document,
    number: int,
    inside: Sequence[TimeExpression],
    published: datetime.date | None,
) -> tuple[datetime.date, str] | None:
    """The day counted from, and the words that give it."""
    days = {e.edtf: e.text for e in inside if e.edtf and "/" not in e.edtf and _is_day(e.edtf)}
    if len(days) == 1:
        day, words = days.popitem()
        return datetime.date.fromisoformat(bounds(day)[0] or ""), words
    verbs = (document.clauses[at].verb for at in document.clauses_in(number))
    comes = any(verb is not None and verb.lemma in _COMES for verb in verbs)
    return (published, "published") if comes and not days and published else None


def _is_day(value: str) -> bool:
    first, last = bounds(value)
    return first is not None and first == last and len(first) == len(_DAY) and first[:4] != _NO_YEAR


def _value(unit: str, count: int | None, day: datetime.date, *, later: bool) -> str | None:
    """The day so many days off; the days around it for weeks; month or year roughly for those."""
    sign = -1 if later else 1
    try:
        if count is None:
            near, far = _SEVERAL.get(unit, (None, None))
            if near is None or far is None or not later:
                return None
            return f"{day - datetime.timedelta(days=far)}/{day - datetime.timedelta(days=near)}"
        there = day + datetime.timedelta(days=sign * count * _UNITS[unit])
    except OverflowError:
        return None
    if unit in ("hour", "day"):
        return there.isoformat()
    if unit in ("week", "fortnight"):
        slack = datetime.timedelta(days=_WEEK_SLACK)
        return f"{there - slack}/{there + slack}"
    return f"{there:%Y-%m}~" if unit == "month" else f"{there.year:04}~"
