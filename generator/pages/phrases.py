"""phrases: what reading and grouping say in English -> what a reader of the site is told, in the reader's language.

Each is cut into a key of the interface's catalogues and what fills its places; days are put in words. What a
curator could do about a doubt ("Give it in the front matter") is left out: `dateline check` says it. A sentence
that no pattern knows stays as it is.
"""

import re
from collections.abc import Callable, Iterator

from generator.model import Doubt, Value
from generator.pages.dates_in_words import date_in_words

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MONTH = "|".join(_MONTHS)
_DATE = re.compile(rf"(?:(\d{{1,2}})(?:-(\d{{1,2}}))? )?({_MONTH}) (\d{{4}})")
_ISO = re.compile(r"-?\d{4}(?:-\d\d){0,2}[~?%]?(?:/-?\d{4}(?:-\d\d){0,2}[~?%]?)?$")


class Phrase(Value, frozen=True):
    """`words` is English and a key of the catalogues; so is `key`, which fills its place {key}; `values` fill the others."""

    words: str
    values: dict[str, str] = {}
    key: str | None = None


class Reason(Value, frozen=True):
    """Why reports belong together: two reports, and what they have in common."""

    pair: Phrase | None
    parts: tuple[Phrase, ...]


class Told(Value, frozen=True):
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
    (
        r"Dates its main event (?P<day>\S+); the event is dated (?P<other>\S+)\.",
        "Gives its main event the date {day}; the event is dated {other}.",
    ),
    (
        r"Carries the same text as (?P<report>.*): one origin with it\.",
        "Carries the same text as {report}: one origin with it.",
    ),
)
_REASONS = (
    (r"both name (?P<people>.+)", "both name {people}"),
    (r"both in (?P<places>.+)", "both in {places}"),
    (r"both of the kind (?P<key>[\w -]+)", "both of the kind {key}"),
    (
        r"(?P<number>\d+) rare words? shared \((?P<rare>.*)\)",
        "rare words shared ({number}): {rare}",
    ),
    (
        r"texts alike (?P<figure>[\d.]+), too little for one event",
        "texts alike {figure}, too little for one event",
    ),
    (r"texts alike (?P<figure>[\d.]+)", "texts alike {figure}"),
    (r"sentences alike (?P<figure>[\d.]+)", "sentences alike {figure}"),
    (
        r"too little in common, least of all: (?P<key>[\w ]+)",
        "too little in common, least of all: {key}",
    ),
    (
        r"no person, place or rare word that is not everywhere",
        "no person, place or rare word that is not everywhere",
    ),
    (r"joined by the curator", "joined by the curator"),
    (r"held apart by the curator(?:: (?P<why>.*))?", "held apart by the curator: {why}"),
    (r"(?P<days>.+) and (?P<others>.+) meet", "{days} and {others} meet"),
    (r"(?P<days>.+) against (?P<others>.+)", "{days} against {others}"),
    (r"both (?P<days>.+\d.*)", "both {days}"),
)
_PAIRS = ((r"“(?P<one>.+)” and “(?P<two>.+)”", "“{one}” and “{two}”"), (r"(?P<one>.+) and (?P<two>.+)", "{one} and {two}"))  # fmt: skip
_FOR_CURATORS = re.compile(r" (?:Give|Say|Write|If) [^.]*front matter.*$", re.DOTALL)
_NEAR = "Nearly one event with "


def doubt_told(doubt: Doubt, language: str) -> Told:
    """A doubt for a reader."""
    if found := _matched(_DOUBTS, doubt.message, language):
        return Told(doubt.kind, found)
    if doubt.message.startswith(_NEAR) and not _english(language):
        report, parts = _split(doubt.message[len(_NEAR) :].removesuffix("."), language)
        if parts:
            return Told(
                doubt.kind, Phrase("Nearly one event with {report}", {"report": report}), parts
            )
    return Told(doubt.kind, Phrase(_FOR_CURATORS.sub("", doubt.message)))


def reason_told(line: str, language: str) -> Reason:
    """Why two reports belong together; in English as it was said."""
    if not _english(language):
        pair, parts = _split(line, language)
        if parts:
            return Reason(_matched(_PAIRS, pair, language) or Phrase(pair), parts)
    return Reason(None, (Phrase(line),))


def near_told(reasons: tuple[str, ...], language: str) -> tuple[Phrase, ...]:
    """Why two events were left apart; in English as it was said."""
    if _english(language):
        return tuple(Phrase(reason) for reason in reasons)
    return tuple(_matched(_REASONS, reason, language) or Phrase(reason) for reason in reasons)


def _english(language: str) -> bool:
    return language.partition("-")[0] == "en"


def _split(text: str, language: str) -> tuple[str, tuple[Phrase, ...]]:
    """What stands before the first colon after which only known reasons stand, and those."""
    for head, tail in _colons(text):
        parts = [_matched(_REASONS, part, language) for part in tail.split("; ")]
        if all(parts):
            return head, tuple(part for part in parts if part)
    return text, ()


def _colons(text: str) -> Iterator[tuple[str, str]]:
    at = text.find(": ")
    while at >= 0:
        yield text[:at], text[at + 2 :]
        at = text.find(": ", at + 1)


def _matched(patterns: tuple[tuple[str, str], ...], text: str, language: str) -> Phrase | None:
    for pattern, words in patterns:
        if match := re.fullmatch(pattern, text, re.DOTALL):
            groups = {name: told or "" for name, told in match.groupdict().items()}
            key = groups.pop("key", None)
            values = {name: _worded(name)(told, language) for name, told in groups.items()}
            return Phrase(words, values, key)
    return None


def _worded(name: str) -> Callable[[str, str], str]:
    """Days in words, whether they came as figures or in English; a page's own words stay."""
    return {"day": _day, "other": _day, "days": _days, "others": _days}.get(name, _as_is)


def _day(value: str, language: str) -> str:
    return date_in_words(value, "stated", language) if _ISO.match(value) else value


def _days(text: str, language: str) -> str:
    return _day(_DATE.sub(lambda match: _of_english(match, language), text), language)


def _of_english(match: re.Match[str], language: str) -> str:
    first, last, name, year = match.groups()
    month = f"{year}-{_MONTHS.index(name) + 1:02}"
    value = f"{month}-{int(first):02}" if first else month
    return _day(f"{value}/{month}-{int(last):02}" if last else value, language)


def _as_is(text: str, _language: str) -> str:
    return text
