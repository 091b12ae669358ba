"""Output: staged bytes -> the site's folder, in an order of moves each of which leaves every link answering.

Everything is written into a hidden folder inside the output first: a build that fails or is killed before the moves
leaves the old site as it was. Then, in this order: an empty page at each new address of a site that is there already,
new files that are no pages, pages, changed files, the manifest; pages that are gone become empty ones before they are
removed. So no page ever links to one that is not there, wherever a build is killed; the next finishes it.
"""

import errno
import hashlib
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

import msgspec

from generator.problems import ContentError, Problem
from generator.write.place import (
    OURS,
    names_below,
    refuse_foreign,
    refuse_link,
    refuse_path,
)

STAGING = ".dateline-new"
LAST = "manifest.json"  # it says what the others are, so it is never there before them
EMPTY = (
    b'<!doctype html><html lang="en"><meta charset="utf-8"><meta name="robots" content="noindex">'
    b"<title>Being written</title><p>This page is being written. Load it again in a moment.</p></html>\n"
)


class Kept(msgspec.Struct, frozen=True):
    """What the output folder holds at a path: fingerprint of the page; size, time and SHA-256 of the file."""

    fingerprint: str
    size: int
    changed: int
    sha256: str = ""


class Written(msgspec.Struct, frozen=True):
    """What a build did to its output folder: how many files were written, left, removed."""

    written: int
    unchanged: int
    removed: int


class Laid(msgspec.Struct, frozen=True, array_like=True):
    """A file of the site that is ready: as the folder holds it, or staged under a name of its own.

    `as_left`: it is as the last build left it, times and all.
    """

    path: str
    fingerprint: str
    sha256: str
    staged: str | None = None
    as_left: bool = False


