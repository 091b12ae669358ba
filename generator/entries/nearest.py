"""nearest: the event words of a clause and a date in it -> the one word that the date belongs to."""

import re

from generator.entries.clauses import Clause
from generator.entries.finite import FINITE
from generator.entries.kinds import Trigger
from generator.model import TimeExpression

_EXACT = re.compile(r"\d|day\b", re.IGNORECASE)
_LINKS = re.compile(r"\b(?:for|over|after|against|about|on|in|at|of|to|with|by|from|and|but|as)\b")
_NEAR = 15
_BESIDE = 40
_BY_WAY_OF = re.compile(r"\s(?:in|during)\s(?:an?\s|the\s)?(?:[\w-]+\s){0,2}$")


def chief_word(triggers: list[Trigger]) -> Trigger | None:
    """The word that says what happens in a clause: a plain one before a weak one, a verb before a noun."""
    return min(triggers, key=lambda t: (not t.strong, not t.verb, t.start), default=None)


def nearest_word(text: str, triggers: list[Trigger], expression: TimeExpression) -> Trigger | None:
    """The event word that a date belongs to: right beside it, else the last before it, else the next."""
    for trigger in triggers:
        gap = trigger.start - expression.end
        between = text[expression.end : trigger.start]
        if (
            not trigger.verb
            and 0 <= gap < _BESIDE
            and between.count(" ") <= 4
            and "," not in between
            and not _LINKS.search(between)
        ):
            return trigger
    before = [t for t in triggers if t.end <= expression.start]
    if not before:
        return chief_word([t for t in triggers if t.start >= expression.end])
    near = [t for t in before if expression.start - t.end <= _NEAR and t.strong]
    held = [t for t in before if t.verb and t.kind == "arrest"]
    if near and held and _BY_WAY_OF.search(text, held[-1].end, near[-1].start):
        return held[-1]
    return near[-1] if near else min(before, key=lambda t: (not t.strong, not t.verb, -t.start))


def is_better(expression: TimeExpression, kept: TimeExpression | None) -> bool:
    """Whether an expression dates an event better than the one that dates it now."""
    if kept is None:
        return True
    exact, kept_exact = bool(_EXACT.search(expression.text)), bool(_EXACT.search(kept.text))
    longer = len(expression.edtf or "") > len(kept.edtf or "")
    return (exact, longer) > (kept_exact, False)


def is_beyond(text: str, clause: Clause, trigger: Trigger, expression: TimeExpression) -> bool:
    """Whether a noun stands in an aside after a date whose own verb stands before it."""
    behind = not trigger.verb and trigger.start > expression.end
    aside = behind and "," in text[expression.end : trigger.start]
    return aside and bool(FINITE.search(text, clause.start, expression.start))
