"""hints: what stands beside a name that may be a person's."""

import datetime

import pytest

from generator.model import NamesFile
from generator.names import find_mentions

DAY = datetime.date(2023, 5, 10)

PEOPLE = [
    ("After Nadia Wood's funeral it rained.", ["Nadia Wood"]),
    ("A fan of Dunmore's mother wrote.", ["Dunmore"]),
    ("The 25-year-old Guzel said so.", ["Guzel"]),
    ("A 35-year-old New Brindle man was held.", []),
    ("They heard Irene G. Stone there.", ["Irene G. Stone"]),
    ("It was directed by Gary Rosen.", ["Gary Rosen"]),
    ("By Gary Rosen\n\nRain fell.", []),
    ("(Reporting by Gary Rosen; Editing by Lisa Moor)", []),
    ("In the death of Gary Rosen nobody was held.", ["Gary Rosen"]),
    ("They saw Gary Rosen.", []),
    ("Briton Andy Moor was third.", ["Andy Moor"]),
    (
        "With Anna Moor, Josh Hutch and Liam Helms on board",
        ["Anna Moor", "Josh Hutch", "Liam Helms"],
    ),
    ("Gary Rosen and Anna Moor, who won", ["Gary Rosen", "Anna Moor"]),
    ("He wore Gary Rosen's brand. Rosen shrugged.", ["Gary Rosen", "Gary Rosen"]),
    ("The head of the team, Ali Rezaan, said so.", ["Ali Rezaan"]),
    (
        "Head of the Ruritanian State Duma's Foreign Affairs Committee Ivo Lang spoke.",
        ["Ivo Lang"],
    ),
    ("The director of Costa Rica Civil Aviation spoke.", []),
    ("Since World War II, Hungarian Prime Minister Egon Halas said", ["Egon Halas"]),
    ("Killer Storm hits coast", []),
    ("The golf club owner Clubville fell.", []),
    ("President Omar al-Assad met his people. Assad left.", ["Omar al-Assad", "Omar al-Assad"]),
    ("General Dave Carpenter spoke, and Carpenter left.", ["Dave Carpenter"]),
    ("Singer Whitney Houston sang. Houston left.", ["Whitney Houston", "Whitney Houston"]),
    ("Singer Whitney Houston sang in Houston.", ["Whitney Houston"]),
    ("Unemployed John Jenks, 23, was held.", ["John Jenks"]),
    ("They came for an Official Visit.", []),
    ("They watched Private Practice.", []),
    ("Austria's official Rotonda Simun said so.", []),
    ("Kim Kyung Hoon / Reuters", []),
    ("The artists Earth Wind and Fire played.", []),
    ("Dean Brindle left. Officer Dean Ann Oakes stayed.", ["Ann Oakes"]),
    ("Amina Ali Nkeki, 21, left. Amina Ali wept.", ["Amina Ali Nkeki", "Amina Ali Nkeki"]),
    ("Elon Musgrave's Roadster. The Tesla Roadster will fly.", ["Elon Musgrave"]),
    ("The Obamo administration fell.", ["Obamo"]),
    ("The victim, Abu Omar al-Brindi, fell.", ["Abu Omar al-Brindi"]),
    ("MVP Zobrin beamed. Ben Zobrin, 35, won.", ["Ben Zobrin", "Ben Zobrin"]),
    ("Judge Anton Russo QC left.", ["Anton Russo"]),
    ("They proved General Relativity.", []),
    ("Nuclear Button is big. The Button works.", []),
    ("Lawyer Harjo, from Kent, wept. Harjo Sarang left.", ["Harjo Sarang", "Harjo Sarang"]),
    ("CNN's Christiane Moor asked.", ["Christiane Moor"]),
    ("The Angels GM Tony Ragin left.", ["Tony Ragin"]),
    ("It starred Bella ( Kristen Stuart ).", ["Kristen Stuart"]),
    ("Rihanna posted it.", ["Rihanna"]),
    ("Sgt . Shayne La Croix left . Sgt . La Croix spoke .", ["Shayne La Croix"] * 2),
    ("Officer Jumaane D . Wells spoke .", ["Jumaane D. Wells"]),
]


@pytest.mark.parametrize(("text", "names"), PEOPLE, ids=[case[0] for case in PEOPLE])
def test_people(text: str, names: list[str]) -> None:
    """Who is a person by what stands beside the name, and who is not."""
    found = find_mentions(text, "en", NamesFile(), DAY)
    assert [mention.name for mention in found if mention.kind == "person"] == names


PLACES = [
    ("They shelter on Brindle island.", ["Brindle"]),
    ("In Brindle, a village by the sea, it rained.", ["Brindle"]),
    ("Brindle, Pa., residents dug on.", ["Brindle"]),
    ("It is in the hilly area of Punta Brindle.", ["Punta Brindle"]),
    (
        "It fell in other countries, including Sweden, Finland and Austria.",
        ["Sweden", "Finland", "Austria"],
    ),
    ("They rein in Austria.", []),
    ("Vienna's annual street party went on.", ["Vienna"]),
    ("Vienna's refusal came.", []),
    ("The Houston Angels won. Houston scored late.", []),
    ("The Houston Angels won in Houston.", ["Houston"]),
    ("They came from Houston Angels and saw a Houston quarterback.", []),
    ("Crowds met in Northeast Houston.", ["Houston"]),
    ("They met on the Promenade des Mers.", ["Promenade des Mers"]),
    ("A cable between Abu Brindle in Egypt and the sea broke.", ["Abu Brindle", "Egypt"]),
    ("The plant is at Oakes Boulevard and Bybery Road.", ["Oakes Boulevard", "Bybery Road"]),
    ("The West warned them.", []),
    ("The SWAT officers came.", []),
    ("It fell into the Pacific Ocean.", ["Pacific"]),
]


@pytest.mark.parametrize(("text", "names"), PLACES, ids=[case[0] for case in PLACES])
def test_places(text: str, names: list[str]) -> None:
    """What is a place by what stands beside the name, and what is not."""
    found = find_mentions(text, "en", NamesFile(), DAY)
    assert [m.name for m in found if m.kind == "place" and not m.acting] == names
