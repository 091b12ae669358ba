"""write: bytes -> the output folder; changed files only, staged aside and moved in, removed pages pruned.

Everything is written beside the output folder first and moved in last, new files before changed ones, prunes
at the end: a build that fails or is killed before the moves leaves the old site as it was, and one killed
among them leaves every link answering; the next build finishes it.
"""

import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from generator.problems import ContentError, Problem

OURS = "data/chronology.json"


class Kept(msgspec.Struct, frozen=True):
    """What the output folder holds at a path: the page's fingerprint, and the file's size and time of change."""

    fingerprint: str
    size: int
    changed: int


class Written(msgspec.Struct, frozen=True):
    """What a build did to its output folder: how many files were written, left, removed."""

    written: int
    unchanged: int
    removed: int


class Output:
    """An output folder that is being filled: `put` or `keep` every file, then `finish`."""

    def __init__(self, folder: Path, before: dict[str, Kept]) -> None:
        refuse_foreign(folder)
        self.folder = folder
        self.before = before
        self.after: dict[str, str] = {}
        self.staged: list[str] = []
        self.unchanged = 0
        self.staging = folder.parent / f".{folder.name}.new"
        shutil.rmtree(self.staging, ignore_errors=True)

    def keep(self, path: str, fingerprint: str) -> bool:
        """True where the folder already holds this very page, so that it need not be made again."""
        kept = self.before.get(path)
        if (
            kept is None
            or kept.fingerprint != fingerprint
            or kept != _kept(self.folder / path, fingerprint)
        ):
            return False
        self.after[path] = fingerprint
        self.unchanged += 1
        return True

    def put(self, path: str, fingerprint: str, data: bytes) -> None:
        """Stage a file, unless the folder holds the same bytes."""
        self.after[path] = fingerprint
        if _holds(self.folder / path, data):
            self.unchanged += 1
            return
        if not self.staged:
            self.staging.mkdir(parents=True)
        (self.staging / str(len(self.staged))).write_bytes(data)
        self.staged.append(path)

    def finish(self) -> tuple[Written, dict[str, Kept]]:
        """Move in what was staged, remove what no page stands for; returns the counts and the new table."""
        moves = [
            (self.folder / path, self.staging / str(number))
            for number, path in enumerate(self.staged)
        ]
        ready: set[Path] = set()
        for target, aside in sorted(moves, key=lambda move: (move[0].exists(), move)):
            if target.parent not in ready:
                target.parent.mkdir(parents=True, exist_ok=True)
                ready.add(target.parent)
            aside.replace(target)
        shutil.rmtree(self.staging, ignore_errors=True)
        removed = self._prune()
        table = {
            path: kept
            for path, mark in self.after.items()
            if (kept := _kept(self.folder / path, mark))
        }
        return Written(len(moves), self.unchanged, removed), table

    def drop(self) -> None:
        """Forget what was staged."""
        shutil.rmtree(self.staging, ignore_errors=True)

    def _prune(self) -> int:
        base = f"{self.folder}{os.sep}"
        gone = [
            path
            for path in files_below(self.folder)
            if (name := str(path).removeprefix(base).replace(os.sep, "/")) not in self.after
            and (name in self.before or not _is_hidden(path, self.folder))
        ]
        for path in gone:
            path.unlink()
        for folder in sorted(
            {path.parent for path in gone}, key=lambda path: len(path.parts), reverse=True
        ):
            _remove_empty(folder, self.folder)
        return len(gone)


def refuse_foreign(folder: Path) -> None:
    """Raise ContentError where `folder` holds files and no chronology of ours: nothing there is ours to prune."""
    if folder.exists() and not folder.is_dir():
        raise ContentError(
            (
                Problem(
                    str(folder),
                    0,
                    "the output is to go into a folder, and this is a file",
                    "Name another with -o",
                ),
            )
        )
    if (folder / OURS).exists() or not any(
        not _is_hidden(path, folder) for path in files_below(folder)
    ):
        return
    what = "this folder holds files that Dateline did not make, and a build removes what is not its own"
    raise ContentError((Problem(str(folder), 0, what, "Name an empty folder with -o"),))


def files_below(folder: Path) -> Iterator[Path]:
    """Every file below the folder, in no order; nothing where there is no folder."""
    for base, _, names in os.walk(folder):
        yield from (Path(base, name) for name in names)


def write_aside(path: Path, text: str) -> None:
    """Write a text file so that it is whole at every moment: aside first, then renamed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.{os.getpid()}.new")
    aside.write_text(text, encoding="utf-8", newline="\n")
    aside.replace(path)


def keep_text(path: Path, text: str, *, write: bool = True) -> bool:
    """Write a text file where it does not hold the text yet; True where that is so, also if it may not write."""
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    if text != before and write:
        write_aside(path, text)
    return text != before


def fingerprint_of(parts: Iterable[bytes]) -> str:
    """A hash over the parts, 32 hexadecimal digits."""
    whole = hashlib.blake2b(digest_size=16)
    for part in parts:
        whole.update(part)
    return whole.hexdigest()


def _kept(path: Path, fingerprint: str) -> Kept | None:
    try:
        stat = path.stat()
    except OSError:
        return None
    return Kept(fingerprint, stat.st_size, stat.st_mtime_ns)


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _remove_empty(folder: Path, root: Path) -> None:
    while folder != root and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
