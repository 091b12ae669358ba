"""modifiers: words before an expression that sharpen or blur it ("early", "about", "the end of") -> mod, wider span."""

import re

from generator.timex.grammar.underspecified import Candidate
from generator.timex.match.candidates import lowered

_REACH = 40
# "due to start in May" starts then; "the start of May" is a part of it.
_NO_VERB = "".join(
    f"(?<!{word} )" for word in ("to", "will", "would", "could", "may", "might", "should", "must", "can")
)
# TIMEX3 mod -> the words, for dates and for lengths of time
_DATE_MODS = (
    (
        "START",
        rf"(?:the\s)?(?:very\s)?(?:early|earlier|beginning|{_NO_VERB}start|first\spart|early\spart|opening)(?:\s(?:of|in))?(?:\sthe)?",
    ),
    ("MID", r"(?:the\s)?(?:mid|middle|midst)(?:\s(?:of|in))?(?:\sthe)?"),
    (
        "END",
        rf"(?:the\s)?(?:very\s)?(?:late|later|{_NO_VERB}end|close(?=\sof)|latter\spart|latter\shalf|last\sdays)(?:\s(?:of|in))?(?:\sthe)?",
    ),
    (
        "APPROX",
        r"(?:about|around|approximately|roughly|circa|ca?\.|some|sometime\s(?:in|around))(?:\sthe)?",
    ),
)
_LENGTH_MODS = (
    ("MORE_THAN", r"(?:more\sthan|over|longer\sthan)"),
    ("LESS_THAN", r"(?:less\sthan|under|almost|nearly|not\squite|fewer\sthan|close\sto)"),
    ("EQUAL_OR_MORE", r"(?:at\sleast|no\sless\sthan)"),
    ("EQUAL_OR_LESS", r"(?:at\smost|up\sto|no\smore\sthan|as\smuch\sas)"),
    ("APPROX", r"(?:about|around|approximately|roughly|some|only|just)"),
)


def _compiled(table: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    choice = "|".join(f"(?P<{name}>{pattern})" for name, pattern in table)
    return re.compile(rf"\b(?:{choice})(?:\s|(?<=mid)-|(?<=early)-|(?<=late)-)$")


_DATE, _LENGTH = _compiled(_DATE_MODS), _compiled(_LENGTH_MODS)
_WHOLE = frozenset({"past-count", "past-units", "the-past-unit", "recent-units", "over-decade"})
_NO_DATE_MOD = frozenset({"vague", "today", "former", "that-time", "weekday", "ago"})


def modified(text: str, candidate: Candidate, floor: int) -> tuple[int, str | None]:
    """Where the expression begins with its modifier, and the modifier; never before `floor`."""
    lengthy = candidate.meaning.type in ("DURATION", "SET") or candidate.rule in (
        "ago",
        "later",
        "earlier",
    )
    if (candidate.rule in _NO_DATE_MOD and not lengthy) or candidate.rule in _WHOLE:
        return candidate.start, None
    left = lowered(text[max(floor, candidate.start - _REACH) : candidate.start])
    match = (_LENGTH if lengthy else _DATE).search(left)
    if not match:
        return candidate.start, None
    name = str(match.lastgroup)
    start = candidate.start - (len(left) - match.start())
    return start, None if match[name] in ("only", "just") else name
