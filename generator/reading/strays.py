"""strays: a folder -> the links that lead out of it, and what in it is neither file nor folder; nothing is opened."""

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from generator.problems import Problem

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")


def links_out(inside: Path, folder: Path) -> tuple[Problem, ...]:
    """A problem for each link below `inside` (itself included) that leads out of it; paths are seen from `folder`."""
    home = (folder.resolve() / inside.relative_to(folder)).resolve()
    if inside.is_symlink() and not home.is_relative_to(folder.resolve()):
        return (_leads_out(inside, folder),)
    return tuple(
        _leads_out(path, folder)
        for path in sorted(_entries(inside))
        if path.is_symlink() and not _resolved(path).is_relative_to(home)
    )


def odd_files(inside: Path) -> Iterator[Path]:
    """What is no file, no folder and no link: pipes, sockets, devices."""
    for path in sorted(_entries(inside)):
        try:
            mode = path.lstat().st_mode
        except OSError:
            continue
        if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode) or stat.S_ISLNK(mode)):
            yield path


def printable(path: str) -> str:
    """A path as it can be shown: what no terminal and no UTF-8 can hold is written as an escape."""
    return _UNPRINTABLE.sub(lambda found: ascii(found[0])[1:-1], path)


def _entries(folder: Path) -> Iterator[Path]:
    for base, folders, files in os.walk(folder):
        yield from (Path(base, name) for name in (*folders, *files))


def _resolved(path: Path) -> Path:
    """Where a link leads, whether or not anything is there; itself where it leads round in a circle."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path.absolute()


def _leads_out(path: Path, folder: Path) -> Problem:
    shown = printable(path.relative_to(folder).as_posix())
    what = "it is a link that leads out of content/, and what it leads to would be published"
    fix = "Put the file itself there, or write `follow_links: true` in content/site.yml"
    return Problem(shown, 0, what, fix)
