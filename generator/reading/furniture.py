"""furniture: the lines of a page -> how much each looks like prose of a report, or why it looks like none."""

import re
from collections import Counter

from generator.model import Value
from generator.reading.language import common_words
from generator.reading.lines import Line, key, squeeze
from generator.reading.sources import agency_of, slug_agency
from generator.reading.stamps import relative_in, stamps_in
from generator.reading.wordlists import begins, ends, holds, phrases

_FULL_END = re.compile(r"(?:[.!?…]|[.!?…][\"'”’»)\]]+|[。！？।؟۔][」』”）]*)$")
_CJK = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_BYLINE = re.compile(r"(?:by|von|por|par|di|door|av|af|autor|author|text|текст|автор|reported by|words)[:\s]\s?\S", re.IGNORECASE)
_BREADCRUMB = re.compile(r"^(?:you are here|home|front page|startseite|accueil|inicio|início)\b.{0,20}?[»›>/:|→].|[^»›>→]+[»›>→][^»›>→]+[»›>→]", re.IGNORECASE)
_BLURB = re.compile(
    r"(?:[A-ZÀ-Þ][\w.'’-]+ ){2,4}(?:is|was|has been|covers|writes|works|reports)\b.{0,120}\b(?:writer|reporter|editor|professor|journalist|author|correspondent|"
    r"columnist|director|fellow|founder|analyst|producer|researcher|lecturer|contributor|freelancer|blogger|covers|covering)\b"
)
_LETTERS = re.compile(r"[^\W\d_]")
_READING_TIME = re.compile(r"(?:\d+|one|two|three|four|five)[ -]?min(?:ute)?s?(?:[ -]read(?:ing)?(?:[ -]time)?)?|(?:reading time|lesezeit|lesedauer)\W.{0,20}", re.IGNORECASE)
_COUNT = re.compile(r"[\d.,]+\s?[km]?\s?(?:comments?|shares?|views?|likes?|replies|followers|readers|votes?|retweets?|kommentare|commentaires|comentarios)?", re.IGNORECASE)
STOP = "stop heading"
REPEATED, BEGINNING = "stands more than once", "the beginning of another line"
_TEASER, _CAPTION = "teaser of another page", "caption"
_COST, _SOFT_STOP = -1.2, -3.0
_COSTS = {STOP: -12.0, _TEASER: -0.5, "menu or share bar": -1.5, "date stamp": -2.0, "appeal or legal note": -2.0}
_COMMENTS_DECAY, _TOLD = 0.4, 25.0  # after comments begin; so much prose must stand before
_CARDS, _AHEAD, _PROSE, _FEW = 4, 6, 1.0, 6


class Judged(Value):
    """A line with its score: above 0 it reads like the report. `reason` says why it does not."""

    line: Line
    score: float
    reason: str | None = None


def judge(lines: tuple[Line, ...], language: str) -> tuple[Judged, ...]:
    """Every line with its score, in order; what follows a heading over comments counts less."""
    keys = [key(line.text) for line in lines]
    reasons = _reasons(lines, keys, language)
    common = common_words(language)
    scores = [_COSTS.get(reason, _COST) if reason else prose_score(line, common) for line, reason in zip(lines, reasons, strict=True)]
    factor, told, found = 1.0, 0.0, []
    for index, (line, score, reason) in enumerate(zip(lines, scores, reasons, strict=True)):
        told += max(score, 0.0)
        if reason == STOP:
            factor = _COMMENTS_DECAY if told > _TOLD and keys[index] in phrases("furniture", "comment_headings") else factor
            score = _stop_cost(index, keys, scores, reasons)
        found.append(Judged(line, score * factor if score > 0 else score, reason))
    return tuple(found)


def _reasons(lines: tuple[Line, ...], keys: list[str], language: str) -> list[str | None]:
    counts, beginnings = Counter(keys), _repeated_beginnings(lines)
    found = [furniture_reason(line, language) or _reason_among(line, counts[own], beginnings) for line, own in zip(lines, keys, strict=True)]
    closers = phrases("furniture", "teaser_ends")
    _mark_before(found, [index for index, own in enumerate(keys) if own in closers], _TEASER)
    _mark_before(found, [index for index, reason in enumerate(found) if reason in ("agency credit", "caption")], _CAPTION)
    return found


def _mark_before(reasons: list[str | None], marks: list[int], reason: str) -> None:
    """Where a mark (a credit, "read more") comes again and again, the lines right before it are cards or captions."""
    before = [index - 1 for index in marks if index and reasons[index - 1] is None]
    if len(before) >= _CARDS:
        for index in before:
            reasons[index] = reason


