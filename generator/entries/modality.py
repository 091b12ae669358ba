"""modality: a clause and the odds that it lies ahead -> whether it happened, is planned, did not happen, or may."""

import functools
from importlib import resources

import msgspec

from generator.linguistics import Clause, Document
from generator.model import Modality, TimeExpression, Value
from generator.spans import bounds

_AHEAD = 0.5  # probability: 98 of 100 happenings of happenings/train are told right in folds


class Status(Value, frozen=True):
    """Whether it happened; `detail` says how it did not: not, refused, denied, postponed or cancelled."""

    modality: Modality
    detail: str | None = None


class _Words(Value, frozen=True):
    refused: frozenset[str]
    called_off: dict[str, str]
    might: frozenset[str]
    ahead: frozenset[str]
    unless: frozenset[str]


def status_of(
    document: Document,
    clause: Clause | None,
    expression: TimeExpression | None,
    planned: float,
    published: str | None,
) -> Status:
    """The status of what a clause tells; `planned`: the probability that it lies ahead; `published`: an ISO day."""
    verb = clause.verb if clause is not None else None
    if clause is not None and verb is not None:
        if set(verb.modals) & _words().refused:
            return Status("did-not-happen", "refused")
        if verb.negated or _nobody(document, clause):
            return Status("did-not-happen", "not")
        if verb.voice == "passive" and verb.lemma in _words().called_off and verb.tense != "future":
            return Status("did-not-happen", _words().called_off[verb.lemma])
        if clause.conditional or clause.mark in _words().unless:
            return Status("conditional")
        if set(verb.modals) & _words().might and not verb.perfect:
            return Status("conditional")
    undated = verb if expression is None else None
    if undated is not None and (undated.tense == "future" or set(undated.modals) & _words().ahead):
        return Status("planned")
    if planned >= _AHEAD or _after(expression, published):
        return Status("planned")
    return Status("happened")


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
    text = (resources.files("generator.entries") / "data" / "modality.yml").read_text("utf-8")
    return msgspec.yaml.decode(text, type=_Words)
