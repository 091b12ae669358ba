"""candidates: Document + time expressions -> Candidate: a clause and a date that may be its date.

Every calendar-valued time expression makes one with the clause that it hangs on (`own`). Where the clause only says
who said so on that day, what was said may have happened by then (`bound`). A sentence without a date of its own may
be of the day of a sentence near it (`carried`), or be known only to lie before publication (`published`).
"""

import functools
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from generator.data_files import read_data
from generator.edtf_bounds import bounds, day_number
from generator.entries.elapsed import ROLE, elapsed_of
from generator.linguistics import Document
from generator.model import TimeExpression, Value

Source = Literal["own", "bound", "carried", "published"]

SHORTEST, LONGEST = 25, 3000  # characters of a sentence that may tell of something
_BEFORE, _AFTER = (
    4,
    3,
)  # sentences: 95 % of the days that readers carried over stand as near (happenings/train)
_NEAREST = 4  # dates of other sentences that are tried for one sentence
_COMPARED = frozenset({"since", "than", "unlike"})
_LIKE = frozenset({"unlike", "like", "as", "compare", "compared"})  # "as in 2010", "compared with 2009"
_OPENING = 12  # sentences that may tell the news without a date: 96 % of main happenings begin in the first eight
_CAPTION = 60  # characters in which a caption gives itself away
_LEAD = 3  # sentences that may be of a day that the report names far below
_RECENT = 8  # days before publication: what a lead without a date tells is seldom older


class Candidate(Value, frozen=True):
    """A clause and a date. `sentence`, `dated_in` and `clause` are indices into the document.

    `value` is EDTF, empty where not even the day of publication is known. `expression` gives the date, and stands in
    sentence `dated_in`. `clause` is None in a language whose grammar is not read.
    """

    sentence: int
    clause: int | None
    value: str
    source: Source
    expression: TimeExpression | None = None
    dated_in: int | None = None


class _Captions(Value, frozen=True):
    opening: tuple[str, ...]
    anywhere: tuple[str, ...]


def with_elapsed(
    document: Document, expressions: Sequence[TimeExpression], published: date | None
) -> list[TimeExpression]:
    """The expressions with those that count from another day, in order."""
    found = elapsed_of(document, expressions, published)
    kept = [e for e in expressions if not any(e.start < f.end and f.start < e.end for f in found)]
    return sorted([*kept, *found], key=lambda e: (e.start, e.end))


def candidates_of(document: Document, expressions: Sequence[TimeExpression], published: str | None) -> list[Candidate]:
    """All candidates in the order of their sentences; `published` is an ISO day, None where it is not known."""
    dated = dated_by_sentence(document, expressions)
    found: list[Candidate] = []
    for number, sentence in enumerate(document.sentences):
        words = document.text[sentence.start : sentence.end]
        if SHORTEST <= len(words) < LONGEST and not is_caption(words):
            found += _own(document, number, dated[number])
            found += _carried(document, number, dated, published)
            if number < _OPENING:
                value = f"../{published}" if published else ""
                clause = main_clause(document, number)
                found.append(Candidate(number, clause, value, "published"))
    return found


def is_caption(sentence: str) -> bool:
    """Whether a sentence is a picture's caption, a credit or the page's own line."""
    marks = _captions()
    opening = sentence[:_CAPTION]
    return any(mark in opening for mark in marks.opening) or any(mark in sentence for mark in marks.anywhere)


@functools.cache
def _captions() -> _Captions:
    return read_data("entries", "data/captions.yml", _Captions)


def dated_by_sentence(document: Document, expressions: Sequence[TimeExpression]) -> list[list[TimeExpression]]:
    """The expressions that name a calendar time, by the sentence they stand in."""
    dated: list[list[TimeExpression]] = [[] for _ in document.sentences]
    for expression in expressions:
        at = document.sentence_at(expression.start)
        if expression.edtf is not None and at is not None:
            dated[at].append(expression)
    return dated


def main_clause(document: Document, sentence: int) -> int | None:
    """The outermost clause of a sentence."""
    clauses = document.clauses_in(sentence)
    roots = [at for at in clauses if document.clauses[at].parent is None]
    return next(iter(roots or clauses), None)