def _stop_cost(index: int, keys: list[str], scores: list[float], reasons: list[str | None]) -> float:
    """A heading over related links costs little where the prose goes on right after them."""
    after = range(index + 1, min(len(scores), index + 1 + _AHEAD))
    goes_on = sum(scores[at] > _PROSE for at in after) >= _AHEAD // 2 and not any(reasons[at] == STOP for at in after)
    soft = keys[index] in phrases("furniture", "inline_headings")
    return _SOFT_STOP if goes_on and soft else _COSTS[STOP]


def _reason_among(line: Line, count: int, beginnings: frozenset[str]) -> str | None:
    """Why a line is furniture beside the other lines of its page."""
    if _FULL_END.search(line.text):
        return None
    if line.text in beginnings:
        return BEGINNING
    return REPEATED if count > 1 else None


def furniture_reason(line: Line, language: str) -> str | None:
    """Why a line by itself is furniture, or None."""
    plain = squeeze(line.text)
    short = len(line.text) < 120
    if not plain or not _LETTERS.search(plain):
        return "date or number" if line.text else "empty"
    if short and (plain in phrases("furniture", "stop_headings") or begins(plain, "furniture", "stop_begins")):
        return STOP
    if short:
        return _short_reason(line.text, plain, language)
    return _long_reason(plain)


def _short_reason(text: str, plain: str, language: str) -> str | None:
    if plain in phrases("furniture", "share") or all(word in phrases("furniture", "share_words") for word in plain.split()):
        return "menu or share bar"
    if plain in phrases("stamps", "published") or plain in phrases("stamps", "updated"):
        return "date label"
    if _READING_TIME.fullmatch(plain) or _COUNT.fullmatch(plain):
        return "reading time or count"
    if _BREADCRUMB.search(text) or (text.endswith("|") and "|" not in text[:-1]):
        return "breadcrumb"
    if _is_mostly_stamp(text, plain, language):
        return "date stamp"
    if agency_of(plain) or slug_agency(text):
        return "agency credit"
    if len(plain) < 90 and _BYLINE.match(plain) and not _FULL_END.search(text):
        return "byline"
    if "newsletter" in plain and len(plain.split()) <= _FEW:
        return "appeal or link"
    return _long_reason(plain)


def _long_reason(plain: str) -> str | None:
    if len(plain) < 400 and begins(plain, "furniture", "prompts"):
        return "appeal or link"
    if ends(plain, "furniture", "caption_marks") or (len(plain) < 400 and " - copyright " in plain):
        return "caption"
    if len(plain) < 500 and holds(plain, "furniture", "appeals"):
        return "appeal or legal note"
    return None


def is_blurb(text: str) -> bool:
    """Whether a line introduces its author ("Jane Doe is a reporter at ..."), as lines beside a text do."""
    return holds(squeeze(text), "furniture", "blurbs") or bool(_BLURB.match(text))


def _is_mostly_stamp(text: str, plain: str, language: str) -> bool:
    relative = relative_in(plain)
    if relative and len(plain) - len(relative) < 30:
        return True
    stamps = stamps_in(text, language)
    rest = len(text) - sum(stamp.end - stamp.start for stamp in stamps)
    return bool(stamps) and rest < 45 and not _FULL_END.search(text[stamps[-1].end :].strip() or "x")


def prose_score(line: Line, common: frozenset[str]) -> float:
    """How much a line reads like running text: length, an end, function words; links count against it."""
    words = line.text.lower().replace("’", "'").split()
    count = float(len(words))
    share = sum(word.strip(".,;:!?\"“”()") in common for word in words) / max(1.0, count) if common else 0.3
    if _CJK.search(line.text):
        count, share = max(count, len(_CJK.findall(line.text)) / 2), 0.35
    end = bool(_FULL_END.search(line.text))
    if line.links > 0.6 and count < 40:
        return -1.5
    if end and count >= 6:
        return min(count, 60) / 6 * (0.4 + min(share, 0.4) * 1.5)
    if count >= 20 and share >= 0.15:
        return min(count, 60) / 12 * (0.4 + min(share, 0.4) * 1.5)
    if end:
        return 0.2 if share else -0.2
    return -0.8 if count >= 8 else -1.2


def _repeated_beginnings(lines: tuple[Line, ...]) -> frozenset[str]:
    """Lines of some length that another line begins with."""
    ordered = sorted({line.text for line in lines})
    return frozenset(one for one, after in zip(ordered, ordered[1:], strict=False) if len(one) > 30 and after.startswith(one))
