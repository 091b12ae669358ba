"""How fast and how well pages are read: milliseconds a page (median), day, title and text kept, saved and pasted.

usage: python bench/reading.py [GOLD.jsonl]      (default: ../shared/eval/pages/gold.jsonl)

A pasted page is the same page as the text that a browser would put on the clipboard, as the scorer beside the data
makes it.
"""

import gzip
import hashlib
import importlib.util
import json
import pathlib
import re
import statistics
import sys
import time
from types import ModuleType
from typing import Any

from generator.model import Report, Source
from generator.reading import extract

EVAL = pathlib.Path(__file__).parents[2] / "shared" / "eval"
GOLD = EVAL / "pages" / "gold.jsonl"
ENDINGS = {"saved": ".html", "pasted": ".txt"}


def main() -> None:
    """Print a line for saved and one for pasted pages."""
    gold = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else GOLD
    for kind in ENDINGS:
        reports, milliseconds = read(gold, kind)
        figures = " ".join(f"{name} {value:.3f}" for name, value in score(gold, reports).items())
        print(f"{kind}: {milliseconds:.1f} ms a page (median of {len(reports)}); {figures}")


def read(gold: pathlib.Path, kind: str) -> tuple[list[Report | None], float]:
    """What is read of every page, and the median of milliseconds that one costs this process."""
    reports, costs = [], []
    extract(Source("first", "first" + ENDINGS[kind], b"<p>So that nothing is loaded below.</p>"), ())
    for number, data in enumerate(pages(gold, kind)):
        began = time.process_time()
        report, _ = extract(Source(str(number), f"{number:05}{ENDINGS[kind]}", data), ())
        costs.append(time.process_time() - began)
        reports.append(report)
    return reports, statistics.median(costs) * 1000


def pages(gold: pathlib.Path, kind: str) -> list[bytes]:
    """The bytes of every page, as saved or as pasted."""
    found = []
    for row in rows(gold):
        path = gold.parent / row["file"]
        raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        if kind == "pasted":
            visible = scorer().Visible()
            visible.feed(raw.decode("utf-8", "replace"))
            raw = visible.text().encode()
        found.append(raw)
    return found


def score(gold: pathlib.Path, reports: list[Report | None]) -> dict[str, float]:
    """Share of days right and wrong, of titles right, and F1 of the marked pieces of text, by the scorer's rules."""
    days, titles, kept, wanted, unwanted, stray = [], [], 0, 0, 0, 0
    for row, report in zip(rows(gold), reports, strict=True):
        if row.get("published") and row["published"] != "NaN":
            said = str(report.publication.value) if report and report.publication.value else ""
            days.append((said == row["published"][:10], bool(said) and said != row["published"][:10]))
        if row.get("title"):
            titles.append(squeeze(row["title"]) == squeeze(report.title if report else None))
        body = squeeze(" ".join(report.body) if report else "")
        wanted += len(row.get("include", []))
        kept += sum(squeeze(piece) in body for piece in row.get("include", []))
        unwanted += len(row.get("exclude", []))
        stray += sum(squeeze(piece) in body for piece in row.get("exclude", []))
    precision, recall = kept / max(1, kept + stray), kept / max(1, wanted)
    return {
        "day": sum(right for right, _ in days) / len(days),
        "wrong day": sum(wrong for _, wrong in days) / len(days),
        "title": sum(titles) / len(titles),
        "text": 2 * precision * recall / max(1e-9, precision + recall),
    }


def digest(gold: pathlib.Path) -> str:
    """A digest of the pages and of what is right on them."""
    found = hashlib.sha256(gold.read_bytes())
    for row in rows(gold):
        found.update((gold.parent / row["file"]).read_bytes())
    return found.hexdigest()[:16]


def rows(gold: pathlib.Path) -> list[dict[str, Any]]:
    """The rows of the gold file."""
    return [json.loads(line) for line in gold.read_text(encoding="utf-8").split("\n") if line]


def scorer() -> ModuleType:
    """The scorer beside the data, as a module."""
    spec = importlib.util.spec_from_file_location("score_pages", EVAL / "score_pages.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def squeeze(text: str | None) -> str:
    """Letters and digits only, in lower case."""
    return re.sub(r"\W+", " ", text or "").strip().lower()


if __name__ == "__main__":
    main()
