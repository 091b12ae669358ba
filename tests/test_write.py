"""write: changed files only, whole at every moment, nothing of others' removed."""

import errno
import os
from itertools import count
from pathlib import Path

import pytest

from generator.problems import ContentError
from generator.write import Output, lock, make_aside, refuse_place, write_aside
from tests.links import dead_links, files_of


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


def links_hold(folder: Path) -> bool:
    """Whether every page of the site links to files that are there."""
    return not list(dead_links(files_of(folder)))


def page(*links: str) -> bytes:
    """A page with these links."""
    return "".join(f'<a href="{link}">x</a>' for link in links).encode()


OLD = {"index.html": page("a/index.html"), "a/index.html": page("../index.html")}
NEW = {
    "index.html": page("b/index.html", "c/index.html"),
    "b/index.html": page("../c/index.html", "../style.css"),
    "c/index.html": page("../b/index.html", "../index.html"),
    "style.css": b"a{}",
}


def test_no_prefix_of_the_moves_has_a_dead_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """New pages that link to each other, pages that are gone: stopped after any move, every link answers."""
    moves = 0
    for stop in range(100):
        folder = tmp_path / str(stop)
        filled(folder, OLD).finish()
        site = filled(folder, NEW)
        with monkeypatch.context() as patched:
            stop_at(patched, stop)
            try:
                site.finish()
            except KeyboardInterrupt:
                moves += 1
        assert links_hold(folder), f"stopped at {stop}"
        if moves == stop:
            break
    assert moves == 8
    assert sorted(files_of(folder)) == sorted([*NEW, "data/chronology.json"])


def stop_at(patched: pytest.MonkeyPatch, stop: int) -> None:
    """Interrupt before the file move or removal of that number."""
    number, replace, unlink = count(), Path.replace, Path.unlink

    def counted() -> None:
        if next(number) == stop:
            raise KeyboardInterrupt

    def replacing(path: Path, target: Path) -> Path:
        counted()
        return replace(path, target)

    def unlinking(path: Path) -> None:
        counted()
        unlink(path)

    patched.setattr(Path, "replace", replacing)
    patched.setattr(Path, "unlink", unlinking)


@pytest.mark.parametrize(
    "path", ["../pwn.html", "/pwn.html", "a/../../pwn.html", "a//b.html", "", "a/\0.html", "a\\..\\b", "x" * 300]
)
def test_nothing_is_written_outside(tmp_path: Path, path: str) -> None:
    """A page's path that leads out of the folder, or to no file, is refused before anything is written."""
    site = Output(tmp_path / "site", {})
    with pytest.raises(ContentError, match="no file of the site"):
        site.put(path, "mark", b"pwned")
    assert not [one for one in tmp_path.rglob("*") if one.is_file()]


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    """A folder of the site that is a link is refused; a file that is one is replaced, not written through."""
    folder, outside = tmp_path / "site", tmp_path / "outside"
    filled(folder, {"a/index.html": b"a", "b.html": b"b"}).finish()
    outside.mkdir()
    (folder / "new").symlink_to(outside, target_is_directory=True)
    with pytest.raises(ContentError, match="is a link"):
        filled(folder, {"new/index.html": b"x"})
    (folder / "new").unlink()
    (outside / "b.html").write_bytes(b"b")
    (folder / "b.html").unlink()
    (folder / "b.html").symlink_to(outside / "b.html")
    filled(folder, {"a/index.html": b"a", "b.html": b"b"}).finish()
    assert not (folder / "b.html").is_symlink()
    assert (outside / "b.html").read_bytes() == b"b"


@pytest.mark.parametrize("pair", [("a.html", "a.html"), ("a.html", "a.html/b.html"), ("a.html/b.html", "a.html")])
def test_two_pages_of_one_path_are_told(tmp_path: Path, pair: tuple[str, str]) -> None:
    """None replaces the other in silence, and none fails half-way."""
    site = Output(tmp_path / "site", {})
    site.put(pair[0], "one", b"1")
    with pytest.raises(ContentError, match="two pages"):
        site.put(pair[1], "two", b"2")


def test_another_device_is_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a rename cannot reach (a folder mounted inside the site), the file is copied and then renamed."""
    real = Path.replace

    def refusing(path: Path, target: Path) -> Path:
        if path.parent != target.parent:
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        return real(path, target)

    monkeypatch.setattr(Path, "replace", refusing)
    filled(tmp_path / "site", NEW).finish()
    assert files_of(tmp_path / "site")["b/index.html"] == NEW["b/index.html"]
    assert not [one for one in (tmp_path / "site").rglob("*") if one.name.endswith(".new")]


def test_one_build_at_a_time(tmp_path: Path) -> None:
    """A second is told so in a line; the lock ends with its holder, and leaves no empty folder behind."""
    with lock(tmp_path / "site"):
        with pytest.raises(ContentError, match="another build"), lock(tmp_path / "site"):
            pass
        with lock(tmp_path / "other"):
            pass
    assert not list(tmp_path.iterdir())
    with lock(tmp_path / "site"):
        pass


@pytest.mark.parametrize("place", ["content", "content/site", ".", "file"])
def test_places_where_no_site_may_go(tmp_path: Path, place: str) -> None:
    """In content/, around it, or where a file is."""
    (tmp_path / "content").mkdir()
    (tmp_path / "file").write_text("x")
    with pytest.raises(ContentError):
        refuse_place(tmp_path / "content", tmp_path / place)
    refuse_place(tmp_path / "content", tmp_path / "site")


def test_a_new_file_is_whole_or_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a full disk nothing is left; what is there already is never written over."""
    path = tmp_path / "articles" / "a.md"
    with monkeypatch.context() as full:
        full.setattr("os.fsync", no_room)
        with pytest.raises(OSError, match="No space left"):
            make_aside(path, b"x" * 100_000)
    assert list(path.parent.iterdir()) == []
    make_aside(path, b"one")
    with pytest.raises(FileExistsError):
        make_aside(path, b"two")
    assert [one.name for one in path.parent.iterdir()] == ["a.md"]
    assert path.read_bytes() == b"one"


def no_room(_handle: int) -> None:
    """What a full disk says."""
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_file_of_other_times_and_the_same_bytes_is_known_the_next_time(tmp_path: Path) -> None:
    """Where only the times of a file changed it is not written, and the new table knows it as it is now."""
    folder = tmp_path / "site"
    _, table = filled(folder, {"a/index.html": b"a"}).finish()
    os.utime(folder / "a" / "index.html", ns=(1, 1))
    site = Output(folder, table)
    mark = table["a/index.html"].fingerprint
    assert site.held("a/index.html", mark) is None
    site.put("data/chronology.json", "mark of b'{}'", b"{}")
    site.put("a/index.html", mark, b"a")
    written, later = site.finish()
    assert written.written == 0
    assert later["a/index.html"].changed == 1
    assert Output(folder, later).held("a/index.html", mark) is not None


@pytest.mark.parametrize("path", ["", "/a", "a//b", "a/", "./a", "a/.", "../a", "a/../b", "a\\b", "a\0", "é" * 128])
def test_paths_that_are_no_file_of_the_site(tmp_path: Path, path: str) -> None:
    """Empty, absolute, climbing, doubled, too long for a file's name in bytes: refused before anything is written."""
    with pytest.raises(ContentError):
        Output(tmp_path / "site", {}).put(path, "mark", b"x")
    Output(tmp_path / "site", {}).put("é" * 127, "mark", b"x")
