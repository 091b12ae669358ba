"""furniture: the lines of a page -> how much each looks like prose of a report, or why it looks like none."""

import functools
import itertools
import re
from collections import Counter

from generator.model import Value
from generator.reading.language import common_words
from generator.reading.lines import Line, key, squeeze
from generator.reading.sources import agency_of, may_be_agency, slug_agency
from generator.reading.stamps import may_count_back, relative_in, stamps_in
from generator.reading.wordlists import begins, ends, holds, phrases

_FULL_END = re.compile(r"(?:[.!?…]|[.!?…][\"'”’»)\]]+|[。！？।؟۔][」』”）]*)$")
_CJK = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_BYLINE = re.compile(
    r"(?:by|von|por|par|di|door|av|af|autor|author|text|текст|автор|reported by|words)[:\s]\s?\S",
    re.IGNORECASE,
)
_BREADCRUMB = re.compile(
    r"(?:you are here|home|front page|startseite|accueil|inicio|início)\b.{0,20}?[»›>/:|→].",
    re.IGNORECASE,
)
_CRUMBS, _CRUMB_STARTS = "»›>→", ("home", "you are", "front", "start", "accueil", "ini")
_PUNCTUATION = re.compile(r"[.,;:!?\"“”()]+")
_DIGIT = re.compile(r"\d")
_SHORT, _BYLINE_MAX, _CREDIT, _PLAIN = 120, 90, 8, 3
_BLURB = re.compile(
    r"(?:[A-ZÀ-Þ][\w.'’-]+ ){2,4}(?:is|was|has been|covers|writes|works|reports)\b.{0,120}\b(?:writer|reporter|editor|professor|journalist|author|correspondent|"
    r"columnist|director|fellow|founder|analyst|producer|researcher|lecturer|contributor|freelancer|blogger|covers|covering)\b"
)
_LETTERS = re.compile(r"[^\W\d_]")
_READING_TIME = re.compile(
    r"(?:\d+|one|two|three|four|five)[ -]?min(?:ute)?s?(?:[ -]read(?:ing)?(?:[ -]time)?)?|(?:reading time|lesezeit|lesedauer)\W.{0,20}",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"[\d.,]+\s?[km]?\s?(?:comments?|shares?|views?|likes?|replies|followers|readers|votes?|retweets?|kommentare|commentaires|comentarios)?",
    re.IGNORECASE,
)
STOP = "stop heading"
REPEATED, BEGINNING = "stands more than once", "the beginning of another line"
_TEASER, _CAPTION = "teaser of another page", "caption"
_COST, _SOFT_STOP = -1.2, -3.0
_COSTS = {
    STOP: -12.0,
    _TEASER: -0.5,
    "menu or share bar": -1.5,
    "date stamp": -2.0,
    "appeal or legal note": -2.0,
}
_COMMENTS_DECAY, _TOLD = 0.4, 25.0  # after comments begin; so much prose must stand before
_CARDS, _AHEAD, _PROSE, _FEW, _TAIL = 4, 6, 1.0, 6, 8


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


def _reasons(lines: tuple[Line, ...], keys: list[str], language: str) -> list[str | None]:
    counts, beginnings = Counter(keys), _repeated_beginnings(lines)
    found = [
        furniture_reason(line, language) or _reason_among(line, counts[own], beginnings)
        for line, own in zip(lines, keys, strict=True)
    ]
    closers = phrases("furniture", "teaser_ends")
    _mark_before(found, [index for index, own in enumerate(keys) if own in closers], _TEASER)
    _mark_before(
        found,
        [index for index, reason in enumerate(found) if reason in ("agency credit", "caption")],
        _CAPTION,
    )
    return found


def _mark_before(reasons: list[str | None], marks: list[int], reason: str) -> None:
    """Where a mark (a credit, "read more") comes again and again, the lines right before it are cards or captions."""
    before = [index - 1 for index in marks if index and reasons[index - 1] is None]
    if len(before) >= _CARDS:
        for index in before:
            reasons[index] = reason


def _stop_cost(
    index: int, keys: list[str], scores: list[float], reasons: list[str | None]
) -> float:
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


def furniture_reason(line: Line, language: str) -> str | None:
    """Why a line by itself is furniture, or None."""
    plain = squeeze(line.text)
    if not plain or not _LETTERS.search(plain):
        return "date stamp" if stamps_in(line.text, language) else "date or number"
    if len(line.text) >= _SHORT:
        return _long_reason(plain)
    known = _whole_lines().get(plain)
    if known or begins(plain, "furniture", "stop_begins"):
        return known or STOP
    return _short_reason(line.text, plain, language)


