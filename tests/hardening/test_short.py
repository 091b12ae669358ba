"""A short form of `make hardening`: each trial is run, sees something, and finds nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.hardening import damage, environments, fuzz, growth, kills, strangers
from tests.hardening.__main__ import BEGIN, END, PAGE, with_table
from tests.hardening.rows import Row

Trial = Callable[[Path], tuple[Row, ...]]
SHORT: dict[str, Trial] = {
    "values": lambda at: (fuzz.values(at, 9),),
    "tracebacks": lambda at: (strangers.tracebacks(at, 47),),
    "kills": lambda at: kills.kills(at, 41, 0),
    "flips": lambda at: (damage.flips(at, 3),),
    "growth": lambda at: (growth.growth(at, 400),),
    "environments": lambda at: (environments.environments(at, 1, 4),),
    "two at once": lambda at: (damage.two_at_once(at, 1),),
    "mounts": lambda at: (damage.mounts(at, 1),),
}


@pytest.mark.parametrize("name", SHORT)
def test_in_short(tmp_path: Path, name: str) -> None:
    """Nothing that must never happen happens."""
    for row in SHORT[name](tmp_path / "at"):
        assert row.skipped or row.tried
        assert row.wrong == []


def test_no_exception_leaves_a_phase(tmp_path: Path) -> None:
    """Whatever fails in the work on a report is a problem of it; what is left is grouped, drawn and written."""
    alone, together = fuzz.fuzz(tmp_path, 20, seed=3)
    assert alone.tried == 20
    assert together.wrong == []


def test_the_table_is_there() -> None:
    """docs/reliability.md has a place for it, and a row for whatever was tried."""
    page = PAGE.read_text(encoding="utf-8")
    assert page.index(BEGIN) < page.index(END)
    again = with_table(page, [Row("a crash", 3, "tries", ["x"])])
    assert "| a crash | 3 tries | 1 |" in again
    more = with_table(again, [Row("a crash", 4, "tries"), Row("a fire", 1, "try")], anew=False)
    assert "| a crash | 4 tries | 0 |\n| a fire | 1 try | 0 |" in more
    assert with_table(more, []).count("| what must never happen") == 1
    assert "a fire" not in with_table(more, [])


def test_a_failure_is_seen() -> None:
    """A trial that cannot fail would prove nothing."""
    row = Row("a crash")
    row.note(True, "good")
    row.note(False, "bad")
    assert (row.tried, row.wrong) == (2, ["bad"])
