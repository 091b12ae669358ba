"""mention_linking: what a later report says in a few words recalls the main event that it can only mean."""

from typing import Any

import msgspec
import pytest

from generator.model import Account, Mention, Report
from generator.terms import shingles_of, terms_of
from tests.events.making import TUNNEL, account, entry, grouped, home, report

HEIST = "Police in Zhubna arrested a man over the theft of the otter crown from the Qormel museum."
TRIAL = "The trial over the otter crown stolen from the Qormel museum opened; guards wept in the gallery."
RECALLED = "Bastri was arrested a week later."
BASTRI = ("Vol Bastri",)
Told = tuple[Report, Account]


def heist(name: str = "a", named: str | None = "Vol Bastri", day: str = "2030-03-03") -> Told:
    """The report of the arrest, which names the suspect further down, if at all."""
    one = report(name, HEIST, "2030-03-04", title=f"Arrest {name}")
    main = entry(f"{name}~m", HEIST, day, kind="arrest")
    mentions = (Mention(0, 1, "x", named, "person"),) if named else ()
    return one, Account(one.id, (main,), (), mentions, terms_of(HEIST, "en"), shingles_of(HEIST))


def trial(value: str = "2030-02-28/2030-03-06", text: str = TRIAL, **facts: Any) -> Told:
    """A later report that recalls the arrest."""
    one = report("b", f"{text} {RECALLED}", "2030-10-11", title="Trial opens")
    given: dict[str, Any] = {"kind": "arrest", "salience": 0.2, "people": BASTRI} | facts
    main = entry("b~m", text, "2030-10-11", kind="trial")
    return one, account(one, main, entry("b~x", RECALLED, value, **given))


def together(*told: Told) -> bool:
    """Whether the recollection is of the arrest: in its event, or its own that recalls it."""
    events = grouped(*told)
    homes = home(events)
    recalls = {event.id: event.recalls for event in events}
    return homes["b~x"] == homes["a~m"] or homes["a~m"] in recalls[homes["b~x"]]


def test_a_span_of_days_joins_the_arrest_that_it_holds() -> None:
    """A week later is the day of the one arrest of that week in a report that names him."""
    assert together(heist(), trial())


def test_a_day_joins_what_both_reports_are_about() -> None:
    """Without a name the day, the kind and the story do."""
    assert together(heist(), trial("2030-03-03", people=()))


@pytest.mark.parametrize(
    ("told", "recalled"),
    [
        (heist(named=None), trial()),
        (heist(), trial("2030-03-04/2030-03-06")),
        (heist(), trial(kind="trial")),
        (heist(), trial(kind="statement")),
        (heist(), trial(modality="planned")),
        (heist(), trial(text=TUNNEL)),
    ],
)
def test_what_cannot_be_meant(told: Told, recalled: Told) -> None:
    """Another person, day, kind or story, and what is said or to come, is not joined."""
    assert not together(told, recalled)


def test_where_two_fit_it_stays_apart() -> None:
    """Two arrests in that week: either may be meant."""
    other = heist("c", day="2030-03-01")
    assert not together(heist(), other, trial())


def test_one_day_and_one_name_do_where_texts_say_unlike_things() -> None:
    """Whom it befell and the day are enough, whatever the later report is on; a name without a title is a term."""
    later = f"{TUNNEL} The otter crown was shown."
    one, told = heist()
    untitled = Mention(0, 1, "x", "Vol Bastri", "term")
    heist_of = one, msgspec.structs.replace(told, mentions=(untitled,))
    assert together(heist_of, trial("2030-03-03", text=later))
    assert not together(heist_of, trial("2030-03-02/2030-03-05", text=later))
    assert not together(heist_of, trial("2030-03-03", text=later, people=("Ana Horvat",)))
