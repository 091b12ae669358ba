"""nominal: a date that hangs on a noun -> the noun that names the happening, and its phrase ("the 2009 unrest")."""

import functools

from generator.data_files import read_data
from generator.entries.candidates import Candidate
from generator.entries.elapsed import ROLE
from generator.entries.fate import fate_of
from generator.entries.kinds import frames_file
from generator.kinds import kinds
from generator.linguistics import Document
from generator.model import TimeExpression, Value

_NOUNS = frozenset({"NOUN", "PROPN"})
_DURING = frozenset({"during", "at", "in", "on"})
_BESIDE = frozenset({"nmod", "nmod:poss", "nmod:unmarked", "compound", "amod", "nummod"})
_OUTSIDE = frozenset(
    {
        "acl:relcl",
        "acl",
        "appos",
        "parataxis",
        "cop",
        "punct",
        "nsubj",
        "conj",
        "cc",
        "case",
        "mark",
        "advmod",
    }
)


class _Words(Value, frozen=True):
    happenings: frozenset[str]
    endings: tuple[str, ...]
    states: frozenset[str]
    times: frozenset[str]


def event_noun_of(document: Document, candidate: Candidate) -> int | None:
    """The token of the noun that names what a candidate's own date dates, None where a verb tells it."""
    if candidate.source not in ("own", "bound") or candidate.expression is None:
        return None
    if candidate.expression.role == ROLE:
        return _after_elapsed(document, candidate.expression)
    inside = document.tokens_between(candidate.expression.start, candidate.expression.end)
    head = next((at for at in inside if document.tokens[at].head not in inside), None)
    if head is None:
        return None
    token, above = document.tokens[head], document.tokens[head].head
    if above < 0 or token.relation not in _BESIDE or document.tokens[above].tag not in _NOUNS:
        return None
    nearer = (at for at in range(inside.start - 1, above, -1) if is_happening(document, at))
    above = next(nearer, above)
    if not is_happening(document, above) or _is_told(document, candidate, above, token.relation):
        return None
    return above


def _is_told(document: Document, candidate: Candidate, noun: int, relation: str) -> bool:
    """Whether the clause's verb tells what a noun only completes: "held talks in March", "met during his May visit"."""
    clause = document.clauses[candidate.clause] if candidate.clause is not None else None
    if clause is None:
        return False
    if fate_of(document, clause, noun):
        return True  # its noun alone would say that there was one
    around = [adjunct.preposition for adjunct in clause.adjuncts if noun in adjunct.phrase.heads]
    if relation != "nmod":
        return any(preposition in _DURING for preposition in around)
    oblique = bool(around)
    direct = any(noun in phrase.heads for phrase in clause.objects)
    lemma = clause.verb.lemma if clause.verb is not None else ""
    light = lemma in frames_file().light or lemma in frames_file().happening
    strong = document.tokens[noun].lemma.lower() in _event_nouns()
    return oblique or (direct and (light or not strong))


def _after_elapsed(document: Document, expression: TimeExpression) -> int | None:
    """The noun behind "a day after", where no clause follows."""
    after = document.tokens_between(expression.start, expression.end).stop
    noun = document.tokens[after].head if after < len(document.tokens) else -1
    if document.tokens[after].relation != "case" or noun <= after:
        return None
    return noun if is_happening(document, noun) else None


def is_happening(document: Document, at: int) -> bool:
    """Whether a noun names something that happens: "election", "unrest", "slaying"."""
    lemma = document.tokens[at].lemma.lower()
    if document.tokens[at].tag not in _NOUNS:
        return document.tokens[at].tag == "ADJ" and lemma in _event_nouns()
    if lemma in _words().states:
        return False
    return lemma in _event_nouns() or lemma.endswith(_words().endings)


def noun_phrase(document: Document, at: int) -> tuple[int, int]:
    """The first and last token of a noun's phrase, without clauses about it."""
    first = last = at
    for near in range(at - 1, document.sentences[document.sentence_of(at)].first - 1, -1):
        if not _under(document, near, at):
            break
        first = near
    for near in range(at + 1, document.sentences[document.sentence_of(at)].last + 1):
        in_name = document.tokens[near].tag == document.tokens[near - 1].tag == "PROPN"
        if document.word(near) == "," or not (in_name or _under(document, near, at)):
            break
        last = near
    return first, last


def says_which(document: Document, noun: int) -> bool:
    """Whether a noun phrase says which one is meant: "the Iranian election of 14 June", not "last year's election"."""
    first, last = noun_phrase(document, noun)
    words = ((document.word(at), document.tokens[at]) for at in range(first, last + 1))
    return any(
        word[:1].isupper() and token.tag in ("PROPN", "ADJ") and token.lemma.lower() not in _words().times
        for word, token in words
    )


def _under(document: Document, token: int, noun: int) -> bool:
    """Whether a token hangs on a noun, on whatever path that leaves out clauses and appositions."""
    steps = 0
    while token != noun and token >= 0 and steps < 40:
        direct = document.tokens[token].head == noun
        relation = document.tokens[token].relation
        if relation in _OUTSIDE and (direct or relation not in ("case", "punct", "conj", "cc", "advmod")):
            return False
        token = document.tokens[token].head
        steps += 1
    return token == noun


@functools.cache
def _event_nouns() -> frozenset[str]:
    named = {noun.lower() for kind in kinds().values() for noun in (*kind.nouns, *kind.weak)}
    return frozenset(named) | _words().happenings


@functools.cache
def _words() -> _Words:
    return read_data("entries", "data/nominal.yml", _Words)
