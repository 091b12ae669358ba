"""participants: who takes part in what a clause tells, whom a pronoun means, and where it was."""

import pytest

from generator.entries.candidates import Candidate
from generator.entries.judgement import takes_part
from generator.entries.participants import (
    Participants,
    mentions_by_sentence,
    part_features,
    participants_of,
)
from generator.entries.parts import antecedent_of, part_of
from generator.linguistics import read_document
from tests.entries.cases import Case, Read, candidates, read, sentence


def who(text: str, verb: str) -> Participants:
    """The participants of the clause with this verb."""
    made, found = candidates(sentence(text))
    by_sentence = mentions_by_sentence(made.document, made.mentions)
    for one in found:
        group = made.document.clauses[one.clause].verb if one.clause is not None else None
        if group is not None and group.lemma == verb:
            return participants_of(made.document, one, by_sentence)
    raise AssertionError(f"no candidate with {verb}")


def test_subject_and_object_take_part() -> None:
    """Who meets and who is met."""
    text = "President Ivo Belin met Foreign Minister Omar Haddad in Minsk on Wednesday."
    found = who(text, "meet")
    assert set(found.people) == {"Ivo Belin", "Omar Haddad"}
    assert found.places == ("Minsk",)


def test_who_acts_is_likelier_to_take_part() -> None:
    """A subject is weighed higher than one who is only named within another's phrase."""
    text = "President Ivo Belin said the letter reached a brother of Minister Omar Haddad on Monday."
    made, found = candidates(sentence(text))
    candidate = next(one for one in found if one.source == "published")
    odds = {
        one.name: takes_part(dict(part_features(made.document, candidate, one, made.mentions)))
        for one in made.mentions
        if one.kind == "person"
    }
    assert odds["Ivo Belin"] > odds["Omar Haddad"]


def test_without_a_clause_everybody_who_is_named() -> None:
    """In a language whose grammar is not read, nobody who is named is left out."""
    made = read(sentence("Präsident Ivo Belin traf Omar Haddad in Minsk."), "de")
    candidate = Candidate(0, None, "", "published")
    by_sentence = mentions_by_sentence(made.document, made.mentions)
    named = {one.name for one in made.mentions if one.kind == "person"}
    assert set(participants_of(made.document, candidate, by_sentence).people) == named


@pytest.mark.parametrize(
    ("words", "part"),
    [("minister", "subject"), ("Omar", "object"), ("Lund", "in"), ("treaty", "none")],
)
def test_part_of(words: str, part: str) -> None:
    """The part of a word in the outermost clause."""
    text = "The minister met Omar Haddad in Lund because the treaty had failed."
    document = read_document(text, "en")
    clause = next(one for one in document.clauses if one.parent is None)
    at = document.token_at(text.index(words))
    assert at is not None
    assert part_of(document, clause, at) == part


def test_a_patient_is_no_subject() -> None:
    """In the passive the one to whom it is done is the patient, and who does it the agent."""
    text = "Ivo Belin was received by Omar Haddad in Lund."
    document = read_document(text, "en")
    parts = [part_of(document, document.clauses[0], document.token_at(text.index(w)) or 0) for w in ("Belin", "Haddad")]
    assert parts == ["patient", "agent"]


def _antecedent(made: Read, verb: str) -> str | None:
    by_sentence = mentions_by_sentence(made.document, made.mentions)
    clause = next(one for one in made.document.clauses if one.verb and one.verb.lemma == verb)
    return antecedent_of(made.document, clause, by_sentence)


def _made(*body: str) -> Read:
    return read(Case("News", sentence("").published, body))


def test_he_is_the_subject_before() -> None:
    """The nearest subject that is a person, in the sentence or before it."""
    made = _made("President Ivo Belin flew to Rome on Monday.", "He visited a harbour on Tuesday.")
    assert _antecedent(made, "visit") == "Ivo Belin"


def test_nobody_where_it_is_not_plain() -> None:
    """Two names and neither a subject: nobody is taken."""
    made = _made(
        "A letter reached President Ivo Belin and Minister Omar Haddad on Monday.",
        "He visited a harbour on Tuesday.",
    )
    assert _antecedent(made, "visit") is None


def test_it_is_nobody() -> None:
    """Only "he" and "she" stand for a person."""
    made = _made("President Ivo Belin flew to Rome on Monday.", "It visited a harbour on Tuesday.")
    assert _antecedent(made, "visit") is None
