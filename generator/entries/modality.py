"""modality: the words around an event word -> whether the event happened, and what else it did."""

import functools
import re
from typing import NamedTuple

from generator.entries.finite import PASTS, is_passive
from generator.entries.kinds import Trigger
from generator.entries.lexicon import facts
from generator.model import Modality

_NEAR = 45
_CLOSE = 60


class Status(NamedTuple):
    """A modality and its detail."""

    modality: Modality
    detail: str | None = None


HAPPENED = Status("happened")
PLANNED = Status("planned")
DENIED = Status("did-not-happen", "denied")


def status_of(text: str, trigger: Trigger, left: int, right: int) -> Status:
    """The status of the event that `trigger` names inside the clause text[left:right]."""
    close_left = max(left, trigger.start - _CLOSE)
    calls_off = trigger.lemma in _CALLING_OFF and not is_passive(text, trigger.start)
    for detail in () if calls_off else ("postponed", "cancelled", "averted"):
        if _found(detail, text, close_left, min(right, trigger.end + _CLOSE)):
            return Status("did-not-happen", detail)
    if not trigger.verb:
        if _NEVER_WAS.match(text, trigger.end, min(len(text), right + _FAR)):
            return Status("did-not-happen", "not")
        undone = _UNDONE.search(text, trigger.end, min(right + _FAR, trigger.end + _FAR, len(text)))
        if undone and not _STOP.search(text, trigger.end, undone.start()):
            return Status("did-not-happen", _UNDONE_DETAIL.get(undone.group(1), "cancelled"))
    before = text[max(left, trigger.start - _NEAR) : trigger.start]
    after = text[trigger.end : min(right, trigger.end + _CLOSE)]
    if _NONE.search(before):
        return Status("did-not-happen", "not")
    return _of_verb(text, trigger, before, right) if trigger.verb else _of_noun(before, after)


# Who cancels a flight has done something; a flight that is cancelled has not happened.
_CALLING_OFF = frozenset({"cancel", "postpone", "suspend", "halt"})


def status_of_clause(text: str, left: int, right: int) -> Status:
    """The status of what text[left:right] tells with its first finite verb, whatever that is."""
    for detail in ("postponed", "cancelled", "averted"):
        if _found(detail, text, left, min(right, left + 2 * _CLOSE)):
            return Status("did-not-happen", detail)
    if _WAS_TO_HAVE_DONE.search(text, left, right):
        return Status("did-not-happen", "not")
    verb = _AUXILIARY.search(text, left, right)
    if verb is None:
        return HAPPENED
    if verb.group("not"):
        until = _UNTIL.search(text, verb.end(), right + _NEAR)
        return HAPPENED if until else Status("did-not-happen", "not")
    if verb.group("may"):
        return Status("conditional")
    return PLANNED if verb.group("will") else HAPPENED


_AUXILIARY = re.compile(
    r"\b(?:(?:did|does|do|has|have|had|was|were|is|are|will|would|could)(?P<not>n['’]t|\s+not|\s+never)"
    r"|(?P<may>may|might|could)(?=\s[a-z])"
    r"|(?P<will>will|shall|(?:is|are|was|were)\s+(?:due\s+|set\s+|scheduled\s+|expected\s+|likely\s+|about\s+)?to|plans?\s+to|intends?\s+to|aims?\s+to)"
    rf"|has|have|had|was|were|is|are|did|said|[a-z]{{2,}}ed|{PASTS})\b"
)
_FAR = 140
_NEVER_WAS = re.compile(
    r"[^.;!?]{0,80}?\b(?:never|did\snot|didn['’]t|does\snot|will\snot|would\snot)\s(?:take\splace|took\splace|happen|happened|materiali[sz]ed?|go\sahead|went\sahead|come\sabout|came\sabout)\b"
    r"|\s(?:\w+\s){0,4}?fail(?:ed|s)?\sto\s(?:resume|begin|start|take\splace|happen|materiali[sz]e)\b"
)
_UNDONE = re.compile(
    r"\b(?:was|were|has been|had been|have been|is|are)\s+(?:then\s+|later\s+|abruptly\s+)?(postponed|cancelled|canceled|called off|scrapped|put off|put back|delayed|off)\b(?!\s+(?:the|limits|to)\b)|\b(fell through|came to nothing)\b"
)
_STOP = re.compile(r"[.!?]\s|\b(?:said|says|after|before|but)\b")
_UNDONE_DETAIL = {
    "postponed": "postponed",
    "put off": "postponed",
    "put back": "postponed",
    "delayed": "postponed",
}


def _of_verb(text: str, trigger: Trigger, before: str, right: int) -> Status:
    if _pattern("refused").search(before):
        return Status("did-not-happen", "refused")
    if _WAS_TO_HAVE.search(before):
        return Status("did-not-happen", "not")
    if _NEGATED.search(before) and not _UNTIL.search(text, trigger.end, right + _NEAR):
        return Status("did-not-happen", "not")
    if _pattern("conditional").search(before):
        return Status("conditional")
    if trigger.form == "base" and (_TO.search(before) or _WILL.search(before)):
        return PLANNED
    if trigger.form != "past" and _pattern("planned").search(before):
        return PLANNED
    return PLANNED if _WILL.search(before) else HAPPENED


def _of_noun(before: str, after: str) -> Status:
    """A noun with "the" or an owner is a known event: only what stands right at it makes it less."""
    if _pattern("denied").search(before):
        return Status("did-not-happen", "denied")
    if _AHEAD.search(after):
        return PLANNED
    definite = _DEFINITE.search(before)
    near = definite.group() if definite else before
    if _pattern("conditional").search(near):
        return Status("conditional")
    if _pattern("planned").search(near) or (not definite and _WILL.search(before)):
        return PLANNED
    return HAPPENED


def _found(detail: str, text: str, left: int, right: int) -> bool:
    return bool(_pattern(detail).search(text, left, right))


_NEGATED = re.compile(r"(?:\bnot|\bnever|n['’]t)\s+(?:\w+\s+)?$", re.IGNORECASE)
_NONE = re.compile(r"\b(?:[Nn]o|without)\s(?:(?!other\b)\w+\s)?$")
_DEFINITE = re.compile(
    r"(?:\b(?:the|this|that|his|her|its|their)|\w['’]s?)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE
)
_TO_HAVE = r"\b(?:was|were)\s+(?:(?:due|set|supposed|meant|scheduled|expected|originally)\s+)?to\s+have\s+(?:been\s+)?"
_WAS_TO_HAVE, _WAS_TO_HAVE_DONE = re.compile(rf"{_TO_HAVE}$"), re.compile(_TO_HAVE)
_UNTIL = re.compile(r"\buntil\b")
_TO = re.compile(r"\bto\s+(?:\w+\s+)?$", re.IGNORECASE)
_WILL = re.compile(
    r"\b(?:will|would|shall|['’]ll|is to|are to|was to)\s+(?:\w+\s+){0,5}$", re.IGNORECASE
)
_AHEAD = re.compile(
    r"^\s+(?:\w+\s+){0,4}(?:will|would|must|has to|have to|is scheduled|is expected|is due|is set|is planned|are expected|are scheduled)\b",
    re.IGNORECASE,
)


@functools.cache
def _pattern(name: str) -> re.Pattern[str]:
    """The words of one list, in small letters: "May" is a month."""
    words = sorted(facts()["modality"][name], key=lambda word: (-len(word), word))
    small = "|".join(re.escape(word) for word in words)
    return re.compile(rf"(?<!\w)(?:{small})(?!\w)")
