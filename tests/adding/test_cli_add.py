"""The command `add`: what it says, what it writes, what it refuses."""

from pathlib import Path

from click.testing import CliRunner

from generator.cli_add import add
from tests.conftest import REPOSITORY

PAGES = REPOSITORY / "tests" / "cases" / "reading" / "pages"


def test_the_command(tmp_path: Path, site: str) -> None:
    """It says what it understood, writes clean files, keeps a fetched page, and writes over nothing."""
    (tmp_path / "content").mkdir()
    pages = [str(PAGES / "comments.txt"), str(PAGES / "saved.html"), f"{site}/page.html"]
    done = CliRunner().invoke(add, ["-C", str(tmp_path), *pages])
    assert done.exit_code == 0, done.output
    assert "Town orchestra to play in the quarry" in done.output
    assert "2018-06-12 (stated, from “12 June 2018”)" in done.output
    written = sorted(path.name for path in (tmp_path / "content" / "articles").iterdir())
    assert written == [
        "2017-11-08-market-hall-saved-from-the-wreckers-2.md",
        "2017-11-08-market-hall-saved-from-the-wreckers.md",
        "2018-06-12-town-orchestra-to-play-in-the-quarry.md",
    ]
    assert len(list((tmp_path / "content" / "saved").iterdir())) == 1
    again = CliRunner().invoke(
        add, ["-C", str(tmp_path), "-n", "-", "--into", "mail"], input="A note that was pasted."
    )
    assert again.exit_code == 0, again.output
    assert "would be   content/articles/mail/undated-untitled.md" in again.output
    assert not (tmp_path / "content" / "articles" / "mail").exists()
    assert CliRunner().invoke(add, ["-C", str(tmp_path), "x.txt"]).exit_code == 2
    assert (
        CliRunner().invoke(add, ["-C", str(tmp_path), "--into", "../..", "-"], input="A").exit_code
        == 2
    )
