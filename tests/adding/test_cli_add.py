"""The command `add`: what it says, what it writes, what it refuses."""

import errno
import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.cli_add import add
from tests.conftest import REPOSITORY

PAGES = REPOSITORY / "tests" / "cases" / "reading" / "pages"


def test_the_command(tmp_path: Path, site: str) -> None:
    """It says what it understood, writes clean files, keeps a fetched page, and writes over nothing."""
    (tmp_path / "content").mkdir()
    pages = [str(PAGES / "comments.txt"), str(PAGES / "saved.html"), f"{site}/page.html"]
    done = CliRunner().invoke(add, ["-C", str(tmp_path), "--private", *pages])
    assert done.exit_code == 0, done.output
    assert "Town orchestra to play in the quarry" in done.output
    assert "2018-06-12 (stated, from “12 June 2018”)" in done.output
    written = sorted(path.name for path in (tmp_path / "content" / "articles").iterdir())
    assert "3 reports added." in done.output
    assert written == [
        "2017-11-08-market-hall-saved-from-the-wreckers-2.md",
        "2017-11-08-market-hall-saved-from-the-wreckers.md",
        "2018-06-12-town-orchestra-to-play-in-the-quarry.md",
    ]
    assert len(list((tmp_path / "content" / "saved").iterdir())) == 1
    again = CliRunner().invoke(add, ["-C", str(tmp_path), "-n", "-", "--into", "mail"], input="A note that was pasted.")
    assert again.exit_code == 0, again.output
    assert "would be   content/articles/mail/undated-untitled.md" in again.output
    assert not (tmp_path / "content" / "articles" / "mail").exists()
    assert CliRunner().invoke(add, ["-C", str(tmp_path), "x.txt"]).exit_code == 2
    assert CliRunner().invoke(add, ["-C", str(tmp_path), "--into", "../..", "-"], input="A").exit_code == 2


FEED = """<rss version="2.0"><channel><title>Bay News</title>
<item><title>Boats sail</title><link>https://bay.example/boats</link>
<pubDate>Thu, 02 Jan 2020 08:00:00 GMT</pubDate><description>The crews came back {}.</description></item>
<item><title>School kept</title><link>javascript:alert(1)</link><description>The school stays open.</description></item>
</channel></rss>"""
TABLE = (
    "date,title,text,link\n2020-01-02,Boats sail,The crews came back.,ftp://x\n03/04/2020,School kept,The school "
    "stays open.,\n"
)


def articles(folder: Path) -> dict[str, str]:
    """What was written."""
    found = (folder / "content" / "articles").rglob("*.md")
    return {path.name: path.read_text(encoding="utf-8") for path in found}


def test_a_feed_is_added_again_without_doubles(tmp_path: Path) -> None:
    """What has the same address, or the very same text, is there already; only web addresses are kept."""
    (tmp_path / "content").mkdir()
    feed = tmp_path / "feed.xml"
    for told, said in (("on Monday", "2 reports added."), ("today", "0 reports added, 2 already")):
        feed.write_text(FEED.format(told))
        done = CliRunner().invoke(add, ["-C", str(tmp_path), str(feed)])
        assert done.exit_code == 0, done.output
        assert said in done.output
    assert sorted(articles(tmp_path)) == ["2020-01-02-boats-sail.md", "undated-school-kept.md"]
    assert "on Monday" in articles(tmp_path)["2020-01-02-boats-sail.md"]
    assert "javascript" not in articles(tmp_path)["undated-school-kept.md"]


def test_a_row_whose_day_reads_two_ways_is_added_undated(tmp_path: Path) -> None:
    """The sheet's own line is named, and no row is lost."""
    (tmp_path / "content").mkdir()
    (tmp_path / "sheet.csv").write_text(TABLE)
    done = CliRunner().invoke(add, ["-C", str(tmp_path), str(tmp_path / "sheet.csv")])
    assert "sheet.csv:3: `03/04/2020` is not a day that can be read one way only." in done.output
    assert sorted(articles(tmp_path)) == ["2020-01-02-boats-sail.md", "undated-school-kept.md"]
    assert "ftp:" not in articles(tmp_path)["2020-01-02-boats-sail.md"]


def test_nothing_is_written_where_one_name_is_wrong(tmp_path: Path) -> None:
    """A mistyped file or address among many stops the command before it begins."""
    (tmp_path / "content").mkdir()
    for wrong in ("x.txt", "ftp://bay.example/boats"):
        done = CliRunner().invoke(add, ["-C", str(tmp_path), "-", wrong], input="Boats sail.")
        assert done.exit_code == 2
        assert not articles(tmp_path)


def test_what_has_no_end_is_refused(tmp_path: Path) -> None:
    """A pipe, a device and a file beyond all measure are named, not opened."""
    (tmp_path / "content").mkdir()
    pipe, huge = tmp_path / "pipe", tmp_path / "huge.txt"
    os.mkfifo(pipe)
    with huge.open("wb") as file:
        file.truncate(2_000_000_000)
    for path in (str(pipe), "/dev/zero", str(huge)):
        done = CliRunner().invoke(add, ["-C", str(tmp_path), path])
        assert done.exit_code == 2, done.output
        assert path in done.output
    assert not (tmp_path / "content" / "articles").exists()


def test_an_added_file_is_whole_or_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a full disk one line says so, and no part of a report is left to be published."""
    (tmp_path / "content").mkdir()

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    words = ["add", "-C", str(tmp_path), str(PAGES / "comments.txt")]
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 1
    assert "No space left on device" in done.output
    assert "Traceback" not in done.output
    assert not list((tmp_path / "content" / "articles").iterdir())
