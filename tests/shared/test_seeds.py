"""The five sample pages against their gold: what must hold line by line, and how many hold in all."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import HANGS, REPOSITORY, SHARED

FLOOR = 110
MUST_HOLD = (
    "title", "every body paragraph kept", "no furniture kept", "published", "doubted, not trusted",
    "000 and 002 report the same event", "the other main events are all different", "every excerpt is verbatim",
)  # fmt: skip


@pytest.fixture(scope="module")
def lines() -> list[str]:
    """What the scorer prints."""
    command = f"{sys.executable} -m generator"
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    scorer = SHARED / "eval" / "score_seeds.py"
    done = subprocess.run(
        [sys.executable, str(scorer), "--command", command],
        capture_output=True,
        text=True,
        timeout=HANGS,
        env=environment,
    )
    assert "hold" in done.stdout, done.stderr
    return done.stdout.splitlines()


def test_what_must_hold(lines: list[str]) -> None:
    """Titles, bodies, dates and main events of all five pages are right."""
    assert not [line for line in lines if line.startswith("FALLS") and any(words in line for words in MUST_HOLD)]


def test_how_many_hold(lines: list[str]) -> None:
    """No fewer lines hold than once did; 119 are asked.

    What falls follows the fitted judgement: which sentence a report is chiefly about, whether a visit is told by its
    days or by the week, and the few recollections that stay below the bar or have no event of their own. No rule mends
    that for these pages alone.
    """
    match = re.fullmatch(r"(\d+) of \d+ hold", lines[-1])
    assert match
    assert int(match[1]) >= FLOOR, "\n".join(line for line in lines if line.startswith("FALLS"))


def test_the_seeds_build_without_doubt_about_their_number(tmp_path: Path) -> None:
    """Five pages in, five reports in the data file, whatever is doubted about them."""
    articles = tmp_path / "content" / "articles"
    articles.mkdir(parents=True)
    for page in sorted((SHARED / "seeds").glob("*.txt")):
        (articles / page.name).write_bytes(page.read_bytes())
    words = [sys.executable, "-m", "generator", "build", "-q", "-C", str(tmp_path)]
    subprocess.run(words, check=True, cwd=REPOSITORY, timeout=HANGS)
    data = json.loads((tmp_path / "site" / "data" / "chronology.json").read_text(encoding="utf-8"))
    assert len(data["reports"]) == 5
