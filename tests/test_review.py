"""A person walks through the doubts: questions, answers, what is written, and what is taken back."""

import datetime
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from generator import overrides, permalinks
from generator.build import relate
from generator.chronology import Chronology
from generator.cli import main
from generator.content import read_content
from generator.model import (
    Cell,
    DateEvidence,
    Disagreement,
    Doubt,
    NearMiss,
    Origin,
    Publication,
    ReportDecision,
    TimeExpression,
)
from generator.phrasing import reason
from generator.problems import ContentError
from generator.release import Release
from generator.review import Added, NotWritten, add, moves, questions, rename, walk
from generator.review.questions import wrong_answer
from tests.conftest import HANGS
from tests.curating import RAIN, TALKS, TALKS_AGAIN, chronology, entry, event, lay_out, report

SHOWN = "content/overrides.yml"
UNDATED = """---
title: Horvat in Galen
outlet: Galen Times
url: https://galen.example/horvat
---

Foreign Minister Ana Horvat met Mayor Ruth Lindqvist in Galen on Friday.
"""
KEPT = """# Ours.
reports:
  rain:   # the flood
    language: en   # plainly
    because: "it is"

entries:
  # first
  talks~1: {kind: call, because: x}   # a call
  talks~2: {kind: call, because: y}
events:
  same:
    - [talks~1, rain~1]   # one
    - {of: [talks~2, rain~1], because: z}
"""


def test_every_doubt_about_a_date_is_a_question() -> None:
    """Evidence and candidates are shown; a decided report is not asked about again."""
    day = datetime.date(2021, 6, 3)
    evidence = DateEvidence("June 3", "published", "stamp", day, line=2)
    undated = report("a", publication=Publication(evidence=(evidence,)))
    decided = report("b", decision=ReportDecision("w", published=day))
    doubts = {"a": (Doubt("undated", "no date"),), "b": (Doubt("date-conflict", "x"),)}
    (one,) = questions(chronology((undated, decided), (), (), doubts=doubts))
    assert one.title == "Title of a: it has no date"
    assert one.evidence == (
        "content/articles/a.md",
        "no date",
        "begins: “Words.”",
        "line 2, published: “June 3” → 2021-06-03",
    )
    assert [(choice.key, choice.words) for choice in one.choices] == [
        ("1", "published 2021-06-03"),
        ("o", "another day"),
        ("h", "hide the report"),
    ]
    assert one.choices[0].decision("seen", "EK") == Added(
        "reports", "a", {"published": day, "because": "seen", "by": "EK"}
    )
    assert one.choices[1].decision("seen", None, "2021-06-04").said == {
        "published": "2021-06-04",
        "because": "seen",
    }


def test_the_day_of_a_copy_is_the_first_choice() -> None:
    """An undated report whose very text stands in a dated one."""
    bare = report("a", publication=Publication())
    dated = report("b", publication=Publication(datetime.date(2021, 6, 3)))
    told = event("b~1", origins=(Origin("b", ("b", "a")),))
    made = chronology(
        (bare, dated),
        (entry("a~1"), entry("b~1")),
        (told,),
        doubts={"a": (Doubt("undated", "no"),)},
    )
    one = next(one for one in questions(made) if one.id == "date a")
    assert one.evidence[-1] == "content/articles/b.md carries the same text: 2021-06-03"
    assert one.choices[0].words == "published 2021-06-03"


def test_pairs_dates_guesses_and_outlets_are_questions() -> None:
    """Near-misses once per pair, dates that reports differ on, guesses, unknown outlets; settled ones are left out."""
    guess = TimeExpression(0, 4, "days", "DATE", "2021-05-01", "2021-05-01", "days-after", "published", confidence=0.3)
    cells = (Cell("a", "2021-05-01"), Cell("b", "2021-05-02", differs=True), Cell("c", "no EDTF"))
    made = chronology(
        (report("a"), report("b"), report("c")),
        (
            entry("a~1", expression=guess, value="2021-05-01"),
            entry("b~1"),
            entry("c~1", expression=guess, because="done"),
        ),
        (
            event(
                "a~1",
                disagreements=(Disagreement("date", cells),),
                near_misses=(NearMiss("e-b~1", (reason("both-in", places="Lodova"),)),),
            ),
            event("b~1", near_misses=(NearMiss("e-a~1", (reason("both-in", places="Lodova"),)),)),
            event("c~1", near_misses=(NearMiss("e-a~1", (reason("apart-by-curator"),)),)),
        ),
        doubts={"c": (Doubt("outlet-unknown", "x"),)},
    )
    found = questions(made)
    assert [one.id for one in found] == ["event e-a~1", "pair e-a~1 e-b~1", "entry a~1", "outlet c"]
    assert [choice.words for choice in found[0].choices] == [
        "it was 2021-05-01",
        "it was 2021-05-02",
        "another date",
    ]
    assert found[1].choices[1].decision("w", None) == Added(
        "distinct", None, {"of": ("/2021/06/e-a-1/", "/2021/06/e-b-1/"), "because": "w"}
    )
    assert found[2].choices[0].decision("w", None).said == {
        "value": "2021-05-01",
        "words": "Words of a~1.",
        "because": "w",
    }


