"""The curator's decisions: read with lines, laid over what was found, stale ones named."""

import re
from pathlib import Path

import msgspec
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator import overrides
from generator.chronology import Addresses, Redirect
from generator.model import (
    Account,
    Entry,
    Event,
    Excerpt,
    NamesFile,
    Office,
    Person,
    Publication,
    Report,
    ReportDecision,
)
from generator.overrides.accounts import apply_to_entries, apply_to_reports
from generator.overrides.constraints import constraints
from tests.conftest import REPOSITORY

SHOWN = "content/overrides.yml"


def decided(text: str) -> overrides.Overrides:
    """The decisions in a text that has nothing wrong in it."""
    found, problems = overrides.parse(text, SHOWN)
    assert not problems
    return found


def wrongs(text: str) -> list[str]:
    """What is wrong with a text, a line each."""
    return [str(problem) for problem in overrides.parse(text, SHOWN)[1]]


def entry(name: str, **said: object) -> Entry:
    """An entry of the report that its id begins with."""
    words = str(said.pop("words", f"Words of {name}."))
    excerpt = Excerpt(words, 0, len(words))
    plain = Entry(id=name, report=name.rpartition("~")[0], excerpt=excerpt, kind="meeting")
    return msgspec.structs.replace(plain, **said)


def event(name: str, *entries: str, **said: object) -> Event:
    """An event with the given entries; the first is its chief."""
    reports = tuple(one.rpartition("~")[0] for one in entries)
    plain = Event(id=name, title=f"Event {name}", entries=entries, reports=reports, kind="meeting")
    return msgspec.structs.replace(plain, **said)


def account(*entries: Entry) -> Account:
    """The account of the report whose entries these are."""
    return Account(report=entries[0].report, entries=entries)


def test_no_file_is_no_decision(tmp_path: Path) -> None:
    """A chronology without overrides.yml has none, and nothing is wrong with that."""
    found, problems = overrides.read(tmp_path / "overrides.yml", SHOWN)
    assert not problems
    assert not overrides.report_decisions(found)


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "reports:\n", "entries: {}\nevents:\n"])
def test_empty_sections(text: str) -> None:
    """A file or section with nothing in it decides nothing."""
    assert decided(text).reports == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "reports:\n  a: {published: 2023-02-04}",
            f"{SHOWN}:2: `because` is missing. Add `because: …`.",
        ),
        (
            "events:\n  /a/:\n    title: x\n    because: ' '",
            f"{SHOWN}:4: `because` is empty. Say why: readers are shown it.",
        ),
        (
            "reports:\n  a: {publishd: 2023-02-04, because: x}",
            f"{SHOWN}:2: unknown key `publishd`. Did you mean `published`?",
        ),
        (
            "reports:\n  a:\n    because: x\n    published: 2023-02-30",
            f"{SHOWN}:4: `published: 2023-02-30` is not a valid date. Write it as 2011-02-14.",
        ),
        (
            "reprots:\n  a: {because: x}",
            f"{SHOWN}:1: unknown key `reprots`. Did you mean `reports`?",
        ),
        (
            "entries:\n  a~1: {modality: maybe, because: x}",
            (
                f"{SHOWN}:2: `modality: maybe` is not one of its values. "
                "Write one of happened, planned, did-not-happen, conditional."
            ),
        ),
        (
            "events:\n  same: [[a~1]]",
            (f"{SHOWN}:2: `same` needs two things or more. Write two entries, events or permalinks in the list."),
        ),
        (
            "events:\n  same: a~1",
            f"{SHOWN}:2: `same` is not a list. Write it as `same: [[ENTRY, ENTRY]]`.",
        ),
        (
            "people:\n  Sergey: {because: x}",
            (
                f"{SHOWN}:2: `Sergey` needs one of `merge` and `rename`. "
                "Write `merge: NAME` for a name that is another's, or `rename: NAME`."
            ),
        ),
        (
            "people:\n  A: {merge: B, because: x}\n  B: {merge: A, because: x}",
            f"{SHOWN}:2: `A` is led back to itself. Let each name lead to the one that is shown.",
        ),
        (
            "manual:\n  k: {because: x}",
            f"{SHOWN}:2: `title` is missing. Add `title: …`.",
        ),
        (
            "- a\n- b",
            (
                f"{SHOWN}:1: this is not a list of decisions. Write sections such as `reports:` with decisions "
                f"below them."
            ),
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str, expected: str) -> None:
    """Each mistake is one line that says where, what and how to mend it."""
    assert wrongs(text)[0] == expected


