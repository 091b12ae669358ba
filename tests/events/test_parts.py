"""The parts of grouping: days and names in words, keys that match, kinds, weights, rarity, candidates."""

import pytest

from generator.events.describe.weight import Around, weight_of
from generator.events.features.entry_features import entry_features
from generator.events.features.matching import person_key, place_keys, shared_places
from generator.events.features.vectors import Rarity, dot, vector_of
from generator.events.stories.candidates import candidate_pairs
from generator.events.stories.report_profiles import ReportProfile
from generator.kinds import accord
from generator.model import Account, Origin
from generator.phrasing import days_in_english, english, reason
from tests.events.making import account, entry, grouped, report


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2030-05-01", "1 May 2030"),
        ("2030-05-02/2030-05-03", "2-3 May 2030"),
        ("2030-05", "May 2030"),
        ("2030", "2030"),
        ("2030-04-29/2030-05-02", "29 April 2030 to 2 May 2030"),
        ("-0043-03-15", "-0043-03-15"),
    ],
)
def test_days_in_words(value: str, words: str) -> None:
    """Reasons say days as a reader would."""
    assert days_in_english(value) == words


def test_a_reported_day_says_so() -> None:
    """The day of publication is not said to be the event's."""
    assert days_in_english("../2030-05-01") == "reported on 1 May 2030"


def test_every_kind_of_reason_has_words() -> None:
    """A reason is said with its fields in place."""
    assert english(reason("both-name", people="A, B")) == "both name A, B"
    assert english(reason("days-against", days="2030-05-01", others="2030-06")) == ("1 May 2030 against June 2030")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Sergei Petrov", "Sergey Petrov", True),
        ("José Núñez", "Jose Nunez", True),
        ("Ana Horvat", "Ana Novak", False),
        ("Ana Horvat", "Marko Horvat", False),
    ],
)
def test_spellings_of_one_person_match(one: str, other: str, same: bool) -> None:
    """The family name and the first letter of the rest tell people apart."""
    assert (person_key(one) == person_key(other)) == same


def test_a_place_counts_with_its_country() -> None:
    """A report that names the capital and one that names the country meet."""
    assert place_keys(entry("a~1", "", places=("Oslo",))) == ("Oslo", "Norway")
    assert shared_places(("Oslo",), ("Norway",)) == ["Norway"]
    assert shared_places(("Oslo", "Norway"), ("Oslo",)) == ["Oslo"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("meeting", "meeting", 1.0),
        ("meeting", "visit", 0.5),
        ("meeting", "attack", -1.0),
        ("other", "attack", 0.0),
        ("meeting", "a kind of the user's own", 0.0),
    ],
)
def test_kinds_go_together_by_families(one: str, other: str, expected: float) -> None:
    """The same, of one family, of two, or saying little."""
    assert accord(one, other) == accord(other, one) == expected


def test_the_more_reports_hold_a_term_the_less_it_weighs() -> None:
    """A word of every report says nothing of one; a rare one says most."""
    rarities = Rarity([["zhub", "qorm"], ["zhub"], ["zhub"], ["zhub"]])
    assert rarities.weights["zhub"] < rarities.weights["qorm"]
    assert rarities.share("zhub") < 0.3 < rarities.share("qorm") == 1


def test_a_text_is_like_itself() -> None:
    """A vector has length 1; texts with nothing in common have product 0."""
    rarities = Rarity([["zhub"], ["qorm"]])
    one, other = vector_of({"zhub": 2}, rarities), vector_of({"qorm": 1}, rarities)
    assert dot(one, one) == pytest.approx(1)
    assert dot(one, other) == 0


def profile(number: int, terms: list[str], rarities: Rarity) -> ReportProfile:
    """A profile with those terms."""
    main = entry(f"r{number}~m", "")
    vector = vector_of(dict.fromkeys(terms, 1), rarities)
    return ReportProfile(number, main, 1000, None, None, vector, {}, {})


def test_candidates_share_rare_terms() -> None:
    """Reports with a rare term in common are compared, those with none are not, each pair once."""
    terms = [["zhub", "qorm"], ["zhub", "vlek"], ["trud"]]
    rarities = Rarity(terms)
    told = [profile(number, listing, rarities) for number, listing in enumerate(terms)]
    assert candidate_pairs(told) == [(0, 1)]


def test_weight_counts_who_still_tells_it_later() -> None:
    """An event that a report still tells months later weighs more than one told once."""
    reports = [report("a", "", "2030-05-02"), report("b", "", "2030-09-01")]
    accounts = [Account(report=name, entries=(entry(f"{name}~1", "", "2030-05-01"),)) for name in "ab"]
    first, later = entry_features(reports, accounts, Rarity(()))
    origins = [Origin("a", ("a",)), Origin("b", ("b",))]
    alone = weight_of([first], first, origins[:1], Around(1, 1))
    assert 0 <= alone < weight_of([first, later], first, origins, Around(1, 1))


def test_main_events_weigh_more_than_asides() -> None:
    """An event that a report is chiefly about outweighs one that it mentions."""
    one = report("a", "Otters came back to the harbour. The mill burnt down in April.", "2030-05-02")
    main = entry("a~m", "Otters came back to the harbour.", "2030-05-01", kind="event")
    aside = entry("a~x", "The mill burnt down.", "2030-05-02", kind="fire", salience=0.1)
    weights = {event.entries[0]: event.weight for event in grouped((one, account(one, main, aside)))}
    assert weights["a~m"] > weights["a~x"]


def test_who_took_part_weighs_and_what_was_only_said_less() -> None:
    """More people make an event weightier, up to four; a statement is lighter than a vote."""

    def weight(people: int, kind: str = "vote") -> float:
        names = tuple(f"{letter}na Horvat{letter}" for letter in "ABCDEF"[:people])
        told = entry("a~1", "", "2030-05-01", kind=kind, people=names)
        items = entry_features([report("a", "")], [Account(report="a", entries=(told,))], Rarity(()))
        return weight_of(items, items[0], [Origin("a", ("a",))], Around(1, 1))

    assert weight(0) < weight(2) < weight(4) == weight(6)
    assert weight(2, "statement") < weight(2)