@functools.cache
def _whole_lines() -> dict[str, str]:
    """Lines that are nothing but a known phrase, with the reason; where one is in two lists, the first counts."""
    listed = (
        (STOP, phrases("furniture", "stop_headings")),
        ("menu or share bar", phrases("furniture", "share")),
        ("date label", phrases("stamps", "published") | phrases("stamps", "updated")),
    )
    return {phrase: reason for reason, lines in reversed(listed) for phrase in lines}


def _short_reason(text: str, plain: str, language: str) -> str | None:
    words = plain.split()
    if phrases("furniture", "share_words").issuperset(words):
        return "menu or share bar"
    if len(words) <= _PLAIN and all(map(str.isalpha, words)):
        return _plain_reason(text, plain, words)
    has_digit = _DIGIT.search(plain) is not None
    if (has_digit or "min" in plain) and (
        _READING_TIME.fullmatch(plain) or _COUNT.fullmatch(plain)
    ):
        return "reading time or count"
    if _is_breadcrumb(text, plain):
        return "breadcrumb"
    if (has_digit or may_count_back(plain)) and _is_mostly_stamp(text, plain, language):
        return "date stamp"
    if len(words) <= _CREDIT and ((may_be_agency(words) and agency_of(text)) or slug_agency(text)):
        return "agency credit"
    if len(plain) < _BYLINE_MAX and _BYLINE.match(plain) and not ends_sentence(text):
        return "byline"
    if len(words) <= _FEW and "newsletter" in plain:
        return "appeal or link"
    return _long_reason(plain) if len(words) > 1 else None


def _plain_reason(text: str, plain: str, words: list[str]) -> str | None:
    """The reasons that a line of a few words without figures and signs can have."""
    if may_be_agency(words) and agency_of(text):
        return "agency credit"
    if _BYLINE.match(plain) and not ends_sentence(text):
        return "byline"
    if "newsletter" in plain or begins(plain, "furniture", "prompts"):
        return "appeal or link"
    if may_count_back(plain) and relative_in(plain):
        return "date stamp"
    return "caption" if ends(plain, "furniture", "caption_marks") else None


def _is_breadcrumb(text: str, plain: str) -> bool:
    """A path ("Home > World > Asia"), or the name of a section before a bar."""
    arrows = sum(map(text.count, _CRUMBS)) if ">" in text or not text.isascii() else 0
    return (
        arrows > 1
        or text.find("|") == len(text) - 1
        or (plain.startswith(_CRUMB_STARTS) and _BREADCRUMB.match(text) is not None)
    )


def _long_reason(plain: str) -> str | None:
    if len(plain) < 400 and begins(plain, "furniture", "prompts"):
        return "appeal or link"
    if ends(plain, "furniture", "caption_marks") or (len(plain) < 400 and " - copyright " in plain):
        return "caption"
    if len(plain) < 500 and holds(plain, "furniture", "appeals"):
        return "appeal or legal note"
    return None


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does."""
    if text[-1:].isalnum():
        return False
    return _FULL_END.search(text, max(0, len(text) - _TAIL)) is not None


def is_blurb(text: str) -> bool:
    """Whether a line introduces its author ("Jane Doe is a reporter at ..."), as lines beside a text do."""
    return holds(squeeze(text), "furniture", "blurbs") or bool(_BLURB.match(text))


def _is_mostly_stamp(text: str, plain: str, language: str) -> bool:
    relative = relative_in(plain)
    if relative and len(plain) - len(relative) < 30:
        return True
    stamps = stamps_in(text, language)
    if not stamps:
        return False
    rest = len(text) - sum(stamp.end - stamp.start for stamp in stamps)
    return rest < 45 and not ends_sentence(text[stamps[-1].end :].strip())


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
    words = _PUNCTUATION.sub("", text.replace("’", "'").lower()).split()
    return sum(map(common.__contains__, words)) / max(1, len(words))


def _repeated_beginnings(lines: tuple[Line, ...]) -> frozenset[str]:
    """Lines of some length that another line begins with."""
    ordered = sorted({line.text for line in lines})
    return frozenset(
        one for one, after in itertools.pairwise(ordered) if len(one) > 30 and after.startswith(one)
    )
