"""features: what is said of a candidate."""

from generator.entries.date_features import is_recent
from tests.entries.cases import sentence
from tests.entries.test_judgement import TOLD, features_of


def named(text: str, source: str = "own") -> set[str]:
    """The names of the features that the first candidate of a source has."""
    some = next(some for one, some in features_of(sentence(text)) if one.source == source)
    return {name.removeprefix(f"{source}: ") for name, value in some.items() if value}


def test_tense_voice_and_distance_of_the_date() -> None:
    """The clause's verb and how far its date lies are features."""
    found = named("A court in Madrid sentenced Carl Winters to nine years in prison on Friday.")
    assert {"tense past", "tense past active", "shape day", "away ago 7", "kind ruling"} <= found


def test_an_idiom_is_no_event() -> None:
    """To meet expectations is marked as an idiom and has no kind."""
    found = named("Profits at Volt Motors met expectations in the first quarter of 2023.")
    assert {"idiom", "kind other"} <= found


def test_a_question_and_a_negation_are_seen() -> None:
    """Marks of doubt stand among the features."""
    assert "question" in named("Did the council of Lund vote for the bridge on Monday?")
    assert "negated" in named("The council of Lund did not vote for the bridge on Monday.")


def test_reported_and_conditional_clauses_are_seen() -> None:
    """What somebody said and what depends on something else."""
    assert "reported" in named("Police said on Monday that the two men fled through a window.", "bound")
    assert "conditional" in named("If the talks fail on Monday, the strike goes on for weeks.")


def test_names_begin_with_the_source() -> None:
    """One table serves all sources, so every name says whose it is."""
    for one, some in features_of(TOLD):
        assert all(name.startswith(one.source) for name in some)


def test_is_recent() -> None:
    """The week that ends with publication, its day included."""
    day = sentence("").published
    assert is_recent("2023-05-10", day)
    assert is_recent("2023-05-03", day)
    assert not is_recent("2023-05-02", day)
    assert not is_recent("2023-05-11", day)
    assert not is_recent("2023-05", day)
    assert not is_recent("2023-05-10", None)
