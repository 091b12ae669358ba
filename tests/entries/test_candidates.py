"""candidates: which clauses and dates are tried."""

from generator.entries.candidates import Candidate, clause_of_expression, is_day
from tests.entries.cases import Case, Read, candidates, sentence


def verbs(made: Read, found: list[Candidate], source: str) -> set[tuple[str, str]]:
    """The verb and value of each candidate of a source."""
    pairs = set()
    for one in found:
        verb = made.document.clauses[one.clause or 0].verb if one.clause is not None else None
        if one.source == source:
            pairs.add((verb.lemma if verb else "", one.value))
    return pairs


def test_each_date_has_its_own_clause() -> None:
    """Two dates of a sentence are tried with the clauses that they stand in."""
    made, found = candidates(sentence("Anna Reyes resigned on Monday after the audit was published on 3 May."))
    assert verbs(made, found, "own") == {("resign", "2023-05-08"), ("publish", "2023-05-03")}


def test_what_is_said_on_a_day_may_have_happened_before_it() -> None:
    """With a clause of saying, what it reports is tried too, as known to be done by that day."""
    made, found = candidates(sentence("Police said on Monday that the two men fled through a window."))
    assert ("say", "2023-05-08") in verbs(made, found, "own")
    assert verbs(made, found, "bound") == {("flee", "../2023-05-08")}


def test_a_sentence_without_a_date_may_be_of_its_neighbour_s() -> None:
    """The day of the sentence before is tried with a sentence that has none."""
    body = (
        "A bridge fell into the river on Monday.",
        "Forty people were taken to hospital in Lund.",
    )
    made, found = candidates(Case("Bridge falls", sentence("").published, body))
    assert ("take", "2023-05-08") in verbs(made, found, "carried")


def test_every_sentence_may_be_of_some_day_before_publication() -> None:
    """Nothing more than the day of publication is known of a sentence without dates."""
    made, found = candidates(sentence("Forty people were taken to hospital in Lund."))
    assert verbs(made, found, "published") == {("take", "../2023-05-10")}
    assert len(found) == 1


def test_an_undated_report_has_no_day_to_lean_on() -> None:
    """Without a day of publication the value is empty."""
    _, found = candidates(Case("News", None, ("Forty people were taken to hospital in Lund.",)))
    assert [one.value for one in found] == [""]


def test_a_line_too_short_to_tell_anything_is_not_tried() -> None:
    """A kicker or a stamp is no sentence that tells something."""
    assert candidates(sentence("May 9, 2023"))[1] == []


def test_a_date_in_a_fragment_belongs_to_the_clause_around_it() -> None:
    """A date in a phrase without a verb hangs on the clause with one."""
    made, _ = candidates(sentence("The minister, in office since 2019, resigned on Monday."))
    clauses = {clause_of_expression(made.document, one) for one in made.expressions}
    heads = {made.document.clauses[at].verb for at in clauses if at is not None}
    assert {verb.lemma for verb in heads if verb} == {"resign"}


def test_is_day() -> None:
    """A day is a day; a month, an open end or nothing is none."""
    assert is_day("2023-05-08")
    assert not any(map(is_day, ("2023-05", "../2023-05-08", "2023-05-08/2023-05-09", "", None)))
