"""`dateline new`: what it prints, and what it refuses."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main


def test_what_it_prints_leads_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files, and the next command."""
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, ["new", "mine", "--host", "gitlab"])
    assert done.exit_code == 0, done.output
    assert "mine/.gitlab-ci.yml" in done.output
    assert done.output.splitlines()[-1] == "Next: cd mine && dateline serve --open"


def test_a_folder_that_holds_something_is_refused(tmp_path: Path) -> None:
    """With what to do, and nothing written."""
    (tmp_path / "notes.txt").write_text("mine")
    done = CliRunner().invoke(main, ["new", str(tmp_path)])
    assert done.exit_code == 1
    assert "empty" in done.output
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]
    assert CliRunner().invoke(main, ["new", str(tmp_path / "notes.txt")]).exit_code == 2
