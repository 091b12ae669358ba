"""stated: which stated days cannot be one event's, and that reports which open with such stay apart."""

from typing import Any

import msgspec
import pytest

from generator.edtf_bounds import day_number
from generator.events.stories.stated import begins, contradicting, stated_of
from generator.model import Account, Excerpt, Report
from tests.events.making import account, entry, grouped, home, report

ANA = ("Ana Horvat",)
FLOOD = "The Qorm burst its banks at Zhubna on Tuesday and 4,000 people fled the flooding in Zhubna."
CALL = "Ana Horvat telephoned the bishop about the flooding of the Qorm in Zhubna, where 4,000 fled."
VISIT = "Ana Horvat was heckled when she visited flooded Zhubna after the Qorm burst its banks."


def told(name: str, text: str, published: str, day: str, **facts: Any) -> tuple[Report, Account]:
    """A report that opens with that text and dates it."""
    one = report(name, text, published)
    return one, account(one, entry(f"{name}~m", text, day, **facts))


def test_days_and_kinds_that_are_unlike_keep_apart() -> None:
    """A flood, a call about it and a visit days after it, told in the same rare words, are three events."""
    events = grouped(
        told("a", FLOOD, "2030-06-12", "2030-06-11", kind="disaster"),
        told("b", CALL, "2030-06-13", "2030-06-13", kind="call", people=ANA),
        told("c", VISIT, "2030-06-16", "2030-06-15", kind="visit", people=ANA),
    )
    assert len(set(home(events).values())) == 3
    flood = next(event for event in events if "a~m" in event.entries)
    assert not any(why.kind == "too-little" for miss in flood.near_misses for why in miss.reasons)


def test_reports_may_disagree_on_the_day() -> None:
    """The same kind of thing in the same place, a day apart, is one event, and the day a disagreement."""
    facts: dict[str, Any] = {"kind": "disaster", "places": ("Zhubna",)}
    events = grouped(
        told("a", FLOOD, "2030-06-12", "2030-06-11", **facts),
        told("b", FLOOD, "2030-06-12", "2030-06-12", **facts),
    )
    assert len(events) == 1
    assert [row.field for row in events[0].disagreements] == ["date"]


@pytest.mark.parametrize(
    ("mine", "theirs", "apart"),
    [
        (("2030-06-11", "disaster"), ("2030-06-12", "visit"), True),
        (("2030-06-11", "call"), ("2030-06-12", "visit"), True),
        (("2030-06-11", "disaster"), ("2030-06-11", "visit"), False),
        (("2030-06-11", "visit"), ("2030-06-13", "visit"), True),
        (("2030-06-11", "visit"), ("2030-06-12", "visit"), False),
        (("2030-06-11", "other"), ("2030-06-12", "visit"), False),
        (("2030-06-11", "other"), ("2030-06-13", "visit"), True),
        (("2030-06-11", "disaster"), ("2030-06-14", "death"), False),
        (("2030-06-11", "disaster"), ("2030-06-15", "death"), True),
        (("2030-06-11", "disaster"), ("2030-06-14", "visit"), True),
        (("2030-06-11/2030-06-13", "visit"), ("2030-06-13/2030-06-14", "visit"), False),
        (("2030-06", "disaster"), ("2030-07-12", "visit"), False),
    ],
)
def test_what_contradicts(mine: tuple[str, str], theirs: tuple[str, str], apart: bool) -> None:
    """Days that do not meet; one day's disagreement is fine, three for a rising toll, but not with other kinds."""
    one, other = (stated_of(entry("a~m", "", value, kind=kind)) for value, kind in (mine, theirs))
    assert contradicting(one, other) == contradicting(other, one) == apart


def test_only_the_opening_states() -> None:
    """What a report says of days further down, or besides, forbids nothing; nor does the day of publication."""
    assert stated_of(entry("a~m", "", "2030-06-11"))
    assert not stated_of(entry("a~m", "", "2030-06-11", salience=0.2))
    assert not stated_of(entry("a~m", "", "2030-06-11", date_basis="reported"))


RULING = entry("a~m", "", "2030-06-11", kind="ruling")
JUNE = day_number("2030-06-01")


