"""folder: every file is a source, or listed with the reason."""

import os
from pathlib import Path

from generator.reading.discover import read_sources


def lay(folder: Path, *names: str) -> None:
    """Make files below content/."""
    for name in names:
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)


def test_every_file_is_accounted_for(tmp_path: Path) -> None:
    """Reports become sources in order of their ids; everything else is ignored with a reason."""
    lay(
        tmp_path,
        "articles/b.md",
        "articles/sub/a.txt",
        "articles/c.html",
        "articles/c.yml",
        "articles/d.yml",
        "articles/.DS_Store",
        "articles/e.doc",
        "site.yml",
        "notes.doc",
        "old/f.md",
    )
    found = read_sources(tmp_path, {})
    assert [source.id for source in found.sources] == ["b", "c", "sub/a"]
    assert [path for path, _ in found.ignored] == [
        "content/articles/.DS_Store",
        "content/articles/d.yml",
        "content/articles/e.doc",
        "content/notes.doc",
        "content/old/f.md",
    ]
    assert not found.problems


def test_a_sidecar_goes_with_its_page(tmp_path: Path) -> None:
    """The keys of an .html file stand in the .yml beside it."""
    lay(tmp_path, "articles/c.html", "articles/c.yml")
    (source,) = read_sources(tmp_path, {}).sources
    assert (source.sidecar_path, source.sidecar) == ("content/articles/c.yml", b"articles/c.yml")


def test_two_files_that_claim_one_id(tmp_path: Path) -> None:
    """The second is a problem that names the first."""
    lay(tmp_path, "articles/a.md", "articles/a.txt")
    (problem,) = read_sources(tmp_path, {}).problems
    assert str(problem) == "content/articles/a.txt: it claims the id `a`, as a.md does. Rename one of the two."


def test_a_name_that_no_address_can_hold(tmp_path: Path) -> None:
    """Control characters in a file's name are a problem, printed harmlessly."""
    lay(tmp_path, "articles/evil\x1b[2J.md")
    (problem,) = read_sources(tmp_path, {}).problems
    assert "\x1b" not in str(problem)


def test_no_folder_is_no_report(tmp_path: Path) -> None:
    """A chronology without articles is empty, not broken."""
    assert read_sources(tmp_path, {}).sources == []


def test_a_pipe_is_no_report(tmp_path: Path) -> None:
    """A named pipe would be waited for for ever: it is listed, not opened."""
    lay(tmp_path, "articles/a.md")
    os.mkfifo(tmp_path / "content" / "articles" / "pipe.txt")
    found = read_sources(tmp_path, {})
    assert [source.id for source in found.sources] == ["a"]
    assert found.ignored == [("content/articles/pipe.txt", "no regular file")]
