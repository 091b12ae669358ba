"""modality: whether it happened, by the clause."""

import pytest

from generator.entries.modality import status_of
from tests.entries.cases import candidates, sentence

LIES_BEHIND, LIES_AHEAD = 0.1, 0.9  # odds that it is still to come


def status(text: str, verb: str, planned: float = LIES_BEHIND) -> str:
    """The status of the clause with this verb, with its detail."""
    made, _ = candidates(sentence(text))
    clause = next(one for one in made.document.clauses if one.verb and one.verb.lemma == verb)
    found = status_of(made.document, clause, None, planned, "2023-05-10")
    return f"{found.modality} {found.detail or ''}".strip()


@pytest.mark.parametrize(
    ("text", "verb", "said"),
    [
        ("The council voted for the bridge.", "vote", "happened"),
        ("The council did not vote for the bridge.", "vote", "did-not-happen not"),
        ("Nobody visited the harbour.", "visit", "did-not-happen not"),
        ("The talks failed to resume.", "resume", "did-not-happen refused"),
        (
            "The first hearing in the lawsuit was postponed by the court.",
            "postpone",
            "did-not-happen postponed",
        ),
        ("The president may sign the law.", "sign", "conditional"),
        ("If the talks fail, the strike goes on.", "fail", "conditional"),
        ("Omar Haddad had been expected to visit Lund on Friday.", "visit", "planned"),
        (
            "Haddad had been expected to visit Lund, but the trip was postponed.",
            "visit",
            "did-not-happen postponed",
        ),
        (
            "The trip, which had been set to start on Friday, was cancelled.",
            "start",
            "did-not-happen cancelled",
        ),
        (
            "The talks were due to start on Friday and the strike was called off.",
            "start",
            "planned",
        ),
        ("Prosecutors allowed him to plead guilty.", "plead", "happened"),
        ("Jonas Lund became the sixth climber to die.", "die", "happened"),
    ],
)
def test_by_the_clause(text: str, verb: str, said: str) -> None:
    """Polarity and the chain before the verb decide, whatever the odds say."""
    assert status(text, verb) == said


def test_by_the_odds() -> None:
    """Where the words leave it open, the odds decide whether it lies ahead."""
    assert status("The two ministers are meeting in Lisbon.", "meet", LIES_AHEAD) == "planned"
    assert status("The two ministers are meeting in Lisbon.", "meet", LIES_BEHIND) == "happened"


def test_a_date_after_publication_lies_ahead() -> None:
    """Whatever the words say: nobody reports what happened tomorrow."""
    made, _ = candidates(sentence("The two ministers are meeting in Lisbon on May 20."))
    (expression,) = made.expressions
    clause = made.document.clauses[0]
    assert status_of(made.document, clause, expression, LIES_BEHIND, "2023-05-10").modality == "planned"
    assert status_of(made.document, clause, expression, LIES_BEHIND, "2023-05-20").modality == "happened"


def test_without_grammar_only_the_odds_and_the_date_speak() -> None:
    """In a language whose grammar is not read."""
    made, _ = candidates(sentence("x"))
    assert status_of(made.document, None, None, LIES_BEHIND, None).modality == "happened"
    assert status_of(made.document, None, None, LIES_AHEAD, None).modality == "planned"
