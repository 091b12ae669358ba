"""release: drafts and embargoes stay back until their day, are listed, and are shown in the preview."""

import datetime
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.build import build, relate
from generator.cli import main
from generator.release import PREVIEW, Release, day_of
from tests.corpus import lay_out

DAY = datetime.date(2025, 3, 7)
FRONT = (
    "---\ntitle: Bridge opens in Elstad\noutlet: The Elstad Herald\npublished: 2025-03-01\n{key}\n---\n\nThe bridge "
    "at Elstad opened on Friday.\n"
)


def chronology(tmp_path: Path, key: str) -> Path:
    """Two reports on the site and one with a key."""
    lay_out(tmp_path, 2)
    (tmp_path / "content" / "articles" / "bridge.md").write_text(FRONT.format(key=key), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("key", "release", "shown"),
    [
        ("draft: true", Release(), False),
        ("draft: true", Release(DAY), False),
        ("draft: true", PREVIEW, True),
        ("draft: false", Release(), True),
        ("embargo: 2025-03-07", Release(), False),
        ("embargo: 2025-03-07", Release(DAY - datetime.timedelta(1)), False),
        ("embargo: 2025-03-07", Release(DAY), True),
        ("embargo: 2025-03-07", PREVIEW, True),
    ],
)
def test_what_is_held_back(tmp_path: Path, key: str, release: Release, shown: bool) -> None:
    """It is on the site or listed with the reason, never neither, and no doubt."""
    made, _ = relate(chronology(tmp_path, key), release=release)
    paths = {report.path for report in made.reports}
    ignored = {one.path: one for one in made.ignored}
    name = "content/articles/bridge.md"
    assert (name in paths) == shown
    assert (name in ignored) == (not shown)
    assert shown or ignored[name].decided


def test_nothing_of_it_is_published(tmp_path: Path) -> None:
    """Neither a page nor a word in any file of the site."""
    folder = chronology(tmp_path, "draft: true")
    build(folder, folder / "site", jobs=1)
    words = b"bridge at Elstad"
    told = [path for path in (folder / "site").rglob("*") if path.is_file() and words in path.read_bytes()]
    assert told == []
    data = json.loads((folder / "site" / "data" / "chronology.json").read_text("utf-8"))
    assert len(data["reports"]) == 2


def test_a_decision_on_a_draft_is_not_stale(tmp_path: Path) -> None:
    """Whether it holds is unknown while its report is held back."""
    folder = chronology(tmp_path, "draft: true")
    decision = "entries:\n  bridge~000000: {hide: true, because: it is told twice}\n"
    (folder / "content" / "overrides.yml").write_text(decision, encoding="utf-8")
    relate(folder)


def test_the_day_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--now`, else SOURCE_DATE_EPOCH, else none; the clock only where `today` is asked for; no day is told."""
    assert day_of(None, {}, DAY) is None
    assert day_of("today", {}, DAY) == DAY
    assert day_of("2024-01-02", {"SOURCE_DATE_EPOCH": "0"}, DAY) == datetime.date(2024, 1, 2)
    assert day_of(None, {"SOURCE_DATE_EPOCH": "86400"}, DAY) == datetime.date(1970, 1, 2)
    folder = chronology(tmp_path, "embargo: 2025-03-07")
    run = CliRunner()
    assert "2 reports" in run.invoke(main, ["build", "-C", str(folder)]).output
    assert "3 reports" in run.invoke(main, ["build", "-C", str(folder), "--now", "2025-03-07"]).output
    wrong = run.invoke(main, ["build", "-C", str(folder), "--now", "soon"])
    assert wrong.exit_code == 2
    assert "2025-03-07" in wrong.output
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    assert run.invoke(main, ["build", "-C", str(folder)]).exit_code == 2
