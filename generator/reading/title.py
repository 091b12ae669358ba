"""title: the lines above a report's text, and what the page calls itself -> the report's headline."""

import functools
import html
import itertools
import re
from collections import Counter

from generator.model import Value
from generator.reading.furniture import BEGINNING, REPEATED, Judged
from generator.reading.language import common_words
from generator.reading.lines import clean_text, key, squeeze
from generator.reading.masthead import is_masthead
from generator.reading.reasons import STOP
from generator.reading.stamps import relative_in, stamps_in
from generator.reading.wordlists import phrases

_WORD = re.compile(r"\w+")
_CJK = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_MAX_WORDS = 40
_REACH, _SHORT, _STEM = 45, 16, 6
_LEAST, _LISTED, _SECTION = 1.2, 2.0, 2
_MAY = (None, REPEATED, BEGINNING)
_SIGNS = ("byline", "date stamp", "agency credit", "reading time or count")
_SIGNED, _SIGNED_WITHIN, _DATED, _DISTANCE, _NEARLY = 1.2, 6, 0.8, 0.04, 0.85
_PROMPT, _BYLINE_OR_STAMP, _SEVERAL = "appeal or link", ("byline", "date stamp"), 4
_FIRST_LINES, _INTO, _PATH = (
    2,
    7,
    12,
)  # lines: of the text, of furniture before the text, above a headline
_BESIDE_SIGN, _CRUMB, _MENU = 0.8, 1.5, 2.0
_ADJACENT, _BESIDE, _HEADLINE_WORDS, _STANDFIRST_WORDS = (
    0.5,
    3,
    4,
    10,
)  # a headline stands right above its standfirst
_VERSION = re.compile(  # "UPDATE 2-", "(2nd LD)", "WRAPUP 1-"
    r"^(?:(?:[A-Z]{3,} ?)?(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|CORRECTION|REPEAT|ADVISORY|EXCLUSIVE|TIMELINE|FACTBOX|NEWSMAKER|PREVIEW)(?: \d{1,2})?-(?=\S)"
    r"|\((?:\d(?:st|nd|rd|th) )?(?:LD|LEAD|URGENT|UPDATE|ROUNDUP)(?: \d)?\) ?)+"
)
_BULLET = re.compile(r"(?:[*•·▪●■–-]|\d{1,2}[.)])\s")
_GLUED = re.compile(r"[a-z]{3}[A-Z][a-z]{2}")
_SHORTENED = re.compile(
    r"\b(?:[A-Z]\.){2,}$|\b(?:[A-Z][a-z]{1,4}|[Vv]s)\.$"
)  # "in the U.S.", "brothels in Mass."
_KICKER = 4  # words
_FURNITURE = 2  # paragraphs
_BARS, _CREDIT_WORDS, _HEADLINE_LETTERS = 2, 7, 20
_BY_NAME = re.compile(r"\s(?:[Pp]osted |[Ww]ritten )?(?:by|By) [^,;.]{2,40}?(?: on|,| [-–—|•])\s?$")
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
        frozenset(word[:_STEM] for word in _tokens(body_text.lower())),
    )
    start, header_key = max(0, first - _REACH), key(html.unescape(header))
    signed = _signed(judged, start, first)
    scores: list[tuple[float, int]] = []
    for index in range(start, min(len(judged), first + _INTO)):
        beside = _stands_over_sign(judged, index)
        if index > first + _FIRST_LINES and not (beside and _little_prose(judged, first, index)):
            continue
        if judged[index].reason not in _MAY and not (beside and judged[index].reason == _PROMPT):
            continue
        score = _score(judged[index], counts, header_key, body, common)
        score += _DATED if _follows_stamp(judged, index) else 0.0
        score += (
            _SIGNED * (index in signed) + _BESIDE_SIGN * beside - _DISTANCE * abs(first - index)
        )
        score += _CRUMB * (score > 0 and _ends_path(judged, index))
        score -= _MENU * _in_menu(judged, index)
        if score >= _LEAST * 0.7 and (
            index < first
            or (index in signed and index <= first + 1 and _may_stand(judged, index))
            or (beside and judged[index].score <= 0 and (index in signed or index > first))
            or (index == first and _may_open(judged[index]))
        ):
            scores.append((score, index))
    if not scores or max(scores)[0] < _LEAST:
        return Headline(clean_title(header) if header and _fits(header) else None, first, 0.0)
    best, chosen = max(scores, key=lambda pair: (pair[0], -pair[1]))
    index = min(
        at
        for score, at in scores
        if score >= best * (_ADJACENT if _headlines(judged, at, chosen) else _NEARLY)
        and (
            at == chosen
            or len(judged[at].line.text.split()) > _SECTION
            or not judged[at].line.text.isascii()
        )
    )
    return Headline(clean_title(judged[index].line.text), index, best)


def _headlines(judged: tuple[Judged, ...], at: int, below: int) -> bool:
    """Whether a line stands over another as a headline over its standfirst: no section's name between them."""
    item, standfirst = judged[at], judged[below]
    if _tail(standfirst.line.text) < len(standfirst.line.text):
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
    if judged[index].line.text.count(" ") < _SEVERAL - 1:
        return False
    text = judged[index].line.text
    below = itertools.takewhile(lambda item: item.reason != STOP, judged[index + 1 : index + 3])
    return _tail(text) < len(text) or any(_is_sign(item) for item in below)


