"""standing: a build that has nothing to do knows it, and any change at all is seen."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build import build
from generator.render import default_theme
from generator.write import write_aside
from tests.corpus import lay_out, report


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A chronology that was built."""
    lay_out(tmp_path, 2)
    build(tmp_path, tmp_path / "site")
    return tmp_path


def relating(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make any real work fail."""

    def refuse(*_arguments: object, **_named: object) -> None:
        raise AssertionError("it went to work")

    monkeypatch.setattr("generator.build.relate", refuse)


def test_nothing_changed_is_nothing_done(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second build says what the first said, and does no work."""
    relating(monkeypatch)
    again = build(folder, folder / "site")
    assert again.summary.counts.reports == 2
    assert again.written.written == again.written.removed == 0


CHANGES: dict[str, Callable[[Path], object]] = {
    "a report more": lambda folder: (folder / "content" / "articles" / "x.md").write_text(report(8)[1]),
    "a report less": lambda folder: (folder / "content" / "articles" / report(1)[0]).unlink(),
    "a setting": lambda folder: (folder / "content" / "site.yml").write_text("title: New\n"),
    "a template": lambda folder: write_aside(folder / "content" / "templates" / "x.html", "x"),
    "another ledger": lambda folder: (folder / "content" / "permalinks.yml").write_text("# x\n"),
    "a page edited": lambda folder: (folder / "site" / "index.html").write_text("defaced"),
    "a page gone": lambda folder: (folder / "site" / "index.html").unlink(),
    "a file too many": lambda folder: (folder / "site" / "stray.html").write_text("stray"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_any_change_is_seen(folder: Path, monkeypatch: pytest.MonkeyPatch, change: str) -> None:
    """Content, ledger or output: whatever changed, the build goes to work."""
    CHANGES[change](folder)
    relating(monkeypatch)
    with pytest.raises(AssertionError, match="went to work"):
        build(folder, folder / "site")


def test_a_theme_beside_the_content_counts(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A changed file of the theme that site.yml names is seen."""
    (folder / "dark").mkdir()
    (folder / "content" / "site.yml").write_text("theme: dark\n")
    build(folder, folder / "site")
    (folder / "dark" / "_footer.html").write_text("x")
    relating(monkeypatch)
    with pytest.raises(AssertionError, match="went to work"):
        build(folder, folder / "site")


def test_a_changed_default_theme_is_seen(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever pulls a new style sheet and nothing else gets it with the next build."""
    theme = tmp_path / "theme"
    shutil.copytree(default_theme(), theme)
    monkeypatch.setattr("generator.build.default_theme", lambda: theme)
    (folder / "content" / "site.yml").write_text("title: Anew\n")
    build(folder, folder / "site")
    (theme / "static" / "style.css").write_text("a{}")
    relating(monkeypatch)
    with pytest.raises(AssertionError, match="went to work"):
        build(folder, folder / "site")


def test_another_address_is_another_build(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings of the command line count too."""
    relating(monkeypatch)
    with pytest.raises(AssertionError, match="went to work"):
        build(folder, folder / "site", base_url="https://else.example/")
