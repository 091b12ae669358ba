"""main_text: judged lines -> which of them are the report's body, and why the others are not."""

from generator.model import Dropped, Value
from generator.reading.blocks.furniture import REPEATED, Judged
from generator.reading.blocks.line_classes import STOP, is_blurb
from generator.reading.lines import Line, key

OUTSIDE, TITLE, BY_DECISION = "outside the report's text", "title", "dropped by decision"
UNDER = "under a heading over links"
_AFTER_STOP, _LEAST_BEFORE_STOP, _ROW_COST = 0.5, 8.0, 4.0
_ROWS = (None, REPEATED, "date or number")
_HARD_STOP = -8.0
_LAST, _BESIDE = 6, 4
_HEAD_LINES, _STANDFIRST = 3, 9


class Run(Value, frozen=True):
    """A run of lines that reads like a report: its sum of scores, its start and end (exclusive)."""

    total: float
    start: int
    end: int


def best_run(judged: tuple[Judged, ...]) -> tuple[int, int]:
    """The run with the greatest sum; (0, 0) where nothing is above 0."""
    found = runs(judged)
    return (found[0].start, found[0].end) if found else (0, 0)


def runs(judged: tuple[Judged, ...]) -> tuple[Run, ...]:
    """The runs of lines that read like a report, best first; none overlaps another.

    Text after a stop heading counts half, so a run crosses one only for much text; a row of short lines
    (a list, a table) costs no more than a stop heading.
    """
    found, total, start, factor, row = [], 0.0, 0, 1.0, 0.0
    best = Run(0.0, 0, 0)
    for index, item in enumerate(judged):
        if total <= 0 or (item.score <= _HARD_STOP and total + item.score < _LEAST_BEFORE_STOP):
            found.append(best)
            best, total, start, factor, row = Run(0.0, 0, 0), 0.0, index, 1.0, 0.0
        score = item.score
        if item.reason == STOP:
            factor *= _AFTER_STOP if score <= _HARD_STOP else 1.0
        elif score > 0:
            score, row = score * factor, 0.0
        elif item.reason in _ROWS:
            score = max(score, -_ROW_COST - row)
            row += score
        total += score
        if total > best.total:
            best = Run(total, start, index + 1)
    return tuple(
        sorted(
            (run for run in (*found, best) if run.total > 0),
            key=lambda run: (-run.total, run.start),
        )
    )


def body_lines(
    judged: tuple[Judged, ...], span: tuple[int, int], title: str | None, *, chosen: bool = False
) -> tuple[tuple[Line, ...], tuple[Dropped, ...]]:
    """The lines of the run that are kept, and every other line with the reason; `chosen` lines need be no sentences."""
    kept: list[Line] = []
    dropped: list[Dropped] = []
    seen: set[str] = set()
    title_key = key(title or "")
    elsewhere = {key(item.line.text) for item in (*judged[: span[0]], *judged[span[1] :])}
    under_heading = False
    for index, item in enumerate(judged):
        own = key(item.line.text)
        if own == title_key:
            reason: str | None = TITLE
        elif not span[0] <= index < span[1]:
            reason = item.reason or OUTSIDE
        elif item.reason and (item.reason != REPEATED or own in elsewhere):
            reason = item.reason
        elif own in seen:
            reason = REPEATED
        elif under_heading and item.score <= 0:
            reason = UNDER
        else:
            reason = None if chosen else _reason_in_run(judged, index, span)
        under_heading = item.reason == STOP or (under_heading and item.score <= 0)
        if reason:
            dropped.append(Dropped(item.line.number, item.line.text, reason))
        else:
            kept.append(item.line)
            seen.add(own)
    return tuple(kept), tuple(dropped)


def apply_choices(
    lines: tuple[Line, ...],
    kept: tuple[Line, ...],
    dropped: tuple[Dropped, ...],
    keep: tuple[str, ...],
    drop: tuple[str, ...],
) -> tuple[tuple[Line, ...], tuple[Dropped, ...]]:
    """What a person said of lines wins: texts to keep and texts to drop."""
    if not keep and not drop:
        return kept, dropped
    numbers = {line.number for line in kept}
    chosen = list(kept)
    for line in lines:
        if line.number not in numbers and _named(line.text, keep):
            after = (at for at, other in enumerate(chosen) if other.number > line.number)
            chosen.insert(next(after, len(chosen)), line)
    unwanted = [line for line in (*chosen, *lines) if _named(line.text, drop)]
    gone = {Dropped(line.number, line.text, BY_DECISION) for line in unwanted}
    chosen = [line for line in chosen if line not in unwanted]
    numbers = {line.number for line in chosen} | {item.line for item in gone}
    rest = [item for item in dropped if item.line not in numbers]
    return tuple(chosen), tuple(sorted((*rest, *gone), key=lambda item: (item.line, item.text)))


def _named(text: str, choices: tuple[str, ...]) -> bool:
    return any(key(choice) in key(text) for choice in choices if key(choice))


def _reason_in_run(judged: tuple[Judged, ...], index: int, span: tuple[int, int]) -> str | None:
    item = judged[index]
    if not span[0] + _LAST <= index < span[1] - _LAST and is_blurb(item.line.text):
        return "about the author"
    if item.score >= 0 or _between_prose(judged, index):
        return None
    labelled = index > 0 and judged[index - 1].line.text.endswith(":")
    if _is_standfirst(item, index - span[0]) and not labelled:
        return None
    return "no sentence"


def _between_prose(judged: tuple[Judged, ...], index: int) -> bool:
    """A heading or a list item: prose stands a few lines before it and a few lines after it."""
    before = judged[max(0, index - _BESIDE) : index]
    after = judged[index + 1 : index + 1 + _BESIDE]
    return any(item.score > 0 for item in before) and any(item.score > 0 for item in after)


def _is_standfirst(item: Judged, below: int) -> bool:
    """A line of some length right below the headline."""
    return below < _HEAD_LINES and len(item.line.text.split()) >= _STANDFIRST
