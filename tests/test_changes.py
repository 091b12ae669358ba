"""What changed between two states of the content: compared, written as Markdown, recorded."""

import datetime
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from generator import changes, history, overrides
from generator.changes import Snapshot, compare, markdown, record
from generator.chronology import Chronology, Redirect
from generator.cli import main
from generator.history import KINDS, Change
from generator.model import Publication
from tests.curating import RAIN, TALKS, TALKS_AGAIN, chronology, entry, event, git, lay_out, report

DAY = datetime.date(2021, 6, 3)


def state(given: Chronology, decisions: str = "") -> Snapshot:
    """A snapshot of the chronology and the decisions in a text."""
    decided, problems = overrides.parse(decisions, "content/overrides.yml")
    assert not problems
    return Snapshot(given, decided)


def told(*groups: tuple[str, ...], **said: object) -> Chronology:
    """A chronology of events of the given entries, and the reports that these name."""
    entries = [one for group in groups for one in group]
    names = sorted({one.rpartition("~")[0] for one in entries})
    made = chronology(
        tuple(report(name, outlet=f"Outlet {name}") for name in names),
        tuple(entry(one) for one in entries),
        tuple(event(*group, title=f"Event {group[0]}") for group in groups),
    )
    return msgspec.structs.replace(made, **said)


def led(given: Chronology, **to: str | None) -> Chronology:
    """The chronology with addresses (`a_1` is that of the event of a~1) that lead elsewhere or are gone."""
    at = {name: f"/2021/06/e-{name.replace('_', '-')}/" for name in [*to, *(one for one in to.values() if one)]}
    moved = tuple(Redirect(at[name], at[one] if one else None, "Why.") for name, one in to.items())
    return msgspec.structs.replace(given, addresses=msgspec.structs.replace(given.addresses, redirects=moved))


def said(before: Snapshot, after: Snapshot) -> list[tuple[str, str, str]]:
    """The changes as kind, title and what."""
    return [(one.kind, one.title, one.what) for one in compare(before, after)]


def test_nothing_changed() -> None:
    """A state compared with itself has no changes."""
    given = state(told(("a~1", "b~1"), ("a~2",)), "reports:\n  a: {title: T, because: w}\n")
    assert said(given, given) == []


def test_new_and_gone_reports_and_events() -> None:
    """Reports and events that came and went, with their sources."""
    found = said(state(led(told(("a~1",)), a_1=None)), state(led(told(("b~1",)), a_1=None)))
    assert found == [
        ("new-report", "Title of b", "Outlet b, undated, content/articles/b.md"),
        ("gone-report", "Title of a", "Outlet a, undated, content/articles/a.md"),
        ("new-event", "Event b~1", "undated, Outlet b"),
        ("gone-event", "Event a~1", "Why."),
    ]


def test_sources_gained_and_lost() -> None:
    """An event that another report joined or left."""
    found = said(state(told(("a~1", "b~1"))), state(told(("a~1", "c~1"), ("b~2",))))
    assert ("gained", "Event a~1", "+ Outlet c") in found
    assert ("lost", "Event a~1", "− Outlet b") in found


def test_merged_and_split() -> None:
    """Two events that are one now, and the other way round."""
    apart, one = told(("a~1",), ("b~1",)), told(("a~1", "b~1"))
    assert said(state(apart), state(led(one, b_1="a_1"))) == [
        ("gained", "Event a~1", "+ Outlet b"),
        ("merged", "Event a~1", "now holds “Event b~1” too"),
    ]
    assert said(state(one), state(apart)) == [
        ("lost", "Event a~1", "− Outlet b"),
        ("split", "Event b~1", "was told as part of “Event a~1”"),
    ]


def test_an_address_that_another_event_has_now() -> None:
    """Where no ledger says which is which, an event is known by its entries, not by an address of chance."""
    before, after = told(("a~1",), ("b~1",)), told(("a~1",), ("b~1",))
    swapped = {"e-a~1": "/2021/06/e-b-1/", "e-b~1": "/2021/06/e-a-1/"}
    addresses = msgspec.structs.replace(after.addresses, events=swapped)
    assert said(state(before), state(msgspec.structs.replace(after, addresses=addresses))) == []


