"""What wants an eye: found, weighed, counted, and shown to people, programs and CI."""

import datetime
import json
from pathlib import Path

import msgspec
import pytest

from generator import check
from generator.build import relate
from generator.check.finding import HEADINGS, WEIGHTS
from generator.check.names import spellings, yaml_word
from generator.check.show import counts
from generator.chronology import Addresses, Chronology, Ignored, Redirect
from generator.model import (
    Account,
    Cell,
    DateEvidence,
    Disagreement,
    Doubt,
    Mention,
    NamesFile,
    NearMiss,
    Origin,
    Outlet,
    Person,
    Publication,
    TimeExpression,
)
from generator.phrasing import reason
from generator.problems import Problem
from tests import corpus
from tests.curating import RAIN, chronology, entry, event, lay_out, report
from tests.curating import TALKS as TALKS_FILE

KNOWN = NamesFile(outlets=(Outlet("The Elstad Herald"),))
TALKS = (report("a"),), (entry("a~1"),), (event("a~1"),)


def found(given: Chronology) -> list[tuple[str, str]]:
    """Kind and place of every finding, in order."""
    return [(one.kind, one.path) for one in check.findings(given)]


def test_a_settled_chronology_has_no_findings() -> None:
    """Nothing is found where nothing is wrong, and the files are counted."""
    given = chronology(*TALKS, names=KNOWN)
    assert check.findings(given) == ()
    assert check.show((), given, "text") == "1 file: 1 on the site. Nothing wants an eye."


def test_doubts_carry_their_line_and_how_to_settle_them() -> None:
    """A doubt about a date points at the line of the evidence and names the decision that settles it."""
    evidence = DateEvidence("May 3", "published", "stamp", datetime.date(2021, 5, 3), line=7)
    undated = report("a", publication=Publication(evidence=(evidence,)))
    doubts = {"a": (Doubt("undated", "no date was found"), Doubt("copy", "see b"))}
    (one,) = check.findings(chronology((undated,), *TALKS[1:], names=KNOWN, doubts=doubts))
    assert (one.kind, one.path, one.line, one.weight) == ("undated", "content/articles/a.md", 7, 85)
    assert one.fix == "If you know the day: `a: {published: …, because: …}` below `reports:` in content/overrides.yml"
    assert check.wants_an_eye((one,))


def test_near_misses_are_told_once() -> None:
    """A pair of events is one finding, with the line to paste."""
    events = (
        event("a~1", near_misses=(NearMiss("e-a~2", (reason("both-in", places="Lodova"),)),)),
        event("a~2", near_misses=(NearMiss("e-a~1", ()),)),
    )
    (one,) = check.findings(chronology(TALKS[0], (entry("a~1"), entry("a~2")), events, names=KNOWN))
    assert one.kind == "near-miss"
    assert "both in Lodova" in one.what
    assert "[/2021/06/e-a-1/, /2021/06/e-a-2/]" in one.fix
    assert check.wants_an_eye((one,))


def test_disagreements_guesses_silence_copies_links_and_files() -> None:
    """Each kind of thing to look at is found, the heaviest first."""
    guess = TimeExpression(0, 4, "days", "DATE", "2021-05-01", "2021-05-01", "days-after", "published", confidence=0.3)
    cells = (Cell("a", "2021-05-01"), Cell("b", "2021-05-02", differs=True))
    told = event(
        "a~1",
        disagreements=(Disagreement("date", cells),),
        origins=(Origin("o", ("a", "b")),),
        note="See /2020/01/nowhere/.",
    )
    given = chronology(
        (report("a"), report("b", url=None), report("c", form="note", url=None)),
        (entry("a~1", expression=guess), entry("b~1")),
        (told,),
        names=KNOWN,
        ignored=(Ignored("content/x.doc", "reports end in .md"),),
        doubts={"b": (Doubt("encoding-guessed", "look"),)},
    )
    assert [kind for kind, _ in found(given)] == [
        "disagreement", "dead-link", "doubt", "nothing-told", "guess", "ignored", "copy", "no-url",
    ]  # fmt: skip


def test_a_link_that_leads_on_is_not_dead() -> None:
    """A note may link to an address that redirects."""
    given = chronology(TALKS[0], TALKS[1], (event("a~1", note="As in (/2020/01/old/)."),), names=KNOWN)
    old = msgspec.structs.replace(given.addresses, redirects=(Redirect("/2020/01/old/", "/2021/06/e-a-1/"),))
    assert found(given) == [("dead-link", "content/overrides.yml")]
    assert found(msgspec.structs.replace(given, addresses=old)) == []


