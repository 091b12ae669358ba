"""names: who and where in sentences of every shape that news is written in."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Mention, NamesFile, Office, Organisation, Person, Place
from generator.names import find_mentions

DAY = datetime.date(2023, 5, 10)
NAMES = NamesFile(
    people=(
        Person("Lena Ortmann", ("Helene Ortmann",), (Office("Foreign Minister", "Austria"),)),
        Person("Kwame Adusei", (), (Office("Foreign Minister", "Ghana"),)),
        Person(
            "Old Holder",
            (),
            (Office("President", "Chile", until=datetime.date(2022, 3, 11)),),
        ),
        Person("New Holder", (), (Office("President", "Chile", from_=datetime.date(2022, 3, 12)),)),
    ),
    places=(Place("Port Verity", ("Verity",), within="Chile"),),
    organisations=(Organisation("River Council", ("the Council of the River",)),),
)

PEOPLE = [
    ("a role before the name", "President Ana Belmonte spoke.", ["Ana Belmonte"]),
    (
        "a role in small letters",
        "the mayor, Tom Oakes, and mayor Ina Roth",
        ["Tom Oakes", "Ina Roth"],
    ),
    ("an apposition", "Zhou Min, an associate research fellow at a college, spoke.", ["Zhou Min"]),
    ("an office of its own after", "Okafor, the Nigerian foreign minister, left.", ["Okafor"]),
    (
        "a plural title",
        "Deputy Foreign Ministers Ivo Belin and Petr Hora came.",
        ["Ivo Belin", "Petr Hora"],
    ),
    (
        "a name inside a title is another person",
        "President Ana Belmonte's National Security Adviser Jim Fowler came.",
        ["Ana Belmonte", "Jim Fowler"],
    ),
    ("an age", "Police arrested Carl Winters, 34, in the park.", ["Carl Winters"]),
    ("what is done to people", "A court sentenced Carl Winters to a year.", ["Carl Winters"]),
    ("a name that is given", "The man, named as Ivo Lang, left.", ["Ivo Lang"]),
    ("an honorific", "He asked Mr Desai and Dr. Ruth Klein.", ["Desai", "Ruth Klein"]),
    ("a surname that speaks", "Maria Sol arrived. Sol said no.", ["Maria Sol", "Maria Sol"]),
    ("Chinese order", "Chen Li met officials. Chen said so.", ["Chen Li", "Chen Li"]),
    (
        "particles",
        "Chancellor Ursula van der Meer and King Omar bin Rashid met.",
        ["Ursula van der Meer", "Omar bin Rashid"],
    ),
    ("block capitals", "Foreign Minister CHEN Li met her.", ["Chen Li"]),
    ("glued words", "Minister Pavel Dorn spoke. Tags: PavelDorn", ["Pavel Dorn", "Pavel Dorn"]),
    ("what the role is of", "Head of the Polar Research Committee Nils Holm spoke.", ["Nils Holm"]),
    ("a role as a surname", "Martin Arthur King Jr., 51, spoke.", ["Martin Arthur King Jr."]),
    ("a month as a surname", "Prime Minister Theresa May spoke in May.", ["Theresa May"]),
    (
        "the longer form has no role",
        "Marta Quiles came. Minister Quiles left.",
        ["Marta Quiles", "Marta Quiles"],
    ),
    ("an object that only people are", "She congratulated Qiu Fang on the prize.", ["Qiu Fang"]),
]

NOBODY = [
    ("a company", "General Motors said profits rose. Goldman Sachs agreed."),
    ("an organisation", "The Ministry of Foreign Affairs and the Bank of Canada spoke."),
    ("a place in a title", "The Hong Kong International Airport was shut."),
    ("no cue at all", "They like Falcon Heavy and Blue Harvest."),
    ("a heading", "Biologists Call on Government to Act"),
    ("a compound", "The Berlin-based firm grew."),
]


NONE = NamesFile()


def people(text: str, names: NamesFile = NONE, day: datetime.date = DAY) -> list[str]:
    """The display names of the people mentioned, in order."""
    return [m.name for m in find_mentions(text, "en", names, day) if m.kind == "person"]


def places(text: str) -> list[tuple[str, bool]]:
    """Places in order, each with whether it acts as a government."""
    found = find_mentions(text, "en", NamesFile(), DAY)
    return [(m.name, m.acting) for m in found if m.kind == "place"]


@pytest.mark.parametrize(("what", "text", "wanted"), PEOPLE, ids=[case[0] for case in PEOPLE])
def test_people(what: str, text: str, wanted: list[str]) -> None:
    """A person is found by a cue, under the full name that the text gives."""
    assert people(text) == wanted


@pytest.mark.parametrize(("what", "text"), NOBODY, ids=[case[0] for case in NOBODY])
def test_nobody(what: str, text: str) -> None:
    """What has no cue is never shown as a person."""
    assert people(text) == []


def test_offices_of_the_names_file_hold_by_date() -> None:
    """A bare office is the one who held it on the day of publication."""
    text = "The Chilean president left early."
    assert people(text, NAMES) == ["New Holder"]
    assert people(text, NAMES, datetime.date(2021, 1, 1)) == ["Old Holder"]


def test_counterpart() -> None:
    """Somebody's Ghanaian counterpart is who holds the same office there."""
    text = "Austrian Foreign Minister Lena Ortmann met her Ghanaian counterpart in Vienna."
    assert people(text, NAMES) == ["Lena Ortmann", "Kwame Adusei"]