def test_all_mistakes_are_said_at_once() -> None:
    """One mistake hides no other, in whatever section."""
    text = "reports:\n  a: {published: x, because: y}\nevents:\n  same: [[b]]\n  /x/: {title: T}\n"
    assert [line.split(":")[1] for line in wrongs(text)] == ["2", "4", "5"]


@pytest.mark.parametrize(
    "value",
    ["2023", "2023-02", "2023-02-02/2023-02-03", "2022~", "199X", "2014/..", "-0043", "2023-21"],
)
def test_edtf_values(value: str) -> None:
    """What the manual writes as EDTF is read as such; a bare year need not be quoted."""
    found = decided(f"entries:\n  a~1: {{value: {value}, because: x}}")
    assert found.entries["a~1"].value == value


@pytest.mark.parametrize(
    ("value", "what"),
    [
        ("2 February 2023", "is not a date that can be drawn"),
        ("2023-02-30", "is not a date that can be drawn"),
        ("2023??", "is no EDTF date"),
        ("2023-02-03/2023-02-02", "ends before it begins"),
    ],
)
def test_values_that_are_none(value: str, what: str) -> None:
    """A value that is no EDTF, no day or runs backwards is a problem."""
    (line,) = wrongs(f"entries:\n  a~1:\n    because: x\n    value: {value}")
    assert line.startswith(f"{SHOWN}:4: `value: {value}` {what}. Write EDTF")


def test_an_entry_is_redated() -> None:
    """The curator's value bounds the entry's days and says whose it is."""
    found = decided("entries:\n  a~1: {value: 2023-02, kind: visit, because: why, by: EK}")
    (told,), problems = apply_to_entries(found, (account(entry("a~1"), entry("a~2")),))
    first, second = told.entries
    assert not problems
    assert (first.value, first.first_day, first.last_day) == ("2023-02", "2023-02-01", "2023-02-28")
    assert (first.date_basis, first.kind, first.because, first.by) == (
        "curator",
        "visit",
        "why",
        "EK",
    )
    assert second == entry("a~2")


def test_an_entry_is_hidden() -> None:
    """A hidden entry is no longer told; a new modality takes the old detail away."""
    found = decided("entries:\n  a~1: {hide: true, because: x}\n  a~2: {modality: happened, because: x}")
    late = entry("a~2", modality="did-not-happen", modality_detail="postponed")
    (told,), _ = apply_to_entries(found, (account(entry("a~1"), late),))
    assert [(one.id, one.modality, one.modality_detail) for one in told.entries] == [("a~2", "happened", None)]


@pytest.mark.parametrize(
    ("key", "extra", "fix"),
    [
        ("a~9", "", "Did you mean one of `a~1` (“Wang met Lavrov.”), `a~2` (“It rained.”)?"),
        ("a~9", "words: met Lavrov, ", "Did you mean `a~1`? It has the same words"),
        ("aa~1", "", "Did you mean one of `a~1` (“Wang met Lavrov.”), `a~2` (“It rained.”)?"),
        ("nothing-like-it", "", "Take the decision out, or name another entry."),
    ],
)
def test_a_stale_entry_names_the_nearest(key: str, extra: str, fix: str) -> None:
    """A decision on an entry that is gone names what was probably meant."""
    found = decided(f"entries:\n  {key}: {{{extra}because: x}}")
    told = account(entry("a~1", words="Wang met Lavrov."), entry("a~2", words="It rained."))
    (problem,) = apply_to_entries(found, (told,))[1]
    assert str(problem).startswith(f"{SHOWN}:2: there is no entry `{key}`. {fix}")


def test_decisions_on_a_hidden_report_rest() -> None:
    """While a report is hidden, what was decided about its entries is kept and is no error."""
    found = decided("reports:\n  b: {hide: true, because: x}\nentries:\n  b~1: {kind: call, because: x}")
    assert apply_to_entries(found, (account(entry("a~1")),))[1] == ()


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    [
                        "reports",
                        "entries",
                        "events",
                        "same",
                        "of",
                        "people",
                        "manual",
                        "because",
                        "value",
                        "hide",
                    ]
                ),
                inner,
                max_size=4,
            )
        ),
        max_leaves=12,
    )
)
def test_no_shape_of_yaml_raises(data: object) -> None:
    """Whatever stands in the file, it is read or said to be wrong, with a line."""
    text = yaml.safe_dump(data)
    found, problems = overrides.parse(text, SHOWN)
    assert all(problem.line >= 1 for problem in problems)
    assert found.path == SHOWN


