"""verbatim: copies of one sentence are of one happening, whether dated or not."""

from typing import Any

import pytest

from generator.model import Account, Report
from tests.events.making import FERRY, TUNNEL, account, entry, grouped, home, report

INSPECTED = (
    "The agency said that inspectors who came on Wednesday had found the pumps rusted and unsafe."
)
Told = tuple[Report, Account]


def told(name: str, text: str, value: str | None, said: str = INSPECTED, **facts: Any) -> Told:
    """A report that says that sentence below its own news."""
    one = report(name, f"{text} {said}", "2030-05-02" if value else None)
    given: dict[str, Any] = {"kind": "visit", "salience": 0.2} | facts
    main = entry(f"{name}~m", text, "2030-05-01" if value else None)
    return one, account(one, main, entry(f"{name}~x", said, value, **given))


def test_the_dated_copy_gives_the_day() -> None:
    """A copy without a day joins the one with it."""
    events = grouped(told("a", FERRY, None), told("b", TUNNEL, "2030-04-30"))
    found = home(events)
    assert found["a~x"] == found["b~x"]
    both = next(event for event in events if "a~x" in event.entries)
    assert both.value == "2030-04-30"


@pytest.mark.parametrize(
    "other",
    [
        told("b", TUNNEL, "2030-04-30", kind="arrest"),
        told("b", TUNNEL, "2030-04-30", people=("Ana Horvat",)),
    ],
)
def test_other_sentences_kinds_and_people_are_others(other: Told) -> None:
    """The sentence must be of the same kind and people."""
    found = home(grouped(told("a", FERRY, None), other))
    assert found["a~x"] != found["b~x"]


def test_a_short_sentence_is_said_of_many_things() -> None:
    """A few words in common are no copy."""
    said = "They came on Wednesday."
    found = home(grouped(told("a", FERRY, None, said), told("b", TUNNEL, "2030-04-30", said)))
    assert found["a~x"] != found["b~x"]


def test_days_that_exclude_each_other_keep_apart() -> None:
    """The same sentence, said anew on another day, is of another happening."""
    found = home(grouped(told("a", FERRY, "2030-03-06"), told("b", TUNNEL, "2030-04-30")))
    assert found["a~x"] != found["b~x"]