def _little_prose(judged: tuple[Judged, ...], first: int, index: int) -> bool:
    """Whether so little reads like a report before a line that it may be furniture above the headline."""
    return sum(item.score > 0 for item in judged[first:index]) <= _FURNITURE


def _is_sign(item: Judged) -> bool:
    """Whether a line is a byline or a stamp; "By" alone, with the name on the next line, is one too."""
    return item.reason in _BYLINE_OR_STAMP or key(item.line.text) == "by"


def _ends_path(judged: tuple[Judged, ...], index: int) -> bool:
    """Whether a line shortly before ends so: the path to a page ends with its headline ("Home > World > ...")."""
    own = key(judged[index].line.text)
    if own.count(" ") < _SEVERAL - 1:
        return False
    before = (item.line.text for item in judged[max(0, index - _PATH) : index])
    return any(key(text).endswith(f" {own}") for text in before if len(text) > len(own))


def _in_menu(judged: tuple[Judged, ...], index: int) -> bool:
    """Whether a line of few words that stands elsewhere too has such lines on both its sides: an item of a menu."""
    item, around = judged[index], judged[max(0, index - 1) : index] + judged[index + 1 : index + 2]
    menu = sum(one.reason in (REPEATED, "menu or share bar", STOP) for one in around)
    return item.reason == REPEATED and menu > 1 and item.line.text.count(" ") < _SEVERAL


def _follows_stamp(judged: tuple[Judged, ...], index: int) -> bool:
    """Whether a stamp stands right above the line, as it does over press releases."""
    return index > 0 and judged[index - 1].reason == "date stamp"


def _may_open(item: Judged) -> bool:
    """Whether a line of the text itself may be the headline: it is no sentence."""
    text = item.line.text
    return (item.line.tag == "h1" or len(text.split()) <= _SHORT) and (
        not _FULL.search(text) or text.endswith("...")
    )


def _may_stand(judged: tuple[Judged, ...], index: int) -> bool:
    """Whether a line of the text may be the headline: it reads like no prose, or is signed right below."""
    item = judged[index]
    if item.score <= 0 or item.line.tag == "h1":
        return True
    below = itertools.takewhile(lambda other: other.reason != STOP, judged[index + 1 : index + 3])
    return any(other.reason in _SIGNS for other in below)


def clean_title(text: str) -> str:
    """A title with its HTML entities read and its white space single, without a wire's mark of its version."""
    plain = clean_text(html.unescape(text))
    signed = _tail(plain)
    return _VERSION.sub("", plain[:signed]) or plain


def _tail(text: str) -> int:
    """Where a headline ends that has its byline and its day on the same line ("Flood in Bay City by Jo Doe on 4 May 2023")."""
    stamps = stamps_in(text) if text[-1:].isdigit() else ()
    if not stamps or stamps[-1].end != len(text):
        return len(text)
    match = _BY_NAME.search(text[: stamps[-1].start])
    return match.start() if match and match.start() > _HEADLINE_LETTERS else len(text)


def _score(
    item: Judged,
    counts: Counter[str],
    header_key: str,
    body: frozenset[str],
    common: frozenset[str],
) -> float:
    text = item.line.text
    own, tokens = _shape(text)
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
    if score > 0 and (
        _BULLET.match(text) or is_masthead(text) or _is_glued(text) or is_kicker(text)
    ):
        score -= _LISTED
    return score - (0.05 * max(0, own.count(" ") - 15))


def is_kicker(text: str) -> bool:
    """Whether a line is a few words in capitals, as stand over headlines: "MIDDLE EAST CRISIS"."""
    return text.isupper() and text.count(" ") < _KICKER


def _is_glued(text: str) -> bool:
    """Whether a line is several names in one: "PoliticsElectionsWorld", "World | Asia | Japan", "Jane Doe / Flickr"."""
    parts = text.split(" | ")
    sections = len(parts) > _BARS and all(part.count(" ") < _SEVERAL for part in parts)
    credit = " / " in text and text.count(" ") < _CREDIT_WORDS  # "Labour Party / Flickr"
    return sections or credit or len(_GLUED.findall(text)) > 1


def _tokens(text: str) -> list[str]:
    """Words; pairs of letters where a language writes none."""
    words = _WORD.findall(text)
    if text.isascii() or not _CJK.search(text):
        return words
    return [part for word in words for part in (_pairs(word) if _CJK.match(word) else (word,))]


def _pairs(word: str) -> list[str]:
    return [word[at : at + 2] for at in range(max(1, len(word) - 1))]


@functools.lru_cache(maxsize=2048)
def _shape(text: str) -> tuple[str, tuple[str, ...]]:
    """A line for comparison, and its words; none where it has not the shape of a headline."""
    clean = clean_title(text)
    own = key(clean)
    return own, tuple(word for word in _tokens(own) if len(word) > 1) if _fits(clean) else ()


def _fits(text: str) -> bool:
    plain = squeeze(text)
    words = plain.split()
    if not words or len(words) > _MAX_WORDS or len(text) > 300 or not re.search(r"[^\W\d_]", plain):
        return False
    if plain in phrases("furniture", "share") or plain in phrases("furniture", "stop_headings"):
        return False
    return not _is_stamp(text)


def _is_stamp(text: str) -> bool:
    stamps = stamps_in(text, "en")
    rest = len(text) - sum(stamp.end - stamp.start for stamp in stamps)
    return (bool(stamps) and rest < 25) or (relative_in(text) is not None and len(text) < 60)