@pytest.mark.parametrize(
    ("asks", "typed", "wrong"),
    [
        ("published", "2021-06-03", None),
        ("published", "3 June", "'3 June' is not a valid day. Write it as 2023-02-04."),
        ("value", "2021-06/2021-07", None),
        ("value", "June", "`value: June` is not a date that can be drawn. Write EDTF"),
        ("outlet", "X", None),
        ("outlet", " ", "Nothing was typed."),
    ],
)
def test_typed_values_are_checked(asks: str, typed: str, wrong: str | None) -> None:
    """What is typed is checked before anything is written."""
    said = wrong_answer(asks, typed)
    assert said is None if wrong is None else (said or "").startswith(wrong)


def test_decisions_are_added_and_comments_kept(tmp_path: Path) -> None:
    """A decision goes into its section, old or new; what a person wrote stays, comments and order and all."""
    path = tmp_path / "overrides.yml"
    path.write_text(KEPT, encoding="utf-8")
    add(
        path,
        Added("reports", "talks", {"published": "2021-06-04", "because": "the masthead: it's wrong"}),
    )
    add(path, Added("reports", "rain", {"outlet": "X", "because": "it is so"}))
    add(path, Added("distinct", None, {"of": ("/a/", "talks~1"), "because": "w"}))
    add(path, Added("events", "/2021/06/x/", {"title": "No: 1", "because": "w"}))
    text = path.read_text(encoding="utf-8")
    found, problems = overrides.parse(text, SHOWN)
    assert not problems
    assert found.reports["talks"].published == datetime.date(2021, 6, 4)
    assert (found.reports["rain"].outlet, found.reports["rain"].language) == ("X", "en")
    assert found.distinct[0].of == ("/a/", "talks~1")
    assert found.events["/2021/06/x/"].title == "No: 1"
    for comment in ("# Ours.", "# the flood", "# plainly", "# first", "# a call", "# one"):
        assert comment in text
    kept = [line for line in KEPT.splitlines() if line.strip() and "it is" not in line]
    assert [line for line in text.splitlines() if line in kept] == kept


@pytest.mark.parametrize("before", [None, "", "# Only a remark.\n", "reports:\n", "reports: {}\nevents:\n  same:\n"])
def test_the_first_decision(tmp_path: Path, before: str | None) -> None:
    """Where there is no file, or nothing in it, there is one afterwards, and remarks stay."""
    path = tmp_path / "content" / "overrides.yml"
    if before is not None:
        path.parent.mkdir()
        path.write_text(before, encoding="utf-8")
    add(path, Added("reports", "a", {"published": "2021-06-04", "because": "w"}))
    add(path, Added("same", None, {"of": ("a~1", "b~1"), "because": "w"}))
    found, problems = overrides.read(path, SHOWN)
    assert (not problems, list(found.reports), found.same[0].of) == (True, ["a"], ("a~1", "b~1"))
    assert "remark" not in (before or "") or "# Only a remark." in path.read_text(encoding="utf-8")
    assert "published: 2021-06-04\n" in path.read_text(encoding="utf-8")


def test_a_broken_file_is_left_alone(tmp_path: Path) -> None:
    """Nothing is written into a file that has mistakes, or that would have one."""
    path = tmp_path / "overrides.yml"
    path.write_text("reports: [", encoding="utf-8")
    with pytest.raises(NotWritten):
        add(path, Added("reports", "a", {"because": "w"}))
    assert path.read_text(encoding="utf-8") == "reports: ["
    path.write_text(KEPT, encoding="utf-8")
    with pytest.raises(NotWritten, match="is not a valid date"):
        add(path, Added("reports", "a", {"published": "never", "because": "w"}))
    assert path.read_text(encoding="utf-8") == KEPT


