"""line_classes: a line by itself -> why it is furniture of a page, or None."""

import functools
import re

from generator.reading.agencies import agency_of, may_be_agency, slug_agency
from generator.reading.lines import Line, squeeze
from generator.reading.stamps import Stamp, may_count_back, relative_in, stamps_in
from generator.reading.wordlists import begins, ends, holds, phrases

_FULL_END = re.compile(r"(?:[.!?…]|[.!?…][\"'”’»)\] ■]+|[。！？।؟۔][」』”）]*)$")
_BYLINE = re.compile(
    r"(?:by|von|por|par|di|door|av|af|autor|author|text|текст|автор|reported by|words)[:\s]\s?\S",
    re.IGNORECASE,
)
_BREADCRUMB = re.compile(
    r"(?:you are here|home|front page|startseite|accueil|inicio|início)\b.{0,20}?[»›>/:|→].",
    re.IGNORECASE,
)
_CRUMBS, _CRUMB_STARTS = "»›>→", ("home", "you are", "front", "start", "accueil", "ini")
_CREDITED = re.compile(
    r"[(\[](?:ap|afp|reuters|epa|pa|photo|photos|file|image|picture|getty|courtesy)\b[^)\]]{0,70}[)\]]$"
)
_CREDIT_MAX, _GALLERY_STARTS = 90, "[0123456789i"
_GALLERY = re.compile(r"\[\d{1,2}/\d{1,2}\]|\d{1,2}/\d{1,2}(?=[^\d/\s])|(?:image )?\d+ of \d+\b")
_CREDIT_END = re.compile(
    r"\b(?:EPA(?:-EFE)?|AP|AFP|PA|Reuters|REUTERS|Getty(?: Images)?|Xinhua|ANSA|Shutterstock|Alamy"
    r"|Bloomberg)(?: Photo)? ?/ ?(?:[A-Z][\w.'’-]+ ?){1,3}$"
)
_TURN = re.compile(r"(?:next|previous) (?:article|post|story)$")
_DIGIT = re.compile(r"\d")
_SHORT, _BYLINE_MAX, _CREDIT, _PLAIN = 120, 90, 8, 3
_BLURB = re.compile(
    r"(?:[A-ZÀ-Þ][\w.'’-]+ ){2,4}(?:is|was|has been|covers|writes|works|reports)\b.{0,120}\b(?:writer|reporter"
    r"|editor|professor|journalist|author|correspondent|"
    r"columnist|director|fellow|founder|analyst|producer|researcher|lecturer|contributor|freelancer|blogger"
    r"|covers|covering)\b"
)
_CONTACT = re.compile(r"(?:contact|reach|email|e-mail|write to|follow|tweet|kontakt|contacto)\b.{0,80}@\w")
_LETTERS = re.compile(r"[^\W\d_]")
_READING_TIME = re.compile(
    r"(?:\d+|one|two|three|four|five)[ -]?min(?:ute)?s?(?:[ -]read(?:ing)?(?:[ -]time)?)?|(?:reading time"
    r"|lesezeit|lesedauer)\W.{0,20}",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"[\d.,]+\s?[km]?\s?(?:comments?|shares?|views?|likes?|replies|followers|readers|votes?|retweets?|kommentare"
    r"|commentaires|comentarios)?",
    re.IGNORECASE,
)
_AROUND = "()[]|/·•,;:-&"
STOP = "stop heading"
_FEW, _TAIL, _GOES_ON, _MENU = 6, 8, 40, 0.7
_REMEMBERED = 8192  # menus and cards stand on every page of an outlet


def furniture_reason(line: Line, language: str) -> str | None:
    """Why a line by itself is furniture, or None."""
    return _reason(line.text, language)


@functools.lru_cache(maxsize=_REMEMBERED)
def _reason(text: str, language: str) -> str | None:
    plain = squeeze(text)
    if not plain or not _LETTERS.search(plain):
        return "date stamp" if stamps_in(text, language) else "date or number"
    if len(text) >= _SHORT:
        return _long_reason(plain)
    known = _whole_lines().get(plain)
    if known or begins(plain, "furniture", "stop_begins"):
        return known or STOP
    return _short_reason(text, plain, language)


