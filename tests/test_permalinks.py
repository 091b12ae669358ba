"""Addresses: readable, given once, kept for ever."""

from collections.abc import Iterable
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import permalinks
from generator.chronology import Addresses
from generator.edtf_bounds import bounds
from generator.model import Event, NamesFile, Person, Publication, Report
from generator.permalinks import Ledger, Moved
from generator.permalinks.slugs import event_address

SHOWN = "content/permalinks.yml"
NO_NAMES = NamesFile()


def event(*entries: str, title: str = "Ma visits Russia", day: str | None = "2023-02-02", **said: object) -> Event:
    """An event of the given entries, the first its chief."""
    reports = tuple(dict.fromkeys(one.rpartition("~")[0] for one in entries))
    plain = Event(
        id=f"e-{entries[0]}", title=title, entries=entries, reports=reports, kind="visit",
        value=day, first_day=day, last_day=day,
    )  # fmt: skip
    return msgspec.structs.replace(plain, **said)


def report(name: str, outlet: str | None = None) -> Report:
    """A report with nothing in it."""
    return Report(name, f"content/articles/{name}.txt", "report", name, Publication(), (), outlet=outlet)


def assigned(
    events: Iterable[Event],
    ledger: Ledger | None = None,
    names: NamesFile = NO_NAMES,
    reports: dict[str, str] | None = None,
) -> tuple[Addresses, Ledger]:
    """Addresses for the events; the ledger goes through its own text, as from build to build."""
    events = tuple(events)
    hashes = reports if reports is not None else {one: one for event in events for one in event.reports}
    shown = tuple(report(one) for one in sorted(hashes))
    addresses, after = permalinks.assign(events, shown, hashes, names, ledger or Ledger())
    again, problems = permalinks.parse_ledger(permalinks.ledger_text(after), SHOWN)
    assert (again, problems) == (after, ())
    return addresses, after


def redirects(addresses: Addresses) -> dict[str, str | None]:
    """Where each old address leads."""
    return {one.address: one.to for one in addresses.redirects}


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Ma Zhaoxu visits Russia", "ma-zhaoxu-visits-russia"),
        ("Wang Yi’s talks, in “São Tomé”!", "wang-yis-talks-in-sao-tome"),
        ("Straße & Łódź", "strasse-lodz"),
        ("王毅访问", "%E7%8E%8B%E6%AF%85%E8%AE%BF%E9%97%AE"),
        ("…", "untitled"),
        ("../../etc/passwd", "etc-passwd"),
        ("one two " * 20, "one-two-one-two-one-two-one-two-one-two-one-two-one-two-one"),
    ],
)
def test_slugs(title: str, expected: str) -> None:
    """Addresses are readable, and nothing in a title can climb out of its folder."""
    assert permalinks.slug(title) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2023-02-02", "/2023/02/ma-visits-russia/"),
        ("-0043-03-15", "/-0043/03/ma-visits-russia/"),
        (None, "/undated/ma-visits-russia/"),
    ],
)
def test_an_event_is_under_its_month(day: str | None, expected: str) -> None:
    """Year and month of the first day; undated events have a place of their own."""
    addresses, _ = assigned([event("a~1", day=day)])
    assert addresses.events == {"e-a~1": expected}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2023-02-02/2023-02-03", "/2023/02/x/"),
        ("2023-02~", "/2023/02/x/"),
        ("../2023-02-02", "/2023/02/x/"),
        ("2023", "/2023/x/"),
        ("2023-21", "/2023/x/"),
        ("-0043", "/-0043/x/"),
    ],
)
def test_an_address_is_no_more_precise_than_its_date(value: str, expected: str) -> None:
    """A month stands in the address only where the date has one."""
    first, last = bounds(value)
    one = Event("e", "x", (), (), "visit", value=value, first_day=first, last_day=last)
    assert event_address(one) == expected


def test_a_clash_gets_a_number() -> None:
    """Two events of one month and title have two addresses."""
    addresses, _ = assigned([event("a~1"), event("b~1"), event("c~1")])
    assert sorted(addresses.events.values()) == [
        "/2023/02/ma-visits-russia-2/", "/2023/02/ma-visits-russia-3/", "/2023/02/ma-visits-russia/",
    ]  # fmt: skip