@pytest.mark.parametrize(
    ("kind", "published", "recalled", "apart"),
    [
        ("departure", 30, "2030-06-11", True),
        ("departure", 30, "2030-06", True),
        ("departure", 30, "2030-06-02", False),
        ("departure", 30, None, False),
        ("departure", 17, "2030-06-11", False),
        ("trial", 30, "2030-06-11", False),
        ("trial", 60, "2030-06-11", True),
    ],
)
def test_what_recalls_the_day_of_another_opens_with_something_later(
    kind: str, published: int, recalled: str | None, apart: bool
) -> None:
    """A report without a day that says further down what happened on the other's, if it is unlike or long past."""
    own = entry(
        "b~m",
        "",
        kind=kind,
        date_basis="reported",
    )
    ruling = stated_of(RULING, (RULING,), JUNE + 10)
    later = stated_of(own, (own, entry("b~r", "", recalled)), JUNE + published)
    assert later[0].reported
    assert contradicting(ruling, later) == contradicting(later, ruling) == apart


def test_a_stale_day_is_no_measure() -> None:
    """What a report opens with is news: a day weeks before its publication is none, and keeps nobody apart."""
    own = entry("b~m", "", kind="departure", date_basis="reported")
    later = stated_of(own, (own, entry("b~r", "", "2030-06-11")), JUNE + 50)
    assert not contradicting(stated_of(RULING, (RULING,), JUNE + 40), later)


def test_what_a_dated_report_recalls_was_told_before() -> None:
    """A report that tells something of its own day, and recalls when another was published, comes after it."""
    early = entry("a~m", "", kind="deal", date_basis="reported")
    late = entry("b~m", "", "2030-06-28", kind="departure")
    first = stated_of(early, (early,), JUNE + 10)
    assert contradicting(first, stated_of(late, (late, entry("b~r", "", "2030-06-10")), JUNE + 27))
    assert not contradicting(first, stated_of(late, (late,), JUNE + 27))


def test_planned_is_not_recalled() -> None:
    """Only what happened can be recalled."""
    own = entry("b~m", "", kind="departure", date_basis="reported")
    plan = entry("b~r", "", "2030-06-11", modality="planned")
    assert not contradicting(stated_of(RULING, (RULING,), JUNE + 10), stated_of(own, (own, plan), JUNE + 29))


@pytest.mark.parametrize(
    ("head", "stands"),
    [
        ("", True),
        (
            "Three piers closed; ferries told to wait until the harbour master says so\n\nBy A\n\n",
            True,
        ),
        ("The harbour master closed three piers. " * 3, False),
        ("The harbour master closed three piers, and told the ferries to wait there.\n\n", False),
    ],
)
def test_the_opening_is_the_first_whole_sentence(head: str, stands: bool) -> None:
    """A second headline and names may stand before it; another sentence may not."""
    text = f"{head}The ferry sank on Tuesday."
    at = text.index("The ferry")
    one = entry("a~m", "The ferry sank on Tuesday.", "2030-06-11")
    told = msgspec.structs.replace(one, excerpt=Excerpt(one.excerpt.text, at, len(text)))
    assert bool(stated_of(told, (), None, begins(text))) == stands


def test_reports_whose_openings_stand_below_a_second_headline() -> None:
    """A recall of some and the order three days later to recall all are two events, though names and words agree."""
    deck = "Three batches of the Lodova inhaler withdrawn from chemists; patients told to ask for advice\n\n"
    some = deck + "Okafor Labs recalled three batches of the Lodova inhaler on Tuesday over mould."
    order = "The regulator on Friday ordered Okafor Labs to recall all batches of the Lodova inhaler over mould."
    first, later = report("a", some, "2030-06-11"), report("b", order, "2030-06-14")
    own = entry("a~m", some, "2030-06-11", kind="other")
    own = msgspec.structs.replace(own, excerpt=Excerpt(some[len(deck) :], len(deck), len(some)))
    events = grouped(
        (first, account(first, own)),
        (later, account(later, entry("b~m", order, "2030-06-14", kind="decision"))),
    )
    assert len(events) == 2
