"""title: the lines above a report's text, and what the page calls itself -> the report's headline."""

import html
import itertools
import re
from collections import Counter

from generator.model import Value
from generator.reading.attribution.masthead import is_masthead
from generator.reading.blocks.furniture import BEGINNING, REPEATED, Judged
from generator.reading.blocks.headline_shape import (
    SEVERAL,
    clean_title,
    end_of_headline,
    is_kicker,
    is_several,
    may_be_headline,
    shape_of,
    tokens_of,
)
from generator.reading.blocks.line_classes import STOP
from generator.reading.language import common_words
from generator.reading.lines import key

_REACH, _SHORT, _STEM = (
    45,
    16,
    6,
)  # lines above a text; words of a headline in a text; letters that words are compared by
_LEAST, _LISTED, _SECTION = 1.2, 2.0, 2
_MAY = (None, REPEATED, BEGINNING)
_SIGNS = ("byline", "date stamp", "agency credit", "reading time or count")
_PROMPT, _BYLINE_OR_STAMP = "appeal or link", ("byline", "date stamp")
_SIGNED, _SIGNED_WITHIN, _DATED, _DISTANCE, _NEARLY = 1.2, 6, 0.8, 0.04, 0.85
_BESIDE_SIGN, _CRUMB, _MENU = 0.8, 1.5, 2.0
_FIRST_LINES, _INTO = (
    2,
    7,
)  # lines of a text that may be its headline: any, and those with a byline below them
_PATH, _FURNITURE = (
    12,
    2,
)  # lines between a path and a headline; paragraphs of furniture above a headline
_ADJACENT, _BESIDE, _HEADLINE_WORDS, _STANDFIRST_WORDS = (
    0.5,
    3,
    4,
    10,
)  # a headline over its standfirst
_BULLET = re.compile(r"(?:[*•·▪●■–-]|\d{1,2}[.)])\s")
_SHORTENED = re.compile(r"\b(?:[A-Z]\.){2,}$|\b(?:[A-Z][a-z]{1,4}|[Vv]s)\.$")  # "in the U.S.", "brothels in Mass."
_FULL = re.compile(r"[.!。！][\"'”’»)\]]*$")


class Headline(Value, frozen=True):
    """A line that may be the headline, and how much speaks for it."""

    text: str | None
    index: int
    score: float


def headline(
    judged: tuple[Judged, ...],
    first: int,
    body_text: str,
    counts: Counter[str],
    header: str,
    language: str,
) -> Headline:
    """The likeliest headline among the lines above a text that begins at `first`; text None without one."""
    common, body = (
        common_words(language),
        frozenset(word[:_STEM] for word in tokens_of(body_text.lower())),
    )
    start, header_key = max(0, first - _REACH), key(html.unescape(header))
    signed = _signed(judged, start, first)
    scores: list[tuple[float, int]] = []
    for index in range(start, min(len(judged), first + _INTO)):
        beside = _stands_over_sign(judged, index)
        if not _is_asked(judged, first, index, beside):
            continue
        score = _score(judged[index], counts, header_key, body, common)
        score += _DATED if _follows_stamp(judged, index) else 0.0
        score += _SIGNED * (index in signed) + _BESIDE_SIGN * beside - _DISTANCE * abs(first - index)
        score += _CRUMB * (score > 0 and _ends_path(judged, index))
        score -= _MENU * _in_menu(judged, index)
        if score >= _LEAST * 0.7 and _fits(judged, first, index, beside, index in signed):
            scores.append((score, index))
    if not scores or max(scores)[0] < _LEAST:
        return Headline(clean_title(header) if header and may_be_headline(header) else None, first, 0.0)
    best, index = _highest(judged, scores)
    return Headline(clean_title(judged[index].line.text), index, best)


def _is_asked(judged: tuple[Judged, ...], first: int, index: int, beside: bool) -> bool:
    """Whether a line may be a headline at all: not far into the text, and no furniture; `beside`: over a byline."""
    if index > first + _FIRST_LINES and not (beside and _little_prose(judged, first, index)):
        return False
    return judged[index].reason in _MAY or (beside and judged[index].reason == _PROMPT)


def _fits(judged: tuple[Judged, ...], first: int, index: int, beside: bool, signed: bool) -> bool:
    """Whether a line stands where headlines do: over the text, over a byline within it, or as its first line."""
    if index < first or (signed and index <= first + 1 and _may_stand(judged, index)):
        return True
    if beside and judged[index].score <= 0 and (signed or index > first):
        return True
    return index == first and _may_open(judged[index])


def _highest(judged: tuple[Judged, ...], scores: list[tuple[float, int]]) -> tuple[float, int]:
    """The best score, and the first line that comes near it and is more than a section's name."""
    best, chosen = max(scores, key=lambda pair: (pair[0], -pair[1]))
    return best, min(
        at
        for score, at in scores
        if score >= best * (_ADJACENT if _headlines(judged, at, chosen) else _NEARLY)
        and (at == chosen or len(judged[at].line.text.split()) > _SECTION or not judged[at].line.text.isascii())
    )