@given(st.text(max_size=60))
def test_no_text_raises(text: str) -> None:
    """Nor does any text that is not valid YAML at all."""
    overrides.parse(text, SHOWN)


def test_a_stale_report_names_the_nearest() -> None:
    """A decision on a report that is gone names the nearest one."""
    found = decided("reports:\n  reuters-2023-02-05: {because: x}")
    (problem,) = overrides.stale_reports(found, ["reuters-2023-02-04", "lbci"])
    assert problem.fix == "Did you mean `reuters-2023-02-04`?"
    assert not overrides.stale_reports(found, ["reuters-2023-02-05"])


def test_people_and_places_are_merged_and_renamed() -> None:
    """Merged and renamed names change wherever they are shown, once each; ids stay."""
    found = decided(
        "people:\n  Sergey Lavrov: {merge: Sergei Lavrov, because: one man}\n"
        "places:\n  Peking: {rename: Beijing, because: our spelling}\n"
    )
    one = entry(
        "a~1",
        people=("Sergey Lavrov", "Sergei Lavrov"),
        places=("Peking",),
        title="Sergey Lavrov in Peking",
    )
    (told,), problems = apply_to_entries(found, (account(one),))
    assert not problems
    assert told.entries[0].people == ("Sergei Lavrov",)
    assert told.entries[0].places == ("Beijing",)
    assert told.entries[0].title == "Sergei Lavrov in Beijing"
    assert told.entries[0].id == "a~1"


def test_a_stale_name_names_the_nearest() -> None:
    """A merge of a name that no report has, or into one, is a problem."""
    found = decided(
        "people:\n  Sergey Lavrow: {rename: Lavrov, because: x}\n  Wang Yi: {merge: Wang Yii, because: x}\n"
    )
    told = account(entry("a~1", people=("Sergey Lavrov", "Wang Yi")))
    problems = apply_to_entries(found, (told,))[1]
    assert [(one.line, one.fix) for one in problems] == [
        (2, "Did you mean `Sergey Lavrov`?"),
        (3, "Take the decision out, or name another person"),
    ]


def test_outlets_are_renamed() -> None:
    """A renamed outlet is renamed on its reports; an unknown one is a problem."""
    report = Report("a", "a.txt", "report", "T", Publication(), (), outlet="LBC")
    found = decided("outlets:\n  LBC: {rename: LBCI, because: x}")
    (shown,), problems = apply_to_reports(found, (report,))
    assert (shown.outlet, problems) == ("LBCI", ())
    stale = decided("outlets:\n  LBX: {rename: LBCI, because: x}")
    assert apply_to_reports(stale, (report,))[1][0].fix == "Did you mean `LBC`?"


def test_merged_names_become_aliases() -> None:
    """The ledger and the pages learn of merges as aliases, with the reasons; offices go along."""
    found = decided("people:\n  Sergey: {merge: Sergei, because: x}\n  Seryozha: {merge: Sergey, because: y, by: EK}\n")
    office = Office("Foreign Minister")
    names = NamesFile(people=(Person("Sergei", ("S",)), Person("Sergey", ("Serge",), (office,))))
    (person,) = overrides.merged_names(found, names).people
    assert (person.name, person.aliases) == ("Sergei", ("S", "Sergey", "Serge", "Seryozha"))
    assert person.because == "“Sergey” is shown as Sergei: x · “Seryozha” is shown as Sergei: y (EK)"
    renamed = decided("people:\n  Sergey: {rename: Serge, because: x}")
    (person,) = overrides.merged_names(renamed, NamesFile(people=names.people[1:])).people
    assert (person.name, person.aliases, person.offices) == ("Serge", ("Sergey",), (office,))


def test_constraints_by_entry_event_and_permalink() -> None:
    """A permalink stands for the entry it was given to, or another that it had; an event id for its entry."""
    found = decided(
        "events:\n  same: [[/2023/02/x/, b~1], {of: [e-a~1, b~1], because: y}]\n  distinct: [[/2023/02/y/, a~1]]\n"
    )
    accounts = (account(entry("a~1")), account(entry("b~1")))
    remembered = {"/2023/02/x/": ("a~0", "a~1"), "/2023/02/y/": ("b~1",)}
    same, distinct, problems = constraints(found, remembered, accounts)
    assert (same, distinct, problems) == ((("a~1", "b~1"), ("a~1", "b~1")), (("b~1", "a~1"),), ())


