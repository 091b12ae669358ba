"""build: the same input gives the same bytes, nothing is lost, and a failed build changes nothing."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.build import build, relate
from generator.problems import ContentError
from tests.conftest import REPOSITORY
from tests.corpus import lay_out, report

CASE = REPOSITORY / "tests" / "sites" / "two-reports-one-meeting"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small chronology with one of everything."""
    shutil.copytree(CASE / "content", tmp_path / "content")
    return tmp_path


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def data_of(folder: Path) -> dict[str, list[dict[str, object]]]:
    """The data file of a built site."""
    return json.loads((folder / "site" / "data" / "chronology.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def run(folder: Path, *words: str, **environment: str) -> None:
    """`dateline build` in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "generator", "build", "-q", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), **environment},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    """Other folders, time zones, hash seeds, locales and numbers of processes change nothing."""
    one, two = lay_out(tmp_path / "one", 220), lay_out(tmp_path / "elsewhere" / "two", 220)
    run(one, "--jobs", "1", PYTHONHASHSEED="1", TZ="Pacific/Kiritimati")
    run(two, "--jobs", "2", PYTHONHASHSEED="2", TZ="America/Adak", LC_ALL="C")
    assert tree(one / "site") == tree(two / "site")
    assert (one / "content" / "permalinks.yml").read_bytes() == (two / "content" / "permalinks.yml").read_bytes()


def test_warm_and_cold_builds_agree(folder: Path) -> None:
    """With the cache, without it, and after one report came and went, the site is the same."""
    build(folder, folder / "site")
    cold = tree(folder / "site")
    assert build(folder, folder / "site").written.written == 0
    extra = folder / "content" / "articles" / "zz.md"
    extra.write_text(report(1)[1])
    build(folder, folder / "site")
    assert tree(folder / "site") != cold
    extra.unlink()
    build(folder, folder / "site")
    gone = {*redirects(folder), "manifest.json"}
    assert {path for path, data in tree(folder / "site").items() if cold.get(path) != data} <= gone
    shutil.rmtree(folder / ".cache")
    shutil.rmtree(folder / "site")
    build(folder, folder / "site")
    again = tree(folder / "site")
    assert {path for path, data in again.items() if cold.get(path) != data} <= gone


def redirects(folder: Path) -> set[str]:
    """Files that stand where something once was, with the lists of addresses that name them."""
    addresses = relate(folder)[0].addresses.redirects
    gone = {f"{redirect.address.strip('/')}/index.html" for redirect in addresses}
    return gone | {"_redirects", "sitemap.xml", ".htaccess"}


def test_no_input_is_lost(folder: Path) -> None:
    """Every file is a report on the site or listed as ignored; the counts add up."""
    build(folder, folder / "site")
    chronology, _ = relate(folder)
    files = {
        path.relative_to(folder).as_posix() for path in (folder / "content" / "articles").rglob("*") if path.is_file()
    }
    shown = {report.path for report in chronology.reports} | {one.path for one in chronology.ignored}
    assert shown == files
    assert {row["path"] for row in data_of(folder)["reports"]} | {"content/articles/figures.csv"} == files


def test_excerpts_are_verbatim(folder: Path) -> None:
    """Every excerpt is the report's text at its offsets; every entry belongs to one event."""
    chronology, _ = relate(folder)
    texts = {report.id: report.text for report in chronology.reports}
    for entry in chronology.entries.values():
        for excerpt in (entry.excerpt, *entry.told_in):
            assert texts[entry.report][excerpt.start : excerpt.end] == excerpt.text
    members = [entry for event in chronology.events for entry in event.entries]
    assert sorted(members) == sorted(chronology.entries)


def test_two_reports_of_one_meeting(folder: Path) -> None:
    """The made-up pair is one event of 16 March with two origins; the postponed visit did not happen."""
    data = data_of_build(folder)
    main = {row["id"]: row["main_event"] for row in data["reports"]}
    assert main["herald"] == main["courier"] is not None
    (event,) = [row for row in data["events"] if row["id"] == main["herald"]]
    assert event["value"] == "2023-03-16"
    origins = [set(origin["reports"]) for origin in event["origins"]]  # type: ignore[attr-defined]
    assert not any({"herald", "courier"} <= reports for reports in origins)
    assert event["reasons"]
    assert any(row["modality"] == "did-not-happen" for row in data["events"])


def data_of_build(folder: Path) -> dict[str, list[dict[str, object]]]:
    """Build, and read the data file."""
    build(folder, folder / "site")
    return data_of(folder)


def test_a_failed_build_changes_nothing(folder: Path) -> None:
    """Bad content leaves the site, the ledger and the folder around them as they were."""
    build(folder, folder / "site")
    before, ledger = tree(folder / "site"), (folder / "content" / "permalinks.yml").read_bytes()
    (folder / "content" / "articles" / "broken.md").write_text("---\ntitle: [\n---\nText.\n")
    (folder / "content" / "names.yml").write_text("people: 3\n")
    with pytest.raises(ContentError) as caught:
        build(folder, folder / "site")
    assert {problem.path for problem in caught.value.problems} == {
        "content/articles/broken.md",
        "content/names.yml",
    }
    assert tree(folder / "site") == before
    assert (folder / "content" / "permalinks.yml").read_bytes() == ledger
    assert not (folder / ".site.new").exists()


def test_a_build_that_is_killed_leaves_the_site(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An interruption while pages are rendered leaves the old site and nothing beside it."""
    build(folder, folder / "site")
    before = tree(folder / "site")
    (folder / "content" / "site.yml").write_text("title: Another title\n")
    monkeypatch.setattr("generator.write.Output.put", interrupted)
    with pytest.raises(KeyboardInterrupt):
        build(folder, folder / "site")
    assert tree(folder / "site") == before


def interrupted(*_arguments: object) -> None:
    """What Ctrl-C does."""
    raise KeyboardInterrupt


def test_an_undated_report_stays(folder: Path) -> None:
    """It is on the site, has an entry and a main event, and is doubted."""
    data = data_of_build(folder)
    (row,) = [row for row in data["reports"] if row["id"] == "undated"]
    assert row["published"] is None
    assert row["main_event"]
    assert any(doubt["kind"] == "undated" for doubt in row["doubts"])  # type: ignore[attr-defined]


def test_a_chronologys_own_kinds(folder: Path) -> None:
    """Its words make entries of its kinds, with a page; a change to the file is seen by a warm build."""
    plain = data_of_build(folder)
    assert "product-recall" not in {row["kind"] for row in plain["events"]}
    words = "The Herald, 6 March 2023\n\nAcme recalled the pump in Norvik on 5 March 2023."
    (folder / "content" / "articles" / "pump.md").write_text(f"---\npublished: 2023-03-06\n---\n{words}")
    (folder / "content" / "kinds.yml").write_text("kinds: {product-recall: {verbs: [recall]}}\n")
    rows = {row["kind"]: row for row in data_of_build(folder)["events"]}
    assert rows["product-recall"]["value"] == "2023-03-05"
    assert (folder / "site" / "kinds" / "product-recall" / "index.html").is_file()
    (folder / "content" / "kinds.yml").write_text("kinds: {upkeep: {verbs: [recall]}}\n")
    assert "upkeep" in {row["kind"] for row in data_of_build(folder)["events"]}


def test_a_curators_date_wins(folder: Path) -> None:
    """The decision on the misdated report dates it, over its own front matter."""
    (row,) = [row for row in data_of_build(folder)["reports"] if row["id"] == "misdated"]
    assert (row["published"], row["date_confidence"]) == ("2023-03-20", "confirmed")
