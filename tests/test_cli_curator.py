"""The curator's commands: what they take, what they print, how they end."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.curating import RAIN, TALKS, lay_out


def run(*words: str, answers: str | None = None) -> tuple[int, str]:
    """A command's exit code and all that it printed."""
    result = CliRunner().invoke(main, words, input=answers)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


@pytest.mark.parametrize("command", ["review", "changes"])
def test_help_has_examples(command: str) -> None:
    """Each command's help says what it does and shows how."""
    code, said = run(command, "--help")
    assert code == 0
    assert f"dateline {command}" in said
    assert command in run("--help")[1]


@pytest.mark.parametrize("command", ["review", "changes"])
def test_a_folder_without_content(command: str, tmp_path: Path) -> None:
    """Wrong use ends with 2 and says what is missing."""
    code, said = run(command, "-C", str(tmp_path))
    assert code == 2
    assert "There is no content/ folder" in said


def test_changes_needs_git(tmp_path: Path) -> None:
    """Outside a repository it says so."""
    code, said = run("changes", "-C", str(lay_out(tmp_path, rain=RAIN)))
    assert code == 2
    assert "this folder is not kept in git" in said


def test_content_that_is_wrong_is_said_first(tmp_path: Path) -> None:
    """Neither review nor check --fix works on content that cannot be read; exit code 1, the problems in lines."""
    folder = lay_out(tmp_path, rain=RAIN, talks=TALKS)
    (folder / "content" / "overrides.yml").write_text("reports: {rain: {}}\n", encoding="utf-8")
    for words in (("review",), ("check", "--fix")):
        code, said = run(*words, "-C", str(folder), answers="s\n")
        assert code == 1
        assert "content/overrides.yml:1: `because` is missing. Add `because: …`." in said


def test_nothing_moved_nothing_fixed(tmp_path: Path) -> None:
    """Check --fix leaves a file without moved ids as it is, byte for byte."""
    folder = lay_out(tmp_path, rain=RAIN)
    path = folder / "content" / "overrides.yml"
    path.write_text("reports:\n    rain:   {title: 'T',   because: w}\n", encoding="utf-8")
    before = path.read_bytes()
    code, said = run("check", "--fix", "-C", str(folder))
    assert code == 0
    assert "→" not in said
    assert path.read_bytes() == before


def test_explain_in_spite_of_a_stale_decision(tmp_path: Path) -> None:
    """A decision that no longer fits is said, and the story told without it: it is where the right id stands."""
    folder = lay_out(tmp_path, rain=RAIN)
    path = folder / "content" / "overrides.yml"
    path.write_text("entries:\n  rain~000000: {kind: visit, because: w}\n", encoding="utf-8")
    code, said = run("explain", "rain", "-C", str(folder))
    assert code == 0
    assert "content/overrides.yml:2: there is no entry `rain~000000`." in said
    assert "Explained without any decision" in said
    assert "REPORT rain" in said
    (folder / "content" / "site.yml").write_text("titel: x\n", encoding="utf-8")
    assert run("explain", "rain", "-C", str(folder))[0] == 1