def clause_of_expression(document: Document, expression: TimeExpression) -> int | None:
    """The clause that an expression hangs on: the innermost one with a verb around it."""
    token = document.token_at(expression.start)
    if token is None:
        return None
    if expression.role == ROLE:
        after = document.tokens_between(expression.start, expression.end).stop
        return document.clause_of(min(after + 1, len(document.tokens) - 1))
    at = _saying_before(document, token)
    at = document.clause_of(token) if at is None else at
    while at is not None and document.clauses[at].verb is None:
        above = document.clauses[at].parent
        if above is None:
            return at
        at = above
    return at


def _tells_something(document: Document, clause: int) -> bool:
    """Whether a clause has a verb, or a noun beyond what a stamp has: "Updated 5:14 p.m. May 9, 2023" tells nothing."""
    told = document.clauses[clause]
    if told.verb is not None:
        return told.verb.finite or told.parent is not None or told.subject is not None
    words = (document.tokens[at] for at in range(told.first, told.last + 1))
    return sum(token.tag == "NOUN" for token in words) > 1


def _saying_before(document: Document, token: int) -> int | None:
    """The clause of a verb of speech right before a date, to which it then belongs: "said Thursday Beijing would"."""
    clause = document.clause_of(token - 1) if token else None
    verb = document.clauses[clause].verb if clause is not None else None
    told = verb is not None and verb.head == token - 1 and verb.lemma in ("say", "tell", "announce")
    return clause if told else None


def _own(document: Document, number: int, expressions: Sequence[TimeExpression]) -> Iterator[Candidate]:
    seen: set[str] = set()
    for expression in expressions:
        value = expression.edtf or ""
        if value in seen or _compares(document, expression):
            continue
        seen.add(value)
        clause = clause_of_expression(document, expression)
        if clause is not None and not _tells_something(document, clause):
            continue
        yield Candidate(number, clause, value, "own", expression, number)
        last = bounds(value)[1]
        inner = _reported_by(document, clause)
        if inner is not None and last and not value.startswith(".."):
            yield Candidate(number, inner, f"../{last}", "bound", expression, number)


def _compares(document: Document, expression: TimeExpression) -> bool:
    """Whether a date is only what something is compared with or lasts since: "the first since 1908"."""
    at = document.token_at(expression.start)
    if not at:
        return False
    before = [document.tokens[near].lemma.lower() for near in range(max(0, at - 2), at)]
    if before[-1] in _COMPARED or (before[0] in _COMPARED and before[-1] in ("the", "in")):
        return True
    return before[0] in _LIKE and before[-1] in ("in", "with", "to")


def _reported_by(document: Document, clause: int | None) -> int | None:
    """The outermost clause of what a clause of saying reports."""
    if clause is None:
        return None
    inside = document.clauses_in(document.clauses[clause].sentence)
    reported = (at for at in inside if document.clauses[at].source == clause)
    return next((at for at in reported if not document.clauses[at].quoted), None)


def _carried(
    document: Document,
    number: int,
    dated: Sequence[Sequence[TimeExpression]],
    published: str | None,
) -> Iterator[Candidate]:
    own = {expression.edtf for expression in dated[number]}
    first, last = max(0, number - _BEFORE), min(len(dated), number + _AFTER + 1)
    order = sorted(range(first, last), key=lambda at: (abs(at - number), at > number))
    near = [(at, e) for at in order if at != number for e in dated[at] if bounds(e.edtf)[1]]
    near = near[:_NEAREST]
    if number < _LEAD and published:
        near += _recent(number, dated, published)
    seen: set[str] = set()
    for at, expression in near:
        value = expression.edtf or ""
        if value not in seen and value not in own:
            seen.add(value)
            clause = main_clause(document, number)
            yield Candidate(number, clause, value, "carried", expression, at)


def _recent(number: int, dated: Sequence[Sequence[TimeExpression]], published: str) -> list[tuple[int, TimeExpression]]:
    """The days of the week before publication that the report names anywhere, in the order of the text."""
    today = day_number(published)
    return [
        (at, e)
        for at, some in enumerate(dated)
        for e in some
        if at != number and is_day(e.edtf) and 0 <= today - day_number(bounds(e.edtf)[1] or published) < _RECENT
    ]


def is_day(value: str | None) -> bool:
    """Whether a value is one day."""
    first, last = bounds(value)
    return first is not None and first == last
