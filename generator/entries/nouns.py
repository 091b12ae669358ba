"""nouns: a noun that tells of an event -> its phrase; and words with their dates taken out."""

import re

from generator.entries.finite import PASTS
from generator.entries.telling import Sentence, Telling
from generator.model import TimeExpression

_LEFT = re.compile(
    r"(?<!\S)(?:[A-Z][\w.’'-]*\s+(?:[A-Z][\w.’'-]*\s+)*(?:(?:’s|'s)\s+)?)?(?:(?!(?:of|for|to|in|on|at|by|with|from|and|the|a|an|not|as|that|"
    r"this|said|was|were|is|are|has|had|after|before|during|his|her|its|their|into|over|hold|holds|held|take|takes|took|make|makes|made|have|will|plans|plan|would|be|been|[a-z]+ed|\w+ing|"
    rf"{PASTS})\b)[\w’'-]+\s+){{0,3}}$"
)
_RIGHT = re.compile(
    r"(?:\s+(?:of|by|in|on|against|between|near|at|to|with|over|for|outside|inside)(?:\s+[^\s,;.]+){1,6}?(?=\s(?:of|by|in|on|against|between|near|at|to|with|over|for|that|and|which|who|had|has|was|were|said)\b|[,;.]|$|\s[–—-]))*"
)
_PREPOSITION = re.compile(
    r"(?:\s*,)?\s*\b(?:(?:(?:shortly|just|soon)\s+(?:before|after)|as\sof|about|around|roughly|starting|beginning|effective|on|in|at|since|late|early|earlier|from|until|by|of|during|for|between|to|the|this)\s+)*$",
    re.IGNORECASE,
)
_JOINS = re.compile(
    r"\s*(?:and|or|to|until|through|till|-|–|,)(?:\s(?:again|then|later))?\s*(?:on\s)?"
)
_FINITE_BEFORE = re.compile(r"\b(?:\w+ed|was|were|has|had|is|are|have|led|for|to|from|of)\b")
_SHORT, _REACH = 30, 160


def noun_phrase(text: str, chief: Telling, sentence: Sentence) -> str:
    """The noun with what stands before and after it, or the whole clause where that is short."""
    trigger = chief.trigger
    if trigger is None:
        return text[chief.start : chief.end]
    beside = tuple(e for e in sentence.expressions if trigger.start - e.end != 1)
    before = without_dates(text, chief.start, trigger.start, beside, " ¦ ")
    after = without_dates(text, trigger.end, chief.end, sentence.expressions)
    if len(before) <= _SHORT and not _FINITE_BEFORE.search(before):
        return f"{before.replace('¦', ' ')} {trigger.text} {after}"
    left = _LEFT.search(before[-_REACH:] + " ")
    right = _RIGHT.match(" " + after[:_REACH])
    words = left.group() if left else ""
    words = f"at {words}" if _OF_AT.match(words) else words
    return f"{words}{trigger.text}{right.group() if right else ''}"


_OF_AT = re.compile(r"(?:least|most)\s\d")


def light_verb(text: str, start: int, end: int) -> tuple[int, int, str, bool] | None:
    """The verb that carries a noun of event: held talks, announced a partnership."""
    last = None
    for match in _LIGHT.finditer(text, start, end):
        last = match
    if last is None or last.start() - start < _FEW:
        other = _OTHER_VERB.search(text, start, end)
        if other and other.start() - start >= _FEW:
            return other.start(1), other.end(1), other.group(1), False
        return None
    return last.start(), last.end(), _LIGHT_VERBS[last.group()], True


_LIGHT_VERBS = {
    "announced": "announce", "held": "hold", "signed": "sign", "declared": "declare", "launched": "launch",
    "began": "begin", "started": "start", "carried out": "carry out", "made": "make", "opened": "open",
    "reached": "reach", "won": "win", "lost": "lose", "suffered": "suffer", "filed": "file", "issued": "issue",
    "staged": "stage", "imposed": "impose", "lifted": "lift", "ended": "end", "conducted": "conduct", "faced": "face",
}  # fmt: skip
_LIGHT = re.compile(rf"\b(?:{'|'.join(_LIGHT_VERBS)})\b")
_FEW = 3
_OTHER_VERB = re.compile(
    r"(?<!been )(?<!was )(?<!were )\b([a-z]+ed)\s+(?:a|an|the|its|their|his|her|another|two|three)\s+(?:[\w-]+\s+){0,4}$"
)


def without_dates(
    text: str, start: int, end: int, expressions: tuple[TimeExpression, ...], gap: str = " "
) -> str:
    """text[start:end] without its time expressions and the prepositions before them."""
    pieces: list[str] = []
    at = start
    for expression in expressions:
        if (
            expression.type in ("DURATION", "SET")
            or expression.role == "background"
            or expression.end <= at
            or expression.start >= end
        ):
            continue
        between = text[at : max(at, expression.start)]
        joins = bool(pieces) and _JOINS.fullmatch(between)
        kept = "" if joins else _PREPOSITION.sub("", between)
        owner = text[expression.end : expression.end + 2] in ("’s", "'s")
        pieces.append(f"{kept} the" if owner and not joins else kept)
        aside = text[expression.end : expression.end + 1] == "," and "," in between[len(kept) :]
        at = expression.end + (2 if owner else 1 if aside else 0)
    pieces.append(text[min(at, end) : end])
    return _tidy(" ".join(gap.join(pieces).split()).replace(" ,", ","))


def _tidy(words: str) -> str:
    """The words without what only a date gave a sense: ", due," and ", scheduled for,"."""
    return _DUE.sub("", words)


_DUE = re.compile(
    r",\s(?:(?:which\s(?:was|is|had\sbeen)\s)?(?:originally\s)?(?:due|set|scheduled|planned|expected|held|to\sbe\sheld))(?:\s(?:for|on|to\sbegin|to\sstart))?,(?=\s)"
)
