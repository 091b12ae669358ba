"""write_aside: text -> a file that is whole at every moment: written aside first, then renamed."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path


def write_aside(path: Path, text: str) -> None:
    """Write a text file, over the one that stands there; killed or out of room, it leaves that one as it was."""
    write_bytes_aside(path, text.encode("utf-8"))


def write_bytes_aside(path: Path, data: bytes) -> None:
    """The same for bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with _aside(path, data) as aside:
        aside.replace(path)


def make_aside(path: Path, data: bytes) -> None:
    """Write a new file, whole or not at all. Raises FileExistsError where something stands there already."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with _aside(path, data) as aside:
        try:
            os.link(aside, path)
        except FileExistsError:
            raise
        except OSError:  # a file system without hard links
            if path.exists():
                raise FileExistsError(str(path)) from None
            aside.replace(path)


def keep_text(path: Path, text: str, *, write: bool = True) -> bool:
    """Write a text file where it does not hold the text yet; True where that is so, also if it may not write."""
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    if text != before and write:
        write_aside(path, text)
    return text != before


@contextlib.contextmanager
def _aside(path: Path, data: bytes) -> Iterator[Path]:
    """The bytes in a file beside `path`, on the disk; away with it afterwards, if it is still there."""
    aside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with aside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        yield aside
    finally:
        with contextlib.suppress(OSError):
            aside.unlink(missing_ok=True)
