"""Texts of every bad shape, ten times as long: how many more operations each phase takes. No clock is asked."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from generator.model import NamesFile, Source
from generator.processing import account_of, extracted
from tests.hardening.rows import Row

SHAPES: dict[str, Callable[[int], tuple[str, str]]] = {
    "sentences": lambda n: (
        ".txt",
        "The minister met the envoy in Belmora on Monday. " * (n // 49),
    ),
    "one sentence": lambda n: (".txt", "the minister met the envoy and " * (n // 31)),
    "dates": lambda n: (".txt", "4 May 2020, " * (n // 12)),
    "weekdays": lambda n: (".txt", "on Monday and " * (n // 14)),
    "capitals": lambda n: (".txt", "Wang Yi " * (n // 8)),
    "quotes": lambda n: (".txt", '"a' * (n // 2)),
    "brackets": lambda n: (".txt", "(a" * (n // 2)),
    "lines": lambda n: (".txt", "Menu\n" * (n // 5)),
    "paragraphs": lambda n: (".txt", "He came back.\n\n" * (n // 15)),
    "no blanks": lambda n: (".txt", "a" * n),
    "dots": lambda n: (".txt", "U.S. " * (n // 5)),
    "commas": lambda n: (".txt", "Ana, " * (n // 5)),
    "numbers": lambda n: (".txt", "2,000 " * (n // 6)),
    "headings": lambda n: (
        ".html",
        f"<html><body>{'<h1>Market hall</h1>' * (n // 20)}</body></html>",
    ),
    "HTML paragraphs": lambda n: (
        ".html",
        f"<html><body>{'<p>He came back on Monday.</p>' * (n // 30)}</body></html>",
    ),
    "open tags": lambda n: (".html", f"<html><body>{'<p>' * (n // 3)}text</body></html>"),
    "nested boxes": lambda n: (
        ".html",
        f"<html><body>{'<div>' * (n // 11)}text{'</div>' * (n // 11)}</body></html>",
    ),
    "links": lambda n: (".html", f"<html><body>{'<a href=x>More</a> ' * (n // 19)}</body></html>"),
    "Markdown list": lambda n: (
        ".md",
        "---\npublished: 2020-05-05\n---\n" + "- He came back.\n" * (n // 16),
    ),
    "Markdown brackets": lambda n: (".md", "---\npublished: 2020-05-05\n---\n" + "[" * n),
    "Markdown stars": lambda n: (".md", "---\npublished: 2020-05-05\n---\n" + "*a " * (n // 3)),
}
T = TypeVar("T")
PHASES = ("reading", "the rest")
STEEPEST = 16.0  # times the operations for ten times the text; n log n is about 13


def growth(_folder: Path, small: int) -> Row:
    """Operations (calls of functions) of each phase for each shape, from `small` characters to ten times as many."""
    row = Row(
        f"a phase that takes more than {STEEPEST:.0f} times the operations for ten times the text",
        unit="shapes and phases",
    )
    for name, shape in SHAPES.items():
        few, many = (_operations(*shape(size)) for size in (small, 10 * small))
        for phase, one, ten in zip(PHASES, few, many, strict=True):
            row.note(ten <= STEEPEST * max(one, 2_000), f"{name}, {phase}: {one} to {ten}")
    return row


def _operations(ending: str, text: str) -> tuple[int, int]:
    source = Source("a", f"a{ending}", text.encode(), None, None)
    reading, (report, _) = _counted(lambda: extracted(source, NamesFile()))
    from generator.entries import NO_KINDS

    rest = _counted(lambda: account_of(report, NamesFile(), NO_KINDS))[0] if report else 0
    return reading, rest


def _counted(work: Callable[[], T]) -> tuple[int, T]:
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        made = work()
    finally:
        sys.setprofile(None)
    return calls, made