def _headlines(judged: tuple[Judged, ...], at: int, below: int) -> bool:
    """Whether a line stands over another as a headline over its standfirst: no section's name between them."""
    item, standfirst = judged[at], judged[below]
    signed = end_of_headline(standfirst.line.text) < len(standfirst.line.text)
    if signed or _ends_path(judged, below):  # that line is the headline itself
        return False
    between = judged[at + 1 : below]
    sections = (one.reason in _MAY and one.line.text.count(" ") < _SECTION for one in between)
    twice = REPEATED in (item.reason, standfirst.reason) and item.reason != standfirst.reason
    if twice or any(sections):
        return False
    words, longer = len(item.line.text.split()), len(standfirst.line.text.split())
    least = max(words, _STANDFIRST_WORDS) if between else _HEADLINE_WORDS + 1
    return below - at <= _BESIDE and words >= _HEADLINE_WORDS and longer >= least


def _signed(judged: tuple[Judged, ...], start: int, first: int) -> frozenset[int]:
    """Lines that a byline or a stamp follows within a few lines, as they follow headlines."""
    found: set[int] = set()
    for index in range(start, min(len(judged), first + _SIGNED_WITHIN)):
        if judged[index].reason in _SIGNS or _is_sign(judged[index]):
            found.update(range(index - _SIGNED_WITHIN, index))
    return frozenset(found)


def _stands_over_sign(judged: tuple[Judged, ...], index: int) -> bool:
    """Whether a byline or a stamp stands right below a line of several words."""
    if judged[index].line.text.count(" ") < SEVERAL - 1:
        return False
    text = judged[index].line.text
    below = itertools.takewhile(lambda item: item.reason != STOP, judged[index + 1 : index + 3])
    return end_of_headline(text) < len(text) or any(_is_sign(item) for item in below)


def _little_prose(judged: tuple[Judged, ...], first: int, index: int) -> bool:
    """Whether so little reads like a report before a line that it may be furniture above the headline."""
    return sum(item.score > 0 for item in judged[first:index]) <= _FURNITURE


def _is_sign(item: Judged) -> bool:
    """Whether a line is a byline or a stamp; "By" alone, with the name on the next line, is one too."""
    return item.reason in _BYLINE_OR_STAMP or key(item.line.text) == "by"


def _ends_path(judged: tuple[Judged, ...], index: int) -> bool:
    """Whether a line shortly before ends so: the path to a page ends with its headline ("Home > World > ...")."""
    own = key(judged[index].line.text)
    if own.count(" ") < SEVERAL - 1:
        return False
    before = (item.line.text for item in judged[max(0, index - _PATH) : index])
    return any(key(text).endswith(f" {own}") for text in before if len(text) > len(own))


def _in_menu(judged: tuple[Judged, ...], index: int) -> bool:
    """Whether a line of few words that stands elsewhere too has such lines on both its sides: an item of a menu."""
    item, around = judged[index], judged[max(0, index - 1) : index] + judged[index + 1 : index + 2]
    menu = sum(one.reason in (REPEATED, "menu or share bar", STOP) for one in around)
    return item.reason == REPEATED and menu > 1 and item.line.text.count(" ") < SEVERAL


def _follows_stamp(judged: tuple[Judged, ...], index: int) -> bool:
    """Whether a stamp stands right above the line, as it does over press releases."""
    return index > 0 and judged[index - 1].reason == "date stamp"


def _may_open(item: Judged) -> bool:
    """Whether a line of the text itself may be the headline: it is no sentence."""
    text = item.line.text
    return (item.line.tag == "h1" or len(text.split()) <= _SHORT) and (not _FULL.search(text) or text.endswith("..."))


def _may_stand(judged: tuple[Judged, ...], index: int) -> bool:
    """Whether a line of the text may be the headline: it reads like no prose, or is signed right below."""
    item = judged[index]
    if item.score <= 0 or item.line.tag == "h1":
        return True
    below = itertools.takewhile(lambda other: other.reason != STOP, judged[index + 1 : index + 3])
    return any(other.reason in _SIGNS for other in below)


def _score(
    item: Judged,
    counts: Counter[str],
    header_key: str,
    body: frozenset[str],
    common: frozenset[str],
) -> float:
    text = item.line.text
    own, tokens = shape_of(text)
    words = [word for word in tokens if word not in common]
    if not words:
        return 0.0
    shared = sum(word[:_STEM] in body for word in words) / len(words)
    score = 4.0 * shared * min(1.0, (len(words) + 1) / 6)
    score += 1.5 if counts[key(text)] > 1 and own.count(" ") > 3 else 0.0
    score += 3.0 if header_key and own == header_key else 0.0
    score += {"h1": 2.5, "h2": 0.6}.get(item.line.tag, 0.0)
    score += 1.0 if item.reason == BEGINNING and own.count(" ") > 3 else 0.0
    full = _FULL.search(text[-6:]) and not text.endswith("...") and not _SHORTENED.search(text)
    score -= 1.5 if full else 0.0
    if score > 0 and (_BULLET.match(text) or is_masthead(text) or is_several(text) or is_kicker(text)):
        score -= _LISTED
    return score - (0.05 * max(0, own.count(" ") - 15))
