"""printing: what a person reads at the end of a build, and of a reading."""

from pathlib import Path

from generator.build import build
from generator.model import Doubt, Publication, Report
from generator.printing import in_markdown, in_numbers, progress_bar, reading, summary
from tests.corpus import lay_out


def test_the_last_words_of_a_build(tmp_path: Path) -> None:
    """Counts, what is doubted, and how to see the site."""
    built = build(lay_out(tmp_path, 3), tmp_path / "site")
    said = summary(built, tmp_path / "site")
    assert said.startswith("3 reports, ")
    assert "index.html" in said.splitlines()[-1]
    assert "`dateline serve`" in said


def test_what_is_not_settled(tmp_path: Path) -> None:
    """A line for each doubt and each ignored file, with its path."""
    lay_out(tmp_path, 1)
    (tmp_path / "content" / "articles" / "x.csv").write_text("a,b\n")
    (tmp_path / "content" / "articles" / "x.md").write_text("The pilots met.\n")
    lines = build(tmp_path, tmp_path / "site").summary.unsettled
    assert any(line.startswith("content/articles/x.csv: ignored: ") for line in lines)
    assert any(line.startswith("content/articles/x.md: undated: ") for line in lines)


def test_a_reading_in_lines() -> None:
    """An undated report says so, with its doubts."""
    one = Report(
        "a",
        "a.md",
        "report",
        None,
        Publication(),
        ("One paragraph.",),
        doubts=(Doubt("undated", "no date found"),),
    )
    said = reading("a.md", one)
    assert "undated" in said
    assert "1 paragraph, 2 words" in said


def test_no_bar_where_nobody_watches() -> None:
    """Without a terminal the progress goes nowhere."""
    with progress_bar(False) as progress:
        progress("reading", 1, 2)


def test_what_was_built_for_programs_and_for_a_pull_request(tmp_path: Path) -> None:
    """Counts as numbers; a table, with names that are no markup in it."""
    lay_out(tmp_path, 2)
    (tmp_path / "content" / "articles" / "<b>`x`.md").write_text("Nothing says when.\n")
    built = build(tmp_path, tmp_path / "site", jobs=1)
    numbers = in_numbers(built, tmp_path / "site")
    assert (numbers["reports"], numbers["undated"]) == (3, 1)
    text = in_markdown(built)
    assert "| reports |" in text
    assert all(line.count("`") == 2 for line in text.splitlines() if line.startswith("- "))
