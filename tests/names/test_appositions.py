"""find_mentions: whoever is told of with an office, a place at a house or a relation beside the name is a person."""

import datetime

import pytest

from generator.model import NamesFile
from generator.names import find_mentions

TEXTS = [
    (
        "Declan Moore, the former head of quality at Halden Pharma, was found guilty.",
        "Declan Moore",
    ),
    ("Marian Holt, its former chief executive, was acquitted of all charges.", "Marian Holt"),
    ("They charged Declan Moore, its former head of quality, over the sale.", "Declan Moore"),
    ("Orla Keane, a lawyer for the families, said they would appeal.", "Orla Keane"),
    ("Tom Kehoe, her deputy, takes over on Monday.", "Tom Kehoe"),
    ("The whistleblower, Grace Okafor, told the court that she wrote a letter.", "Grace Okafor"),
    ("Former Halden executive Declan Moore was jailed on Friday.", "Declan Moore"),
]


@pytest.mark.parametrize(("text", "name"), TEXTS)
def test_appositions(text: str, name: str) -> None:
    """One person, under the whole name."""
    found = find_mentions(text, "en", NamesFile(), datetime.date(2024, 4, 26))
    assert [mention.name for mention in found if mention.kind == "person"] == [name]
