"""date_context: all candidates of a page together -> which of them are cards, posts, or its only day."""

import re

import msgspec

from generator.reading.blocks.line_classes import furniture_reason
from generator.reading.lines import Line
from generator.reading.pubdate.candidate import Candidate
from generator.reading.pubdate.stamp_weight import ELSEWHERE, IN_TEXT, ONLY, Place
from generator.reading.wordlists import load

_CARDS = 2  # days below the text that make it a row of cards
_POST = 16  # lines of a text that the stamp of its first post stands in
_FULL_STAMP = 45  # letters of a line that is a day and a time and nothing else
ONLY_MADE = 12.0  # the only day, in a line that says what was done then
_EMBEDDED = re.compile(  # the stamp of a post that is shown in a text, or of a comment
    r"\(@\w+\)|^[—–-]\s|\b(?:at|um|à) \d{1,2}[:.]\d\d ?[ap]?m?\.?$", re.IGNORECASE
)
_MADE = re.compile(r"(?:created|edited|updated|modified|published|posted|issued|last)\b", re.IGNORECASE)


def with_first_in_text(
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


def without_cards(candidates: list[Candidate], place: Place, lines: tuple[Line, ...]) -> list[Candidate]:
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


def with_only_day(candidates: tuple[Candidate, ...], lines: tuple[Line, ...]) -> tuple[Candidate, ...]:
    """Where a page shows one single day, that is the likeliest day of publication, wherever it stands.

    It counts as found only where the line says that something was created, edited or the like, where the page's
    source marks it as a time, or where it is whole, from the weekday to the minute: other lone days are
    mostly those of comments, events and references. Not where the report is stamped "2 hours ago": the day then
    belongs to something else.
    """
    shown = [
        c for c in candidates if c.evidence.value and c.evidence.kind in ("published", "updated", "related", "refresh")
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
        _as_published(c, ONLY_MADE if c.evidence.line in made else ONLY) if id(c) in alone else c for c in candidates
    )


def _whole(lines: tuple[Line, ...]) -> frozenset[int]:
    """The lines that begin with a weekday and are hardly longer than a day and a time."""
    weekdays = tuple(load("stamps")["weekdays"])
    return frozenset(
        line.number for line in lines if len(line.text) < _FULL_STAMP and line.text.lower().startswith(weekdays)
    )


def _as_published(candidate: Candidate, weight: float) -> Candidate:
    evidence = msgspec.structs.replace(candidate.evidence, kind="published")
    return msgspec.structs.replace(candidate, evidence=evidence, weight=weight)
