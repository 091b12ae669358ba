"""edges: tokens or a line -> the same without what only joins it to its neighbours, at both ends."""

import functools
import re

from generator.data_files import read_data
from generator.linguistics import Document
from generator.model import Value

BORDERS = frozenset({",", ";", ":", "–", "—", "-", "--", "…", "...", "(", ")"})
_CLOSERS = frozenset({'"', "”", "’", ")", "!", "?", "%"})
_PHRASE = 6  # tokens of an opening phrase, its comma included
_DATELINE = 9  # tokens that a dateline may have
_DATELINE_ENDS = frozenset({"—", "–", "--", "-", ":"})
_OPENING = re.compile(r"^(?:[\s,;:–—*·•-]|\.{2,}|…)+")
_CLOSING = re.compile(r"(?:[\s,;:–—-])+$")


class TitleWords(Value, frozen=True):
    """Words that open a clause and say nothing, labels, words that make a clause unsure, join it, point back.

    `unique` nouns need no naming; `parties` and `matters` mean what was named before; of `general` nouns "the" says
    nothing; `telling` words say which is meant; `learning` verbs say how something came out.
    """

    openers: frozenset[str]
    phrases: frozenset[str]
    labels: tuple[str, ...]
    unsure: frozenset[str]
    joiners: frozenset[str]
    pointers: frozenset[str]
    unique: frozenset[str]
    parties: frozenset[str]
    matters: frozenset[str]
    general: frozenset[str]
    telling: frozenset[str]
    learning: frozenset[str]


def before_marks(document: Document, last: int) -> int:
    """The last token before the marks that a clause ends with, but for those that close something."""
    while document.tokens[last].tag == "PUNCT" and last and document.word(last) not in _CLOSERS:
        last -= 1
    return last


def after_openers(document: Document, first: int, last: int) -> int:
    """The first token of a clause after "But", "And", "Meanwhile," and the like."""
    at = _after_phrase(document, first, last)
    while at < last:
        token = document.tokens[at]
        opener = token.lemma.lower() in title_words().openers or token.tag == "CCONJ"
        if not opener and document.word(at) not in BORDERS:
            return at
        at += 1
    return first


def _after_phrase(document: Document, first: int, last: int) -> int:
    """The first token behind "For example," and the like."""
    for comma in range(first + 1, min(first + _PHRASE, last)):
        if document.word(comma) == ",":
            said = " ".join(document.words(first, comma - 1).lower().split())
            return comma + 1 if said in title_words().phrases else first
    return first


def after_dateline(document: Document, first: int, last: int) -> int:
    """The first token behind an agency's dateline: "ERIE, Pa. (AP) — ", "MOSCOW: "."""
    capitals = False
    for at in range(first, min(first + _DATELINE, last)):
        word, token = document.word(at), document.tokens[at]
        if capitals and word in _DATELINE_ENDS:
            return at + 1
        capitals = capitals or (len(word) > 2 and word.isupper())
        if token.tag not in ("PROPN", "PUNCT", "NOUN", "ADJ", "X", "SYM") or not (
            word[:1].isupper() or token.tag == "PUNCT"
        ):
            return first
    return first


def clipped(text: str) -> str:
    """A line without white space in a row, without marks at its ends that open or close nothing, with a capital."""
    line = _CLOSING.sub("", _OPENING.sub("", " ".join(text.split())))
    line = line[:-1] if line.endswith(".") and not line.endswith("..") else line
    for opening, closing in (("“", "”"), ("(", ")"), ("‘", "’"), ("[", "]")):
        if line.count(opening) > line.count(closing) and opening != "‘":
            line = line[1:] if line.startswith(opening) else line + closing
        elif line.count(closing) > line.count(opening) and line.endswith(closing) and closing != "’":
            line = line[:-1]
    if line.count('"') % 2:
        line = line[1:] if line.startswith('"') else line[:-1] if line.endswith('"') else line + '"'
    return line[:1].upper() + line[1:]


@functools.cache
def title_words() -> TitleWords:
    """The words of `data/titles.yml`, by what they do in a title."""
    return read_data("entries", "data/titles.yml", TitleWords)
