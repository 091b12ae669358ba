"""filters: candidates -> those that may stand, and what was rejected with the reason."""

import bisect
import datetime
import re

import msgspec

from generator.model import TimeExpression
from generator.timex.filter.negatives import why_not
from generator.timex.filter.surroundings import NEAR
from generator.timex.grammar.lexicon import lexicon
from generator.timex.grammar.underspecified import Candidate, Rejected

_ORDINAL_END = re.compile(r"\b\d{1,2}\.$")


def left_out(rejected: list[Rejected], found: list[TimeExpression]) -> tuple[Rejected, ...]:
    """What was rejected and is not part of something found, once for the same words."""
    starts = [e.start for e in found]
    outside: dict[tuple[int, int], Rejected] = {}
    for r in sorted(rejected, key=lambda r: (r.start, -r.end)):
        at = bisect.bisect_right(starts, r.start) - 1
        if at < 0 or found[at].end <= r.start:
            outside.setdefault((r.start, r.end), r)
    return tuple(outside.values())


def whole(text: str, sentences: tuple[tuple[int, int], ...]) -> list[tuple[int, int]]:
    """The sentences, those made one that a splitter parts after the full stop of "2. Februar"."""
    spans: list[tuple[int, int]] = []
    for start, end in sentences:
        if spans and _ORDINAL_END.search(text[max(0, spans[-1][1] - 4) : spans[-1][1]]) and start - spans[-1][1] < 3:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def sifted(text: str, found: list[Candidate], language: str) -> tuple[list[Candidate], list[Rejected]]:
    """Those that no reason speaks against, and why the others are none."""
    if language != "en":
        return _small(text, found, lexicon(language).small)
    kept, rejected = [], []
    for candidate in found:
        start, end = candidate.span
        piece = (candidate.start, candidate.end) != candidate.span
        asked = msgspec.structs.replace(candidate, start=start, end=end) if piece else candidate
        reason = why_not(text, asked)
        if reason is None:
            kept.append(candidate)
        elif candidate.start == start:
            rejected.append(Rejected(start, end, text[start:end], candidate.rule, reason))
    return kept, rejected


_OPENS = re.compile(r"(?:^|[.!?:\n«»“”\"(]\s*|^\s*)$")


def _small(text: str, found: list[Candidate], rules: tuple[str, ...]) -> tuple[list[Candidate], list[Rejected]]:
    """Those that are not written large where the language writes them small: "am Morgen", "Plácido Domingo"."""
    kept, rejected = [], []
    for c in found:
        opens = _OPENS.search(text[max(0, c.start - 3) : c.start]) or c.start == 0
        if c.rule in rules and text[c.start].isupper() and not opens:
            reason = "a name or another word, for it is written large"
            rejected.append(Rejected(c.start, c.end, text[c.start : c.end], c.rule, reason))
        else:
            kept.append(c)
    return kept, rejected


def standing(text: str, found: list[Candidate], day: datetime.date | None) -> tuple[list[Candidate], list[Rejected]]:
    """Those that still are times beside their neighbours, and why the others are none."""
    kept, dropped = [], []
    for c in found:
        reason = stray_part(text, c) or (_STAMP if _is_stamp(text, c, day) else None)
        if reason:
            dropped.append(Rejected(c.start, c.end, text[c.start : c.end], c.rule, reason))
        else:
            kept.append(c)
    return kept, dropped


_STAMP = "a line of its own that repeats the day of publication: it dates the document"


def _is_stamp(text: str, c: Candidate, day: datetime.date | None) -> bool:
    if day is None or (c.meaning.year, c.meaning.month, c.meaning.day) != (
        day.year,
        day.month,
        day.day,
    ):
        return False
    return _fills_line(text, c)


def _fills_line(text: str, c: Candidate) -> bool:
    left = text.rfind("\n", max(0, c.start - 40), c.start)
    right = text.find("\n", c.end, c.end + 40)
    before = text[left + 1 if left >= 0 else max(0, c.start - 40) : c.start]
    after = text[c.end : right if right >= 0 else c.end + 40]
    return not before.strip() and not after.strip()


def stray_part(text: str, c: Candidate) -> str | None:
    """Why a part of the day that no day stands beside is no time; asked after clock times and days are joined."""
    if c.rule != "part" or not _BARE_PART.fullmatch(text[c.start : c.end]):
        return None
    return (
        None if _AT_PART.search(text[max(0, c.start - NEAR) : c.start]) else "a part of the day with no day beside it"
    )


_BARE_PART = re.compile(
    r"(?:early |late |mid[-\s]?)?(?:morning|afternoon|evening|night|nighttime|overnight|daytime)s?",
    re.IGNORECASE,
)
_AT_PART = re.compile(r"\b(?:at|by|in the|during the|per|from)\s$", re.IGNORECASE)
