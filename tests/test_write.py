"""write: changed files only, whole at every moment, nothing of others' removed."""

from pathlib import Path

import pytest

from generator.problems import ContentError
from generator.write import Output, write_aside


def filled(folder: Path, pages: dict[str, bytes]) -> Output:
    """An output folder with these pages staged."""
    site = Output(folder, {})
    for path, data in {"data/chronology.json": b"{}", **pages}.items():
        site.put(path, f"mark of {data!r}", data)
    return site


def test_nothing_moves_before_the_end(tmp_path: Path) -> None:
    """Staged pages are not in the folder until `finish`, and leave no trace when dropped."""
    site = filled(tmp_path / "site", {"a/index.html": b"a"})
    assert [path.name for path in (tmp_path / "site").iterdir()] == [".dateline-new"]
    site.drop()
    assert list((tmp_path / "site").iterdir()) == []
    filled(tmp_path / "site", {"a/index.html": b"a"}).finish()
    assert (tmp_path / "site" / "a" / "index.html").read_bytes() == b"a"


def test_only_changes_are_written_and_the_gone_are_removed(tmp_path: Path) -> None:
    """Same bytes stay untouched; a page that is no more goes, with its empty folder; dot files stay."""
    folder = tmp_path / "site"
    filled(folder, {"a/index.html": b"a", "b/index.html": b"b"}).finish()
    (folder / ".gitignore").write_text("*\n")
    before = (folder / "a" / "index.html").stat().st_mtime_ns
    written, _ = filled(folder, {"a/index.html": b"a", "c.html": b"c"}).finish()
    assert (written.written, written.unchanged, written.removed) == (1, 2, 1)
    assert (folder / "a" / "index.html").stat().st_mtime_ns == before
    assert not (folder / "b").exists()
    assert (folder / ".gitignore").exists()


def test_a_known_page_need_not_be_made(tmp_path: Path) -> None:
    """`keep` holds while the mark and the file are as they were left."""
    folder = tmp_path / "site"
    _, table = filled(folder, {"a.html": b"a"}).finish()
    mark = table["a.html"].fingerprint
    assert Output(folder, table).keep("a.html", mark)
    assert not Output(folder, table).keep("a.html", "another mark")
    (folder / "a.html").write_bytes(b"tampered with")
    assert not Output(folder, table).keep("a.html", mark)


def test_a_folder_of_others_is_refused(tmp_path: Path) -> None:
    """Files that no build made are not pruned: the folder is refused."""
    (tmp_path / "thesis.doc").write_text("years of work")
    with pytest.raises(ContentError, match="did not make"):
        Output(tmp_path, {})
    with pytest.raises(ContentError, match="this is a file"):
        Output(tmp_path / "thesis.doc", {})


def test_a_text_is_written_aside(tmp_path: Path) -> None:
    """The file is replaced as a whole and nothing is left beside it."""
    write_aside(tmp_path / "x" / "a.yml", "a: 1\n")
    write_aside(tmp_path / "x" / "a.yml", "a: 2\n")
    assert [path.name for path in (tmp_path / "x").iterdir()] == ["a.yml"]
    assert (tmp_path / "x" / "a.yml").read_text() == "a: 2\n"
