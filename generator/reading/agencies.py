"""agencies: names of agencies, as credits, slugs, datelines and bylines write them -> the agency's display name."""

import functools
import re

import msgspec

from generator.data_files import Lists, read_data
from generator.datelines import agency_in
from generator.reading.lines import squeeze

_MORE = re.compile(r"[ :/()\[\]]")
_CREDIT = re.compile(r"(?:\(c\)|©|copyright)\s*(?:\d{4})?\s*(?P<name>[\w’' .-]{2,40})", re.IGNORECASE)
_CLEAN = re.compile(
    r"^(?:source|sources|credit|by|via|from|agency|with|quelle|fuente|fonte|источник|kaynak)\s*[:/]?\s+|[()\[\]]"
    r"|\s+(?:news agency|news)$"
)


def agency_of(line: str) -> str | None:
    """The agency that a whole line names ("REUTERS", "(Xinhua)", "Source: AFP"), or None."""
    plain = squeeze(line)
    if len(plain) > 60:
        return None
    names = _names()
    found = names.get(plain)
    if found or not _MORE.search(plain):
        return found
    return names.get(_CLEAN.sub("", _CLEAN.sub("", plain)).strip(" -–—"))


def may_be_agency(words: list[str]) -> bool:
    """A quick look: whether one of the words begins an agency's name."""
    return not _first_words().isdisjoint(words)


def agency_in_byline(byline: str) -> str | None:
    """The first agency named in a byline ("By Staff and AFP"), or None."""
    for part in re.split(
        r",|/|\||;|&|\b(?:and|with|von|via|by|avec|con|com|mit|et|und|y|e)\b",
        byline,
        flags=re.IGNORECASE,
    ):
        found = agency_of(re.sub(r" staff$", "", part.strip(), flags=re.IGNORECASE))
        if found:
            return found
    return None


def dateline_agency(paragraph: str) -> str | None:
    """The agency in a dateline ("JAKARTA, July 13 (Reuters) -", "MINSK, July 13. /TASS/."), or None."""
    words = agency_in(paragraph)
    return agency_of(words) if words else None


def slug_agency(line: str) -> str | None:
    """The agency whose desk signs off so ("burs-jfx/pbt"), or None."""
    text = line.strip()
    if len(text) > 40 or "/" not in text:
        return None
    return next((name for name, pattern in _slugs() if pattern.fullmatch(text)), None)


def copyright_agency(line: str) -> str | None:
    """The agency in a copyright note ("© 2023 AFP"), or None."""
    match = _CREDIT.search(line) if len(line) < 300 else None
    if not match:
        return None
    words = match.group("name").split()
    return next((found for size in (3, 2, 1) if (found := agency_of(" ".join(words[:size])))), None)


class _Agencies(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    names: Lists
    slugs: dict[str, str]


@functools.cache
def _agencies() -> _Agencies:
    return read_data("reading", "data/agencies.yml", _Agencies)


@functools.cache
def _names() -> dict[str, str]:
    return {name: display for display, names in _agencies().names.items() for name in names}


@functools.cache
def _first_words() -> frozenset[str]:
    firsts = {name.split()[0] for name in _names()}
    return frozenset(
        mark + first + end for first in firsts for mark, end in (("", ""), ("(", ")"), ("[", "]"), ("(", ""), ("/", ""))
    )


@functools.cache
def _slugs() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(pattern)) for name, pattern in _agencies().slugs.items())