def test_same_by_permalink_joins_whole_events() -> None:
    """All that an address is remembered to have had is joined, but for what is held apart from what is named."""
    found = decided("events:\n  same: [[/2023/02/x/, /2023/02/y/]]\n  distinct: [[a~1, b~2]]\n")
    accounts = (account(entry("a~1"), entry("a~2")), account(entry("b~1"), entry("b~2")))
    remembered = {"/2023/02/x/": ("a~1", "a~2", "gone~1"), "/2023/02/y/": ("b~1", "b~2")}
    same, distinct, problems = constraints(found, remembered, accounts)
    assert (same, distinct, problems) == ((("a~1", "b~1", "a~2"),), (("a~1", "b~2"),), ())


@pytest.mark.parametrize(
    ("pair", "what"),
    [
        ("a~9, b~1", "there is no entry `a~9`"),
        ("/2023/02/z/, b~1", "the ledger has no event `/2023/02/z/`"),
        ("/2023/02/y/, b~1", "no entry is left of `/2023/02/y/`"),
        ("/2023/02/x/, a~1", "this `same` now names one entry, `a~1`, in 2 ways"),
    ],
)
def test_stale_constraints(pair: str, what: str) -> None:
    """A grouping that names what is gone, or one entry twice, is a problem and never silently lost."""
    found = decided(f"events:\n  same:\n    - [{pair}]\n")
    accounts = (account(entry("a~1")), account(entry("b~1")))
    remembered = {"/2023/02/x/": ("a~1",), "/2023/02/y/": ("c~1",)}
    (problem,) = constraints(found, remembered, accounts)[2]
    assert (problem.line, problem.what) == (3, what)


def test_an_event_is_decided_by_permalink_or_id() -> None:
    """Title, value, place, note and pin; by address, by an address that moved, by event or entry id."""
    found = decided(
        "events:\n  /2023/02/x/: {title: Better, value: 2023-02-02, because: w}\n"
        "  /2023/02/old/: {place: Jakarta, pin: true, because: w}\n"
        "  e-c~2: {note: Mind this, because: w, by: EK}\n"
    )
    events = (event("e-a~1", "a~1"), event("e-b~1", "b~1"), event("e-c~1", "c~1", "c~2"))
    addresses = Addresses(
        {"e-a~1": "/2023/02/x/", "e-b~1": "/2023/02/y/", "e-c~1": "/2023/02/z/"},
        {}, {}, {}, {},
        redirects=(Redirect("/2023/02/old/", "/2023/02/y/"),),
    )  # fmt: skip
    shown, _, problems = overrides.after_grouping(found, events, addresses)
    assert not problems
    assert (shown[0].title, shown[0].first_day, shown[0].date_basis) == (
        "Better",
        "2023-02-02",
        "curator",
    )
    assert (shown[1].places, shown[1].pinned) == (("Jakarta",), True)
    assert (shown[2].note, shown[2].by) == ("Mind this", "EK")


def test_a_hidden_event_leaves_a_tombstone() -> None:
    """A hidden event is gone from the site; its address, and those that led to it, say so."""
    found = decided("events:\n  /2023/02/x/: {hide: true, because: w}")
    addresses = Addresses(
        {"e-a~1": "/2023/02/x/"},
        {},
        {},
        {},
        {},
        redirects=(Redirect("/2023/02/old/", "/2023/02/x/"),),
    )
    shown, after, _ = overrides.after_grouping(found, (event("e-a~1", "a~1"),), addresses)
    assert shown == ()
    assert after.events == {}
    assert [(one.address, one.to) for one in after.redirects] == [
        ("/2023/02/old/", None),
        ("/2023/02/x/", None),
    ]


