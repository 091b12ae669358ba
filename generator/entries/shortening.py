"""shortening: a long quotation -> one without clauses that only say more."""

from collections.abc import Iterator, Sequence

from generator.entries.candidates import Candidate
from generator.entries.edges import BORDERS, after_openers, before_marks
from generator.linguistics import Document

_LONGEST = 140  # characters of a quotation before it is shortened
_SHORTEST = 25  # characters that a shortened quotation must keep


def shortened(document: Document, candidate: Candidate, runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Runs without clauses that only say more, the last first, until the line is short enough."""
    for first, last in _droppable(document, candidate):
        if _length(document, runs) <= _LONGEST:
            break
        shorter = _without(document, runs, first, last)
        if shorter and _length(document, shorter) >= _SHORTEST:
            runs = shorter
    return runs


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
        finite = clause.verb is not None and clause.verb.finite
        joined = bool(clause.mark) or not finite or clause.kind == "relative"  # else a word that holds it was missed
        loose = clause.kind in ("relative", "adverbial", "participle", "coordinate") and joined and not clause.quoted
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
