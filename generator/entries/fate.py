"""fate: a clause and what it is about -> what became of a planned event by its words: cancelled, postponed, averted.

"The parade on Wednesday was cancelled" and "the council scrapped its meeting" say that there was none, but "flights
were cancelled" and "the man was arrested" tell what happened.
"""

import functools

from generator.data_files import read_data
from generator.linguistics import Clause, Document
from generator.model import Value

_NEAR = 2  # tokens from a subject to the participle behind it, a comma between


class _Words(Value, frozen=True):
    called_off: dict[str, str]
    coming_about: frozenset[str]


def fate_of(document: Document, clause: Clause, noun: int) -> str | None:
    """What a clause says became of the event that a noun names; None where it does not say that there was none."""
    verb = clause.verb
    if verb is None or verb.tense == "future" or verb.modals:
        return None
    lemma, passive = verb.lemma, verb.voice == "passive"
    if lemma == "be" and verb.predicate is not None and document.tokens[verb.predicate].tag == "VERB":
        lemma, passive = document.tokens[verb.predicate].lemma.lower(), True  # "was postponed", read as "was late"
    of_it = clause.subject is not None and noun in clause.subject.heads
    done_to_it = any(noun in phrase.heads for phrase in clause.objects)
    if of_it and verb.negated and lemma in _words().coming_about:
        return "not"
    if (of_it and passive) or (done_to_it and not passive):
        return None if verb.negated else _words().called_off.get(lemma)
    return None


def fate_around(document: Document, clause: Clause) -> str | None:
    """What the clause around a participle says became of what both are about: "the march planned for Monday was …"."""
    if clause.kind not in ("participle", "relative") or clause.parent is None:
        return None
    around = document.clauses[clause.parent]
    if around.subject is None or not around.subject.first < clause.first <= around.subject.last + _NEAR:
        return None
    return fate_of(document, around, around.subject.head)


def called_off(verb: str) -> str | None:
    """What a verb says became of a plan: "postponed" of "put off"."""
    return _words().called_off.get(verb)


@functools.cache
def _words() -> _Words:
    return read_data("entries", "data/fate.yml", _Words)