@pytest.mark.parametrize(
    ("key", "what", "fix"),
    [
        ("/2023/02/w/", "there is no event `/2023/02/w/`", "Did you mean `/2023/02/x/`?"),
        ("/2023/02/gone/", "the event `/2023/02/gone/` is gone", "Did you mean `/2023/02/x/`?"),
        ("e-a~9", "there is no event `e-a~9`", "Did you mean `e-a~1`?"),
    ],
)
def test_a_stale_event_names_the_nearest(key: str, what: str, fix: str) -> None:
    """A decision on an event that is gone is a problem with the nearest match."""
    found = decided(f"events:\n  {key}: {{title: T, because: w}}")
    addresses = Addresses({"e-a~1": "/2023/02/x/"}, {}, {}, {}, {}, redirects=(Redirect("/2023/02/gone/", None),))
    (problem,) = overrides.after_grouping(found, (event("e-a~1", "a~1"),), addresses)[2]
    assert (problem.line, problem.what, problem.fix) == (2, what, fix)


def test_manual_events() -> None:
    """An event that no report tells has no report, its own days, and says who set it."""
    found = decided("manual:\n  summit: {title: A summit, value: 2023-05, place: Hiroshima, because: w}")
    (made,) = overrides.with_manual(found, ())
    assert (made.id, made.reports, made.entries) == ("e-manual~summit", (), ())
    assert (made.first_day, made.last_day, made.date_basis) == (
        "2023-05-01",
        "2023-05-31",
        "curator",
    )
    assert made.confidence == "set by the curator"


def test_renamed_reports_keep_their_decisions() -> None:
    """Decisions written under a file's old name follow it, and so do the lines for later problems."""
    found = decided(
        "reports:\n  old: {title: T, because: w}\nentries:\n  old~1: {kind: call, because: w}\n"
        "events:\n  same: [[old~1, b~1]]\n  e-old~1: {pin: true, because: w}\n"
    )
    after = overrides.follow(found, {"old": "sub/new"})
    assert list(after.reports) == ["sub/new"]
    assert list(after.entries) == ["sub/new~1"]
    assert after.same[0].of == ("sub/new~1", "b~1")
    assert list(after.events) == ["e-sub/new~1"]
    assert after.line("entries", "sub/new~1") == 4


def test_a_followed_decision_never_hides_another() -> None:
    """Where the file's new name has a decision of its own, the old one stays, and is said to be stale."""
    found = decided("reports:\n  old: {title: A, because: w}\n  new: {title: B, because: w}\n")
    after = overrides.follow(found, {"old": "new"})
    assert {key: one.title for key, one in after.reports.items()} == {"old": "A", "new": "B"}
    assert [one.line for one in overrides.stale_reports(after, ["new"])] == [2]
    twice = decided("reports:\n  a: {title: A, because: w}\n  b: {title: B, because: w}\n")
    assert list(overrides.follow(twice, {"a": "c", "b": "c"}).reports) == ["c", "b"]


MANUAL = (REPOSITORY / "docs" / "curating.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("block", re.findall(r"```yaml\n(.*?)```", MANUAL, re.DOTALL))
def test_the_manuals_examples_can_be_pasted(block: str) -> None:
    """Every example of docs/curating.md is a file of decisions with nothing wrong in it."""
    decided(block)


@pytest.mark.parametrize(
    "kind",
    [
        ReportDecision,
        overrides.EntryDecision,
        overrides.EventDecision,
        overrides.NameDecision,
        overrides.ManualEvent,
    ],
)
def test_every_key_is_in_the_manual(kind: type[msgspec.Struct]) -> None:
    """Whatever can be decided has its example in docs/curating.md."""
    assert not [key for key in kind.__struct_fields__ if f"{key}:" not in MANUAL]


@pytest.mark.parametrize("value", ["soon", "2003-02-31", "2023-13", "2023-5-1", "2023-W05"])
@pytest.mark.parametrize(
    "section",
    ["entries: {a~1: {value: V, because: x}}", "manual: {m: {title: T, value: V, because: x}}"],
)
def test_a_value_that_is_no_date_stops_nothing_else(value: str, section: str) -> None:
    """It is one problem, and what is handed on has no such value, so that everything else is still looked at."""
    found, problems = overrides.parse(section.replace("V", f'"{value}"'), "overrides.yml")
    assert len(problems) == 1
    assert "Write EDTF" in str(problems[0])
    values = [one.value for one in found.entries.values()]
    assert [*values, *(one.value for one in found.manual.values())] == [None]


def test_one_pair_under_same_and_distinct() -> None:
    """The contradiction is told with both lines, whatever the order of the two."""
    text = "events:\n  same:\n  - [a~1, b~1]\n  distinct:\n  - [b~1, c~1, a~1]\n"
    (problem,) = overrides.parse(text, "overrides.yml")[1]
    assert problem.line == 5
    assert "line 3" in problem.what
