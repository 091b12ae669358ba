"""Whatever the text is, its document is whole: offsets, sentences, clauses."""

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.linguistics import Document, read_document

NEWSY = st.sampled_from(
    [
        "The",
        "a",
        "police",
        "said",
        "that",
        "who",
        "which",
        "was",
        "were",
        "killed",
        "by",
        "to",
        "resign",
        "fail",
        "failed",
        "due",
        "is",
        "has",
        "been",
        "will",
        "not",
        "and",
        "but",
        "if",
        "when",
        "Obama",
        "Syria",
        "Monday",
        "12",
        "2013",
        "U.S.",
        "Mr.",
        "don't",
        "Assad's",
        "re-elected",
        "all-girl",
        "“",
        "”",
        '"',
        "'",
        "’",
        "â€œ",
        "â€™",
        "(",
        ")",
        ",",
        ".",
        ";",
        "–",
        "--",
        "...",
        "\n",
        "\n\n",
        "$5",
        "10%",
        "http://x.org/a?b=c",
        "e@mail.org",
        "MEETS",
        "meeting",
        "Talks",
        "to",
        "of",
        "in",
        "for",
        "the",
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(NEWSY, max_size=60).map(" ".join))


def holds(document: Document) -> None:
    """Assert all that must hold of any document."""
    text, tokens = document.text, document.tokens
    at = 0
    for token in tokens:
        assert at <= token.start < token.end <= len(text)
        assert not text[at : token.start].strip()
        assert not any(map(str.isspace, text[token.start : token.end]))
        at = token.end
    assert not text[at:].strip()
    following = 0
    clause = 0
    for number, sentence in enumerate(document.sentences):
        assert sentence.first == following <= sentence.last
        assert sentence.start == tokens[sentence.first].start
        assert sentence.end == tokens[sentence.last].end
        following = sentence.last + 1
        assert sentence.first_clause == clause
        clause = sentence.last_clause + 1
        assert document.sentence_at(sentence.start) == number
        for index in document.clauses_in(number):
            assert document.clauses[index].sentence == number
    assert following == len(tokens)
    assert clause == len(document.clauses)


def grammar_holds(document: Document) -> None:
    """Assert all that must hold of the clauses of a document in English."""
    firsts = []
    for index, sentence in enumerate(document.sentences):
        assert sentence.first_clause <= sentence.last_clause
        roots = [t for t in range(sentence.first, sentence.last + 1) if document.tokens[t].head < 0]
        assert len(roots) == 1
        for at in range(sentence.first, sentence.last + 1):
            inner = document.clause_of(at)
            assert inner is not None
            clause = document.clauses[inner]
            assert clause.sentence == index
            assert clause.first <= at <= clause.last
            assert document.token_at(document.tokens[at].start) == at
            assert document.sentence_of(at) == index
    for number, clause in enumerate(document.clauses):
        firsts.append((clause.sentence, clause.first))
        assert document.clause_of(clause.head) == number
        assert clause.source != number
        assert clause.source is None or clause.reported
        above, steps = clause.parent, 0
        while above is not None:
            assert document.clauses[above].sentence == clause.sentence
            above, steps = document.clauses[above].parent, steps + 1
            assert steps <= len(document.clauses)
        phrases = [clause.subject, clause.agent, *clause.objects]
        phrases += [adjunct.phrase for adjunct in clause.adjuncts]
        for phrase in filter(None, phrases):
            assert phrase.first <= phrase.head <= phrase.last
            assert phrase.heads[0] == phrase.head
        if clause.verb:
            assert clause.verb.first <= clause.verb.head <= clause.verb.last
            assert clause.verb.lemma
    assert firsts == sorted(firsts)


@given(TEXTS)
@example("")
@example(" \n ")
@example("\ud800 \U0001f600 e\u0301 \u200d 中文。また")
@example('"' * 9)
@example("to " * 40)
@example("Mr. Mr.")
def test_any_text_gives_a_document(text: str) -> None:
    """Tokens hold all that is no white space, in order; each is in one sentence and one innermost clause."""
    document = read_document(text)
    holds(document)
    grammar_holds(document)


@given(TEXTS, st.sampled_from(["de", "zh", "ru", "xx"]))
def test_other_languages_have_tokens_and_sentences(text: str, language: str) -> None:
    """Without a grammar there are no clauses, and everything else is there."""
    document = read_document(text, language)
    holds(document)
    assert not document.clauses
    assert all(document.clause_of(at) is None for at in range(len(document.tokens)))


@pytest.mark.parametrize("text", ["He said “we won” twice.\n\nIt rained.", "If A, B.\nC"])
def test_a_document_can_be_stored(text: str) -> None:
    """What is encoded and decoded is the same value."""
    document = read_document(text)
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(document), type=Document) == document


@given(st.text(max_size=120), st.integers(-3, 130), st.integers(-3, 130))
def test_tokens_between(text: str, start: int, end: int) -> None:
    """The tokens that share a character with text[start:end], no others."""
    document = read_document(text, "xx")
    shared = [at for at, token in enumerate(document.tokens) if start < end and token.start < end and token.end > start]
    assert list(document.tokens_between(start, end)) == shared
    for at, token in enumerate(document.tokens):
        assert all(document.token_at(char) == at for char in range(token.start, token.end))


def test_a_very_long_sentence() -> None:
    """Ten thousand words without a full stop are read, and in bounded memory."""
    document = read_document("and the man who said that " * 2000)
    holds(document)
    grammar_holds(document)
