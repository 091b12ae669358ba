"""ambiguous_dates: stamps whose day and month read both ways -> the reading that something on the page decides."""

import datetime
import functools
import re

import msgspec

from generator.reading.pubdate.candidate import Candidate
from generator.reading.pubdate.date_plausibility import days_back
from generator.reading.stamps import months
from generator.reading.wordlists import phrases

_WORD = re.compile(r"[a-z]+")
_RECENT, _SHORT = 2, 3
_HABIT, _TIMES = 2, 3  # so many signs of one kind, and so many times those of the other


def settle(candidates: tuple[Candidate, ...], body: tuple[str, ...], page: str = "") -> tuple[Candidate, ...]:
    """Ambiguous stamps read as other evidence, the text or its spelling reads; both stay where nothing decides."""
    if not any(candidate.stamp and candidate.stamp.other for candidate in candidates):
        return candidates
    days = {c.evidence.value for c in candidates if c.stamp is None or not c.stamp.other}
    text = "\n".join(body)
    order, habit = _order(candidates), _habit(text) or _habit(page)
    return tuple(_settled(candidate, days, order, habit, text) for candidate in candidates)


def read_as(candidate: Candidate, day: datetime.date, because: str = "") -> Candidate:
    """The candidate with one day."""
    replace = msgspec.structs.replace
    stamp = replace(candidate.stamp, value=day, other=None) if candidate.stamp else None
    evidence = replace(candidate.evidence, value=day)
    return replace(candidate, evidence=evidence, stamp=stamp, because=because)


def _settled(
    candidate: Candidate,
    days: set[datetime.date | None],
    order: str | None,
    habit: str | None,
    text: str,
) -> Candidate:
    stamp = candidate.stamp
    if not stamp or not stamp.other:
        return candidate
    readings = (stamp.value, stamp.other)
    known = [day for day in readings if day in days]
    if len(known) == 1:
        return read_as(candidate, known[0])
    if order:
        return read_as(candidate, readings[0] if order == "day" else readings[1])
    if habit:
        because = f"it is written as where the {habit} comes first"
        return read_as(candidate, readings[habit == "month"], because)
    backs = [days_back(day, text) for day in readings]
    recent = [day for day, back in zip(readings, backs, strict=True) if back is not None and back < _RECENT]
    if len(recent) == 1:
        return read_as(candidate, recent[0], "the weekday in the text fits it")
    return candidate


def _order(candidates: tuple[Candidate, ...]) -> str | None:
    """`day` or `month`: which comes first in the numeric stamps of this page that read one way only."""
    firsts = set()
    for candidate in candidates:
        stamp = candidate.stamp
        if stamp and stamp.numeric and not stamp.other:
            first = re.match(r"\d+", stamp.text)
            if first and stamp.value.day != stamp.value.month:
                firsts.add("day" if int(first.group()) == stamp.value.day else "month")
    return firsts.pop() if len(firsts) == 1 else None


@functools.cache
def _written() -> re.Pattern[str]:
    """A day of the month as it is written in a sentence: before its month, or after it."""
    names = "|".join(name for name in months("en") if len(name) > _SHORT)
    return re.compile(
        rf"(?P<day>\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{names})\b)|(?P<month>\b(?:{names}) \d{{1,2}}\b(?! \d{{4}}))"
    )


def _habit(text: str) -> str | None:
    """`day` or `month`: which comes first where people spell, pay and write days as the text does; None where unclear.

    "colour", "£5" and "3 May" are of the one kind, "color", "$5" and "May 3" of the other.
    """
    low = text.lower()
    words = set(_WORD.findall(low))
    dates = [kind for kind, _ in {(match.lastgroup, match.group()) for match in _written().finditer(low)}]
    british = len(words & phrases("stamps", "british")) + dates.count("day")
    american = len(words & phrases("stamps", "american")) + dates.count("month")
    british += sum(mark in low for mark in phrases("stamps", "british_marks"))
    american += sum(mark in low for mark in phrases("stamps", "american_marks"))
    american += "$" in low and not ("€" in low or "£" in low)
    if max(british, american) < max(_HABIT, _TIMES * min(british, american)):
        return None
    return "day" if british > american else "month"
