"""masthead: the first lines of a page -> the paper's name, where one of them is nothing but a name."""

import re

from generator.reading.lines import Line
from generator.reading.wordlists import phrases

_FIRST_LINES = 4
_SMALL = frozenset(["the", "of", "and", "la", "le", "el", "der", "die", "das", "de"])
_NAME = re.compile(r"[^\W\d_][\w'’&.-]*(?: [\w'’&.-]+){1,4}$")


def masthead_of(lines: tuple[Line, ...], body: frozenset[int]) -> str | None:
    """The first of the opening lines that reads as the name of a paper: "The Morning Ledger", "Valley Post"."""
    opening = [line.text for line in lines[:_FIRST_LINES] if line.number not in body]
    return next((text for text in opening if _is_masthead(text)), None)


def _is_masthead(text: str) -> bool:
    if len(text) > 40 or not _NAME.match(text):
        return False
    words = text.split()
    named = [word for word in words if word.lower() not in _SMALL]
    if len(named) < 2 or not all(word[0].isupper() for word in named):
        return False
    return not phrases("sources", "masthead_words").isdisjoint(
        (named[0].lower(), named[-1].lower())
    )
