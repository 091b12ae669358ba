"""listing: which events the chronology shows itself, by what site.yml asks for."""

import datetime
from typing import Any

import msgspec

from generator.config import Config
from generator.events import listed
from generator.model import Account, Event
from tests.events.making import account, entry, grouped, report

MAIN = "Ana Horvat opened the Lodova ferry terminal."
ASIDE = "The mill had burnt down before."


def told(asked: Config, **facts: Any) -> dict[str, bool]:
    """Whether each of two events of one report is listed: what it is about, and what it says in passing."""
    one = report("a", f"{MAIN} {ASIDE}")
    main = entry("a~m", MAIN, "2030-05-01", kind="opening", people=("Ana Horvat",))
    given: dict[str, Any] = {"kind": "other", "salience": 0.1, "date_basis": "reported"} | facts
    accounts: list[Account] = [account(one, main, entry("a~x", ASIDE, "2030-05-02", **given))]
    events = listed(grouped((one, accounts[0])), accounts, asked)
    return {event.entries[0]: event.listed for event in events}


def test_main_happenings_alone() -> None:
    """`main` leaves out what is told besides, `all` nothing."""
    assert told(Config(events="main")) == {"a~m": True, "a~x": False}
    assert told(Config(events="all")) == {"a~m": True, "a~x": True}


def test_what_is_sure() -> None:
    """A dated main happening is sure; what only its report dates, and is hardly a happening, is not."""
    assert told(Config(), probability=0.4) == {"a~m": True, "a~x": False}
    assert told(Config(), probability=1.0)["a~x"]


def test_a_span_and_a_weight() -> None:
    """Days outside the span and lighter events are not listed."""
    until = datetime.date(2030, 4, 30)
    assert told(Config(events="all", until=until)) == {"a~m": False, "a~x": False}
    assert told(Config(events="all", minimum_weight=99.0)) == {"a~m": False, "a~x": False}


def test_so_many_a_report() -> None:
    """The weightiest of a report are kept."""
    assert told(Config(events="all", events_per_report=1)) == {"a~m": True, "a~x": False}


def test_what_the_curator_entered_is_listed() -> None:
    """An event by hand, or one that is pinned, whatever else is asked for."""
    by_hand = Event("e-1", "A treaty", (), (), "other", "1930")
    pinned = msgspec.structs.replace(by_hand, id="e-2", reports=("a",), pinned=True)
    other = msgspec.structs.replace(by_hand, id="e-3", reports=("a",))
    found = listed((by_hand, pinned, other), (), Config(minimum_weight=5.0))
    assert [event.listed for event in found] == [True, True, False]
