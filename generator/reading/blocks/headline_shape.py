"""headline_shape: a line by itself -> whether it has the shape of a headline, and its words to compare it by."""

import functools
import html
import re

from generator.reading.lines import clean_text, key, squeeze
from generator.reading.stamps import relative_in, stamps_in
from generator.reading.wordlists import phrases

_WORD = re.compile(r"\w+")
_CJK = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_VERSION = re.compile(  # "UPDATE 2-", "(2nd LD)", "WRAPUP 1-"
    r"^(?:(?:[A-Z]{3,} ?)?(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|CORRECTION|REPEAT|ADVISORY|EXCLUSIVE|TIMELINE"
    r"|FACTBOX|NEWSMAKER|PREVIEW)(?: \d{1,2})?-(?=\S)"
    r"|\((?:\d(?:st|nd|rd|th) )?(?:LD|LEAD|URGENT|UPDATE|ROUNDUP)(?: \d)?\) ?)+"
)
_GLUED = re.compile(r"[a-z]{3}[A-Z][a-z]{2}")
_BY_NAME = re.compile(r"\s(?:[Pp]osted |[Ww]ritten )?(?:by|By) [^,;.]{2,40}?(?: on|,| [-–—|•])\s?$")
SEVERAL = 4  # words of the shortest line that is looked at as a headline
_MAX_WORDS, _MAX_LETTERS = 40, 300
_KICKER, _BARS, _CREDIT_WORDS = (
    4,
    2,
    7,
)  # words of a kicker; parts of a path of sections; words of a credit
_HEADLINE_LETTERS = 20  # letters of a headline before a byline on its own line


def clean_title(text: str) -> str:
    """A title with its HTML entities read and its white space single, without a wire's mark of its version."""
    plain = clean_text(html.unescape(text))
    signed = end_of_headline(plain)
    return _VERSION.sub("", plain[:signed]) or plain


def end_of_headline(text: str) -> int:
    """Where a headline with byline and day on its line ends ("Flood in Bay City by Jo Doe on 4 May 2023")."""
    stamps = stamps_in(text) if text[-1:].isdigit() else ()
    if not stamps or stamps[-1].end != len(text):
        return len(text)
    match = _BY_NAME.search(text[: stamps[-1].start])
    return match.start() if match and match.start() > _HEADLINE_LETTERS else len(text)


def is_kicker(text: str) -> bool:
    """Whether a line is a few words in capitals, as stand over headlines: "MIDDLE EAST CRISIS"."""
    return text.isupper() and text.count(" ") < _KICKER


def is_several(text: str) -> bool:
    """Whether a line is several names in one: "PoliticsElectionsWorld", "World | Asia | Japan", "Jane Doe / Flickr"."""
    parts = text.split(" | ")
    sections = len(parts) > _BARS and all(part.count(" ") < SEVERAL for part in parts)
    credit = " / " in text and text.count(" ") < _CREDIT_WORDS  # "Labour Party / Flickr"
    return sections or credit or len(_GLUED.findall(text)) > 1


@functools.lru_cache(maxsize=2048)
def shape_of(text: str) -> tuple[str, tuple[str, ...]]:
    """A line for comparison, and its words; none where it has not the shape of a headline."""
    clean = clean_title(text)
    own = key(clean)
    return own, tuple(word for word in tokens_of(own) if len(word) > 1) if may_be_headline(clean) else ()


def may_be_headline(text: str) -> bool:
    """Whether a line is neither too long nor a share bar, a stop heading or a stamp."""
    plain = squeeze(text)
    words = plain.split()
    if not words or len(words) > _MAX_WORDS or len(text) > _MAX_LETTERS or not re.search(r"[^\W\d_]", plain):
        return False
    if plain in phrases("furniture", "share") or plain in phrases("furniture", "stop_headings"):
        return False
    return not _is_stamp(text)


def _is_stamp(text: str) -> bool:
    stamps = stamps_in(text, "en")
    rest = len(text) - sum(stamp.end - stamp.start for stamp in stamps)
    return (bool(stamps) and rest < 25) or (relative_in(text) is not None and len(text) < 60)


def tokens_of(text: str) -> list[str]:
    """Words; pairs of letters where a language writes none."""
    words = _WORD.findall(text)
    if text.isascii() or not _CJK.search(text):
        return words
    return [part for word in words for part in (_pairs(word) if _CJK.match(word) else (word,))]


def _pairs(word: str) -> list[str]:
    return [word[at : at + 2] for at in range(max(1, len(word) - 1))]
