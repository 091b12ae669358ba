"""phrasing: reasons as values, and their words in English."""

import string

from generator.model import Tie
from generator.phrasing import by_curator, english, reason, tie_in_english, words_of_reasons


def test_a_tie_names_two_reports_and_what_they_share() -> None:
    """The two first, then each reason."""
    parts = (reason("both-days", days="2030-05-01"), reason("both-in", places="Lodova"))
    tie = Tie(reason("outlets", one="The Herald", two="The Courier"), parts)
    assert tie_in_english(tie) == "The Herald and The Courier: both 1 May 2030; both in Lodova"


def test_what_the_curator_decided_is_settled() -> None:
    """Nothing else is."""
    assert by_curator((reason("both-in", places="Rome"), reason("apart-because", why="two trips")))
    assert not by_curator((reason("both-in", places="the Curator"),))


def test_every_kind_can_be_said() -> None:
    """Its words have places that fields can fill."""
    for kind, words in words_of_reasons().items():
        names = [name for _, name, _, _ in string.Formatter().parse(words) if name]
        assert english(reason(kind, **dict.fromkeys(names, "2030")))
