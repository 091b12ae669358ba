"""What stands in a calendar: verbs in the present tense, days that something is fixed for or put off to."""

import pytest

from generator.timex.context.scheduling_cues import (
    loosely,
    put_to,
    resumes,
    set_for,
    stands,
    was_to,
)


def words(left: str) -> set[str]:
    """The words before a date."""
    return set(left.split())


@pytest.mark.parametrize(
    ("left", "expected"),
    [
        ("The trial continues on ", True),
        ("Polls open at 8 a.m. on ", True),
        ("The law comes into force on ", True),
        ("The shop saw its close on ", False),
        ("Stocks close higher on ", False),
        ("The match ends in ", False),
        ("The shop closed on ", False),
    ],
)
def test_a_present_verb_of_calendars(left: str, expected: bool) -> None:
    """A verb that calendars have is one, a noun or a market report is none."""
    assert stands(left, words(left)) is expected


def test_what_something_is_fixed_for() -> None:
    """A day that a hearing is set for, not one that it had been set for."""
    assert set_for("The judge set a first hearing for ", words("The judge set a first hearing for "))
    assert set_for("The vote is on ", words("The vote is on "))
    left = "The talks had been planned for "
    assert not set_for(left, words(left))


def test_what_is_put_off() -> None:
    """What is put off to a day; only what was put off "until" it takes place then."""
    assert put_to("The judge adjourned the case to ")
    assert not put_to("She moved to London on ")
    assert resumes("The case was adjourned until ")
    assert not resumes("The deadline was extended until ")


def test_what_was_to_be() -> None:
    """What was to be on a day may have been or not."""
    left = "The chief, who was to retire on "
    assert was_to(left, words(left))
    assert not was_to("The chief was moved to Rome on ", words("The chief was moved to Rome on "))


def test_headlines() -> None:
    """What a court is "to rule" looks ahead in a headline, and nowhere else."""
    assert loosely("Court to rule ", closed=False)
    assert not loosely("The road to ruin ", closed=True)
    assert loosely("Bids are in by ", closed=True)
