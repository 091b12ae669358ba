"""cli_texts: `dateline read` and `dateline dates`, for people and for programs."""

import json
import re
import subprocess
import sys
import time
from pathlib import Path

from click.testing import CliRunner, Result

from generator.cli import main
from tests.conftest import HANGS, REPOSITORY
from tests.corpus import report


def run(*words: str) -> Result:
    """A command in this process."""
    return CliRunner().invoke(main, list(words))


def test_read_json(tmp_path: Path) -> None:
    """One object a line with the promised keys; a file that is missing is told and makes the code 1."""
    path = tmp_path / "a.md"
    path.write_text(report(0)[1])
    result = CliRunner().invoke(main, ["read", "--json", str(path), str(tmp_path / "none.md")])
    assert result.exit_code == 1
    row = json.loads(result.stdout.splitlines()[0])
    assert set(row) >= {
        "path",
        "title",
        "outlet",
        "agency",
        "author",
        "url",
        "language",
        "form",
        "published",
        "body",
        "doubts",
    }
    assert set(row["published"]) >= {"value", "time", "text", "source", "confidence"}
    assert row["path"] == str(path)
    assert "none.md" in result.stderr


def test_read_for_people(tmp_path: Path) -> None:
    """Title, outlet and date in plain lines."""
    path = tmp_path / "a.md"
    path.write_text(report(0)[1])
    result = run("read", str(path))
    assert result.exit_code == 0
    assert re.search(r"published +2020-01-0\d \(confirmed", result.output)


def test_dates_jsonl() -> None:
    """Lines in, lines out; a bad line is told with its number and makes the code 1."""
    good = json.dumps({"id": "a", "published": "2023-02-04", "text": "They met on Feb. 2-3."})
    result = CliRunner().invoke(main, ["dates", "--jsonl"], input=f"{good}\nnonsense\n{good}\n")
    assert result.exit_code == 1
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [one["value"] for one in rows[0]["time_expressions"]] == ["2023-02-02", "2023-02-03"]
    assert rows[0] == rows[1]
    assert "standard input:2: " in result.stderr


def test_dates_picture() -> None:
    """The caret picture of the manual; an impossible day is wrong use."""
    result = run("dates", "--published", "2023-02-04", "They met on Thursday.")
    assert "^^^^^^^^ 2023-02-02" in result.output
    assert run("dates", "--published", "Febtober", "x").exit_code == 2
    assert not result.stderr
    strange = run("dates", "--language", "tlh", "In 2014.")
    assert "No words for times are known in `tlh`" in strange.stderr
    assert "2014" in strange.stdout


def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    """`dateline read … | head` ends quietly."""
    path = tmp_path / "a.md"
    path.write_text(report(0)[1])
    words = [sys.executable, "-m", "generator", "read", *[str(path)] * 400]
    child = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=REPOSITORY, text=True)
    assert child.stdout is not None
    assert child.stderr is not None
    child.stdout.readline()
    child.stdout.close()
    time.sleep(0)
    assert "Traceback" not in child.stderr.read()
    child.wait(timeout=HANGS)