def test_everything_has_an_address() -> None:
    """Reports under their ids, percent-encoded; people, places and outlets under their names."""
    one = event("sub/a b~1", people=("Wang Yi", "Wang  Yi!"), places=("Moscow",))
    shown = (report("sub/a b", outlet="LBCI"),)
    addresses, _ = permalinks.assign((one,), shown, {"sub/a b": "1"}, NO_NAMES, Ledger())
    assert addresses.reports == {"sub/a b": "/reports/sub/a%20b/"}
    assert addresses.people == {"Wang  Yi!": "/people/wang-yi/", "Wang Yi": "/people/wang-yi-2/"}
    assert addresses.places == {"Moscow": "/places/moscow/"}
    assert addresses.outlets == {"LBCI": "/outlets/lbci/"}


def test_the_same_again_changes_nothing() -> None:
    """A second build of the same content leaves the ledger as it was."""
    events = [event("a~1", "b~1"), event("b~2", day=None)]
    first, ledger = assigned(events)
    again, same = assigned(reversed(events), ledger)
    assert permalinks.ledger_text(same) == permalinks.ledger_text(ledger)
    assert again.events == first.events
    assert again.redirects == ()


def test_an_address_outlives_date_title_and_members() -> None:
    """Another title, date, chief entry or member leaves the address where it was."""
    _, ledger = assigned([event("a~1", "b~1")])
    changed = event("c~1", "b~1", "a~1", title="Talks in Moscow", day="2023-03-01")
    addresses, _ = assigned([changed], ledger)
    assert addresses.events == {"e-c~1": "/2023/02/ma-visits-russia/"}


def test_most_of_the_members_where_the_first_is_gone() -> None:
    """Without the entry it was given to, an address stays with most of the others."""
    _, ledger = assigned([event("a~1", "b~1", "c~1", "d~1")])
    addresses, _ = assigned([event("b~1", title="One"), event("c~1", "d~1", title="Two")], ledger)
    assert addresses.events["e-c~1"] == "/2023/02/ma-visits-russia/"
    assert addresses.events["e-b~1"] == "/2023/02/one/"


def test_merged_events_redirect_and_split_again() -> None:
    """The smaller one's address leads to the larger one's, and comes back with its event."""
    apart = [event("a~1", "b~1", title="One"), event("c~1", title="Two")]
    before, ledger = assigned(apart)
    merged, ledger = assigned([event("a~1", "b~1", "c~1", title="One")], ledger)
    assert merged.events == {"e-a~1": "/2023/02/one/"}
    assert redirects(merged) == {"/2023/02/two/": "/2023/02/one/"}
    kept, ledger = assigned([event("a~1", "b~1", "c~1", title="One")], ledger)
    assert redirects(kept) == redirects(merged)
    after, _ = assigned(apart, ledger)
    assert after.events == before.events
    assert after.redirects == ()


def test_a_split_leaves_the_address_with_what_it_says() -> None:
    """Where an event was two by mistake, the address stays with the one whose title and month it has."""
    wrongly_one = event("a~1", "b~1", "c~1", title="Putin receives Wang", day="2023-02-22")
    _, ledger = assigned([wrongly_one])
    apart = [
        event("a~1", "c~1", title="Xi and Putin talk", day="2022-12-30"),
        event("b~1", title="Putin receives Wang", day="2023-02-22"),
    ]
    addresses, _ = assigned(apart, ledger)
    assert addresses.events == {
        "e-a~1": "/2022/12/xi-and-putin-talk/",
        "e-b~1": "/2023/02/putin-receives-wang/",
    }


def test_chains_never_form() -> None:
    """What led to an event that was merged away leads straight to where it is told now."""
    _, ledger = assigned(
        [
            event("a~1", title="One"),
            event("b~1", "b~2", title="Two"),
            event("c~1", "c~2", "c~3", title="Three"),
        ]
    )
    _, ledger = assigned([event("b~1", "b~2", "a~1", title="Two"), event("c~1", "c~2", "c~3", title="Three")], ledger)
    addresses, _ = assigned([event("c~1", "c~2", "c~3", "b~1", "b~2", "a~1", title="Three")], ledger)
    assert redirects(addresses) == {
        "/2023/02/one/": "/2023/02/three/",
        "/2023/02/two/": "/2023/02/three/",
    }


