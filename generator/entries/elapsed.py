"""elapsed: "comes days after Wang held talks", "a day after a bridge collapsed" -> a date for what came first."""

import datetime
import re
from collections.abc import Iterator

from generator.model import TimeExpression
from generator.spans import bounds
from generator.timex.grammar.amounts import number
from generator.timex.grammar.lexicon import lexicon

_COMES = re.compile(
    r"\b(?:comes?|came|coming|just|only|mere)\s+(?:just\s+|only\s+|a\s+few\s+|several\s+)?(?P<unit>hours|days|weeks|a day|a week)\s+after\b",
    re.IGNORECASE,
)
_SPANS = {"hours": (0, 1), "a day": (1, 2), "days": (1, 7), "a week": (6, 9), "weeks": (7, 35)}
_COUNTED = re.compile(
    r"\s(?P<unit>day|week|month|year)s?\s(?P<way>after|before)\s(?!(?:the\s)?(?:\d[\d:./]*(?:st|nd|rd|th)?\s|[A-Z][a-z]+day\b|that\b|it\b|this\b))",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})$",
    re.IGNORECASE,
)
_LONGEST = len("eleven")
_DAYS = {"day": 1, "week": 7}
_ROLES = frozenset({"event", "planned", "attribution"})


def with_elapsed(
    text: str,
    sentences: tuple[tuple[int, int], ...],
    expressions: tuple[TimeExpression, ...],
    published: datetime.date | None,
) -> tuple[TimeExpression, ...]:
    """The expressions and, for each such phrase, one more that dates the clause after it."""
    found = list(_counted(text, sentences, expressions))
    if published is not None:
        found += [_comes(match, published) for match in _COMES.finditer(text)]
    if not found:
        return expressions
    taken = [e for e in expressions if not any(e.start < f.end and f.start < e.end for f in found)]
    return tuple(sorted([*taken, *found], key=lambda e: (e.start, e.end)))


def _comes(match: re.Match[str], published: datetime.date) -> TimeExpression:
    near, far = _SPANS[match.group("unit").lower()]
    first = published - datetime.timedelta(days=far)
    last = published - datetime.timedelta(days=near)
    at = match.start("unit"), match.end("unit")
    return _expression(at, match.group("unit"), f"{first}/{last}", "published", 0.5)


def _counted(
    text: str, sentences: tuple[tuple[int, int], ...], expressions: tuple[TimeExpression, ...]
) -> Iterator[TimeExpression]:
    """A count of days from the one day that the rest of the sentence gives."""
    matches = list(_COUNTED.finditer(text))
    for start, end in sentences if matches else ():
        inside = [match for match in matches if start <= match.start() < end]
        anchors = [e for e in expressions if start <= e.start < end and e.role in _ROLES]
        days = {e.edtf for e in anchors if _is_day(e.edtf)}
        if len(inside) != 1 or len(days) != 1:
            continue
        match, anchor = inside[0], anchors[0]
        count = _COUNT.search(text[max(start, match.start() - _LONGEST) : match.start()])
        value = count and _value(count, match, datetime.date.fromisoformat(days.pop() or ""))
        if count and value:
            at = match.start() - len(count.group()), match.start("way") - 1
            yield _expression(at, text[slice(*at)], value, anchor.text, 0.7)


def _is_day(value: str | None) -> bool:
    if value is None or "/" in value:
        return False
    first, last = bounds(value)
    return first is not None and first == last


def _value(counted: re.Match[str], match: re.Match[str], day: datetime.date) -> str | None:
    """The day so many days off; the days around it for weeks, month or year roughly for those."""
    unit, count = match.group("unit").lower(), int(number(counted.group(), lexicon("en")) or 1)
    sign = -1 if match.group("way").lower() == "after" else 1
    try:
        if unit in _DAYS:
            there = day + datetime.timedelta(days=sign * count * _DAYS[unit])
            slack = datetime.timedelta(days=0 if unit == "day" else 3)
            return f"{there - slack}/{there + slack}" if slack else there.isoformat()
        months = day.year * 12 + day.month - 1 + sign * count * (1 if unit == "month" else 12)
        year, month = divmod(months, 12)
        return f"{year:04}-{month + 1:02}~" if unit == "month" else f"{year:04}~"
    except OverflowError:
        return None


def _expression(
    at: tuple[int, int], text: str, value: str, anchor: str, confidence: float
) -> TimeExpression:
    return TimeExpression(
        start=at[0],
        end=at[1],
        text=text,
        type="DATE",
        value="PAST_REF",
        edtf=value,
        rule="days-after",
        anchor=anchor,
        role="elapsed",
        modifier="APPROX",
        confidence=confidence,
    )
