"""judgement: the table's shape, and what it says of plain cases. Weights are refitted; nothing rests on a digit."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.entries.candidates import Candidate
from generator.entries.context import context_of
from generator.entries.features import all_features
from generator.entries.judgement import (
    QUESTIONS,
    deciding,
    is_one_happening,
    logistic,
    odds_of,
    table,
    takes_part,
)
from generator.entries.kinds import lexicon_of
from tests.entries.cases import Case, candidates, sentence

TOLD = sentence("A court in Madrid sentenced Carl Winters to nine years in prison on Friday.")


def features_of(case: Case) -> list[tuple[Candidate, dict[str, float]]]:
    """The candidates of a case with their features."""
    made, found = candidates(case)
    context = context_of(made.document, made.expressions, made.mentions, case.title, case.published, lexicon_of())
    return list(zip(found, all_features(found, context), strict=True))


def happening(case: Case, source: str) -> float:
    """The highest odds of a case's candidates of a source, 0 without one."""
    return max(
        (odds_of(some).happening for one, some in features_of(case) if one.source == source),
        default=0.0,
    )


def test_every_row_has_a_column_for_each_question() -> None:
    """The shipped table is whole, and no weight is endless."""
    assert len(table().intercepts) == len(QUESTIONS)
    for row in table().weights.values():
        assert len(row) == len(QUESTIONS)
        assert all(map(math.isfinite, row))


def test_an_unknown_feature_weighs_nothing() -> None:
    """What the table does not know changes no answer."""
    assert odds_of({"never seen": 1.0}) == odds_of({})
    assert takes_part({"never seen": 1.0}) == takes_part({})
    assert is_one_happening({"never seen": 1.0}) == is_one_happening({})


def test_a_plain_happening_is_likelier_than_the_day_it_is_compared_with() -> None:
    """A sentence in the past with its day is a happening; "since" and a forecast are none."""
    assert happening(TOLD, "own") > 0.68
    assert happening(sentence("The town of Grindby has had no doctor since 2011."), "own") < 0.5
    assert happening(sentence("Analysts think prices may be lower in 2035 than today."), "own") < 0.5


@pytest.mark.parametrize("question", QUESTIONS)
def test_deciding_names_the_heaviest(question: str) -> None:
    """The features that decided are the candidate's own, the heaviest first, each with what it added."""
    for _, features in features_of(TOLD):
        said = deciding(features, question, most=5)
        assert 0 < len(said) <= 5
        assert all(name in features and weight for name, weight in said)
        heavy = [abs(weight) for _, weight in said]
        assert heavy == sorted(heavy, reverse=True)


@given(st.floats(allow_nan=False))
def test_logistic_is_a_probability(score: float) -> None:
    """Any score gives a number from 0 to 1, and twice 0 is even."""
    assert 0 <= logistic(score) <= 1
    assert logistic(0.0) == 0.5
