"""lines: text of a page -> its lines, cleaned, with their numbers in the file."""

import functools
import re

from generator.model import Value

_UNSEEN = re.compile(
    "[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_BREAKS = re.compile(r"\r\n?|[\u0085\u2028\u2029\v\f]")
_LIST_MARK = re.compile(r"^(?:[-*•·▪►»›>|]+|\d{1,2}[.)])\s+")
_CLOSING = " \t:;,.!?…-–—|»›>→▸►+*•·"
_REMEMBERED = 8192  # each line of a page is looked at several times
_WORD = re.compile(r"\w+")


class Line(Value, frozen=True):
    """A line with words on it; `number` is 1-based in the file. `after_gap`: empty lines stand before it.

    `tag` (h1, p, li, ...), `links` (share of its letters in links) and `when` (the `datetime` of a `time`
    element in it) are known in saved HTML only.
    """

    number: int
    text: str
    after_gap: bool = False
    tag: str = ""
    links: float = 0.0
    when: str = ""


def lines_of(text: str, first: int = 1) -> tuple[Line, ...]:
    """The lines that have words, white space made single, unseen characters taken out."""
    found, last = [], first - 1
    for number, raw in enumerate(_BREAKS.sub("\n", text).split("\n"), first):
        clean = clean_text(raw) if raw else ""
        if clean:
            found.append(Line(number, clean, after_gap=number - last > 1))
            last = number
    return tuple(found)


def clean_text(text: str) -> str:
    """One line of text as a reader sees it: no control or direction marks, single spaces."""
    plain = " ".join(text.split())
    if plain.isprintable():  # none of what is taken out below is
        return plain
    return " ".join(_UNSEEN.sub("", _LONE_SURROGATE.sub("\ufffd", plain)).split())


@functools.lru_cache(maxsize=_REMEMBERED)
def squeeze(text: str) -> str:
    """A line for comparison with word lists: lower case, without list marks and closing punctuation."""
    if text.isascii():
        if text.replace(" ", "").isalnum():
            return text.lower()
    else:
        text = text.replace("\u2019", "'").replace("\u2018", "'").replace("\u02bc", "'")
        text = text.lower().replace("i\u0307", "i")
    if not text[:1].isalpha():
        text = _LIST_MARK.sub("", text)
    return text.lower().strip(_CLOSING)


@functools.lru_cache(maxsize=_REMEMBERED)
def key(text: str) -> str:
    """A line for comparison with other lines: its letters and digits only, lower case."""
    if text.replace(" ", "").isalnum() and text.isascii():
        return text.lower()
    return " ".join(_WORD.findall(text)).lower()
