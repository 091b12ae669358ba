"""How the work of each phase grows with the number of reports, by calls of functions; no clock is asked."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise

import pytest

from generator.build import relate
from generator.pages import pages
from tests.corpus import lay_out

SIZES = (500, 1000, 2000)
STEEPEST = 1.2  # times the calls for each report and event, where those are twice as many; n log n is about 1.1
FEW = 20_000  # calls: what is less does not matter at any size
PHASES = ("content", "decisions", "grouping", "addresses", "listing and stories", "doubts", "pages")


@contextmanager
def counted() -> Iterator[tuple[Counter[str], Callable[[str], None]]]:
    """The calls of functions made by each phase; the second is told of each phase as it begins."""
    calls: Counter[str] = Counter()
    now = "before"

    def count(_frame: object, event: str, _argument: object) -> None:
        if event in ("call", "c_call"):
            calls[now] += 1

    def begins(phase: str) -> None:
        nonlocal now
        now = phase

    sys.setprofile(count)
    try:
        yield calls, begins
    finally:
        sys.setprofile(None)


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[int, Counter[str]]]:
    """For each size the number of reports and events, and the calls of each phase; reports were read before."""
    found = []
    for size in SIZES:
        folder = lay_out(tmp_path_factory.mktemp("growth"), size)
        relate(folder)
        with counted() as (calls, begins):
            chronology, _ = relate(folder, begins=begins)
            begins("pages")
            made = sum(len(page.context) > 0 for page in pages(chronology))
        assert made > size
        found.append((size + len(chronology.events), calls))
    return found


def too_steep(few: int, calls: int, many: int, more: int) -> bool:
    """Whether `more` calls for `many` things are too many, where `few` took `calls`."""
    return more / many > STEEPEST * max(calls, FEW) / few


@pytest.mark.parametrize("phase", PHASES)
def test_no_phase_is_quadratic(measured: list[tuple[int, Counter[str]]], phase: str) -> None:
    """Each report and event takes about as many calls among 2,000 reports as among 500."""
    counts = [(things, calls[phase]) for things, calls in measured]
    assert all(calls for _, calls in counts)
    assert not any(too_steep(*few, *many) for few, many in pairwise(counts)), counts


def test_every_phase_is_looked_at(measured: list[tuple[int, Counter[str]]]) -> None:
    """No phase of the pipeline is left out but the reading of reports, each of which is read by itself."""
    assert set(PHASES) >= set(measured[0][1]) - {"before", "reports read before", "reading reports"}


def test_a_quadratic_phase_is_seen() -> None:
    """A phase that looks at all pairs would be found out."""
    counts = []
    for size in (200, 400):
        with counted() as (calls, begins):
            begins("pairs")
            for left in range(size):
                for _ in range(left):
                    abs(left)
        counts.append((size, calls["pairs"]))
    assert too_steep(*counts[0], *counts[1])
