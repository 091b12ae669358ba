"""readings: stamps whose day and month read both ways -> the reading that something on the page decides."""

import datetime
import re

import msgspec

from generator.reading.evidence import Candidate
from generator.reading.signs import days_back
from generator.reading.wordlists import phrases

_WORD = re.compile(r"[a-z]+")
_RECENT, _HABIT = 2, 2


def settle(candidates: tuple[Candidate, ...], body: tuple[str, ...]) -> tuple[Candidate, ...]:
    """Ambiguous stamps read as other evidence, the text or its spelling reads; both readings stay where nothing decides."""
    if not any(candidate.stamp and candidate.stamp.other for candidate in candidates):
        return candidates
    days = {c.evidence.value for c in candidates if c.stamp is None or not c.stamp.other}
    text = "\n".join(body)
    return tuple(_settled(candidate, days, _order(candidates), text) for candidate in candidates)


def read_as(candidate: Candidate, day: datetime.date, because: str = "") -> Candidate:
    """The candidate with one day."""
    replace = msgspec.structs.replace
    stamp = replace(candidate.stamp, value=day, other=None) if candidate.stamp else None
    evidence = replace(candidate.evidence, value=day)
    return replace(candidate, evidence=evidence, stamp=stamp, because=because)


def _settled(
    candidate: Candidate, days: set[datetime.date | None], order: str | None, text: str
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
    habit = _habit(text)
    if habit:
        because = f"its spelling is of where the {habit} comes first"
        return read_as(candidate, readings[habit == "month"], because)
    backs = [days_back(day, text) for day in readings]
    recent = [
        day
        for day, back in zip(readings, backs, strict=True)
        if back is not None and back < _RECENT
    ]
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


def _habit(text: str) -> str | None:
    """`day` or `month` by British or American spelling; None where it is neither or both."""
    words = set(_WORD.findall(text.lower()))
    british = len(words & phrases("stamps", "british"))
    american = len(words & phrases("stamps", "american"))
    if max(british, american) < _HABIT or min(british, american):
        return None
    return "day" if british else "month"