def test_unknown_names_come_as_yaml_that_can_be_pasted() -> None:
    """People with their office and other spellings, outlets with their domain, names in quotes where they need them."""
    people = ("Sergei Lavrov", "Sergey Lavrov", "Ana: Horvat")
    named = report("a", outlet="No: 1", url="https://www.one.example/x")
    mention = Mention(0, 5, "Sergei Lavrov", "Sergei Lavrov", "person", role="Foreign Minister")
    given = chronology(
        (named, report("b", outlet="No: 1")),
        (entry("a~1", people=people), entry("b~1", people=people[:1])),
        (event("a~1", "b~1"),),
    )
    given = msgspec.structs.replace(
        given,
        accounts={
            **given.accounts,
            "a": Account("a", given.accounts["a"].entries, mentions=(mention,)),
        },
    )
    texts = [one.yaml for one in check.findings(given) if one.kind == "unknown-name"]
    assert texts == [
        'outlets:\n  "No: 1": {domain: one.example}  # in 2 reports',
        (
            "people:\n"
            "  Sergei Lavrov: {aliases: [Sergey Lavrov], offices: [{title: Foreign Minister}]}  # in 2 reports\n"
            '  "Ana: Horvat": {}  # in 1 report'
        ),
    ]


def test_known_names_are_not_proposed_but_their_other_spellings_are() -> None:
    """A name or alias of names.yml is known; a spelling much like it is offered as an alias of it."""
    names = NamesFile(people=(Person("Sergei Lavrov", ("Lavrov",)),), outlets=KNOWN.outlets)
    given = chronology(TALKS[0], (entry("a~1", people=("Lavrov", "Sergey Lavrov")),), TALKS[2], names=names)
    (one,) = check.findings(given)
    alone = (entry("a~1", people=("Ana Horvat", "Horvat", "Petrov")),)
    (other,) = check.findings(chronology(TALKS[0], alone, TALKS[2], names=KNOWN))
    assert other.yaml.splitlines()[1:] == [
        "  Ana Horvat: {aliases: [Horvat]}  # in 1 report",
        "  Petrov: {}  # in 1 report",
    ]
    assert one.yaml == "people:\n  Sergei Lavrov: {aliases: [Sergey Lavrov]}  # is known; another spelling?"


@pytest.mark.parametrize(
    ("name", "known", "same"),
    [
        ("Sergey Lavrov", "Sergei Lavrov", True),
        ("Kim Jong-un", "Kim Jong Un", True),
        ("Wang Yi", "Wu Yi", False),
        ("Wang", "Yi Wang", False),
        ("Li Wang", "Yi Wang", False),
    ],
)
def test_spellings(name: str, known: str, same: bool) -> None:
    """One family name and a first name much alike; a family name alone is not enough."""
    assert (name in spellings([name], [known])) is same


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wang Yi", "Wang Yi"),
        ("a: b", '"a: b"'),
        ("null", '"null"'),
        ("2023", '"2023"'),
        ("- x", '"- x"'),
    ],
)
def test_yaml_words(text: str, expected: str) -> None:
    """Quotes where a plain word would mean something else."""
    assert yaml_word(text) == expected


def test_the_counts_add_up() -> None:
    """Every file is on the site, hidden or ignored, and the summary says so."""
    ignored = (
        Ignored("content/articles/h.md", "hidden, as its front matter or the curator says", decided=True),
        Ignored("content/x.doc", "reports end in .md"),
    )
    given = chronology(*TALKS, names=KNOWN, ignored=ignored)
    text = check.show(check.findings(given), given, "text")
    assert text.endswith("3 files: 1 on the site, 1 hidden, 1 ignored. 1 to look at, 1 hint.")


def test_text_stays_readable() -> None:
    """Findings of one kind stand together; of many, the first twenty, and how to see the rest."""
    reports = tuple(report(f"r{number:02}", url=None) for number in range(25))
    entries = tuple(entry(f"r{number:02}~1") for number in range(25))
    given = chronology(reports, entries, (), names=KNOWN)
    lines = check.show(check.findings(given), given, "text").splitlines()
    assert lines[:3] == [
        "Reports without a link to their source (25)",
        "  readers get no link to its source. Add `url: …` to its front matter.",
        "    content/articles/r00.md",
    ]
    assert lines[22] == "  … and 5 more; `dateline check --format json` lists all."
    few = chronology(reports[:2], entries[:2], (), names=KNOWN)
    assert "  content/articles/r01.md: readers get no link" in check.show(check.findings(few), few, "text")


def test_an_undated_copy_names_its_dated_one() -> None:
    """Whoever dates it need not look for it; a saved page is told where its keys go."""
    message = "No publication date was found. Give it in the front matter: `published: …`."
    bare = report("a", publication=Publication(), path="content/articles/a.html")
    dated = report("b", publication=Publication(datetime.date(2021, 6, 3)))
    told = event("b~1", origins=(Origin("b", ("b", "a")),))
    given = chronology(
        (bare, dated), (entry("a~1"), entry("b~1")), (told,), names=KNOWN,
        doubts={"a": (Doubt("undated", message),)},
    )  # fmt: skip
    one = next(one for one in check.findings(given) if one.kind == "undated")
    assert one.what.endswith("Give it in a.yml beside it: `published: …`.")
    assert one.fix == "content/articles/b.md carries the same text and is dated 2021-06-03"