@functools.cache
def _whole_lines() -> dict[str, str]:
    """Lines that are nothing but a known phrase, with the reason; where one is in two lists, the first counts."""
    listed = (
        (STOP, phrases("furniture", "stop_headings")),
        ("advertisement", phrases("furniture", "advertisements")),
        ("menu or share bar", phrases("furniture", "share")),
        ("date label", phrases("stamps", "published") | phrases("stamps", "updated")),
    )
    return {phrase: reason for reason, lines in reversed(listed) for phrase in lines}


def _short_reason(text: str, plain: str, language: str) -> str | None:
    words = plain.split()
    if words[0].strip(_AROUND) in phrases("furniture", "share_words") and _is_bar(words):
        return "menu or share bar"
    if len(words) <= _PLAIN and all(map(str.isalpha, words)):
        return _plain_reason(text, plain, words)
    if words[0] in phrases("furniture", "menu_words") and len(words) > _PLAIN and _is_menu(words):
        return "menu or share bar"
    counted = _counted_reason(text, plain, language)
    return counted or _signed_reason(text, plain, words) or (_long_reason(plain) if len(words) > 1 else None)


def _counted_reason(text: str, plain: str, language: str) -> str | None:
    """Of lines that are mostly figures or marks: a reading time, a count, a breadcrumb, a date stamp."""
    has_digit = _DIGIT.search(plain) is not None
    if (has_digit or "min" in plain) and (_READING_TIME.fullmatch(plain) or _COUNT.fullmatch(plain)):
        return "reading time or count"
    if _is_breadcrumb(text, plain):
        return "breadcrumb"
    if (has_digit or may_count_back(plain)) and _is_mostly_stamp(text, plain, language):
        return "date stamp"
    return None


def _signed_reason(text: str, plain: str, words: list[str]) -> str | None:
    """Of lines that name who wrote, took or offers something: an agency, a byline, an appeal, a caption."""
    if len(words) <= _CREDIT and ((may_be_agency(words) and agency_of(text)) or slug_agency(text)):
        return "agency credit"
    if len(plain) < _BYLINE_MAX and _BYLINE.match(plain) and not ends_sentence(text):
        return "byline"
    if (len(words) <= _FEW and "newsletter" in plain) or ("@" in plain and _CONTACT.match(plain)):
        return "appeal or link"
    if _CREDIT_END.search(text):
        return "caption"
    return "menu or share bar" if plain[-1] in "tey" and _TURN.search(plain) else None


def _is_bar(words: list[str]) -> bool:
    """Whether words are those of share bars alone, beside numbers: "Share Print Comments (31)"."""
    plain = (word.strip(_AROUND) for word in words)
    known = phrases("furniture", "share_words")
    return all(not word or word in known or word.isdigit() for word in plain)


def _is_menu(words: list[str]) -> bool:
    """Whether words are names of sections for the most part: "Home News Politics Sport Valley"."""
    known = phrases("furniture", "menu_words")
    return sum(word.strip(_AROUND) in known for word in words) >= _MENU * len(words)


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
    if (plain[0] in _GALLERY_STARTS and _GALLERY.match(plain)) or (
        plain[-1] in ")]" and _CREDITED.search(plain, max(0, len(plain) - _CREDIT_MAX))
    ):
        return "caption"
    if len(plain) < 400 and begins(plain, "furniture", "prompts"):
        return "appeal or link"
    if ends(plain, "furniture", "caption_marks") or (
        len(plain) < 400 and (" - copyright " in plain or "credit..." in plain)
    ):
        return "caption"
    if len(plain) < 500 and holds(plain, "furniture", "appeals"):
        return "appeal or legal note"
    return None


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does."""
    if text[-1:].isalnum():
        return False
    return _FULL_END.search(text, max(0, len(text) - _TAIL)) is not None


def in_prose(text: str, stamp: Stamp) -> bool:
    """Whether a sentence speaks of the day ("was set up on 4 April 2023."), and no stamp or dateline gives it."""
    before, after = text[: stamp.start].rstrip(), text[stamp.end :].strip()
    if not ends_sentence(text) or (_BYLINE.match(text.lower()) and stamp.start < _BYLINE_MAX):
        return False
    last = before.rpartition(" ")[2]
    opens = last == before and last.lower() in phrases("stamps", "joining")
    if last and last[-1].isalpha() and (opens or not last[0].isupper()):
        return True
    return len(after) > _GOES_ON and after[0].islower() and after[1].isalpha()


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
