"""refuse_place: a folder that the site is to go into -> nothing, or the problem that forbids writing there."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.problems import ContentError, Problem

OURS = "data/chronology.json"
_LONGEST = 255  # bytes in a file's name, as most file systems have it
_NO_NAME = ("", ".", "..")


def refuse_place(content: Path, output: Path) -> None:
    """Raise ContentError where the output is a file, or lies in content/, or around it."""
    if output.exists() and not output.is_dir():
        what = "the output is to go into a folder, and this is a file"
        raise _wrong(output, what, "Name another with -o")
    inside, place = content.resolve(), output.resolve()
    if place.is_relative_to(inside):
        what = "the output is to go into content/, where the reports are"
        raise _wrong(output, what, "Name a folder outside it with -o")
    if inside.is_relative_to(place):
        what = "content/ lies in this folder, and a build removes from its output what is not its own"
        raise _wrong(output, what, "Name a folder beside content/ with -o")


def refuse_foreign(folder: Path) -> None:
    """Raise ContentError where `folder` holds files and no chronology of ours: nothing there is ours to prune."""
    if folder.exists() and not folder.is_dir():
        what = "the output is to go into a folder, and this is a file"
        raise _wrong(folder, what, "Name another with -o")
    if (folder / OURS).exists() or not any(not is_hidden(path, folder) for path in files_below(folder)):
        return
    what = "this folder holds files that Dateline did not make, and a build removes what is not its own"
    raise _wrong(folder, what, "Name an empty folder with -o")


def refuse_path(path: str) -> None:
    """Raise ContentError where a page's path leads out of the site's folder, or to no file at all."""
    parts = path.split("/")
    if "\\" in path or "\0" in path or not all(part not in _NO_NAME and _fits(part) for part in parts):
        what = f"a page is to be written to `{ascii(path)[1:-1]}`, and no file of the site can be there"
        raise ContentError((Problem("content", 0, what, "Look for that name in content/"),))


def _fits(part: str) -> bool:
    return 4 * len(part) <= _LONGEST or len(os.fsencode(part)) <= _LONGEST


def refuse_link(folder: Path) -> None:
    """Raise ContentError where a folder of the site is a link: what it leads to is not the site's."""
    if folder.is_symlink():
        what = "this folder of the site is a link, and nothing is written through it"
        raise _wrong(folder, what, "Remove the link")


@contextmanager
def lock(output: Path) -> Iterator[None]:
    """Hold the output folder for one build alone. Raises ContentError where another build holds it.

    The lock is the operating system's and ends with the process, however that ends.
    """
    made = not output.exists()
    output.mkdir(parents=True, exist_ok=True)
    handle = _locked(output)
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)
        if made:
            with suppress(OSError):
                output.rmdir()  # only where nothing was written into it


def files_below(folder: Path) -> Iterator[Path]:
    """Every file below the folder, in no order; nothing where there is no folder."""
    for base, _, names in os.walk(folder):
        yield from (Path(base, name) for name in names)


def names_below(folder: Path, but: str) -> Iterator[str]:
    """The path below the folder of every file in it, with `/` between, but for what lies in its folder `but`."""
    start = len(str(folder)) + 1
    for base, inside, names in os.walk(folder):
        within = base[start:].replace(os.sep, "/")
        if not within and but in inside:
            inside.remove(but)
        yield from (f"{within}/{name}" if within else name for name in names)


def is_hidden(path: Path, folder: Path) -> bool:
    """Whether the file, or a folder that it is in, begins with a dot."""
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _locked(folder: Path) -> int | None:
    """An open handle that holds the folder's lock; None where this system has no such locks."""
    try:
        import fcntl

        handle = os.open(folder, os.O_RDONLY)
    except (ImportError, OSError):
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        what = "another build is writing into this folder"
        raise _wrong(folder, what, "Wait until it is done, and build again") from None
    except OSError:
        os.close(handle)
        return None
    return handle


def _wrong(place: Path, what: str, fix: str) -> ContentError:
    return ContentError((Problem(str(place), 0, what, fix),))
