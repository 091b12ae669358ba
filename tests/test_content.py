"""content: everything in the folder is read, and everything wrong with it gathered."""

from pathlib import Path

from generator.content import read_content
from tests.corpus import lay_out


def test_problems_are_gathered_not_raised(tmp_path: Path) -> None:
    """Reading content/ alone never raises: what is wrong is in what it returns."""
    lay_out(tmp_path, 1)
    (tmp_path / "content" / "site.yml").write_text("titel: x\n")
    (tmp_path / "content" / "overrides.yml").write_text("reports: {nobody: {title: x, because: y}}\n")
    content = read_content(tmp_path)
    assert len(content.problems) == 1 == len(content.stale)


def test_an_empty_folder_is_an_empty_chronology(tmp_path: Path) -> None:
    """No file at all is no problem."""
    content = read_content(tmp_path)
    assert (content.sources, content.problems, content.ignored) == ((), (), ())


def test_the_base_url_of_the_command_line_wins(tmp_path: Path) -> None:
    """Also where it is empty, as in a preview."""
    lay_out(tmp_path, 1)
    assert read_content(tmp_path).config.base_url == "https://site.example/"
    assert read_content(tmp_path, "").config.base_url == ""


def test_a_theme_that_is_not_there(tmp_path: Path) -> None:
    """Told before anything is rendered."""
    lay_out(tmp_path, 1)
    (tmp_path / "content" / "site.yml").write_text("theme: dark\n")
    (problem,) = read_content(tmp_path).problems
    assert "is not a folder here" in problem.what
