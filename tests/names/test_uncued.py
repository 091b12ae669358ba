"""callback: names without a cue of their own, of people whom the text tells of elsewhere."""

import pytest

from generator.model import NamesFile
from generator.names.coreference import Register
from generator.names.known import index_of
from generator.names.pieces import pieces_of
from generator.names.tokens import tokens_of
from generator.names.uncued import called_back


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("They like Doe and AnnDoe", ["Doe", "AnnDoe"]),
        ("so Ann Doe Exits Show", ["Ann Doe"]),
        ("when Houston died in Houston", ["Houston"]),
        ("the Brindle", []),
    ],
)
def test_called_back(text: str, called: list[str]) -> None:
    """A family name, a glued name, a part of a headline; a city is one where something is in it."""
    people = Register()
    people.add("Ann Doe", 0)
    people.add("Whit Houston", 0)
    index = index_of(NamesFile())
    tokens = tokens_of(text)
    found = called_back(tokens, pieces_of(tokens, index), {}, people, index)
    assert [text[tokens[b.left].start : tokens[b.right - 1].end] for b in found] == called
