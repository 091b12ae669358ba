"""modality: a clause and the odds that it lies ahead -> whether it happened, is planned, did not happen, or may."""

import functools
from collections.abc import Sequence

from generator.data_files import read_data
from generator.edtf_bounds import bounds
from generator.entries.fate import called_off, fate_around, fate_of
from generator.entries.nominal import is_happening
from generator.linguistics import Clause, Document, Phrase, VerbGroup
from generator.model import Modality, TimeExpression, Value

_AHEAD = 0.5  # probability: 98 of 100 happenings of happenings/train are told right in folds


class Status(Value, frozen=True):
    """Whether it happened; `detail` says how it did not: not, refused, denied, postponed or cancelled."""

    modality: Modality
    detail: str | None = None


class _Words(Value, frozen=True):
    refused: frozenset[str]
    might: frozenset[str]
    unreal: frozenset[str]
    unless: frozenset[str]
    intended: frozenset[str]
    contrary: frozenset[str]


def status_of(
    document: Document,
    clause: Clause | None,
    expression: TimeExpression | None,
    planned: float,
    published: str | None,
) -> Status:
    """The status of what a clause tells; `planned`: the probability that it lies ahead; `published`: an ISO day."""
    told = _by_verb(document, clause, clause.verb, expression) if clause is not None and clause.verb else None
    if told is not None:
        return told
    if planned < _AHEAD and not _after(expression, published):
        return Status("happened")
    fate = _fate(document, clause, clause.objects) if clause is not None else None
    return Status("did-not-happen", fate) if fate else Status("planned")


def _by_verb(document: Document, clause: Clause, verb: VerbGroup, expression: TimeExpression | None) -> Status | None:
    """The status by a clause's own verb group, None where that leaves it open."""
    modals, words = set(verb.modals), _words()
    if modals & words.refused:
        return Status("did-not-happen", "refused")
    if (verb.negated or _nobody(document, clause)) and not _until(document, clause, expression):
        return Status("did-not-happen", "not")
    fate = _fate(document, clause, [clause.subject] if clause.subject else []) or fate_around(document, clause)
    if fate:
        return Status("did-not-happen", fate)
    if clause.conditional or clause.mark in words.unless or (modals & words.might and not verb.perfect):
        return Status("conditional")
    if modals & words.intended:
        detail = _called_off(document, clause)
        return Status("did-not-happen", detail) if detail else Status("planned")
    if expression is None and verb.tense == "future":
        return Status("planned")
    return Status("conditional") if verb.perfect and modals & words.unreal else None


def _called_off(document: Document, plan: Clause) -> str | None:
    """What became of a plan , by "but it was postponed" behind it, or around it: "the trip, due to begin …, was"."""
    around = document.clauses[plan.parent] if plan.parent is not None else None
    others = [document.clauses[at] for at in document.clauses_in(plan.sentence)]
    for clause in others:
        verb = clause.verb
        told = clause.first > plan.first and clause.mark in _words().contrary
        if verb is None or not (told or clause == around):
            continue
        if not verb.negated and not verb.modals and verb.tense == "past":
            detail = called_off(verb.lemma)
            if detail:
                return detail
    return None


def _fate(document: Document, clause: Clause, about: Sequence[Phrase]) -> str | None:
    """What became of the events that phrases of a clause name; of what is no event ("flights") it happened.

    Who scraps, postpones or thwarts something does so: that is told of the object only where it still lies ahead.
    """
    nouns = [at for phrase in about for at in phrase.heads if is_happening(document, at)]
    return next((fate for noun in nouns if (fate := fate_of(document, clause, noun))), None)


def _until(document: Document, clause: Clause, expression: TimeExpression | None) -> bool:
    """Whether what is denied holds only up to a date: "will not be paid until June" is paid in June."""
    verb = clause.verb.head if clause.verb is not None else clause.first
    near = list(range(verb, min(verb + 3, clause.last)))
    at = document.token_at(expression.start) if expression is not None else None
    if at:
        near += range(max(0, at - 2), at)
    return any(document.tokens[one].lemma.lower() == "until" for one in near)


def _nobody(document: Document, clause: Clause) -> bool:
    """Whether the subject says that there was none: "No one was hurt"."""
    if clause.subject is None:
        return False
    first = document.tokens[clause.subject.first].lemma.lower()
    return first in ("no", "nobody", "none", "neither")


def _after(expression: TimeExpression | None, published: str | None) -> bool:
    """Whether a date begins after publication, whatever the words say."""
    first = bounds(expression.edtf)[0] if expression is not None else None
    return first is not None and published is not None and first > published


@functools.cache
def _words() -> _Words:
    return read_data("entries", "data/modality.yml", _Words)
