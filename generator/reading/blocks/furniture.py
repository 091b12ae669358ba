"""furniture: the lines of a page -> how much each looks like prose of a report, or why it looks like none."""

import itertools
import re
from collections import Counter

from generator.model import Value
from generator.reading.attribution.mail import head_of
from generator.reading.blocks.line_classes import STOP, ends_sentence, furniture_reason
from generator.reading.language import common_words
from generator.reading.lines import Line, key
from generator.reading.wordlists import phrases

_CJK = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_NO_PUNCTUATION = str.maketrans("", "", '.,;:!?"()')
REPEATED, BEGINNING = "stands more than once", "the beginning of another line"
_TEASER, _CAPTION, _LETTER = "teaser of another page", "caption", "head of a letter"
_COST, _SOFT_STOP = -1.2, -3.0
_COSTS = {
    STOP: -12.0,
    _TEASER: -0.5,
    "menu or share bar": -1.5,
    "advertisement": -0.3,
    "date stamp": -2.0,
    "appeal or legal note": -2.0,
}
_COMMENTS_DECAY, _TOLD = 0.4, 25.0  # after comments begin; so much prose must stand before
_CARDS, _AHEAD, _PROSE, _NAME = 4, 6, 1.0, 4
_CREDIT_WORDS, _CAPTION_WORDS = 6, 30
_ALT, _SAME = 12, 0.6  # words of a description, and the share of them that the caption has too


class Judged(Value, frozen=True):
    """A line with its score: above 0 it reads like the report. `reason` says why it does not."""

    line: Line
    score: float
    reason: str | None = None


def judge(lines: tuple[Line, ...], language: str) -> tuple[Judged, ...]:
    """Every line with its score, in order; what follows a heading over comments counts less."""
    keys = [key(line.text) for line in lines]
    reasons = _reasons(lines, keys, language)
    common = common_words(language)
    scores = [
        _COSTS.get(reason, _COST) if reason else prose_score(line, common)
        for line, reason in zip(lines, reasons, strict=True)
    ]
    factor, told, found = 1.0, 0.0, []
    for index, (line, score, reason) in enumerate(zip(lines, scores, reasons, strict=True)):
        told += max(score, 0.0)
        if reason == STOP:
            if told > _TOLD and keys[index] in phrases("furniture", "comment_headings"):
                factor = _COMMENTS_DECAY
            cost = _stop_cost(index, keys, scores, reasons)
            found.append(Judged(line, cost, reason))
        else:
            found.append(Judged(line, score * factor if score > 0 else score, reason))
    return tuple(found)


def _mark_captions(found: list[str | None], lines: tuple[Line, ...], keys: list[str]) -> None:
    """The line before a caption is one too where the caption is its credit or says the same."""
    for index, reason in enumerate(found):
        if reason != _CAPTION or index == 0:
            continue
        if found[index - 1] is None and _is_credit_of(lines, index):
            found[index - 1] = _CAPTION
        elif _is_description(keys[index - 1], keys[index]):
            found[index - 1] = found[index - 1] or _CAPTION


def _mark_bylines(found: list[str | None], keys: list[str]) -> None:
    """A short line that a byline holds names its author once more."""
    signed = " / ".join(own for own, reason in zip(keys, found, strict=True) if reason == "byline")
    for index, own in enumerate(keys if signed else ()):
        if found[index] is None and own in signed and own.count(" ") < _NAME:
            found[index] = "byline"


def _reasons(lines: tuple[Line, ...], keys: list[str], language: str) -> list[str | None]:
    counts, beginnings = Counter(keys), _repeated_beginnings(lines)
    found = [
        furniture_reason(line, language) or _reason_among(line, counts[own], beginnings)
        for line, own in zip(lines, keys, strict=True)
    ]
    _mark_captions(found, lines, keys)
    _mark_bylines(found, keys)
    letter = head_of(lines)
    if letter:
        found = [_LETTER if line.number in letter else reason for line, reason in zip(lines, found, strict=True)]
    closers = phrases("furniture", "teaser_ends")
    _mark_before(found, [index for index, own in enumerate(keys) if own in closers], _TEASER)
    _mark_before(
        found,
        [index for index, reason in enumerate(found) if reason in ("agency credit", "caption")],
        _CAPTION,
    )
    return found


def _is_credit_of(lines: tuple[Line, ...], index: int) -> bool:
    """Whether a line is a bare credit ("Jane Doe/Reuters"), and the one before it short enough for a caption."""
    words, before = lines[index].text.count(" "), lines[index - 1].text.count(" ")
    return "/" in lines[index].text and words < _CREDIT_WORDS and words < before < _CAPTION_WORDS


def _is_description(own: str, caption: str) -> bool:
    """Whether a short line tells of a picture what the caption below it tells too, as texts for blind readers do."""
    words = own.split()
    return len(words) <= _ALT and sum(word in caption.split() for word in words) >= _SAME * len(words)


def _mark_before(reasons: list[str | None], marks: list[int], reason: str) -> None:
    """Where a mark (a credit, "read more") comes again and again, the lines right before it are cards or captions."""
    before = [index - 1 for index in marks if index and reasons[index - 1] is None]
    if len(before) >= _CARDS:
        for index in before:
            reasons[index] = reason


def _stop_cost(index: int, keys: list[str], scores: list[float], reasons: list[str | None]) -> float:
    """A heading over related links costs little where the prose goes on right after them."""
    prose, others = 0, 0
    for at in range(index + 1, min(len(scores), index + 1 + _AHEAD)):
        if reasons[at] == STOP:
            break
        prose += scores[at] > _PROSE
        others += scores[at] <= _PROSE and reasons[at] is None
    soft = keys[index] in phrases("furniture", "inline_headings")
    return _SOFT_STOP if soft and prose > 1 and prose > others else _COSTS[STOP]


def _reason_among(line: Line, count: int, beginnings: frozenset[str]) -> str | None:
    """Why a line is furniture beside the other lines of its page."""
    if ends_sentence(line.text):
        return None
    if line.text in beginnings:
        return BEGINNING
    return REPEATED if count > 1 else None


def prose_score(line: Line, common: frozenset[str]) -> float:
    """How much a line reads like running text: length, an end, function words; links count against it."""
    count, end = float(line.text.count(" ") + 1), ends_sentence(line.text)
    if not line.text.isascii() and (letters := _CJK.findall(line.text)):
        count = max(count, len(letters) / 2)
    if line.links > 0.6 and count < 40:
        return -1.5
    if not end and count < 20:
        return -0.8 if count >= 8 else -1.2
    share = _share_of_common(line.text, common)
    if end and count >= 6:
        return min(count, 60) / 6 * (0.4 + min(share, 0.4) * 1.5)
    if end:
        return 0.2 if share else -0.2
    return min(count, 60) / 12 * (0.4 + min(share, 0.4) * 1.5) if share >= 0.15 else -0.8


def _share_of_common(text: str, common: frozenset[str]) -> float:
    """The share of a text's words that are among the commonest of its language; a guess where none are known."""
    if not common or (not text.isascii() and _CJK.search(text)):
        return 0.33
    plain = text.replace("’", "'").replace("“", "").replace("”", "").lower()
    words = plain.translate(_NO_PUNCTUATION).split()
    return sum(map(common.__contains__, words)) / max(1, len(words))


def _repeated_beginnings(lines: tuple[Line, ...]) -> frozenset[str]:
    """Lines of some length that another line begins with."""
    ordered = sorted({line.text for line in lines})
    return frozenset(one for one, after in itertools.pairwise(ordered) if len(one) > 30 and after.startswith(one))