def test_counterpart_told_by_the_text() -> None:
    """Without a names file the text itself may say who the counterpart is."""
    text = (
        "Austria's foreign minister Eva Kern met her Ghanaian counterpart. Addo, the Ghanaian foreign minister, smiled."
    )
    assert people(text) == ["Eva Kern", "Addo", "Addo"]


def test_aliases() -> None:
    """A names file gives people, places and organisations other names."""
    text = "Helene Ortmann went to Verity, where the River Council sat. Ortmann spoke."
    found = find_mentions(text, "en", NAMES, DAY)
    assert [(m.name, m.kind) for m in found] == [
        ("Lena Ortmann", "person"),
        ("Port Verity", "place"),
        ("River Council", "organisation"),
        ("Lena Ortmann", "person"),
    ]


def test_a_capital_as_its_government() -> None:
    """A capital that speaks, owns or is spoken with acts; one that something is in does not."""
    assert places("Moscow says talks in Beijing went well.") == [
        ("Moscow", True),
        ("Beijing", False),
    ]
    assert places("Ties with Russia and Paris’s refusal") == [("Russia", True), ("Paris", True)]
    assert places("the Boston Rockets and a fire in Boston") == [
        ("Boston", True),
        ("Boston", False),
    ]
    assert places("after the Paris attacks in the capital, Paris,") == [
        ("Paris", False),
        ("Paris", False),
    ]
    assert places("He flew to Canada and visited Ottawa.") == [("Canada", False), ("Ottawa", False)]


def test_the_capital_of_a_country() -> None:
    """The capital by its country's adjective is the city."""
    assert places("They met in the Indonesian capital.") == [("Jakarta", False)]
    assert places("Chinese capital markets fell.") == [("China", True)]


def test_demonyms_and_compounds() -> None:
    """A demonym names its country but is no place; both halves of a compound count."""
    assert places("Swiss police") == [("Switzerland", True)]
    assert places("The Beijing-Moscow line") == [("Beijing", True), ("Moscow", True)]


def test_places_beyond_the_gazetteer() -> None:
    """A head word or a country after the comma makes an unknown name a place."""
    assert places("It fell in Zarley County.") == [("Zarley County", False)]
    assert places("A fire broke out in Brindle, Ohio.")[0] == ("Brindle", False)
    assert places("He died at his home in Brindle on Monday.") == [("Brindle", False)]
    assert places("She met him in Brindle on Monday.") == [("Brindle", False)]
    assert places("She will visit Brindle next week and travel to Great Harrow.") == [
        ("Brindle", False),
        ("Great Harrow", False),
    ]
    assert places("She has an interest in Brindle and a part in Harrow Moon.") == []


def test_part_of_a_name_is_no_place() -> None:
    """Paris Hilton is not in Paris."""
    assert places("They saw Paris Holt and Michael Jordan.") == []


def test_organisations() -> None:
    """Head words and "of" hold an organisation's name together."""
    text = "The Institute of Arctic, Alpine and Polar Studies and the Acme Steel Company met NATO."
    found = [m.name for m in find_mentions(text, "en", NamesFile(), DAY) if m.kind == "organisation"]
    assert found == ["Institute of Arctic, Alpine and Polar Studies", "Acme Steel Company", "NATO"]


WORDS = st.sampled_from(
    [
        "President",
        "Ann",
        "Doe",
        "said",
        "in",
        "Paris",
        "the",
        ",",
        "Moscow’s",
        "of",
        "Ministry",
        "\n",
        ".",
        "and",
        "Mr.",
        "’s",
        "34",
        "Li",
    ]
)


@given(st.lists(WORDS, max_size=40))
def test_mentions_lie_in_the_text(words: list[str]) -> None:
    """Every mention is verbatim, in order, and the same on a second reading."""
    text = " ".join(words)
    found = find_mentions(text, "en", NAMES, DAY)
    assert all(text[m.start : m.end] == m.text and m.text for m in found)
    assert [m.start for m in found] == sorted(m.start for m in found)
    assert found == find_mentions(text, "en", NAMES, DAY)


def test_other_languages() -> None:
    """Of a text in another language only known names are told, in scripts without spaces too."""
    names = NamesFile(people=(Person("Chen Li", ("陈丽", "Чэнь Ли")),))
    for language, text in (
        ("zh", "外交部长陈丽星期二访问了"),
        ("ru", "Министр Чэнь Ли прибыл"),
        ("de", "Ministerin Chen Li sprach"),
    ):
        found = find_mentions(text, language, names, DAY)
        assert [(m.name, m.kind) for m in found] == [("Chen Li", "person")]


def test_empty() -> None:
    """No text, no mentions."""
    nothing: tuple[Mention, ...] = ()
    assert find_mentions("", "en", NamesFile(), None) == nothing
