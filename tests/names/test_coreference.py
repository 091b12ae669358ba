"""called: whom a part of a name means."""

import pytest

from generator.names.coreference import Register, full_part
from generator.names.sex import sex_of_word
from generator.names.tokens import tokens_of


@pytest.mark.parametrize(
    ("word", "at", "meant"),
    [
        ("Gomez", 9, "Gary Gomez"),
        ("Catia", 9, "Catia Gomez"),
        ("Wang", 2, "Wang Yi"),
        ("Wang", 9, "Wang Wenbin"),
        ("Assad", 9, "Omar al-Assad"),
        ("Porras", 9, "Idier Porras Silva"),
        ("Jr.", 9, None),
        ("Nobody", 9, None),
    ],
)
def test_called(word: str, at: int, meant: str | None) -> None:
    """The last one told by then, and kin only by a name of their own."""
    people = Register()
    for number, name in enumerate(
        [
            "Gary Gomez",
            "Wang Yi",
            "Omar al-Assad",
            "Idier Porras Silva",
            "Wang Wenbin",
            "Al Fox Jr.",
        ]
    ):
        people.add(name, number)
    people.add("Catia Gomez", 6, kin=True)
    assert people.called(word, at) == meant


def test_same() -> None:
    """A full name is the same with a middle name, with hyphens and in block capitals."""
    people = Register()
    people.add("Ann B. Doe", 0)
    assert people.same(["Ann", "DOE"]) == "Ann B. Doe"
    assert people.add("Ann Doe", 3) == "Ann B. Doe"
    assert people.is_family("Doe")
    people.add("René Ashley Doyle", 4)
    assert people.same(["Rene", "Doyle"]) == people.same(["Ashley", "Doyle"]) == "René Ashley Doyle"
    assert people.called("Ashley", 3, later=False) is None


def test_full_part() -> None:
    """A full name that the text gives is found inside a headline's longer sequence."""
    people = Register()
    people.add("Ann Doe", 0)
    tokens = tokens_of("Ann Doe Exits Show")
    assert full_part(people, tokens, 0, 4) == (0, 2)
    assert full_part(people, tokens, 2, 4) is None


@pytest.mark.parametrize(
    ("title", "word", "meant"),
    [
        ("Mr", "Farrow", "Andrew Farrow"),
        ("Mrs.", "Farrow", "Lea Farrow"),
        ("Dr", "Farrow", "Lea Farrow"),
        ("Mr", "Bell", None),
    ],
)
def test_a_title_tells_who_cannot_be_meant(title: str, word: str, meant: str | None) -> None:
    """Of two of one name the one whom the title fits; nobody where it fits none; the last where it says nothing."""
    people = Register()
    for number, name in enumerate(["Andrew Farrow", "Lea Farrow", "Greta Bell"]):
        people.add(name, number)
    assert people.called(word, 9, sex=sex_of_word(title)) == meant
