"""former_ids: a chronology whose ledger and decisions were written when ids were made otherwise."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.build import build, relate
from generator.chronology import Chronology
from generator.cli import main
from generator.permalinks import former_id, read_ledger

NORVIK = "Foreign Minister Ana Horvat met Foreign Minister Ivan Petrov in Norvik on Friday, 3 February 2023."
LUND = "A ferry sank off the coast of Lund on Saturday, 4 February 2023, and four people drowned."
OLD = former_id("a", NORVIK, "meeting", ("Ivan Petrov", "Ana Horvat"))
FERRY = former_id("a", LUND, "accident", ())
LEDGER = f"""\
events:
  /2023/02/horvat-meets-petrov/: [{OLD}]
  /2023/02/old-ferry/: [{FERRY}]
"""
OVERRIDES = f"""\
entries:
  {OLD}:
    value: "2023-02-02"
    because: The ministry's own photographs are of Thursday.
events:
  distinct:
    - of: [{OLD}, {FERRY}]
      because: A meeting and a ferry.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One report, with a ledger and decisions under ids of before."""
    articles = tmp_path / "content" / "articles"
    articles.mkdir(parents=True)
    head = "---\ntitle: The week\npublished: 2023-02-05\noutlet: Example Post\n---\n\n"
    (articles / "a.md").write_text(f"{head}{NORVIK}\n\n{LUND}\n")
    (tmp_path / "content" / "permalinks.yml").write_text(LEDGER)
    (tmp_path / "content" / "overrides.yml").write_text(OVERRIDES)
    return tmp_path


def titled(chronology: Chronology, words: str) -> str:
    """The address of the event with an entry of these words."""
    entry = next(one for one in chronology.entries.values() if words in one.excerpt.text)
    event = next(one for one in chronology.events if entry.id in one.entries)
    return chronology.addresses.events[event.id]


def test_the_formula_of_before() -> None:
    """Sentence, kind and sorted people; the ids of a published ledger were made so."""
    line = "It was Lavrov's first trip to China since Russia invaded Ukraine in February 2022."
    assert former_id("r", "s", "k", ("b", "a")) == former_id("r", "s", "k", ("a", "b"))
    assert former_id("r", line, "attack", ()) == "r~ed6ed3"


def test_addresses_stay(folder: Path) -> None:
    """An event is found at the address that it had under its former id, and the ledger names the new one."""
    chronology, ledger = relate(folder)
    assert titled(chronology, "Horvat") == "/2023/02/horvat-meets-petrov/"
    assert titled(chronology, "ferry") == "/2023/02/old-ferry/"
    named = {entry for some in ledger.events.values() for entry in some}
    assert named == set(chronology.entries)


def test_decisions_stay(folder: Path) -> None:
    """A decision under a former id is applied to the entry that it means."""
    chronology, _ = relate(folder)
    entry = next(one for one in chronology.entries.values() if "Horvat" in one.excerpt.text)
    assert entry.value == "2023-02-02"
    assert entry.because == "The ministry's own photographs are of Thursday."
    assert entry.id not in (OLD, FERRY)


def test_after_a_build_nothing_is_left_of_former_ids(folder: Path) -> None:
    """The ledger is written with the ids of now, and `check --fix` rewrites the decisions."""
    build(folder, folder / "site")
    written = (folder / "content" / "permalinks.yml").read_text()
    assert OLD not in written
    assert FERRY not in written
    result = CliRunner().invoke(main, ["check", "-C", str(folder), "--fix"])
    assert "ids are made otherwise now" in result.output
    decided = (folder / "content" / "overrides.yml").read_text()
    assert OLD not in decided
    assert FERRY not in decided
    after, ledger = relate(folder)
    assert ledger == read_ledger(folder / "content" / "permalinks.yml", "content/permalinks.yml")[0]
    assert {one.value for one in after.entries.values()} >= {"2023-02-02"}


def test_what_fits_nothing_is_a_problem_as_ever(folder: Path) -> None:
    """An id that no kind and no people of a sentence give is not guessed at."""
    gone = "a~000000"
    path = folder / "content" / "overrides.yml"
    path.write_text(OVERRIDES.replace(FERRY, gone))
    result = CliRunner().invoke(main, ["build", "-C", str(folder), "-o", str(folder / "site")])
    assert result.exit_code == 1
    assert f"there is no entry `{gone}`" in result.output
