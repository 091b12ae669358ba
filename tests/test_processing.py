"""process: whatever goes wrong in the work on one report is a problem of that file, and the others go on."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator import cache, processing
from generator.build import build, relate
from generator.cli import main
from generator.model import NamesFile, Report, Source
from generator.problems import ContentError
from generator.reading import extract
from tests.corpus import lay_out, report

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = "the harbour master fell"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three good reports, built, and one more that no phase has seen yet."""
    lay_out(tmp_path, 3)
    build(tmp_path, tmp_path / "site")
    bad = tmp_path / "content" / "articles" / "bad.md"
    bad.write_text(f"---\npublished: 2021-05-03\n---\n\nOn Monday {WORDS} into the harbour.\n")
    return tmp_path


def failing(monkeypatch: pytest.MonkeyPatch, phase: str, error: Exception) -> None:
    """Let a phase fail at the bad report alone."""
    real: Callable[..., object] = getattr(processing, phase)

    def fails(given: object, *more: object) -> object:
        text = given.data.decode() if isinstance(given, Source) else str(given)
        if WORDS in text:
            raise error
        return real(given, *more)

    monkeypatch.setattr(processing, phase, fails)


PHASES = ("extract", "find_time_expressions", "find_mentions", "find_entries", "terms_of")


@pytest.mark.parametrize("phase", PHASES)
def test_a_build_stops_at_it_and_leaves_the_site(folder: Path, monkeypatch: pytest.MonkeyPatch, phase: str) -> None:
    """One problem names the file, the phase and what to do; the last good site and the ledger stay as they were."""
    index = (folder / "site" / "index.html").read_bytes()
    ledger = (folder / "content" / "permalinks.yml").read_bytes()
    failing(monkeypatch, phase, ValueError("Invalid isoformat string: '2005-07-07~'"))
    with pytest.raises(ContentError) as caught:
        build(folder, folder / "site")
    (problem,) = caught.value.problems
    assert problem.path == "content/articles/bad.md"
    assert "failed while its" in problem.what
    assert "ValueError: Invalid isoformat string" in problem.what
    assert "out of content/articles/" in problem.fix
    assert (folder / "site" / "index.html").read_bytes() == index
    assert (folder / "content" / "permalinks.yml").read_bytes() == ledger


def test_the_others_go_on(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`relate` with `partial`: every other report is there, and the bad one is listed as not read."""
    failing(monkeypatch, "find_entries", RecursionError())
    chronology, _ = relate(folder, partial=True)
    assert len(chronology.reports) == 3
    assert [one.path for one in chronology.ignored] == ["content/articles/bad.md"]
    assert "not read" in chronology.ignored[0].reason
    assert len(chronology.problems) == 1


def test_a_decision_on_it_is_not_called_stale(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether an entry of a report that was not read is there, nobody knows."""
    decisions = "entries:\n  bad~000000: {kind: visit, because: w}\n"
    (folder / "content" / "overrides.yml").write_text(decisions)
    failing(monkeypatch, "find_entries", ValueError())
    with pytest.raises(ContentError) as caught:
        build(folder, folder / "site")
    assert [one.path for one in caught.value.problems] == ["content/articles/bad.md"]


def test_every_command_goes_on(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Check lists it and exits 1; explain answers for another; review asks; add says so; none ends in a traceback."""
    failing(monkeypatch, "find_entries", ValueError("no such day"))
    run = CliRunner().invoke
    checked = run(main, ["check", "-C", str(folder), "--format", "json"])
    assert checked.exit_code == 1
    (found,) = [row for row in json.loads(checked.output)["findings"] if row["kind"] == "not-read"]
    assert found["path"] == "content/articles/bad.md"
    other = report(0)[0].removesuffix(".md")
    explained = run(main, ["explain", other, "-C", str(folder)])
    assert explained.exit_code == 0, explained.output
    assert "Horvat" in explained.output or "content/articles" in explained.output
    assert run(main, ["review", "-C", str(folder)], input="q\n").exit_code == 0
    page = folder / "bad.txt"
    page.write_text(f"On Monday {WORDS} into the harbour.\n")
    added = run(main, ["add", "-C", str(folder), str(page)])
    assert added.exit_code == 1
    assert "failed while its entries" in added.output
    assert run(main, ["build", "-C", str(folder)]).exit_code == 1


def test_a_failure_is_not_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may have been the machine's; the next build tries the report again."""
    with monkeypatch.context() as broken:
        failing(broken, "find_entries", MemoryError())
        with pytest.raises(ContentError):
            build(folder, folder / "site")
    assert build(folder, folder / "site").summary.counts.reports == 4


def test_a_fault_says_where_it_arose() -> None:
    """The line of this package, not of a library below it."""
    source = Source("a", "content/articles/a.md", b"---\nx: [\n---\n", None, None)
    assert processing.process(source, NamesFile()).problems
    with pytest.raises(processing.PhaseError) as caught:
        processing.account_of(report_of(), NamesFile(), None)  # type: ignore[arg-type]
    assert "entries" in caught.value.phase
    assert ", in entries/" in processing.told(caught.value)


def report_of() -> Report:
    """Any report."""
    text = b"Foreign Minister Ana Horvat met President Ivan Petrov in Belmora on Monday.\n"
    made, _ = extract(Source("a", "a.txt", text, None, None), ())
    assert made is not None
    return made


def test_one_report_more_leaves_the_large_file_as_it_is(tmp_path: Path) -> None:
    """What was made since stands in a small file; when that is much, or much is out of use, all is written anew."""
    folder = lay_out(tmp_path, 40)
    relate(folder)
    large, small = folder / ".cache" / "reports.msgpack", folder / ".cache" / "reports-since.msgpack"
    before = large.read_bytes()
    assert not small.exists()
    for number in (60, 61, 62):
        name, text = report(number)
        (folder / "content" / "articles" / name).write_text(text, encoding="utf-8")
        relate(folder)
        assert large.read_bytes() == before
        assert len(cache.load(small, processing.Processed)) == number - 59
    for number in range(63, 70):
        name, text = report(number)
        (folder / "content" / "articles" / name).write_text(text, encoding="utf-8")
    relate(folder)
    assert len(cache.load(large, processing.Processed)) == 50
    assert cache.load(small, processing.Processed) == {}
    for path in sorted((folder / "content" / "articles").glob("*.md"))[:20]:
        path.unlink()
    relate(folder)
    assert len(cache.load(large, processing.Processed)) == 30
