"""glued_lines: lines of a text that hold two things in one, or that are one thing in two -> where they part."""

import re
from collections.abc import Iterator

import msgspec

from generator.reading.blocks.line_classes import ends_sentence, furniture_reason
from generator.reading.language import common_words
from generator.reading.lines import Line
from generator.reading.stamps import stamps_in

_LABEL = re.compile(
    r"(?:(?:first |last )?(?:updated|published|posted|modified|created|issued)(?: on| at)?|date)?[\s:|·•–—-]*$",
    re.IGNORECASE,
)
_ZONE = r"(?: ?\(?(?:[ECMP][SD]?T|GMT|UTC|BST|IST|CES?T|EES?T|AE[SD]T|SAST|JST|KST|HKT|SGT)\)?)?"
_TIME = rf"(?:at )?\d{{1,2}}(?:[:.]\d\d){{1,2}}(?: ?(?i:[ap]\.?m\.?))?{_ZONE}|\d{{1,2}} ?(?i:[ap]\.?m\.?){_ZONE}"
_CLOCK = re.compile(rf"[\s,|@·–—-]*(?:{_TIME})?[\s|·•,–—-]+")
_UPDATED = re.compile(
    rf"(?i:(?:last )?updated)(?i: at)?:? (?:{_TIME})(?:,? (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*)?[\s|·•,–—-]+"
)
_APART = (
    "date stamp",
    "byline",
    "caption",
    "agency credit",
    "menu or share bar",
    "advertisement",
    "date or number",
)
_OPEN_END = re.compile(r"(?:[,;(\[“‘-]|[’']s)$")
_LEAD, _WORDS, _FULL = (
    60,
    5,
    0.9,
)  # letters before a stamp, words of a lead, share of a width that is a full line


def unglue(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Lines that begin with a stamp and go on with a sentence ("Updated 3:15 PM The mayor said ...") as two lines."""
    return tuple(part for line in lines for part in _stamp_and_rest(line))


def _stamp_and_rest(line: Line) -> Iterator[Line]:
    at = _end_of_stamp(line.text)
    rest = line.text[at:].strip()
    if at and rest[:1].isupper() and rest.count(" ") >= _WORDS and ends_sentence(rest):
        yield msgspec.structs.replace(line, text=line.text[:at].strip(" |·•,–—-"))
        yield msgspec.structs.replace(line, text=rest, after_gap=False)
    else:
        yield line


def _end_of_stamp(text: str) -> int:
    """Where a stamp ends that opens a line, with its label before it and its time behind; 0 where none does."""
    match = _UPDATED.match(text) if text[:4].lower() in ("upda", "last") else None
    begin = match.end() if match else 0
    head = text[begin : begin + 2 * _LEAD]
    stamps = stamps_in(head) if any(map(str.isdigit, head[:_LEAD])) else ()
    if not stamps or stamps[0].start > _LEAD or not _LABEL.match(head[: stamps[0].start]):
        return begin
    clock = _CLOCK.match(text, begin + stamps[0].end)
    return clock.end() if clock else begin


def parted(one: str, two: str, width: int) -> bool:
    """Whether two lines of one Markdown paragraph are two things: a headline, a stamp or a credit, and the text.

    A line that is broken at a fixed `width` is full: the next word would not have fitted. One that is not full,
    ends no sentence and is followed by a capital stands for itself.
    """
    if ends_sentence(one) or not two:
        return False
    if _reason(one) in _APART or _reason(two) in ("date stamp", "byline"):
        return True
    if not (two[0].isupper() or two[0] in "“\"‘'") or not one[0].isupper() or _OPEN_END.search(one):
        return False
    fits = len(one) + 1 + len(two.partition(" ")[0]) < _FULL * width
    return fits and one.rpartition(" ")[2].lower() not in common_words("en")


def _reason(text: str) -> str | None:
    return furniture_reason(Line(0, text), "en")
