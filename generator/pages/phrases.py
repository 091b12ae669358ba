"""phrases: reasons and doubts -> what a reader of the site is told, in the reader's language.

Each is a key of the interface's catalogues and what fills its places; days are put in words. Doubts that reading has
put in English are taken apart by patterns; what a curator could do about one ("Give it in the front matter") is left
out, for `dateline check` says it, and a sentence that no pattern knows stays as it is.
"""

import re
from collections.abc import Sequence

from generator.model import Doubt, Reason, Tie, Value
from generator.pages.dates_in_words import date_in_words
from generator.phrasing import DAYS, KEY, words_of_reasons

_EDTF = re.compile(r"(\.\./)?-?\d{4}(?:-\d\d){0,2}[~?%]?(?:/(?:-?\d{4}(?:-\d\d){0,2}[~?%]?|\.\.))?$")


class Phrase(Value, frozen=True):
    """`words` is English , a key of the catalogues; so is `key`, which fills {key}; `values` fill the others."""

    words: str
    values: dict[str, str] = {}
    key: str | None = None


class Why(Value, frozen=True):
    """Why reports belong together: two reports, and what they have in common."""

    pair: Phrase
    parts: tuple[Phrase, ...]


class ReaderDoubt(Value, frozen=True):
    """A doubt as readers are told of it: its kind, the sentence, and where it has them its reasons."""

    kind: str
    phrase: Phrase
    parts: tuple[Phrase, ...] = ()


_DOUBTS = (
    (r"No publication date was found\..*", "No publication date was found."),
    (r"Nothing on the page names its outlet\..*", "Nothing on the page names its outlet."),
    (r"No running text was found in the file\..*", "No running text was found in the file."),
    (
        r"“(?P<one>.*)” says (?P<day>\S+), “(?P<two>.*)” says (?P<other>\S+)\.",
        "“{one}” says {day}, “{two}” says {other}.",
    ),
    (
        r"The only date, “(?P<one>.*)”, stands where pages put other dates, so the report is left undated\..*",
        "The only date, “{one}”, stands where pages put other dates, so the report is left undated.",
    ),
    (
        r"“(?P<one>.*)” reads as (?P<day>\S+) or (?P<other>\S+), so the report is left undated\..*",
        "“{one}” reads as {day} or {other}, so the report is left undated.",
    ),
    (
        r"“(?P<one>.*)” names no year; (?P<year>\d+) is from the file's name\.",
        "“{one}” names no year; {year} is from the file’s name.",
    ),
    (r"“(?P<one>.*)” names no year\..*", "“{one}” names no year."),
    (
        r"“(?P<one>.*)” and “(?P<two>.*)” fit (?P<years>.*); no year is named\..*",
        "“{one}” and “{two}” fit {years}; no year is named.",
    ),
    (
        r"Only the file's name says a day, (?P<day>\S+)\. .*",
        "Only the file’s name says a day, {day}.",
    ),
)
_FOR_CURATORS = re.compile(r" (?:Give|Say|Write|If) [^.]*front matter.*$", re.DOTALL)


def reader_doubt(doubt: Doubt, language: str) -> ReaderDoubt:
    """A doubt for a reader."""
    if doubt.said is not None:
        return ReaderDoubt(doubt.kind, phrase_of(doubt.said, language), phrases_of(doubt.reasons, language))
    found = _matched(doubt.message, language)
    return ReaderDoubt(doubt.kind, found or Phrase(_FOR_CURATORS.sub("", doubt.message)))


def reader_tie(tie: Tie, language: str) -> Why:
    """Why two reports belong together."""
    return Why(phrase_of(tie.pair, language), phrases_of(tie.parts, language))


def phrases_of(reasons: Sequence[Reason], language: str) -> tuple[Phrase, ...]:
    """Reasons for a reader, in order."""
    return tuple(phrase_of(one, language) for one in reasons)


def phrase_of(reason: Reason, language: str) -> Phrase:
    """A reason for a reader, its days in words."""
    fields = dict(reason.fields)
    key = fields.pop(KEY, None)
    values = {name: _day(text, language) if name in DAYS else text for name, text in fields.items()}
    return Phrase(words_of_reasons()[reason.kind], values, key)


def _matched(text: str, language: str) -> Phrase | None:
    for pattern, words in _DOUBTS:
        if match := re.fullmatch(pattern, text, re.DOTALL):
            groups = {name: told or "" for name, told in match.groupdict().items()}
            values = {name: _day(told, language) if name in ("day", "other") else told for name, told in groups.items()}
            return Phrase(words, values)
    return None


def _day(value: str, language: str) -> str:
    basis = "reported" if value.startswith("../") else "stated"
    return date_in_words(value, basis, language) if _EDTF.match(value) else value
