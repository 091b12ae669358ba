"""senses: the word before a form, and the one after it, say how it is meant."""

import pytest

from generator.entries.senses import Sense, is_adjective, pick

CUT = Sense("decision", True, False, "past", "cut")
VISIT = (Sense("visit", True, True, "base", "visit"), Sense("visit", False, True, "noun", "visit"))


@pytest.mark.parametrize(
    ("text", "word", "describes"),
    [
        ("a convicted murderer", "convicted", True),
        ("the court convicted him", "convicted", False),
        ("the convicted of the year", "convicted", False),
    ],
)
def test_adjectives(text: str, word: str, describes: bool) -> None:
    """A past form between an article and a noun only describes."""
    at = text.index(word)
    assert is_adjective(text, at, at + len(word)) is describes


def test_a_verb_with_an_article_is_a_noun() -> None:
    """Where past and base are alike, an article decides."""
    text = "expect a cut"
    assert not pick((CUT,), text, text.index("cut")).verb
    text = "they cut it"
    assert pick((CUT,), text, text.index("cut")).verb


def test_the_word_before_decides() -> None:
    """What follows "to" is a verb, what follows "the" a noun."""
    assert pick(VISIT, "to visit Rome", 3).verb
    assert not pick(VISIT, "the visit to Rome", 4).verb
