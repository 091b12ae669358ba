"""elapsed: "comes days after Wang held talks" -> a span of days before publication for what came first."""

import datetime
import re

from generator.model import TimeExpression

_AFTER = re.compile(
    r"\b(?:comes?|came|coming|just|only|mere)\s+(?:just\s+|only\s+|a\s+few\s+|several\s+)?(?P<unit>hours|days|weeks|a day|a week)\s+after\b",
    re.IGNORECASE,
)
_SPANS = {"hours": (0, 1), "a day": (1, 2), "days": (1, 7), "a week": (6, 9), "weeks": (7, 35)}


def with_elapsed(
    text: str, expressions: tuple[TimeExpression, ...], published: datetime.date | None
) -> tuple[TimeExpression, ...]:
    """The expressions and, for each such phrase, one more that dates the clause after it."""
    if published is None:
        return expressions
    found = [_expression(match, published) for match in _AFTER.finditer(text)]
    if not found:
        return expressions
    taken = [e for e in expressions if not any(e.start < f.end and f.start < e.end for f in found)]
    return tuple(sorted([*taken, *found], key=lambda e: (e.start, e.end)))


def _expression(match: re.Match[str], published: datetime.date) -> TimeExpression:
    near, far = _SPANS[match.group("unit").lower()]
    first = published - datetime.timedelta(days=far)
    last = published - datetime.timedelta(days=near)
    return TimeExpression(
        start=match.start("unit"),
        end=match.end("unit"),
        text=match.group("unit"),
        type="DATE",
        value="PAST_REF",
        edtf=f"{first}/{last}",
        rule="days-after",
        anchor="published",
        role="elapsed",
        modifier="APPROX",
        confidence=0.5,
    )
