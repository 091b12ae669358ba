"""Words and marks, and where sentences end."""

import pytest

from generator.linguistics import read_document
from generator.linguistics.lines import sentences_of
from generator.linguistics.tokens import tokens_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They don't know.", "They|do|n't|know|."),
        ("It’s Assad’s army", "It|’s|Assad|’s|army"),
        ("Dateline 's report ( Reuters ) –", "Dateline|'s|report|(|Reuters|)|–"),
        ("an all-girl team was re-elected", "an|all|-|girl|team|was|re-elected"),
        ("U.S. troops left at 5 p.m. on Sept. 4", "U.S.|troops|left|at|5|p.m.|on|Sept.|4"),
        ("It met Mr. Okafor.", "It|met|Mr.|Okafor|."),
        ("It belongs to Acme Corp.", "It|belongs|to|Acme|Corp|."),
        ("$1,500 or 10% by 11/28/2000", "$|1,500|or|10|%|by|11/28/2000"),
        ("O'Brien said: “No.”", "O'Brien|said|:|“|No|.|”"),
        ("He cannot go", "He|can|not|go"),
        ("See https://example.org/a?b=c.", "See|https://example.org/a?b=c|."),
        ("saidâ€œ thepresidentâ€™s manâ€\x9d", "said|â€œ|thepresident|â€™s|man|â€\x9d"),
        ("中文 и так", "中文|и|так"),
    ],
)
def test_tokens(text: str, words: str) -> None:
    """Text is cut as the treebanks cut it."""
    assert "|".join(text[start:end] for start, end in tokens_of(text)) == words


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It met Mr. Okafor. He left.", ["It met Mr. Okafor.", "He left."]),
        ("Talks resume\nThe two sides met", ["Talks resume", "The two sides met"]),
        ("the talks\nresumed today", ["the talks\nresumed today"]),
        (
            "The minister said on Tuesday that the old harbour of\nLisbon would be closed. It is old.",
            [
                "The minister said on Tuesday that the old harbour of\nLisbon would be closed.",
                "It is old.",
            ],
        ),
        ("A caption\n\nA lead .", ["A caption", "A lead ."]),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    """A line ends a sentence, unless it was broken to fit."""
    assert [text[start:end] for start, end in sentences_of(text)] == sentences


def test_where_things_are() -> None:
    """Characters lead to tokens, sentences and clauses."""
    document = read_document("Rain fell. Anna said that Jon had left.")
    left = document.token_at(document.text.index("left"))
    assert left is not None
    assert document.word(left) == "left"
    assert document.sentence_at(0) == 0
    assert document.sentence_of(left) == 1
    assert document.token_at(4) is None
    assert document.sentence_at(10) is None
    inner = document.clause_of(left)
    assert inner is not None
    assert document.clauses[inner].reported
    assert document.clauses_in(1) == range(1, 3)
    assert [document.word(at) for at in document.tokens_between(5, 12)] == ["fell", ".", "Anna"]
    assert document.words(0, 1) == "Rain fell"
