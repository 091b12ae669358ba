"""choosing: candidates with odds -> happenings, the surest dates first. The odds here are set by hand."""

import datetime

import msgspec

from generator.entries.candidates import Candidate
from generator.entries.choosing import CARRIED, REPORTED, SURE, Judged, chosen_of, main_of
from generator.entries.context import Context, context_of
from generator.entries.judgement import Odds
from generator.entries.kinds import lexicon_of
from tests.entries.cases import Case, candidates

BODY = ("A bridge fell into the river on Monday.", "The mayor of Lund opened a museum on 3 May.")
CASE = Case("Bridge falls", datetime.date(2023, 5, 10), BODY)


def judged(**odds: float) -> tuple[list[Judged], Context]:
    """The candidates of two sentences: odds by source, `main` high in the first sentence."""
    made, found = candidates(CASE)
    context = context_of(made.document, made.expressions, made.mentions, CASE.title, CASE.published, lexicon_of())
    even = Odds(0.0, 0.1, 0.1, 0.1, 0.5)

    def of(one: Candidate) -> Odds:
        first = 0.9 if one.sentence == 0 else 0.1
        return msgspec.structs.replace(even, happening=odds.get(one.source, 0.0), main=first, main_day=first)

    return [Judged(one, of(one)) for one in found], context


def sources(**odds: float) -> list[str]:
    """The sources of what is chosen."""
    return [one.chief.candidate.source for one in chosen_of(*judged(**odds))]


def test_a_sure_date_of_its_own_wins() -> None:
    """Where the sentence's own date is sure, no other date is taken for it."""
    assert sources(own=SURE, carried=0.99, published=0.99) == ["own", "own"]


def test_then_a_sure_carried_one() -> None:
    """Without one, the day of a sentence near it."""
    assert sources(own=SURE - 0.01, carried=CARRIED, published=0.99) == ["carried", "carried"]


def test_else_only_that_it_lies_before_publication() -> None:
    """What has no sure date never stands on a day; it is told as known by the day of publication."""
    assert sources(own=SURE - 0.01, carried=CARRIED - 0.01, published=REPORTED) == ["published"] * 2


def test_what_is_not_sure_at_all_is_left_out_but_for_the_main_happening() -> None:
    """A report has one entry at least, without a day: what it is chiefly about."""
    (only,) = chosen_of(*judged(own=0.1, carried=0.1, published=REPORTED - 0.01))
    assert (only.chief.candidate.sentence, only.chief.candidate.source) == (0, "published")
    assert only.main > 1


def test_the_main_happening_is_the_likeliest_sentence() -> None:
    """The main candidate is of the sentence whose odds for it are highest."""
    some, _ = judged(own=0.9)
    main = main_of(some)
    assert main is not None
    assert main.candidate.sentence == 0


def test_nothing_comes_of_nothing() -> None:
    """Without candidates there is no main one and no happening."""
    assert main_of([]) is None
    assert chosen_of([], judged()[1]) == []