def test_json_holds_everything() -> None:
    """Programs get every finding with its weight, the counts by kind and the files."""
    given = chronology((report("a", url=None),), *TALKS[1:], names=KNOWN)
    data = json.loads(check.show(check.findings(given), given, "json"))
    assert data["files"] == {"files": 1, "on the site": 1, "hidden": 0, "ignored": 0}
    assert data["kinds"] == {"no-url": 1}
    assert (
        data["findings"][0]["path"],
        data["findings"][0]["weight"],
        data["findings"][0]["hint"],
    ) == ("content/articles/a.md", 10, True)


def test_github_annotations_cannot_be_broken_out_of() -> None:
    """What would end a workflow command is escaped, in the message and in the file's name."""
    doubts = {"a": (Doubt("undated", "100 %\n::error::x"),)}
    odd = report("a", path="content/articles/a,b:c.md")
    given = chronology((odd,), *TALKS[1:], names=KNOWN, doubts=doubts)
    line = check.show(check.findings(given), given, "github")
    assert line.startswith("::warning file=content/articles/a%2Cb%3Ac.md::100 %25%0A::error::x.")
    assert "\n" not in line


@pytest.mark.parametrize(
    ("form", "line"),
    [
        ("text", "content/x.yml:3: it is odd. Mend it."),
        ("github", "::error file=content/x.yml,line=3::it is odd. Mend it."),
        (
            "json",
            '{"kind": "problem", "path": "content/x.yml", "line": 3, "what": "it is odd", "fix": "Mend it"}',
        ),
    ],
)
def test_problems_in_each_form(form: str, line: str) -> None:
    """What forbids a build is shown in the form that was asked for, too."""
    assert list(check.problem_lines([Problem("content/x.yml", 3, "it is odd", "Mend it")], form)) == [line]


def test_every_kind_has_a_heading() -> None:
    """Each kind of finding has a weight and a heading of its own."""
    assert WEIGHTS.keys() == HEADINGS.keys()
    assert len(set(WEIGHTS.values())) == len(WEIGHTS)


def test_addresses_is_what_links_are_checked_against() -> None:
    """People's, places' and outlets' pages are known addresses."""
    given = chronology(
        TALKS[0],
        TALKS[1],
        (event("a~1", note="By /people/ana-horvat/ and /outlets/x/"),),
        names=KNOWN,
    )
    known = Addresses(given.addresses.events, {}, {"Ana Horvat": "/people/ana-horvat/"}, {}, {"x": "/outlets/x/"})
    assert found(msgspec.structs.replace(given, addresses=known)) == []


def test_every_file_is_somewhere(tmp_path: Path) -> None:
    """Each file below content/ is a report, goes with one, is the chronology's own, hidden or listed as ignored."""
    folder = lay_out(tmp_path, rain=RAIN, talks=TALKS_FILE, spam="---\nhide: true\n---\n\nBuy two.\n")
    content = folder / "content"
    for name in (
        "articles/page.doc",
        "articles/.swp",
        "articles/alone.yml",
        "old/notes.txt",
        "todo.txt",
    ):
        path = content / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x\n", encoding="utf-8")
    (content / "articles" / "saved.html").write_text(
        "<title>T</title><p>Floods closed the bridge.</p>", encoding="utf-8"
    )
    (content / "articles" / "saved.yml").write_text("published: 2021-05-11\n", encoding="utf-8")
    (content / "site.yml").write_text("title: T\n", encoding="utf-8")
    given, _ = relate(folder)
    files = {path for path in content.rglob("*") if path.is_file()}
    known = {content / "site.yml", content / "articles" / "saved.yml"}
    numbers = counts(given)
    assert numbers["files"] == len(files - known)
    assert numbers == {"files": 9, "on the site": 3, "hidden": 1, "ignored": 5}
    listed = {one.path for one in check.findings(given) if one.kind in ("ignored", "hidden")}
    assert listed | {one.path for one in given.reports} == {
        path.relative_to(folder).as_posix() for path in files - known
    }


def test_a_day_that_has_not_come(tmp_path: Path) -> None:
    """A report dated after tomorrow is told; without a clock nothing is said."""
    built, _ = relate(corpus.lay_out(tmp_path, 1))
    day = built.reports[0].published
    assert day is not None
    early, late = day - datetime.timedelta(days=9), day + datetime.timedelta(days=9)
    assert [one.kind for one in check.findings(built, (), early)].count("date-to-come") == 1
    for today in (late, None):
        assert not [one for one in check.findings(built, (), today) if one.kind == "date-to-come"]
