"""nearest: a date belongs to the word beside it, to the last one before it, or to none of them."""

import pytest

from generator.entries.clauses import Clause
from generator.entries.kinds import kinds_of
from generator.entries.nearest import is_beyond, nearest_word
from generator.model import TimeExpression

BELONGS = [
    ("He was arrested after the attack on Monday", "Monday", "attack"),
    ("Police detained 16 people in raids on Sunday", "Sunday", "detained"),
    ("He resigned before the March vote", "March", "vote"),
    ("On Friday the court convicted her", "Friday", "convicted"),
]


def day_in(text: str, words: str) -> TimeExpression:
    """A time expression over these words of the text."""
    at = text.index(words)
    return TimeExpression(
        at, at + len(words), words, "DATE", "2024-05-20", "2024-05-20", "weekday", "published"
    )


@pytest.mark.parametrize(("text", "day", "word"), BELONGS)
def test_nearest_word(text: str, day: str, word: str) -> None:
    """The one word that the date belongs to."""
    found = nearest_word(text, kinds_of().triggers_in(text, 0, len(text)), day_in(text, day))
    assert found is not None
    assert found.text == word


def test_a_noun_in_an_aside() -> None:
    """A noun in the words that say where it is known from is not what happened that day."""
    text = "A contract was awarded in July, minutes of the meeting show"
    (meeting,) = kinds_of().triggers_in(text, 0, len(text))
    assert is_beyond(text, Clause(0, len(text), ""), meeting, day_in(text, "July"))
