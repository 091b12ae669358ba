"""evidence: the lines of a page and where its text stands in them -> candidates for the publication date."""

import re

import msgspec

from generator.model import DateEvidence, DateSource, Value
from generator.reading.labels import MAX as LABEL_MAX
from generator.reading.labels import label_before
from generator.reading.lines import Line
from generator.reading.mail import sent_in
from generator.reading.reasons import STOP, furniture_reason, in_prose
from generator.reading.stamps import Stamp, iso_day, may_hold_stamp, relative_in, stamps_in
from generator.reading.wordlists import load
from generator.reading.worth import (
    ELSEWHERE,
    IN_TEXT,
    MASTHEAD,
    ONLY,
    SHORT,
    Place,
    worth_of,
)

_HEADER = re.compile(r"date:? (\d{4}-\d{2}-\d{2})(?: (.*))?$")
_FAR_BELOW, _FEW, _FULL_STAMP = 4, 4, 45
_OWN = re.compile(
    r"(?:this|the) (?:[a-z]+ )?(?:article|story|post|page|entry|piece|column|interview|content|document|transcript)\b|dieser |cet article|este artículo",
    re.IGNORECASE,
)
_CARDS, _POST = (
    2,
    16,
)  # days below the text that make it a row of cards; lines of the text that its first stamp stands in
_EMBEDDED = re.compile(
    r"\(@\w+\)|^[—–-]\s|\b(?:at|um|à) \d{1,2}[:.]\d\d ?[ap]?m?\.?$", re.IGNORECASE
)  # a post or comment
_MADE = re.compile(
    r"(?:created|edited|updated|modified|published|posted|issued|last)\b", re.IGNORECASE
)
LABELLED, ONLY_MADE = (
    8.0,
    12.0,
)  # "Posted on" within the text; the only day, in a line that says what was done then
SENT = 90.0  # the day in the head of a letter


class Candidate(Value, frozen=True):
    """Evidence with its weight; `because` says why one of two readings was taken, `news` that it is of a news article."""

    evidence: DateEvidence
    weight: float
    stamp: Stamp | None = None
    utc: bool = False
    because: str = ""
    news: bool = False


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
    found = _without_cards(found, place, lines)
    return _only_one(_first_in_text(tuple(found), lines, place, language), lines)


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


def _first_in_text(
    candidates: tuple[Candidate, ...], lines: tuple[Line, ...], place: Place, language: str
) -> tuple[Candidate, ...]:
    """A stamp that has a line of its own within the text: the first of them dates the first post of a page of posts."""
    end = min(place.last, place.first + _POST + 1)
    inside = {line.number: line for line in lines[place.first : end]}
    for index, candidate in enumerate(candidates):
        if candidate.evidence.kind == "published" and candidate.evidence.source == "label":
            break  # the page says which day it is; what follows are comments
        line = inside.get(candidate.evidence.line or -1)
        if (
            line
            and candidate.weight == ELSEWHERE
            and candidate.evidence.kind == "related"
            and furniture_reason(line, language) == "date stamp"
            and not _EMBEDDED.search(line.text)
        ):
            return (
                *candidates[:index],
                _as_published(candidate, IN_TEXT * place.shown),
                *candidates[index + 1 :],
            )
    return candidates


def _without_cards(
    candidates: list[Candidate], place: Place, lines: tuple[Line, ...]
) -> list[Candidate]:
    """Stamps below the text tell nothing where several days stand there, labelled or not: those are cards."""
    above = {line.number for line in lines[: place.last]}
    below = [c for c in candidates if c.evidence.line not in above]
    for cards in (
        [c for c in below if c.evidence.source == "stamp"],
        [c for c in below if c.evidence.source == "label" and c.evidence.kind == "published"],
    ):
        if len({c.evidence.value for c in cards}) >= _CARDS:
            marked = {id(c) for c in cards}
            candidates = [_as_card(c) if id(c) in marked else c for c in candidates]
    return candidates


def _as_card(candidate: Candidate) -> Candidate:
    evidence = msgspec.structs.replace(candidate.evidence, kind="related")
    return msgspec.structs.replace(candidate, evidence=evidence, weight=ELSEWHERE)


def _only_one(candidates: tuple[Candidate, ...], lines: tuple[Line, ...]) -> tuple[Candidate, ...]:
    """Where a page shows one single day, that is the likeliest day of publication, wherever it stands.

    It counts as found only where the line says that something was created, edited or the like, where the page's
    source marks it as a time, or where it is whole, from the weekday to the minute: other lone days are
    mostly those of comments, events and references. Not where the report is stamped "2 hours ago": the day then
    belongs to something else.
    """
    shown = [
        c
        for c in candidates
        if c.evidence.value and c.evidence.kind in ("published", "updated", "related", "refresh")
    ]
    if len({c.evidence.value for c in shown}) != 1 or any(c.weight > ELSEWHERE for c in shown):
        return candidates
    if any(c.evidence.kind == "relative" for c in candidates):
        return candidates
    made = {line.number for line in lines if line.when or _MADE.match(line.text)}
    whole = _whole(lines)
    alone = {id(c) for c in shown}
    made |= {c.evidence.line for c in shown if c.evidence.time and c.evidence.line in whole}
    return tuple(
        _as_published(c, ONLY_MADE if c.evidence.line in made else ONLY) if id(c) in alone else c
        for c in candidates
    )


def _whole(lines: tuple[Line, ...]) -> frozenset[int]:
    """The lines that begin with a weekday and are hardly longer than a day and a time."""
    weekdays = tuple(load("stamps")["weekdays"])
    return frozenset(
        line.number
        for line in lines
        if len(line.text) < _FULL_STAMP and line.text.lower().startswith(weekdays)
    )


def _as_published(candidate: Candidate, weight: float) -> Candidate:
    evidence = msgspec.structs.replace(candidate.evidence, kind="published")
    return msgspec.structs.replace(candidate, evidence=evidence, weight=weight)


def _in_line(line: Line, previous: str, index: int, place: Place, language: str) -> list[Candidate]:
    found: list[Candidate] = []
    for stamp in stamps_in(line.text, language):
        if len(line.text) > SHORT and stamp.start > 60:
            continue
        label = label_before(line.text, previous, stamp.start)
        if (
            label is None
            and found
            and stamp.start - (found[-1].stamp.end if found[-1].stamp else 0) < 12
        ):
            label = None
        found.append(_candidate(line, stamp, label, index, place))
    if line.when and not found:
        found.extend(_of_time_element(line, previous, index, place))
    relative = relative_in(line.text) if not found else None
    if relative:
        kind = "relative" if index < place.last else "related"
        found.append(
            Candidate(DateEvidence(relative, kind, "relative", None, line=line.number), 0.0)
        )
    return found


def _of_time_element(line: Line, previous: str, index: int, place: Place) -> list[Candidate]:
    value, time, utc = iso_day(line.when)
    if not value:
        return []
    words = relative_in(line.text)
    before = line.text[: line.text.lower().index(words)] if words else line.text
    kind, source, weight = _kind(
        label_before(before, previous, len(before)), worth_of(line, None, index, place)
    )
    evidence = DateEvidence(line.text[:LABEL_MAX], kind, source, value, time, line.number)
    return [Candidate(evidence, _shown(weight, place), None, utc)]


def _candidate(line: Line, stamp: Stamp, label: str | None, index: int, place: Place) -> Candidate:
    if (
        label in ("published", "updated")
        and in_prose(line.text, stamp)
        and not _of_itself(line.text, stamp)
    ):
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


def _kind(label: str | None, near: float) -> tuple[str, DateSource, float]:
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