def test_renaming_keeps_everything_else(tmp_path: Path) -> None:
    """Only the id changes, in keys and in lists; comments stay where they were."""
    path = tmp_path / "overrides.yml"
    path.write_text(KEPT, encoding="utf-8")
    rename(path, "entries", "talks~1", "sub/talks~1")
    rename(path, "same", "talks~1", "sub/talks~1")
    rename(path, "same", "rain~1", "wet~1")
    rename(path, "reports", "rain", "wet")
    text = path.read_text(encoding="utf-8")
    wanted = KEPT.replace("talks~1", "sub/talks~1").replace("rain", "wet")
    assert [line.split() for line in text.splitlines()] == [line.split() for line in wanted.splitlines()]


class Script:
    """Answers from a list, and everything that was said."""

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.said: list[str] = []

    def say(self, line: str) -> None:
        """What the walk says."""
        self.said.append(line)

    def ask(self, prompt: str) -> str:
        """The next answer; the end of the input where there is none."""
        self.said.append(prompt)
        if not self.answers:
            raise EOFError
        return self.answers.pop(0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A chronology with one undated report among others."""
    return lay_out(tmp_path, rain=RAIN, talks=TALKS, horvat=UNDATED)


def test_an_undated_report_is_dated(folder: Path) -> None:
    """Wrong keys and days are asked again; the decision is written with its reason, and holds."""
    script = Script("x", "o", "soon", "2021-06-12", "the page's own calendar", "q")
    assert walk(folder, script.say, script.ask, "EK") == 1
    decided, _ = overrides.read(folder / "content" / "overrides.yml", SHOWN)
    assert decided.reports["horvat"] == ReportDecision(
        "the page's own calendar", by="EK", published=datetime.date(2021, 6, 12)
    )
    made, _ = relate(folder)
    dated = next(one for one in made.reports if one.id == "horvat")
    assert (str(dated.published), dated.publication.source) == ("2021-06-12", "curator")
    assert "'x' is none of them." in script.said
    assert "'soon' is not a valid day. Write it as 2023-02-04." in script.said
    again = Script("q")
    walk(folder, again.say, again.ask)
    assert any("it has no date" in line for line in script.said)
    assert not any("it has no date" in line for line in again.said)


def test_a_pair_is_settled_before_the_first_build(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With no ledger yet, events are named by their ids, so that the decision holds at once and after."""
    one, other = relate(folder)[0].events[:2]
    near = msgspec.structs.replace(one, near_misses=(NearMiss(other.id, (reason("both-in", places="Lodova"),)),))
    module = sys.modules["generator.review.walk"]

    def relating(where: Path, *, partial: bool, release: Release) -> tuple[Chronology, object]:
        made, ledger = relate(where)
        events = tuple(near if event.id == one.id else event for event in made.events)
        return msgspec.structs.replace(made, events=events, doubts={}), ledger

    monkeypatch.setattr(module, "relate", relating)
    script = Script("2", "two things", "q")
    assert walk(folder, script.say, script.ask) == 1
    decided, _ = overrides.read(folder / "content" / "overrides.yml", SHOWN)
    assert set(decided.distinct[0].of) == {one.id, other.id}
    build(folder)
    assert len(relate(folder)[0].addresses.new) == 0


def test_no_decision_without_a_reason(folder: Path) -> None:
    """An empty reason writes nothing; skipping and the end of the input write nothing either."""
    for answers in (("h", "", "s"), ("s",), ("o", "", "q"), ()):
        script = Script(*answers)
        assert walk(folder, script.say, script.ask) == 0
        assert not (folder / "content" / "overrides.yml").exists()
    assert script.said[-1] == "Nothing was decided."


def test_a_decision_that_does_not_hold_is_taken_back(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the chronology cannot be built with a decision, the file is as it was."""
    calls = iter([False, True, False])

    def relating(where: Path, *, partial: bool, release: Release) -> object:
        if next(calls):
            raise ContentError(overrides.parse("x: 1", SHOWN)[1])
        return relate(where, partial=partial, release=release)

    monkeypatch.setattr(sys.modules["generator.review.walk"], "relate", relating)
    script = Script("h", "no use", "q")
    assert walk(folder, script.say, script.ask) == 0
    assert any(line.startswith("Taken back, it does not hold: ") for line in script.said)
    assert not (folder / "content" / "overrides.yml").exists()


def test_the_command(folder: Path) -> None:
    """`dateline review` reads its answers from standard input and leaves quietly at its end."""
    result = CliRunner().invoke(main, ["review", "-C", str(folder), "--by", "EK"], input="h\nnot ours\n")
    assert result.exit_code == 0, result.output
    assert "1 decision written to content/overrides.yml." in result.output
    assert read_content(folder).overrides.reports["horvat"].hide


def decide(folder: Path, text: str) -> None:
    """Write overrides.yml."""
    (folder / "content" / "overrides.yml").write_text(text, encoding="utf-8")


def build(folder: Path) -> None:
    """What a build keeps: the ledger."""
    _, ledger = relate(folder)
    (folder / "content" / "permalinks.yml").write_text(permalinks.ledger_text(ledger), encoding="utf-8")


def test_ids_that_moved_are_rewritten(folder: Path) -> None:
    """Decisions under a file's old name follow it at once, and `check --fix` writes the new one down."""
    first = next(iter(relate(folder)[0].accounts["talks"].entries)).id
    tail = first.rpartition("~")[2]
    decide(
        folder,
        f"reports:\n  talks: {{title: T, because: w}}   # mine\nentries:\n  {first}: {{kind: call, because: w}}\n",
    )
    build(folder)
    articles = folder / "content" / "articles"
    (articles / "2021").mkdir()
    (articles / "talks.md").rename(articles / "2021" / "talks-again.md")
    assert relate(folder)[0].entries[f"2021/talks-again~{tail}"].kind == "call"
    assert [(move.old, move.new) for move in moves(folder)] == [
        ("talks", "2021/talks-again"),
        (first, f"2021/talks-again~{tail}"),
    ]
    listed = CliRunner().invoke(main, ["check", "-C", str(folder)])
    assert f"{SHOWN}:2: `talks` is `2021/talks-again` now: the file was renamed." in listed.output
    result = CliRunner().invoke(main, ["check", "-C", str(folder), "--fix"])
    assert f"{SHOWN}:2: talks → 2021/talks-again (the file was renamed)." in result.output
    decided, _ = overrides.read(folder / "content" / "overrides.yml", SHOWN)
    assert list(decided.reports) == ["2021/talks-again"]
    assert list(decided.entries) == [f"2021/talks-again~{tail}"]
    assert "# mine" in (folder / "content" / "overrides.yml").read_text(encoding="utf-8")
    assert moves(folder) == ()


def test_an_entry_is_found_again_by_its_words(folder: Path) -> None:
    """A decision that quotes its sentence is rewritten to the entry with these words; another stays an error."""
    decide(
        folder,
        "entries:\n  talks~000000: {kind: call, words: held talks with, because: w}\n  talks~111111: {kind: "
        "call, because: w}\n",
    )
    (move,) = moves(folder)
    assert (move.old, move.why) == ("talks~000000", "it has the same words")
    result = CliRunner().invoke(main, ["check", "-C", str(folder), "--fix"])
    assert result.exit_code == 1
    assert f"{SHOWN}:3: there is no entry `talks~111111`." in result.output


def test_an_edited_sentence_is_found_by_its_event(folder: Path) -> None:
    """The one entry of its report that is new in an event takes the place of the one that is gone."""
    build(folder)
    old = relate(folder)[0].accounts["talks"].entries[0].id
    decide(folder, f"entries:\n  {old}: {{title: The talks, because: w}}\n")
    path = folder / "content" / "articles" / "talks.md"
    path.write_text(path.read_text(encoding="utf-8").replace("in Belmora on", "at Belmora on"), encoding="utf-8")
    with pytest.raises(ContentError, match="there is no entry"):
        relate(folder)
    (move,) = moves(folder)
    assert (move.old, move.why) == (old, "its sentence was edited, it tells the same event")
    result = CliRunner().invoke(main, ["check", "-C", str(folder), "--fix"])
    assert result.exit_code == 0, result.output
    assert relate(folder)[0].entries[move.new].title == "The talks"


def test_two_decisions_never_become_one(folder: Path) -> None:
    """Where the new id has a decision of its own, the old one is left for a person to settle."""
    here = relate(folder)[0].accounts["talks"].entries[0].id
    decide(
        folder,
        f"entries:\n  talks~000000: {{kind: call, words: held talks with, because: w}}\n"
        f"  {here}: {{kind: visit, because: w}}\n",
    )
    assert moves(folder) == ()


def test_an_old_address_is_rewritten(folder: Path) -> None:
    """A decision under an address that leads on is written under the one it leads to."""
    build(folder)
    made, ledger = relate(folder)
    address = made.addresses.events[made.events[0].id]
    old = permalinks.Moved(address, made.events[0].entries[:1])
    text = permalinks.ledger_text(permalinks.Ledger(ledger.events, ledger.reports, moved={"/2020/01/old/": old}))
    (folder / "content" / "permalinks.yml").write_text(text, encoding="utf-8")
    decide(folder, "events:\n  /2020/01/old/: {note: N, because: w}\n")
    assert [(move.old, move.new) for move in moves(folder)] == [("/2020/01/old/", address)]
    assert relate(folder)[0].events[0].note == "N"


def killed(command: list[str], folder: Path, answers: str, rng: random.Random, full: float) -> None:
    """Start a command and kill it at a random moment of its life."""
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", *command, "-C", str(folder)],
        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    assert process.stdin is not None
    process.stdin.write(answers.encode())
    process.stdin.close()
    time.sleep(full * rng.uniform(0.3, 1.1))
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def lifetimes() -> Iterator[int]:
    """A few seeds, so that each run kills at other moments of the program."""
    yield from range(4)


@pytest.mark.parametrize("command", ["review", "check --fix", "build"])
def test_killed_at_any_point_the_files_are_whole(command: str, folder: Path) -> None:
    """After a kill, each YAML file is what it was before or what it is after, never something between."""
    build(folder)
    decide(folder, "# Kept.\nreports:\n  talks: {title: T, because: w}\n")
    articles = folder / "content" / "articles"
    if command != "review":
        lay_out(folder, more=TALKS_AGAIN)
        (articles / "talks.md").rename(articles / "renamed.md")
    watched = [folder / "content" / name for name in ("overrides.yml", "permalinks.yml")]
    before = {path: path.read_bytes() for path in watched}
    answers = "h\nnot ours\n"
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "generator", *command.split(), "-C", str(folder)],
        input=answers.encode(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=HANGS, check=False,
    )  # fmt: skip
    full = time.perf_counter() - start
    after = {path: path.read_bytes() for path in watched}
    assert after != before
    for seed in lifetimes():
        for path in watched:
            path.write_bytes(before[path])
        killed(command.split(), folder, answers, random.Random(seed), full)
        for path in watched:
            assert path.read_bytes() in (before[path], after[path])
    left = read_content(folder)
    assert (left.problems, left.ignored) == ((), ())


def test_a_step_back_takes_the_last_answer_back(folder: Path) -> None:
    """The question comes again, the file is as it was; before the first question there is nothing to go back to."""
    script = Script("b", "o", "2021-06-12", "the page's own calendar", "b", "q")
    assert walk(folder, script.say, script.ask) == 0
    assert "This is the first question." in script.said
    assert "Taken back." in script.said
    assert sum("it has no date" in line for line in script.said) == 3
    path = folder / "content" / "overrides.yml"
    assert not path.exists() or not overrides.read(path, SHOWN)[0].reports


def test_what_is_loosely_joined_may_be_two_events() -> None:
    """A report whose sentence is unlike the others' is asked about, by its entry; what confirms is not."""
    made = chronology(
        (report("a"), report("b"), report("c")),
        (entry("a~1"), entry("b~1"), entry("c~1")),
        (
            event(
                "a~1",
                entries=("a~1", "b~1", "c~1"),
                reports=("a", "b", "c"),
                mentioned_by=("b",),
            ),
        ),
    )
    (asked,) = [one for one in questions(made) if one.id.startswith("joined")]
    assert asked.id == "joined a~1 b~1"
    assert [choice.words for choice in asked.choices] == ["one event", "these are two events"]
    assert asked.choices[1].decision("two visits", None) == Added(
        "distinct", None, {"of": ("a~1", "b~1"), "because": "two visits"}
    )
