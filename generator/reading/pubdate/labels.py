"""labels: the words before a date stamp -> what the stamp says it is."""

import functools
import re
from typing import Literal

from generator.reading.lines import squeeze
from generator.reading.wordlists import phrases

MAX = 40
_WORD_BEFORE = re.compile(r"[^|•·/\n–—]*$")
_BY = re.compile(r"(?:posted|published|written|submitted|created|added|filed|uploaded) by\b")
_WORDS, _FEW = 5, 3
Label = Literal["updated", "published", "copyright", "other"]
_LABELS: tuple[Label, ...] = ("updated", "published", "copyright", "other")


def label_before(text: str, previous: str, start: int) -> Label | None:
    """What the words before a stamp say it is: published, updated, copyright, other; None without words."""
    before = squeeze(_WORD_BEFORE.findall(text[:start])[0])
    if not before.strip() and not text[:start].strip(" |•·–—-"):
        before = squeeze(previous) if len(previous) <= MAX else ""
    return _label(before[-MAX:])


@functools.cache
def _between() -> frozenset[str]:
    """What may stand between a label and its stamp."""
    return phrases("stamps", "joining") | phrases("stamps", "weekdays_short")


def _label(before: str) -> Label | None:
    words = before.split()
    while words and (words[-1].strip(":,.(") in _between() or words[-1].strip(":,.($#").isdigit()):
        words.pop()
    if _BY.match(before):
        return "published"
    for kind in _LABELS:
        known = phrases("stamps", kind)
        sizes = range(1, min(_WORDS, len(words)) + 1) if kind != "other" or len(words) <= _FEW else ()
        if any(" ".join(words[-size:]).strip(" :,.(") in known for size in sizes):
            return kind
    return None
