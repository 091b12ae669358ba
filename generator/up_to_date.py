"""up_to_date: content/ and the output as they stand -> what the last build said, where nothing has changed since.

By size and times of change of every file; a build that has nothing to do costs a look at the
folder and no more.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from generator import cache
from generator.chronology import Chronology
from generator.write import Kept, files_below

LEDGER = Path("content") / "permalinks.yml"


class Counts(msgspec.Struct, frozen=True):
    """How much a site holds, and how much of it wants an eye."""

    reports: int
    entries: int
    events: int
    pages: int
    doubts: int
    undated: int
    ignored: int


class BuildSummary(msgspec.Struct, frozen=True):
    """What a build had to say of its site: counts, a line for every doubt and ignored file, the ledger."""

    counts: Counts
    unsettled: tuple[str, ...]
    ledger_changed: bool


class _Last(msgspec.Struct, frozen=True):
    content: str
    beside: dict[str, str]
    summary: BuildSummary
    ledger: bool = False


def counts_of(chronology: Chronology, pages_made: int) -> Counts:
    """How much a chronology holds, with the number of HTML pages that were made of it."""
    return Counts(
        reports=len(chronology.reports),
        entries=len(chronology.entries),
        events=len(chronology.events),
        pages=pages_made,
        doubts=sum(map(len, chronology.doubts.values())),
        undated=sum(report.published is None for report in chronology.reports),
        ignored=len(chronology.ignored),
    )


def content_mark(folder: Path, *settings: object) -> str:
    """A hash of the code, the settings and the size and time of every file in content/ but the ledger."""
    inside = folder / "content"
    ledger = folder / LEDGER
    stats = sorted(_stats(path for path in files_below(inside) if path != ledger))
    return cache.digest(cache.code_digest().encode(), repr(settings).encode(), repr(stats).encode())


def summary_before(
    store: Path, folder: Path, mark: str, output: Path, table: Mapping[str, Kept]
) -> BuildSummary | None:
    """What the last build said, where content, ledger and output are as it left them; else None."""
    last = cache.load(store, _Last).get("last")
    if last is None or last.content != mark or last.beside != _marks(last.beside):
        return None
    return last.summary if _holds(output, table) else None


def remember(store: Path, folder: Path, mark: str, summary: BuildSummary, themes: tuple[Path, ...] = ()) -> None:
    """Keep what a build said, for the next that finds nothing changed in content, ledger and themes."""
    beside = [str(path) for path in (folder / LEDGER, *themes)]
    there = (folder / LEDGER).exists()
    cache.store(store, {"last": _Last(mark, _marks(beside), summary, there)})


def ledger_was_there(store: Path) -> bool:
    """Whether the last build left a ledger."""
    last = cache.load(store, _Last).get("last")
    return last is not None and last.ledger


def _marks(paths: Iterable[str]) -> dict[str, str]:
    """For each file or folder, the sizes and times of what is there now."""
    return {one: repr(sorted(_stats([Path(one), *files_below(Path(one))]))) for one in paths}


def _stats(paths: Iterable[Path]) -> Iterator[tuple[str, int, int, int]]:
    for path in paths:
        try:
            stat = path.stat()
        except OSError:
            continue
        yield str(path), stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns


def _holds(output: Path, table: Mapping[str, Kept]) -> bool:
    """Whether the folder holds exactly the files of the table, each as it was left; dot files do not count."""
    found = 0
    base = f"{output}{os.sep}"
    for path in files_below(output):
        name = str(path).removeprefix(base).replace(os.sep, "/")
        kept = table.get(name)
        if kept is None and (name.startswith(".") or "/." in name):
            continue
        stat = path.stat()
        if kept is None or (kept.size, kept.changed) != (stat.st_size, stat.st_mtime_ns):
            return False
        found += 1
    return found == len(table)