def test_what_is_gone_leaves_a_tombstone_that_is_never_given_away() -> None:
    """A removed event's address answers with nothing new; a namesake gets a number; it comes back itself."""
    _, ledger = assigned([event("a~1")])
    addresses, ledger = assigned([event("z~1")], ledger)
    assert redirects(addresses) == {"/2023/02/ma-visits-russia/": None, "/reports/a/": None}
    assert addresses.events == {"e-z~1": "/2023/02/ma-visits-russia-2/"}
    addresses, _ = assigned([event("a~1"), event("z~1")], ledger)
    assert addresses.events["e-a~1"] == "/2023/02/ma-visits-russia/"
    assert addresses.redirects == ()


def test_an_edited_sentence_keeps_the_address() -> None:
    """The only sentence of an event is rewritten: same report, month and (mostly) title keep its address."""
    _, ledger = assigned([event("a~1", title="Ma visits Russia")])
    addresses, after = assigned([event("a~2", title="Ma visits southern Russia")], ledger)
    assert addresses.events == {"e-a~2": "/2023/02/ma-visits-russia/"}
    assert after.events == {"/2023/02/ma-visits-russia/": ("a~2",)}
    addresses, _ = assigned([event("a~2", title="Ma visits Russia", day="2024-01-01")], ledger)
    assert addresses.events == {"e-a~2": "/2023/02/ma-visits-russia/"}
    addresses, _ = assigned([event("a~2", title="Budget passes")], ledger)
    assert addresses.events == {"e-a~2": "/2023/02/budget-passes/"}


def test_a_renamed_file_keeps_its_addresses() -> None:
    """The same content under a new name: events stay, the report's old address leads to the new one."""
    _, ledger = assigned([event("a~1", "b~1")], reports={"a": "11", "b": "22"})
    moved = event("sub/a~1", "b~1", title="Other")
    addresses, ledger = assigned([moved], ledger, reports={"sub/a": "11", "b": "22"})
    assert addresses.events == {"e-sub/a~1": "/2023/02/ma-visits-russia/"}
    assert redirects(addresses) == {"/reports/a/": "/reports/sub/a/"}
    again = event("x~1", "b~1", title="Other")
    addresses, _ = assigned([again], ledger, reports={"x": "11", "b": "22"})
    assert redirects(addresses) == {"/reports/a/": "/reports/x/", "/reports/sub/a/": "/reports/x/"}


def test_two_files_of_one_content_are_no_rename() -> None:
    """Where the match is not certain, nothing is taken for a rename."""
    ledger = Ledger(reports={"a": "11", "b": "11"})
    assert permalinks.renamed(ledger, {"c": "11", "d": "11"}) == {}
    assert permalinks.renamed(Ledger(reports={"a": "11"}), {"c": "11"}) == {"a": "c"}


def test_a_rename_is_remembered() -> None:
    """Later builds know of a rename too, and of one after it, until another file takes the old name."""
    ledger = Ledger(reports={"b": "11"}, moved={"/reports/a/": Moved("/reports/b/", ("a",))})
    assert permalinks.renamed(ledger, {"b": "12"}) == {"a": "b"}
    assert permalinks.renamed(ledger, {"c": "11"}) == {"a": "c", "b": "c"}
    assert permalinks.renamed(ledger, {"a": "99", "b": "11"}) == {}
    assert permalinks.renamed(ledger, {"d": "77"}) == {}


def test_a_merged_name_leads_on() -> None:
    """A spelling that became another's alias leads to that one's page; one that is gone is a tombstone."""
    _, ledger = assigned([event("a~1", people=("Sergey", "Ma"))])
    names = NamesFile(people=(Person("Sergei", ("Sergey",)),))
    addresses, ledger = assigned([event("a~1", people=("Sergei",))], ledger, names)
    assert redirects(addresses) == {"/people/sergey/": "/people/sergei/", "/people/ma/": None}
    addresses, _ = assigned([event("a~1", people=("Sergey", "Ma"))], ledger)
    assert addresses.people == {"Ma": "/people/ma/", "Sergey": "/people/sergey/"}


