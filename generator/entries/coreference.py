"""coreference: two candidates of one report -> features of whether their sentences tell of one happening."""

from collections.abc import Iterator
from itertools import product

from generator.edtf_bounds import bounds
from generator.entries.candidates import Candidate
from generator.entries.context import Context, Features
from generator.entries.kinds import OTHER, STATEMENT, Lexicon, kind_of
from generator.linguistics import Document

_BAND = (1, 2, 3, 5, 8, 13)


def pair_features(one: Candidate, other: Candidate, context: Context) -> Features:
    """The features of a pair, `one` before `other` in the text."""
    return dict(_all(one, other, context))


def _all(one: Candidate, other: Candidate, context: Context) -> Iterator[tuple[str, float]]:
    document = context.document
    distance = other.sentence - one.sentence
    yield f"distance {next((band for band in _BAND if distance <= band), 'far')}", 1.0
    mine, theirs = context.stems[one.sentence], context.stems[other.sentence]
    shared = mine & theirs
    yield "shared words", len(shared) / (1 + min(len(mine), len(theirs)))
    yield "shared rare words", min(3.0, sum(1 / context.spread[stem] for stem in shared))
    yield "shared words of the headline", min(3, len(shared & context.headline)) / 3
    both = context.people[one.sentence] & context.people[other.sentence]
    yield "shared people", float(bool(both))
    yield (
        "other people",
        float(bool(context.people[one.sentence] and context.people[other.sentence] and not both)),
    )
    yield f"dates {_dates(one, other)}", 1.0
    yield f"sources {one.source} {other.source}", 1.0
    yield "from the lead", float(one.sentence == 0)
    if one.sentence == 0:
        yield f"from the lead, dates {_dates(one, other)}", 1.0
    yield from _acts(one, other, document, context.lexicon)


def _dates(one: Candidate, other: Candidate) -> str:
    if one.value == other.value:
        return "same"
    if one.source == "published" or other.source == "published":
        return "published"
    (a, b), (c, d) = bounds(one.value), bounds(other.value)
    if None in (a, b, c, d):
        return "open"
    overlap = str(a) <= str(d) and str(c) <= str(b)
    return "overlap" if overlap else "apart"


def _acts(one: Candidate, other: Candidate, document: Document, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    if one.clause is None or other.clause is None:
        return
    first, second = document.clauses[one.clause], document.clauses[other.clause]
    kinds = [kind_of(document, clause, lexicon) for clause in (first, second)]
    if OTHER not in kinds:
        yield "same kind" if kinds[0] == kinds[1] else "other kind", 1.0
    if STATEMENT in kinds:
        yield f"statements {kinds.count(STATEMENT)}", 1.0
    if first.verb and second.verb:
        yield "same verb", float(first.verb.lemma == second.verb.lemma)
        yield f"tenses {first.verb.tense} {second.verb.tense}", 1.0
    subjects = [
        {document.tokens[at].lemma for at in clause.subject.heads} if clause.subject else set()
        for clause in (first, second)
    ]
    yield "same subject", float(bool(subjects[0] & subjects[1]))
    heads = (document.tokens[at] for at in ((second.subject.head,) if second.subject else ()))
    for token in heads:
        if token.tag == "PRON":
            yield "later subject is a pronoun", 1.0
            yield f"later subject {token.lemma}", 1.0
    if second.subject is not None:
        yield (
            "later subject is definite",
            float(document.tokens[second.subject.first].lemma in ("the", "this", "that", "these")),
        )
    objects = [{document.tokens[phrase.head].lemma for phrase in clause.objects} for clause in (first, second)]
    yield "same object", float(bool(objects[0] & objects[1]))
    nouns = [
        {document.tokens[at].lemma for at in range(clause.first, clause.last + 1) if document.tokens[at].tag == "NOUN"}
        for clause in (first, second)
    ]
    event_nouns = [{n for n in some if n in lexicon.nouns} for some in nouns]
    yield "same event noun", float(bool(event_nouns[0] & event_nouns[1]))
    verbs = [clause.verb.lemma if clause.verb else "" for clause in (first, second)]
    related = any(
        a and b and a[:4] == b[:4] for a, b in (*product([verbs[0]], nouns[1]), *product([verbs[1]], nouns[0]))
    )
    yield "verb and its noun", float(related)
