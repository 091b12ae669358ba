"""date_candidates: the lines of a page and where its text stands in them -> candidates for the publication date."""

import re

import msgspec

from generator.model import DateEvidence, DateKind, DateSource
from generator.reading.attribution.mail import sent_in
from generator.reading.blocks.line_classes import STOP, furniture_reason, in_prose
from generator.reading.lines import Line
from generator.reading.pubdate.candidate import Candidate
from generator.reading.pubdate.date_context import (
    with_first_in_text,
    with_only_day,
    without_cards,
)
from generator.reading.pubdate.labels import MAX as LABEL_MAX
from generator.reading.pubdate.labels import Label, label_before
from generator.reading.pubdate.stamp_weight import (
    MASTHEAD,
    SHORT,
    Place,
    worth_of,
)
from generator.reading.stamps import Stamp, iso_day, may_hold_stamp, relative_in, stamps_in

_HEADER = re.compile(r"date:? (\d{4}-\d{2}-\d{2})(?: (.*))?$")
_FAR_BELOW, _FEW = 4, 4
_OWN = re.compile(
    r"(?:this|the) (?:[a-z]+ )?(?:article|story|post|page|entry|piece|column|interview|content|document"
    r"|transcript)\b|dieser |cet article|este artículo",
    re.IGNORECASE,
)
LABELLED = 8.0  # "Posted on" within the text
SENT = 90.0  # the day in the head of a letter


def header_of(lines: tuple[Line, ...]) -> tuple[Candidate | None, str]:
    """The line that an archive put before the page (`date 2023-02-04 Words`), and the words after the date."""
    match = _HEADER.match(lines[0].text) if lines else None
    if not match:
        return None, ""
    stamps = stamps_in(match.group(1))
    if not stamps:
        return None, ""
    text = f"date {match.group(1)}"
    evidence = DateEvidence(text, "published", "header", stamps[0].value, line=lines[0].number)
    return Candidate(evidence, 100.0, stamps[0]), match.group(2) or ""


def candidates_in(lines: tuple[Line, ...], place: Place, language: str) -> tuple[Candidate, ...]:
    """Every stamp on the page with its kind and weight, in the order of the page."""
    header, _ = header_of(lines)
    found = [header] if header else []
    sent = sent_in(lines)
    place = msgspec.structs.replace(place, below=_near_end(lines, place, language))
    for index, line in enumerate(lines):
        if (header and index == 0) or (len(line.text) > SHORT and index != place.first):
            continue
        if not line.when and not may_hold_stamp(line.text):
            continue
        if line is sent:
            found.extend(_as_sent(line, language))
            continue
        previous = lines[index - 1].text if index else ""
        found.extend(_in_line(line, previous, index, place, language))
    found = without_cards(found, place, lines)
    return with_only_day(with_first_in_text(tuple(found), lines, place, language), lines)


def _as_sent(line: Line, language: str) -> list[Candidate]:
    """The day in the head of a letter."""
    return [
        Candidate(
            DateEvidence(line.text, "published", "label", stamp.value, stamp.time, line.number),
            SENT,
            stamp,
        )
        for stamp in stamps_in(line.text, language)[:1]
    ]


def _near_end(lines: tuple[Line, ...], place: Place, language: str) -> int:
    """Where what stands right below the text ends: a few lines, or a heading over something else."""
    last = min(len(lines), place.last + _FAR_BELOW)
    below = range(place.last, last)
    return next((at for at in below if furniture_reason(lines[at], language) == STOP), last)


def _in_line(line: Line, previous: str, index: int, place: Place, language: str) -> list[Candidate]:
    found: list[Candidate] = []
    for stamp in stamps_in(line.text, language):
        if len(line.text) > SHORT and stamp.start > 60:
            continue
        label = label_before(line.text, previous, stamp.start)
        found.append(_candidate(line, stamp, label, index, place))
    if line.when and not found:
        found.extend(_of_time_element(line, previous, index, place))
    relative = relative_in(line.text) if not found else None
    if relative:
        kind: DateKind = "relative" if index < place.last else "related"
        found.append(Candidate(DateEvidence(relative, kind, "relative", None, line=line.number), 0.0))
    return found


def _of_time_element(line: Line, previous: str, index: int, place: Place) -> list[Candidate]:
    value, time, utc = iso_day(line.when)
    if not value:
        return []
    words = relative_in(line.text)
    before = line.text[: line.text.lower().index(words)] if words else line.text
    kind, source, weight = _kind(label_before(before, previous, len(before)), worth_of(line, None, index, place))
    evidence = DateEvidence(line.text[:LABEL_MAX], kind, source, value, time, line.number)
    return [Candidate(evidence, _shown(weight, place), None, utc)]


def _candidate(line: Line, stamp: Stamp, label: Label | None, index: int, place: Place) -> Candidate:
    if label in ("published", "updated") and in_prose(line.text, stamp) and not _of_itself(line.text, stamp):
        label = None
    near = worth_of(line, None if label else stamp, index, place)
    if label == "published" and place.first <= index < place.last:
        near = max(near, LABELLED)
    kind, source, weight = _kind(label, near)
    if label is None and in_prose(line.text, stamp):
        kind = "other"
    start = max(0, stamp.start - LABEL_MAX) if label else stamp.start
    text = line.text[start : stamp.end].strip() if start == 0 or not label else stamp.text
    evidence = DateEvidence(text or stamp.text, kind, source, stamp.value, stamp.time, line.number)
    return Candidate(evidence, _shown(weight, place), stamp)


def _shown(weight: float, place: Place) -> float:
    """What a stamp that readers see counts beside data that they do not see; a masthead's day counts no more for it."""
    return weight * place.shown if weight > MASTHEAD else weight


def _of_itself(text: str, stamp: Stamp) -> bool:
    """Whether a sentence that says "published" speaks of its own page: it begins so, or with "This article"."""
    return len(text[: stamp.start].split()) <= _FEW or _OWN.match(text) is not None


def _kind(label: Label | None, near: float) -> tuple[DateKind, DateSource, float]:
    if label == "published":
        return "published", "label", near + 18 if near else 12.0
    if label == "updated":
        return "updated", "label", near * 0.55 if near > MASTHEAD else 8.0
    if label == "copyright":
        return "copyright", "label", 1.0
    if label == "other":
        return "other", "label", 0.0
    if near == MASTHEAD:
        return "refresh", "stamp", near
    return ("published" if near else "related"), "stamp", near
