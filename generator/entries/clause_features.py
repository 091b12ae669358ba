"""clause_features: a sentence, its clauses and the noun that names a happening -> their named features."""

from collections.abc import Iterator

from generator.entries.candidates import main_clause
from generator.entries.context import Context
from generator.entries.kinds import Lexicon, frames_file, is_idiom, kind_of
from generator.entries.nominal import noun_phrase, says_which
from generator.linguistics import Clause, Document, VerbGroup


def noun_features(noun: int, context: Context) -> Iterator[tuple[str, float]]:
    """The features of a happening that a noun names; what the clause around it says is not about it."""
    document = context.document
    yield "named by a noun", 1.0
    yield f"noun {document.tokens[noun].tag} {document.tokens[noun].form}", 1.0
    yield f"noun kind {context.lexicon.noun(document, noun)}", 1.0
    yield "noun says which", float(says_which(document, noun))
    first, last = noun_phrase(document, noun)
    article = document.tokens[first].lemma.lower()
    yield (
        f"noun after {article if article in ('the', 'a', 'an', 'his', 'her', 'its', 'their') else '-'}",
        1.0,
    )
    yield (
        "noun has a name",
        float(any(document.tokens[at].tag == "PROPN" for at in range(first, last))),
    )


def clause_features(clause: int, context: Context) -> Iterator[tuple[str, float]]:
    """The features of a clause, and of the main clause of its sentence where that is another."""
    yield from _clause(context.document, context.lexicon, clause, "")
    root = main_clause(context.document, context.document.clauses[clause].sentence)
    if root is not None and root != clause:
        yield from _clause(context.document, context.lexicon, root, "main ")


# lemmas whose presence in a sentence is a feature: who speaks, and what makes it unsure
_TELLING_LEMMAS = (
    *("I", "i", "we", "you"),
    *("would", "could", "may", "might", "should", "will", "if", "not", "since", "than", "can", "must"),
)


def sentence_features(number: int, context: Context) -> Iterator[tuple[str, float]]:
    """The features of a sentence, counted from 0: where it stands, how it begins, what it shares with the rest."""
    document = context.document
    sentence = document.sentences[number]
    words = range(sentence.first, sentence.last + 1)
    first = document.tokens[sentence.first]
    length = len(words)
    yield "place", min(number, 30) / 30
    if number < 4:
        yield f"sentence {number}", 1.0
    yield "length", min(length, 60) / 30
    if length < 9:
        yield "short", 1.0
    if document.text[first.start].islower():
        yield "begins small", 1.0
    yield f"begins with {first.tag}", 1.0
    if first.tag in ("PRON", "DET", "CCONJ", "ADV", "SCONJ"):
        yield f"first word {first.lemma}", 1.0
    if document.text[document.tokens[sentence.last].start] == "?":
        yield "question", 1.0
    lemmas = {document.tokens[at].lemma for at in words}
    yield from ((f"has {word.lower()}", 1.0) for word in _TELLING_LEMMAS if word in lemmas)
    marks = document.text[sentence.start : sentence.end]
    if any(mark in marks for mark in '"“”'):
        yield "quotation marks", 1.0
    yield "headline", len(context.headline & context.stems[number]) / (1 + len(context.headline))
    yield "people", min(len(context.people[number]), 3) / 3
    yield "dates", min(len(context.dated[number]), 4) / 4
    yield "central", _central(number, context)


def _central(number: int, context: Context) -> float:
    """How much of a sentence's words stand in other sentences of the report too, 0 to 1."""
    stems = context.stems[number]
    return sum(context.spread[stem] > 2 for stem in stems) / (1 + len(stems))


def _clause(document: Document, lexicon: Lexicon, at: int, prefix: str) -> Iterator[tuple[str, float]]:
    clause = document.clauses[at]
    yield f"{prefix}{clause.kind}", 1.0
    yield f"{prefix}mark {clause.mark}", 1.0
    for name in ("quoted", "reported", "conditional"):
        if getattr(clause, name):
            yield f"{prefix}{name}", 1.0
    yield f"{prefix}subject {_subject_kind(document, clause)}", 1.0
    if not prefix:
        yield f"subject from {clause.subject_from}", 1.0
        yield "objects", min(len(clause.objects), 2) / 2
    kind = kind_of(document, clause, lexicon)
    yield f"{prefix}kind {kind}", 1.0
    yield f"{prefix}group {lexicon.groups.get(kind, kind)}", 1.0
    if clause.verb is None:
        yield f"{prefix}no verb", 1.0
    else:
        yield from _verb(document, clause, clause.verb, kind, prefix)


def _verb(document: Document, clause: Clause, verb: VerbGroup, kind: str, prefix: str) -> Iterator[tuple[str, float]]:
    if verb.lemma in frames_file().speech:
        yield f"{prefix}speech", 1.0
    if verb.tense == "past" and kind not in ("other", "statement"):
        yield f"{prefix}event in the past", 1.0
    if is_idiom(document, clause):
        yield f"{prefix}idiom", 1.0
    shape = f"{verb.tense}{' perfect' if verb.perfect else ''}{' progressive' if verb.progressive else ''}"
    yield f"{prefix}tense {shape}", 1.0
    yield f"{prefix}tense {shape} {verb.voice}", 1.0
    for name in ("negated", "finite"):
        if getattr(verb, name):
            yield f"{prefix}{name}", 1.0
    for modal in verb.modals:
        yield f"{prefix}modal {modal}", 1.0
    if verb.predicate is not None:
        yield f"{prefix}predicate {document.tokens[verb.predicate].tag}", 1.0


def _subject_kind(document: Document, clause: Clause) -> str:
    if clause.subject is None:
        return "none"
    head = document.tokens[clause.subject.head]
    if head.tag == "PRON":
        return head.lemma
    article = document.tokens[clause.subject.first].lemma
    return f"{head.tag} {head.form}" + (f" {article}" if article in ("a", "the", "no") else "")
