"""Tests of `build --profile`: every phase is measured, and what a build does is not changed by it."""

import json
from pathlib import Path

from click.testing import CliRunner

from generator.cli import main
from generator.cli_profile import Profile, table
from tests.corpus import lay_out


def test_a_phase_lasts_until_the_next_begins() -> None:
    """Time goes to the phase that runs, a phase that begins again goes on, and none is lost."""
    profile = Profile()
    profile("content")
    spent = profile.milliseconds()
    profile("grouping")
    profile("content")
    later = profile.milliseconds()
    assert list(spent) == ["starting", "content"]
    assert list(later) == ["starting", "content", "grouping"]
    assert later["content"][0] > spent["content"][0]


def test_the_table_sums_up() -> None:
    """The last line is the whole, in milliseconds and for each report."""
    lines = table({"content": (100.0, 50.0), "grouping": (300.0, 250.0)}, 100).split("\n")
    assert lines[-1].split() == ["all", "400", "300", "4.000"]


def test_a_build_tells_its_phases(tmp_path: Path) -> None:
    """`--profile` names the phases of the pipeline in order, in print and as numbers."""
    lay_out(tmp_path, 4)
    plain = CliRunner().invoke(main, ["build", "-C", str(tmp_path), "--profile"])
    assert plain.exit_code == 0
    assert "reading reports" in plain.stdout
    (tmp_path / "content" / "articles" / "more.md").write_text("On 3 May 2024 they met in Paris.\n", encoding="utf-8")
    told = CliRunner().invoke(main, ["build", "-C", str(tmp_path), "--profile", "--json"])
    phases = json.loads(told.stdout)["phases"]
    order = ["content", "reading reports", "grouping", "pages", "rendering", "moving in"]
    assert [phase for phase in phases if phase in order] == order
    assert "phases" not in json.loads(CliRunner().invoke(main, ["build", "-C", str(tmp_path), "--json"]).stdout)