class Output:
    """An output folder that is being filled: `put` or `keep` every file, then `finish`.

    `hashes` are the SHA-256 of every file so far, by path. `held` and `lay` do the work on one file and change nothing
    here, so that copies of this process may do it; `take` is told what they laid.
    """

    def __init__(self, folder: Path, before: dict[str, Kept]) -> None:
        refuse_foreign(folder)
        self.folder = folder
        self.before = before
        self.after: dict[str, str] = {}
        self.hashes: dict[str, str] = {}
        self.parents: set[str] = set()
        self.staged: dict[str, Path] = {}
        self.as_left: set[str] = set()
        self.unchanged = 0
        self.staging = folder / STAGING
        shutil.rmtree(self.staging, ignore_errors=True)

    def held(self, path: str, fingerprint: str) -> Laid | None:
        """The file where the folder already holds this very page, so that it need not be made again."""
        kept = self.before.get(path)
        if kept is None or kept.fingerprint != fingerprint:
            return None
        if kept != _kept(f"{self.folder}{os.sep}{path}", fingerprint, kept.sha256):
            return None
        return Laid(path, fingerprint, kept.sha256, as_left=True)

    def lay(self, path: str, fingerprint: str, data: bytes, name: str) -> Laid:
        """Stage a file under a name that no other has, unless the folder holds the same bytes."""
        refuse_path(path)
        sha256 = hashlib.sha256(data).hexdigest()
        if _holds(self.folder / path, data):
            return Laid(path, fingerprint, sha256)
        self.staging.mkdir(parents=True, exist_ok=True)
        (self.staging / name).write_bytes(data)
        return Laid(path, fingerprint, sha256, name)

    def take(self, laid: Laid) -> None:
        """Make a file part of the site. Raises ContentError where its path cannot be, or another's is the same."""
        self._claim(laid.path, laid.fingerprint)
        self.hashes[laid.path] = laid.sha256
        if laid.as_left:
            self.as_left.add(laid.path)
        if laid.staged is None:
            self.unchanged += 1
        else:
            self.staged[laid.path] = self.staging / laid.staged

    def keep(self, path: str, fingerprint: str) -> bool:
        """Keep a page where the folder already holds it; False where it has to be made."""
        laid = self.held(path, fingerprint)
        if laid is not None:
            self.take(laid)
        return laid is not None

    def put(self, path: str, fingerprint: str, data: bytes) -> None:
        """Stage a file, unless the folder holds the same bytes, and make it part of the site."""
        self.take(self.lay(path, fingerprint, data, f"put-{len(self.staged)}"))

    def finish(self) -> tuple[Written, dict[str, Kept]]:
        """Move in what was staged, remove what no page stands for; returns the counts and the new table."""
        gone = self._gone()
        moves = self.staged
        new = {path for path in moves if not os.path.lexists(self.folder / path)}
        for path in sorted(moves):
            (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        if (self.folder / OURS).exists():
            self._empty(path for path in sorted(new) if path.endswith(".html"))
        for path in sorted(moves, key=lambda one: (one == LAST, one not in new, one.endswith(".html"), one)):
            _move(moves[path], self.folder / path)
        self._empty(path for path in gone if path.endswith(".html"))
        self._remove(gone)
        shutil.rmtree(self.staging, ignore_errors=True)
        table = {path: kept for path, mark in self.after.items() if (kept := self._left(path, mark))}
        return Written(len(moves), self.unchanged, len(gone)), table

    def _left(self, path: str, mark: str) -> Kept | None:
        """A file as this build leaves it."""
        if path in self.as_left:
            return self.before[path]
        return _kept(f"{self.folder}{os.sep}{path}", mark, self.hashes[path])

    def drop(self) -> None:
        """Forget what was staged."""
        shutil.rmtree(self.staging, ignore_errors=True)

    def _claim(self, path: str, fingerprint: str) -> None:
        """Note that the path is taken. Raises ContentError where it cannot be, or another page's is the same."""
        refuse_path(path)
        parent = path.rpartition("/")[0]
        while parent and parent not in self.parents:
            refuse_link(self.folder / parent)
            if parent in self.after:
                raise _clash(parent)
            self.parents.add(parent)
            parent = parent.rpartition("/")[0]
        if path in self.after or path in self.parents:
            raise _clash(path)
        self.after[path] = fingerprint

    def _empty(self, paths: Iterable[str]) -> None:
        """An empty page at each of the paths, over what stands there."""
        for path in paths:
            self.staging.mkdir(parents=True, exist_ok=True)
            aside = self.staging / "empty"
            aside.write_bytes(EMPTY)
            _move(aside, self.folder / path)

    def _gone(self) -> list[str]:
        """The files, in order, that no page stands for and that are ours to remove."""
        return sorted(
            name
            for name in names_below(self.folder, STAGING)
            if name not in self.after and (name in self.before or not (name.startswith(".") or "/." in name))
        )

    def _remove(self, gone: list[str]) -> None:
        for path in gone:
            (self.folder / path).unlink()
        folders = {(self.folder / path).parent for path in gone}
        for folder in sorted(folders, key=lambda path: len(path.parts), reverse=True):
            _remove_empty(folder, self.folder)


def fingerprint_of(parts: Iterable[bytes]) -> str:
    """A hash over the parts, 32 hexadecimal digits."""
    whole = hashlib.blake2b(digest_size=16)
    for part in parts:
        whole.update(part)
    return whole.hexdigest()


def _move(aside: Path, target: Path) -> None:
    """Rename; where the target is on another device (a folder mounted inside the site), by way of a copy beside it."""
    try:
        aside.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        beside = target.with_name(f".{target.name[:200]}.new")
        shutil.copyfile(aside, beside)
        beside.replace(target)
        aside.unlink()


def _clash(path: str) -> ContentError:
    what = f"two pages of the site are to be at `{path}`"
    fix = "Rename the report, or correct the line of content/permalinks.yml that claims it"
    return ContentError((Problem("content", 0, what, fix),))


def _kept(path: str, fingerprint: str, sha256: str) -> Kept | None:
    try:
        stat = os.lstat(path)
    except OSError:
        return None
    return Kept(fingerprint, stat.st_size, stat.st_mtime_ns, sha256)


def _holds(path: Path, data: bytes) -> bool:
    try:
        stat = path.lstat()
        is_plain = stat.st_size == len(data) and not path.is_symlink()
        return is_plain and path.read_bytes() == data
    except OSError:
        return False


def _remove_empty(folder: Path, root: Path) -> None:
    while folder != root and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
