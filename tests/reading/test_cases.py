"""Whole pages: each file in tests/cases/reading/pages beside what is read from it (`--rewrite` makes that anew)."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model import Outlet, Report, Source
from generator.reading import extract, row
from tests.conftest import REPOSITORY

CASES = REPOSITORY / "tests" / "cases" / "reading"
PAGES = sorted(path for path in (CASES / "pages").iterdir() if path.suffix != ".yml")
BAD = yaml.safe_load((CASES / "bad.yml").read_text(encoding="utf-8"))
OUTLETS = (
    Outlet(name="Valley Herald", domain="herald.example"),
    Outlet(name="Bay News", aliases=("BAYNEWS",)),
)


def source(path: Path) -> Source:
    """A case as the folder reader would hand it over."""
    sidecar = path.with_suffix(".sidecar.yml")
    beside = sidecar.read_bytes() if sidecar.is_file() else None
    return Source(path.stem, path.name, path.read_bytes(), sidecar.name if beside else None, beside)


def shown(report: Report) -> dict[str, Any]:
    """What a case pins: the row that `read --json` prints, and what was dropped, with the reason."""
    told = row("", report)
    del told["path"]
    told["doubts"] = [f"{doubt['kind']}: {doubt['message']}" for doubt in told["doubts"]]
    told["dropped"] = [f"{item.line}: {item.reason}: {item.text[:60]}" for item in report.dropped]
    return told


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_page_is_read_as_expected(path: Path, rewrite: bool) -> None:
    """Title, date with its words, outlet, text and dropped lines are those of the file beside the page."""
    report, problems = extract(source(path), OUTLETS)
    assert report is not None, problems
    assert not problems
    expected = path.with_name(path.name + ".expected.yml")
    if rewrite:
        text = yaml.safe_dump(shown(report), allow_unicode=True, sort_keys=False, width=100)
        expected.write_text(text, encoding="utf-8")
    assert shown(report) == yaml.safe_load(expected.read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", BAD, ids=lambda case: str(case["name"]))
def test_bad_file_is_one_clear_line(case: dict[str, str]) -> None:
    """A file that cannot be read is one problem with its path, its line and the way to mend it."""
    report, problems = extract(Source("bad", case["name"], case["content"].encode()), ())
    assert report is None
    assert [str(problem) for problem in problems] == [case["says"]]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_no_line_is_lost(path: Path) -> None:
    """Every line of a pasted page is in the text, or dropped with a reason, or the title."""
    if path.suffix != ".txt":
        return
    report, _ = extract(source(path), OUTLETS)
    assert report is not None
    told = {" ".join(text.split()) for text in (*report.body, *(item.text for item in report.dropped))}
    text = path.read_text(encoding="utf-8").removeprefix("---\n").split("---\n")[-1]
    lines = {" ".join(line.split()) for line in text.split("\n")} - {""}
    kept = " ".join(sorted(told))
    assert all(line in kept for line in lines)
