"""A scripted session of `dateline review` at a pseudo-terminal dates the fourth sample page."""

import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator import overrides
from tests.conftest import HANGS, REPOSITORY, SHARED

REASON = "its text thanks for congratulations on a re-election of March 2024"
WAIT = 60


class Terminal:
    """A program at a terminal: what it printed, and a keyboard."""

    def __init__(self, *words: str, folder: Path) -> None:
        ours, theirs = pty.openpty()
        environment = {
            **os.environ,
            "PYTHONPATH": str(REPOSITORY),
            "TERM": "xterm",
            "NO_COLOR": "1",
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "generator", *words],
            cwd=folder,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=environment,
            start_new_session=True,
        )
        os.close(theirs)
        self.keyboard = ours
        self.printed = ""
        self.read = 0

    def expect(self, words: str) -> str:
        """Read until the words appear after what was expected before; returns what came up to their end."""
        end = time.monotonic() + WAIT
        start = self.read
        while words not in self.printed[start:]:
            ready, _, _ = select.select([self.keyboard], [], [], max(0.0, end - time.monotonic()))
            assert ready, f"{words!r} was not printed: {self.printed[start:]}"
            try:
                data = os.read(self.keyboard, 4096)
            except OSError:
                data = b""
            assert data, f"it ended before {words!r}: {self.printed[start:]}"
            self.printed += data.decode("utf-8", "replace")
        self.read = self.printed.index(words, start) + len(words)
        return self.printed[start : self.read]

    def type(self, line: str) -> None:
        """Type a line."""
        os.write(self.keyboard, line.encode() + b"\n")

    def end(self) -> int:
        """Wait until it ends."""
        code = self.process.wait(WAIT)
        os.close(self.keyboard)
        return code


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """The five sample pages as a chronology."""
    articles = tmp_path / "content" / "articles"
    articles.mkdir(parents=True)
    for page in sorted((SHARED / "seeds").glob("*.txt")):
        (articles / page.name).write_bytes(page.read_bytes())
    return tmp_path


def test_the_fourth_page_is_dated_and_the_site_shows_it(seeds: Path) -> None:
    """What, evidence and choices are shown; the typed day and reason are written; the site has both."""
    fourth = sorted(path.stem for path in (seeds / "content" / "articles").glob("*.txt"))[3]
    terminal = Terminal("review", "--by", "The editor", folder=seeds)
    shown = terminal.expect("[1/o/h/s/b/q]")
    while fourth not in shown:
        terminal.type("s")
        shown = terminal.expect("/s/b/q]")
    assert "nothing confirms its date" in shown
    assert "2022-12-09" in shown
    terminal.type("o")
    terminal.expect("published:")
    terminal.type("2024-04-09")
    terminal.expect("Because:")
    terminal.type(REASON)
    terminal.expect(f"Written: reports: {fourth}")
    terminal.expect("/s/b/q]")
    terminal.type("q")
    terminal.expect("1 decision written to content/overrides.yml.")
    assert terminal.end() == 0
    decided, problems = overrides.read(seeds / "content" / "overrides.yml", "content/overrides.yml")
    assert not problems
    assert (str(decided.reports[fourth].published), decided.reports[fourth].by) == (
        "2024-04-09",
        "The editor",
    )
    build = [sys.executable, "-m", "generator", "build", "-q"]
    subprocess.run(build, cwd=seeds, env={**os.environ, "PYTHONPATH": str(REPOSITORY)}, check=True, timeout=HANGS)
    page = (seeds / "site" / "reports" / fourth / "index.html").read_text(encoding="utf-8")
    assert REASON in page
    assert "The editor" in page
    assert "2024-04-09" in page


def test_the_end_of_the_input_stops_it(seeds: Path) -> None:
    """Ctrl-D at a question: it says how much was written and ends quietly."""
    terminal = Terminal("review", folder=seeds)
    terminal.expect("/s/b/q]")
    os.write(terminal.keyboard, b"\x04")
    terminal.expect("Nothing was decided.")
    assert terminal.end() == 0
    assert not (seeds / "content" / "overrides.yml").exists()
