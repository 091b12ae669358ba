"""Row: one line of docs/reliability.md: what was tried, how often, and how often it went wrong."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Row:
    """One thing that must never happen. `wrong` are the cases in which it did, in a few words each."""

    never: str
    tried: int = 0
    unit: str = ""
    wrong: list[str] = field(default_factory=list)
    skipped: str = ""

    def note(self, right: bool, what: str) -> None:
        """Count one case."""
        self.tried += 1
        if not right:
            self.wrong.append(what)


def forked(work: Callable[[], object], said: Path | None = None) -> int:
    """The exit code of `work` in a process of its own, -9 where it was killed; what it says goes to the file `said`."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    code = 70
    try:
        with Path(said or os.devnull).open("wb", buffering=0) as out:
            os.dup2(out.fileno(), 1)
            os.dup2(out.fileno(), 2)
            try:
                work()
                code = 0
            except SystemExit as end:
                code = end.code if isinstance(end.code, int) else 1
            sys.stdout.flush()
            sys.stderr.flush()
    except BaseException:  # noqa: BLE001 - a child of a test must never run on
        import traceback

        traceback.print_exc()
    os._exit(code)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder that is not hidden, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    }
