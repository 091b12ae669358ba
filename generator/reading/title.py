"""title: the lines above a report's text, and what the page calls itself -> the report's headline."""

import html
import re

from generator.reading.furniture import Judged
from generator.reading.language import common_words
from generator.reading.lines import clean_text, key, squeeze
from generator.reading.stamps import relative_in, stamps_in
from generator.reading.wordlists import phrases

_WORD = re.compile(r"\w+")
_MAX_WORDS = 40
_REACH = 80
_LEAST = 1.2


def pasted_title(judged: tuple[Judged, ...], first: int, body_text: str, header: str, language: str) -> tuple[str | None, int]:
    """The headline among the lines above the text, and its last index there; (None, first) without one."""
    common, body = common_words(language), set(_WORD.findall(body_text.lower()))
    counts: dict[str, int] = {}
    for item in judged:
        own = key(item.line.text)
        counts[own] = counts.get(own, 0) + 1
    header_key = key(html.unescape(header))
    best, best_index, best_score = None, first, _LEAST
    for index in range(max(0, first - _REACH), min(len(judged), first + 2)):
        score = _score(judged[index], counts, header_key, body, common, first - index)
        if score >= best_score:
            best, best_index, best_score = clean_title(judged[index].line.text), index, score
    if not best and header and _fits(header):
        return clean_title(header), first
    return best, best_index


def clean_title(text: str) -> str:
    """A title with its HTML entities read and its white space single."""
    return clean_text(html.unescape(text))


def _score(item: Judged, counts: dict[str, int], header_key: str, body: set[str], common: frozenset[str], above: int) -> float:
    text = clean_title(item.line.text)
    if not _fits(text) or item.reason not in (None, "stands more than once"):
        return 0.0
    own = key(text)
    words = [word for word in own.split() if word not in common and len(word) > 1]
    if not words:
        return 0.0
    shared = sum(word in body for word in words) / len(words)
    score = 4.0 * shared * min(1.0, len(words) / 4)
    score += 1.5 if counts[key(item.line.text)] > 1 and len(words) > 2 else 0.0
    score += 3.0 if header_key and own == header_key else 0.0
    score += {"h1": 2.5, "h2": 0.6}.get(item.line.tag, 0.0)
    score -= 1.5 if text.endswith(".") and not text.endswith("...") else 0.0
    score -= 0.03 * abs(above)
    return score - (2.0 if above <= 0 and text.endswith(".") else 0.0)


def _fits(text: str) -> bool:
    plain = squeeze(text)
    words = plain.split()
    if not words or len(words) > _MAX_WORDS or len(text) > 300 or not re.search(r"[^\W\d_]", plain):
        return False
    if plain in phrases("furniture", "share") or plain in phrases("furniture", "stop_headings"):
        return False
    return not _is_stamp(text)


def _is_stamp(text: str) -> bool:
    stamps = stamps_in(text)
    rest = len(text) - sum(stamp.end - stamp.start for stamp in stamps)
    return (bool(stamps) and rest < 25) or (relative_in(text) is not None and len(text) < 60)
