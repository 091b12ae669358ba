"""masthead: the lines above a report's text -> the paper's name, where a line is a name, or a name and a day."""

import re

from generator.reading.lines import Line
from generator.reading.stamps import stamps_in
from generator.reading.wordlists import ends, phrases

_FIRST_LINES, _ABOVE, _LONGEST = 4, 12, 40
_SMALL = frozenset(["the", "of", "and", "la", "le", "el", "der", "die", "das", "de", "den", "det"])
_NAME = re.compile(r"[^\W\d_][\w'’&.-]*(?: [\w'’&.-]+){0,4}$")
_WEEKDAY = re.compile(
    r"[\s|,·•–—-]*(?:\b[^\W\d_]{2,12}day|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,2}\.?)?[\s|,·•–—-]*$",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"(?:来源|來源|稿源)\s?[:：]\s?(?P<name>[^\s|,，：:]{2,20})")
_STATION = re.compile(r"[A-Z][^(]{0,60}\((?P<name>[KW][A-Z]{2,3}(?:[- ](?:TV|DT|FM|AM|\d{1,2}))?)\)\s?[-–—]")


def masthead_of(lines: tuple[Line, ...], body: frozenset[int]) -> str | None:
    """The first of the opening lines that reads as the name of a paper: "The Morning Ledger", "Valley Post"."""
    opening = [line.text for line in lines[:_FIRST_LINES] if line.number not in body]
    return next((text for text in opening if is_masthead(text)), None)


def name_above(lines: tuple[Line, ...], body: frozenset[int], title: str | None) -> str | None:
    """A paper's name near the text: alone on a line, beside a bar, or beside the day ("The Docket, 3 May 2019")."""
    first = min(body, default=0)
    above = [line.text for line in lines if line.number < first and line.text != title]
    for text in (*above[:_FIRST_LINES], *above[-_ABOVE:]):
        source = _SOURCE.search(text) if not text.isascii() else None
        if source:
            return source.group("name")
        for part in text.split("|") if len(text) < 100 else ():
            if is_masthead(part.strip()):
                return part.strip()
        stamps = stamps_in(text) if len(text) < 100 else ()
        rest = _WEEKDAY.sub("", text[: stamps[0].start]) if stamps else ""
        if is_masthead(rest) or (rest.startswith("The ") and _is_name(rest)):
            return rest
    return None


def station_in(lines: tuple[Line, ...], body: frozenset[int]) -> str | None:
    """The station whose call sign stands in the dateline: "SPRINGVALE, Ohio (KQWX) –"."""
    lead = next((line.text for line in lines if line.number in body), "")
    match = _STATION.match(lead)
    return match.group("name") if match else None


def is_masthead(text: str) -> bool:
    """Whether a line has the shape of a paper's or a station's name."""
    if len(text) > _LONGEST or not _may_be(text.lower()) or not _is_name(text):
        return False
    words = [word.lower() for word in text.split()]
    named = [word for word in words if word not in _SMALL]
    if len(named) < 2 or words[0] in phrases("sources", "masthead_never"):
        return False
    if not phrases("sources", "sections").isdisjoint(named[:-1]):
        return False
    return _ends_so(named[-1]) or named[0] in phrases("sources", "masthead_first")


def _may_be(text: str) -> bool:
    """A quick look: whether the first or the last word is one that papers are named by."""
    if _ends_so(text.rpartition(" ")[2]):
        return True
    firsts = phrases("sources", "masthead_first")
    return any(word in firsts for word in text.split(None, 2)[:2])


def _ends_so(word: str) -> bool:
    return word in phrases("sources", "masthead_words") or ends(word, "sources", "masthead_ends")


def _is_name(text: str) -> bool:
    """Whether all words but small ones begin with capitals."""
    if not 3 < len(text) <= _LONGEST or not _NAME.match(text):
        return False
    named = [word for word in text.split() if word.lower() not in _SMALL]
    return bool(named) and all(word[0].isupper() for word in named)
