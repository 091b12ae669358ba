"""shortening: a long quotation -> one without clauses that only say more, or cut at a mark."""

import re
from collections.abc import Iterator, Sequence

from generator.entries.candidates import Candidate
from generator.entries.edges import BORDERS, after_openers, before_marks
from generator.linguistics import Document

_LONGEST = 140  # characters of a quotation before it is shortened
_LIMIT = 220  # characters of a quotation at most, where a mark stands to cut it at
_SHORTEST = 25  # characters that a shortened quotation must keep
_MARK = re.compile(r"[,;:–—](?=\s)|\s(?=[“(])")


def shortened(document: Document, candidate: Candidate, runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Runs without clauses that only say more, the last first, until the line is short enough."""
    for first, last in _droppable(document, candidate):
        if _length(document, runs) <= _LONGEST:
            break
        shorter = _without(document, runs, first, last)
        if shorter and _length(document, shorter) >= _SHORTEST:
            runs = shorter
    return runs


def cut_at_a_mark(text: str, needed: Sequence[str]) -> str:
    """A line that is still long, cut at the last mark before the limit behind what it needs, or left whole."""
    if len(text) <= _LIMIT:
        return text
    after = max((text.find(word) + len(word) for word in needed if word in text), default=0)
    places = [m.start() for m in _MARK.finditer(text, max(after, _SHORTEST * 2), _LIMIT)]
    return f"{text[: places[-1]]} …" if places else text


def _length(document: Document, runs: Sequence[tuple[int, int]]) -> int:
    return sum(document.tokens[b].end - document.tokens[a].start for a, b in runs)


def _droppable(document: Document, candidate: Candidate) -> Iterator[tuple[int, int]]:
    """Clauses after the verb of what is told that may go: they hold neither it nor its date, and marks set them off."""
    chief = document.clauses[candidate.clause or 0]
    verb = chief.verb.head if chief.verb is not None else chief.head
    keep = {verb}
    if candidate.source == "own" and candidate.expression is not None:
        keep.update(document.tokens_between(candidate.expression.start, candidate.expression.end))
    inside = [document.clauses[at] for at in document.clauses_in(candidate.sentence)]
    for clause in sorted(inside, key=lambda one: (-one.first, one.last)):
        told = any(clause.first <= at <= clause.last for at in keep)
        loose = clause.kind in ("relative", "adverbial", "participle", "coordinate") and not clause.quoted
        if loose and not told and clause.first > verb and document.word(clause.first - 1) in BORDERS:
            yield clause.first, clause.last


def _without(
    document: Document, runs: Sequence[tuple[int, int]], first: int, last: int
) -> list[tuple[int, int]] | None:
    """Runs without some of their tokens, where these end a run or a mark follows them."""
    found = []
    for begin, end in runs:
        if last < begin or first > end:
            found.append((begin, end))
        elif first <= begin:
            return None
        else:
            found.append((begin, before_marks(document, first - 1)))
            if last < before_marks(document, end):
                if document.word(min(last + 1, end)) not in BORDERS and document.word(last) not in BORDERS:
                    return None
                found.append((after_openers(document, last + 1, end), end))
    return found


def needed(document: Document, candidate: Candidate) -> tuple[str, ...]:
    """The words that a cut must not lose: the verb of what is told, and what dates it."""
    clause = document.clauses[candidate.clause or 0]
    verb = document.word(clause.verb.head if clause.verb is not None else clause.head)
    dated = candidate.source == "own" and candidate.expression is not None
    return (verb, candidate.expression.text) if dated and candidate.expression else (verb,)
