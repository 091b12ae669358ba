"""printing: what was built or read -> lines for a person at a terminal."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from generator.build import Built, quiet
from generator.model import Report
from generator.processing import Progress
from generator.up_to_date import Counts

SHOWN = 80


@contextmanager
def progress_bar(silent: bool) -> Iterator[Progress]:
    """A bar on a terminal; nothing where the output is read by something else."""
    if silent or not sys.stderr.isatty():
        yield quiet
        return
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn
    from rich.progress import Progress as Bar

    with Bar(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed}"),
        console=Console(stderr=True, no_color="NO_COLOR" in os.environ),
        transient=True,
        auto_refresh=False,  # by a thread, and a process with threads is not copied
    ) as bar:
        task = bar.add_task("reading", total=None)

        def show(phase: str, done: int, total: int) -> None:
            bar.update(task, description=phase, completed=done, total=total or None, refresh=True)

        yield show


def summary(built: Built, output: Path) -> str:
    """How much there is, what is doubted, and how to look at it."""
    counts, written = built.summary.counts, built.written
    there = ", ".join(
        (
            _count(counts.reports, "report"),
            _count(counts.entries, "entry", "entries"),
            _count(counts.events, "event"),
            _count(counts.pages, "page"),
        )
    )
    lines = [
        f"{there}: {written.written:,} written, {written.unchanged:,} unchanged, {written.removed:,} removed.",
        _loose_ends(counts),
        f"The site is in {output}/ — open {output}/index.html, or run `dateline serve`.",
    ]
    return "\n".join(lines)


def in_numbers(built: Built, output: Path) -> dict[str, object]:
    """What was built, for programs: the counts, what was written, and a line for each thing that is unsettled."""
    written = built.written
    files = {"written": written.written, "unchanged": written.unchanged, "removed": written.removed}
    counts: dict[str, object] = msgspec.to_builtins(built.summary.counts)
    return {**counts, "files": files, "output": str(output), "unsettled": list(built.summary.unsettled)}


def in_markdown(built: Built) -> str:
    """What was built, as a table with the unsettled below it; names and messages are never markup."""
    counts: dict[str, int] = msgspec.to_builtins(built.summary.counts)
    head = f"| {' | '.join(counts)} |\n|{'---|' * len(counts)}\n| {' | '.join(f'{n:,}' for n in counts.values())} |\n"
    lines = "".join(f"- `{line.replace('`', chr(39))}`\n" for line in built.summary.unsettled)
    return f"## Chronology\n\n{head}" + (f"\n{lines}" if lines else "") + "\n"


def reading(path: str, report: Report) -> str:
    """A report as it was read, in a few lines."""
    when = report.publication
    dated = f"{when.value} ({when.confidence}, from {when.source}: {when.text!r})" if when.value else "undated"
    rows = [
        path,
        f"  title      {report.title or '—'}",
        f"  outlet     {' · '.join(part for part in (report.outlet, report.agency, report.author) if part) or '—'}",
        f"  published  {dated}",
        f"  language   {report.language}",
        f"  body       {_count(len(report.body), 'paragraph')}, {_count(len(report.text.split()), 'word')}",
        *(f"             {_short(paragraph)}" for paragraph in report.body[:2]),
        *(f"  doubt      {doubt.kind}: {doubt.message}" for doubt in report.doubts),
    ]
    return "\n".join(rows)


def _loose_ends(counts: Counts) -> str:
    parts = [
        _count(counts.doubts, "doubt") if counts.doubts else "",
        _count(counts.undated, "undated report") if counts.undated else "",
        _count(counts.ignored, "ignored file") if counts.ignored else "",
    ]
    said = ", ".join(part for part in parts if part)
    return f"To look at: {said} — `dateline check` lists them." if said else "Nothing is doubted."


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else text[: SHOWN - 1].rsplit(" ", 1)[0] + "…"
