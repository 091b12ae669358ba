"""linking: which entries of different reports are taken for one happening, and what forbids it."""

from typing import Any

import pytest

from generator.events.features.entry_features import EntryFeatures, entry_features
from generator.events.features.vectors import Rarity
from generator.events.linking.evidence import evidence, forbidden
from generator.events.linking.scoring import score, weights_of_links
from generator.model import Account
from tests.events.making import FERRY, TUNNEL, account, entry, grouped, home, report


def two(
    text: str, other: str, day: str | None, later: str | None, language: str = "en", **facts: Any
) -> tuple[EntryFeatures, EntryFeatures]:
    """The records of an entry of each of two reports."""
    entries = (entry("a~m", text, day, **facts), entry("b~m", other, later, **facts))
    reports = [report("a", text), report("b", other)]
    if language != "en":
        import msgspec

        reports = [msgspec.structs.replace(one, language=language) for one in reports]
    accounts = [Account(one.report, (one,)) for one in entries]
    first, second = entry_features(reports, accounts, Rarity([[]] * 9))
    return first, second


@pytest.mark.parametrize(
    ("day", "later", "apart"),
    [
        ("2030-05-01", "2030-05-01", False),
        ("2030-05-01", "2030-05-02", False),
        ("2030-05-01", "2030-05-03", True),
        ("2030", "2031", True),
        ("2030-05", "2030-05-17", False),
        ("2030-05-01", None, False),
    ],
)
def test_days_that_cannot_both_be_true_forbid(day: str, later: str | None, apart: bool) -> None:
    """A day apart may be blurred, a year never; a month holds its days."""
    assert forbidden(*two(FERRY, FERRY, day, later)) == apart


def test_nothing_done_is_dated_after_the_report_that_tells_it() -> None:
    """What a report tells as done, with no day of its own, did not happen after its publication."""
    told = entry("a~m", FERRY, "2030-05-02", date_basis="reported")
    later = entry("b~m", FERRY, "2030-05-03")
    reports = [report("a", FERRY), report("b", FERRY, "2030-05-04")]
    accounts = [Account(one.report, (one,)) for one in (told, later)]
    one, other = entry_features(reports, accounts, Rarity([]))
    assert forbidden(one, other)
    assert forbidden(other, one)


def test_a_statement_is_of_one_speaker() -> None:
    """The same words of two people are two statements."""
    facts = {"kind": "statement"}
    told = [
        entry("a~m", FERRY, "2030-05-01", speaker="Ana Horvat", **facts),
        entry("b~m", FERRY, "2030-05-01", speaker="Omar Okafor", **facts),
    ]
    reports = [report("a", FERRY), report("b", FERRY)]
    one, other = entry_features(reports, [Account(x.report, (x,)) for x in told], Rarity([]))
    assert forbidden(one, other)


def test_people_meet_in_one_place() -> None:
    """A meeting in Oslo is none in Rome; a name that nobody knows forbids nothing."""

    def met(place: str, other: str) -> bool:
        told = [
            entry("a~m", FERRY, None, places=(place,)),
            entry("b~m", FERRY, None, places=(other,)),
        ]
        reports = [report("a", FERRY), report("b", FERRY)]
        return forbidden(*entry_features(reports, [Account(x.report, (x,)) for x in told], Rarity([])))

    assert met("Oslo", "Rome")
    assert not met("Oslo", "Norway")
    assert not met("Oslo", "Lodova")


def test_whole_texts_make_no_event() -> None:
    """Two reports of the same long text whose main entries tell unlike things are two events."""
    told = []
    for name, said, kind in (
        ("a", "The mayor resigned over the dredging.", "departure"),
        ("b", "Police freed a diver.", "arrest"),
    ):
        one = report(name, f"{said} {FERRY} {TUNNEL}", title=said)
        told.append((one, account(one, entry(f"{name}~m", said, "2030-05-01", kind=kind))))
    homes = home(grouped(*told))
    assert homes["a~m"] != homes["b~m"]


def test_unknown_common_words_are_no_evidence() -> None:
    """In a language without a table of common words the words that two sentences share count for nothing."""
    names = Rarity([])
    known = evidence(*two(FERRY, FERRY, "2030-05-01", "2030-05-01"), names)
    unknown = evidence(*two(FERRY, FERRY, "2030-05-01", "2030-05-01", "zu"), names)
    assert known["sentences alike"] > 0.8
    assert unknown["sentences alike"] == 0
    assert score(unknown, weights_of_links()) < 0 < score(known, weights_of_links())


def test_the_act_counts_where_it_is_known() -> None:
    """The same verb with the same object is named as such, and so are unlike ones."""
    facts = {"verb": "open", "object": "terminal"}
    found = evidence(*two(FERRY, FERRY, "2030-05-01", "2030-05-01", **facts), Rarity([]))
    assert {"same verb", "same object"} <= found.keys()


def test_confirmed_needs_two_sentences_of_the_act() -> None:
    """Two outlets that tell it in like sentences confirm it; one that only bears on it is said to mention it."""

    def told(name: str, text: str, said: str) -> Any:
        one = report(name, text, title="Ferry terminal opens in Lodova", outlet=f"The {name}")
        facts = {"people": ("Ana Horvat",), "places": ("Lodova",), "kind": "opening"}
        return one, account(one, entry(f"{name}~m", said, "2030-05-01", **facts))

    first = FERRY.split(". ")[0]
    retold = f"{TUNNEL} {first}."
    events = grouped(told("a", FERRY, first), told("b", retold, first))
    (event,) = [one for one in events if len(one.reports) > 1]
    assert event.confidence == "confirmed by 2 independent origins"
    assert event.mentioned_by == ()
    unlike = "Nobody at the quay minded the rain when a brass band played for two hours."
    events = grouped(told("a", FERRY, first), told("b", f"{FERRY} {unlike}", unlike))
    about = next(one for one in events if "a~m" in one.entries)
    assert "confirmed" not in about.confidence