def test_dates_titles_and_outcomes() -> None:
    """A date that moved, a title that changed, a plan that came to nothing."""
    made = told(("a~1",))
    later = event(
        "a~1",
        title="Better",
        value="2021-06-02",
        modality="did-not-happen",
        modality_detail="postponed",
    )
    found = said(state(made), state(msgspec.structs.replace(made, events=(later,))))
    assert found == [
        ("redated", "Better", "undated → 2021-06-02"),
        ("status", "Better", "happened → postponed"),
        ("retitled", "Better", "was “Event a~1”"),
    ]


def test_a_report_that_was_redated_or_renamed() -> None:
    """A publication date that changed; a file that was renamed is no new report."""
    made = told(("a~1",))
    dated = msgspec.structs.replace(made, reports=(report("a", publication=Publication(DAY)),))
    assert said(state(made), state(dated)) == [("redated-report", "Title of a", "undated → 2021-06-03")]
    after = told(("z~1",))
    moved = (Redirect("/reports/a/", "/reports/z/"), Redirect("/2021/06/e-a-1/", "/2021/06/e-z-1/"))
    after = msgspec.structs.replace(after, addresses=msgspec.structs.replace(after.addresses, redirects=moved))
    assert [kind for kind, _, _ in said(state(made), state(after))] == [
        "renamed-report",
        "retitled",
    ]


def test_decisions_made_changed_and_withdrawn() -> None:
    """Each decision with what it says and why; a changed one counts as made."""
    before = "reports:\n  a: {published: 2021-06-03, because: x}\n  b: {title: T, because: y}\n"
    after = "reports:\n  a: {published: 2021-06-04, because: x, by: EK}\nevents:\n  same: [[a~1, b~1]]\n"
    made = told(("a~1", "b~1"))
    assert said(state(made, before), state(made, after)) == [
        ("decided", "reports: a", "published 2021-06-04; because x"),
        ("decided", "same: a~1, b~1", ""),
        ("withdrawn", "reports: b", "title T; because y"),
    ]


def test_markdown_is_linked_and_cannot_be_broken_out_of() -> None:
    """What comes from reports is escaped: no Markdown, no HTML, no mention of a person."""
    evil = Change("new-report", "[x](javascript:1) <img> @you `c`\n# h", "by *them*", "/reports/a/")
    text = markdown((evil, Change("gone-event", "Plain")), "v1_0", "https://site.example/")
    assert text.splitlines()[0] == "## What changed since v1\\_0"
    assert "### New reports (1)" in text
    assert (
        "- [\\[x\\](javascript:1) \\<img\\> \\@you \\`c\\` \\# h](https://site.example/reports/a/): by \\*them\\*"
        in text
    )
    assert "- Plain" in text


def test_markdown_of_nothing_and_of_much() -> None:
    """No change is said; of many, the first fifty."""
    assert markdown((), "v1").endswith("Nothing.\n")
    many = tuple(Change("new-event", f"Event {number}") for number in range(60))
    assert "- … and 10 more" in markdown(many, "v1")