def test_the_chief_entry_need_not_stand_first() -> None:
    """The entry that an event has its id from is the one that its address is given to, wherever it stands."""
    later = msgspec.structs.replace(event("a~1", "b~1"), id="e-b~1")
    _, ledger = assigned([later])
    assert ledger.events == {"/2023/02/ma-visits-russia/": ("b~1", "a~1")}


def test_remembered_entries() -> None:
    """A permalink stands for the entry it was given to, even after its event was merged away."""
    ledger = Ledger(events={"/a/": ("x~1", "y~1")}, moved={"/b/": Moved("/a/", ("y~1",))})
    assert permalinks.remembered_entries(ledger) == {"/a/": ("x~1", "y~1"), "/b/": ("y~1",)}
    _, before = assigned([event("b~1", title="One")])
    _, after = assigned([event("a~1", "b~1", title="One")], before)
    assert after.events["/2023/02/one/"] == ("b~1", "a~1")


def test_a_ledger_that_a_person_reshaped() -> None:
    """Any YAML of the same meaning is read; quotes where a plain word would mean something else."""
    reshaped = "events:\n  /2023/02/x/:\n    - a~1\nreports: {'000_a': \"12\"}\n"
    ledger, problems = permalinks.parse_ledger(reshaped, SHOWN)
    assert (ledger, problems) == (
        Ledger(events={"/2023/02/x/": ("a~1",)}, reports={"000_a": "12"}),
        (),
    )
    text = permalinks.ledger_text(Ledger(reports={"1": "23", "null": "0x1", 'q"/é': "é"}))
    assert permalinks.parse_ledger(text, SHOWN)[0].reports == {
        "1": "23",
        "null": "0x1",
        'q"/é': "é",
    }


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("events: [\n  x", f"{SHOWN}:1: this is not valid YAML"),
        ("<<<<<<< HEAD\nevents:\n", f"{SHOWN}:2: this is not valid YAML"),
        ("events:\n  /a/: [x]\n  /a/: [y]\n", f"{SHOWN}:3: `/a/` stands twice"),
        ("evnts:\n  /a/: [x~1]\n", f"{SHOWN}:1: unknown key `evnts`. Did you mean `events`?"),
        ("events:\n  a: {b: 1}\n", f"{SHOWN}:2: "),
        ("events:\n  - a\n", f"{SHOWN}:1: "),
    ],
)
def test_a_broken_ledger_is_a_problem(text: str, problem: str) -> None:
    """A ledger that is no ledger, a merge conflict included, is said with its line."""
    _, problems = permalinks.parse_ledger(text, SHOWN)
    assert str(problems[0]).startswith(problem)


def test_a_missing_ledger_is_an_empty_one(tmp_path: Path) -> None:
    """A new chronology has none yet."""
    assert permalinks.read_ledger(tmp_path / "permalinks.yml", SHOWN) == (Ledger(), ())


ENTRIES = [f"{report}~{number}" for report in "abcd" for number in (1, 2)]
partitions = st.lists(st.integers(0, 4), min_size=len(ENTRIES), max_size=len(ENTRIES))


def grouped(partition: list[int]) -> list[Event]:
    """Events that hold the entries given the same number; entries numbered 4 are not there."""
    groups: dict[int, list[str]] = {}
    for entry, number in zip(ENTRIES, partition, strict=True):
        groups.setdefault(number, []).append(entry)
    days = ("2023-02-01", "2023-03-01", None, "2023-02-07")
    titles = ("Talks", "Talks", "Talks", "Visit")
    return [event(*entries, title=titles[n], day=days[n]) for n, entries in sorted(groups.items()) if n < 4]


@settings(max_examples=150)
@given(history=st.lists(partitions, min_size=1, max_size=6))
def test_no_address_ever_dies(history: list[list[int]]) -> None:
    """However events merge, split, go and come, each address once given answers, and leads to a live page."""
    ledger = Ledger()
    ever: set[str] = set()
    for partition in history:
        events = grouped(partition)
        addresses, ledger = assigned(events, ledger)
        live = {*addresses.events.values(), *addresses.reports.values()}
        assert len(set(addresses.events.values())) == len(events)
        ever |= live
        old = redirects(addresses)
        assert ever == live | old.keys()
        assert not live & old.keys()
        assert all(to is None or to in live for to in old.values())
        again, same = assigned(reversed(events), ledger)
        assert (again.events, same) == (addresses.events, ledger)
