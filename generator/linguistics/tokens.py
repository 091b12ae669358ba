"""tokens: text -> its words and marks, each with where it stands, cut as the treebanks cut them.

"don't" is two words ("do", "n't"), "Assad's" too; a compound with hyphens is its parts and the hyphens between
them, but a prefix stays where it is ("re-elected"). An abbreviation keeps its full stop.
"""

import functools
import re
from collections.abc import Iterator

import msgspec

from generator.data_files import read_data

_APOSTROPHE = "['’‘`]"
_CLITIC = re.compile(rf"(?:n{_APOSTROPHE}t|{_APOSTROPHE}(?:s|re|ve|ll|d|m))$", re.IGNORECASE)
_GARBLED = "â€"  # how a typographic mark begins whose bytes were read in the wrong encoding
_STAND_IN = "\ue000\ue001"  # as long, and no letters
_ADDRESS_END = ".,;:!?)]}>\"'”’»"


def tokens_of(text: str) -> list[tuple[int, int]]:
    """Spans of all words and marks in order; together they hold every character that is no white space."""
    spans: list[tuple[int, int]] = []
    add = spans.append
    if _GARBLED in text:
        text = text.replace(_GARBLED, _STAND_IN)
    for match in _pattern().finditer(text):
        if match.lastgroup is None:
            add(match.span())
        else:
            spans.extend(_PARTS[match.lastgroup](text, *match.span()))
    return spans


def _apostrophe(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    clitic = _CLITIC.search(text, start, end)
    if clitic and clitic.start() > start:
        yield start, clitic.start()
        yield clitic.span()
    else:
        yield start, end


def _address(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    inner = start + max(1, len(text[start:end].rstrip(_ADDRESS_END)))
    yield start, inner
    for at in range(inner, end):
        yield at, at + 1


def _joined(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    cut = start + _words().joined[text[start:end].lower()]
    yield start, cut
    yield cut, end


def _dotted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """An abbreviation that ends the text or a line is cut from its full stop, unless it has another inside."""
    rest = text[end : end + 2]
    if (not rest.strip() and (not rest or "\n" in rest)) and "." not in text[start : end - 1]:
        yield start, end - 1
        yield end - 1, end
    else:
        yield start, end


_PARTS = {
    "apostrophe": _apostrophe,
    "address": _address,
    "joined": _joined,
    "dotted": _dotted,
}


@functools.cache
def _pattern() -> re.Pattern[str]:
    words = _words()
    prefixes, units, short = _choice(words.prefixes), _choice(words.units), _choice(words.abbreviations)
    joined = "|".join(words.joined)
    return re.compile(
        rf"(?!(?:{joined})\b)[a-z]+(?=[ ,\n])"  # most words; what follows is slower
        r"|(?P<address>(?:https?://|www\.)\S{1,500}|[\w.+-]{1,64}@[\w-]{1,200}\.[\w.-]{1,200})"
        rf"|(?P<dotted>\b(?:{short})\.|\bNos?\.(?=\s?\d)|\b(?:[^\W\d_]\.){{2,20}})"
        rf"|(?P<joined>\b(?i:{joined})\b)"
        rf"|(?P<apostrophe>[^\W_]+(?:{_APOSTROPHE}[^\W\d_]+)+|n{_APOSTROPHE}t\b)"
        rf"|\b(?i:{prefixes})-[^\W\d_]+"
        rf"|\d+(?:[.,:/]\d+)*(?:(?=(?i:{units})\b)|[^\W_]*)"
        rf"|{_STAND_IN}(?:™(?:s|re|ve|ll|d|m)\b|[œ\x9d™˜“”¦])?"
        rf"|{_APOSTROPHE}(?:s|re|ve|ll|d|m|S)\b"
        r"|[^\W_]+|\.{2,}|-{2,}|''|``|\S"
    )


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """data/tokens.yml: each list is one text of words with spaces between; `joined` says where the first word ends."""

    abbreviations: str
    prefixes: str
    units: str
    joined: dict[str, int]


def _choice(words: str) -> str:
    """The words as a pattern, the longest first."""
    return "|".join(sorted(words.split(), key=lambda word: (-len(word), word)))


@functools.cache
def _words() -> _Words:
    return read_data("linguistics", "data/tokens.yml", _Words)