def test_recorded_changes_are_read_again(tmp_path: Path) -> None:
    """Steps are added at the end and read newest first; what a person wrote there stays."""
    path = tmp_path / "history.yml"
    first = tuple(Change(kind, f'Title: "{kind}" #1', "what\nnext", "/a/") for kind in KINDS)
    record(path, first, DAY, "abc1234")
    path.write_text(path.read_text(encoding="utf-8") + "# my remark", encoding="utf-8")
    record(path, (Change("new-event", "Later"),), datetime.date(2021, 7, 1), "def")
    steps, problems = history.read_history(path, "content/history.yml")
    assert not problems
    assert [step.since for step in steps] == ["def", "abc1234"]
    assert steps[1].changes == first
    assert "# my remark" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("- on: 2021-06-31\n  changes: []\n", "content/history.yml:1: `on: 2021-06-31` is not a valid date"),
        ("- [", "content/history.yml:"),
    ],
)
def test_a_broken_history_is_a_problem(tmp_path: Path, text: str, problem: str) -> None:
    """A history that a person broke is said with its line."""
    (tmp_path / "history.yml").write_text(text, encoding="utf-8")
    steps, problems = history.read_history(tmp_path / "history.yml", "content/history.yml")
    assert steps == ()
    assert str(problems[0]).startswith(problem)
    assert history.read_history(tmp_path / "none.yml", "content/history.yml") == ((), ())


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A chronology under git, with two reports committed; it lies in a folder of the repository."""
    git(tmp_path, "init", "-q", "-b", "main")
    folder = lay_out(tmp_path / "news", rain=RAIN, talks=TALKS)
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "Two reports")
    return folder


def test_since_a_commit(repository: Path) -> None:
    """The content of a commit against what lies there; the repository is left as it was."""
    lay_out(repository, more=TALKS_AGAIN)
    then, now = changes.now_and_then(repository, "HEAD")
    assert (len(then.chronology.reports), len(now.chronology.reports)) == (2, 3)
    kinds = {one.kind for one in compare(then, now)}
    assert "new-report" in kinds
    assert git(repository, "status", "--porcelain", "--", "content").split() == [
        "??",
        "news/content/articles/more.md",
    ]
    assert changes.day_of(repository).year > 2000


def test_the_command(repository: Path) -> None:
    """The command prints Markdown, records when told to, and says what is wrong with a commit."""
    lay_out(repository, more=TALKS_AGAIN)
    result = CliRunner().invoke(main, ["changes", "-C", str(repository), "--record", "--on", "2021-06-09"])
    assert result.exit_code == 0, result.output
    assert "### New reports (1)" in result.output
    steps, _ = history.read_history(repository / "content" / "history.yml", "content/history.yml")
    assert (steps[0].on, steps[0].changes[0].kind) == (datetime.date(2021, 6, 9), "new-report")
    wrong = CliRunner().invoke(main, ["changes", "-C", str(repository), "--since", "nowhere"])
    assert wrong.exit_code == 2
    assert "nowhere: there is no such commit." in wrong.output
    strange = CliRunner().invoke(main, ["changes", "-C", str(repository), "--since", "--all"])
    assert "--all: there is no such commit." in strange.output
    assert CliRunner().invoke(main, ["changes", "-C", str(repository), "--on", "x"]).exit_code == 2


def test_where_there_is_no_git_or_no_commit_yet(tmp_path: Path) -> None:
    """It is said what to do first."""
    folder = lay_out(tmp_path, rain=RAIN)
    for said in ("this folder is not kept in git", "there is no such commit yet; commit content/"):
        done = CliRunner().invoke(main, ["changes", "-C", str(folder)])
        assert done.exit_code == 2
        assert said in done.output
        git(folder, "init", "-q")


def test_an_older_state_that_cannot_be_built(repository: Path) -> None:
    """Content that was broken at that commit is said to be so."""
    (repository / "content" / "site.yml").write_text("titel: x\n", encoding="utf-8")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "Broken")
    (repository / "content" / "site.yml").unlink()
    with pytest.raises(
        changes.GitError,
        match=r"the content at HEAD cannot be built: content/site.yml:1: unknown key",
    ):
        changes.now_and_then(repository, "HEAD")


def test_before_the_chronology_began(repository: Path) -> None:
    """A commit that had no content yet is an empty chronology."""
    (repository / "note").write_text("x", encoding="utf-8")
    git(repository, "checkout", "-q", "--orphan", "before")
    git(repository, "rm", "-q", "-r", "--cached", "--", "content")
    git(repository, "add", "note")
    git(repository, "commit", "-q", "-m", "Nothing")
    then, now = changes.now_and_then(repository, "HEAD")
    assert (len(then.chronology.reports), len(now.chronology.reports)) == (0, 2)
