"""context: a report's document, dates and names -> what the features of all its candidates share."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from generator.entries.candidates import dated_by_sentence
from generator.entries.kinds import Lexicon
from generator.linguistics import Document
from generator.model import Mention, TimeExpression
from generator.terms import stop_words

Features = dict[str, float]

_STEM = 5  # letters of a word that count when two sentences are compared


class Context(NamedTuple):
    """What the features of all candidates of one report share.

    `stems` are the content words of each sentence, cut to their first letters; `spread` says in how many sentences
    a stem stands; `people` are the names of the people in each sentence.
    """

    document: Document
    dated: tuple[tuple[TimeExpression, ...], ...]
    published: date | None
    stems: tuple[frozenset[str], ...]
    spread: dict[str, int]
    headline: frozenset[str]
    people: tuple[frozenset[str], ...]
    lexicon: Lexicon


def context_of(
    document: Document,
    expressions: Sequence[TimeExpression],
    mentions: Sequence[Mention],
    title: str,
    published: date | None,
    lexicon: Lexicon,
) -> Context:
    """The shared values of one report."""
    stems = tuple(frozenset(_stems(document, s.first, s.last)) for s in document.sentences)
    people: list[set[str]] = [set() for _ in document.sentences]
    for mention in mentions:
        at = document.sentence_at(mention.start)
        if at is not None and mention.kind == "person":
            people[at].add(mention.name)
    return Context(
        document=document,
        dated=tuple(map(tuple, dated_by_sentence(document, expressions))),
        published=published,
        stems=stems,
        spread=dict(Counter(stem for some in stems for stem in some)),
        headline=frozenset(stems_of_text(title)),
        people=tuple(map(frozenset, people)),
        lexicon=lexicon,
    )


def _stems(document: Document, first: int, last: int) -> Iterator[str]:
    stops = stop_words("en")
    for at in range(first, last + 1):
        token = document.tokens[at]
        if token.tag not in ("PUNCT", "ADP", "DET", "PRON", "AUX"):
            word = document.word(at).lower()
            if len(word) > 2 and word not in stops and word[0].isalpha():
                yield word[:_STEM]


def stems_of_text(text: str) -> Iterator[str]:
    """The stems of a headline."""
    stops = stop_words("en")
    for word in text.lower().replace("’", "'").split():
        plain = word.strip(".,:;!?\"'()“”‘’")
        if len(plain) > 2 and plain not in stops and plain[:1].isalpha():
            yield plain[:_STEM]
