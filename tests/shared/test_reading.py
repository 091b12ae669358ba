"""Reading the seeds line by line, and the saved pages no worse than they once were, on the very same data.

`--rewrite` raises the floors to what is reached now; lowering one takes `--lower-floors`.
"""

import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from bench.reading import ENDINGS, GOLD, digest, read, score, squeeze
from generator.model import Report, Source
from generator.reading import extract
from tests.conftest import SHARED

FLOORS = Path(__file__).parent / "floors" / "reading.json"
GOAL = {"saved": (0.965, 0.025, 0.85, 0.94), "pasted": (0.80, 0.06, 0.75, 0.90)}
SEEDS = (
    yaml.safe_load((SHARED / "eval" / "seeds-gold.yaml").read_text(encoding="utf-8"))["seeds"]
    if SHARED.is_dir()
    else []
)


def report_of(seed: dict[str, Any]) -> Report:
    """A seed as it is read without a names file."""
    data = (SHARED / "seeds" / seed["file"]).read_bytes()
    report, problems = extract(Source("seed", seed["file"], data), ())
    assert report is not None, problems
    return report


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed["id"])
def test_seed(seed: dict[str, Any]) -> None:
    """Title, every paragraph and nothing else, the day with its words or the doubt, outlet and agency."""
    report = report_of(seed)
    lines = (SHARED / "seeds" / seed["file"]).read_text(encoding="utf-8").split("\n")
    assert squeeze(report.title) == squeeze(seed["title"])
    wanted = [squeeze(lines[number - 1]) for number in seed["body"]["lines"]]
    assert [squeeze(paragraph) for paragraph in report.body] == wanted
    if seed["publication"]["value"]:
        assert str(report.published) == str(seed["publication"]["value"])
        assert report.publication.text
    else:
        assert report.published is None
        assert "date-unconfirmed" in {doubt.kind for doubt in report.doubts}
    names = [squeeze(name) for name in re.split(r"[()]", seed["source"]["outlet"] or "") if name.strip()]
    if names and report.outlet:
        assert any(name in squeeze(report.outlet) for name in names)
    if seed["source"]["agency"]:
        assert squeeze(report.agency) == squeeze(seed["source"]["agency"])


@pytest.mark.parametrize("kind", ENDINGS)
def test_floor(kind: str, request: pytest.FixtureRequest) -> None:
    """Day, title and text stand at their floor or above it, and above the goal; the pages are those pinned."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    reports, _ = read(GOLD, kind)
    now: dict[str, Any] = {name: round(value, 4) for name, value in score(GOLD, reports).items()}
    day, wrong, title, text = GOAL[kind]
    assert now["day"] >= day
    assert now["wrong day"] <= wrong
    assert now["title"] >= title
    assert now["text"] >= text
    now["digest"] = digest(GOLD)
    floor = floors.get(kind, {})
    lower = [name for name in ("day", "title", "text") if now[name] < floor.get(name, 0)]
    lower += ["wrong day"] * (now["wrong day"] > floor.get("wrong day", 1))
    rewrite = request.config.getoption("--rewrite") and not lower
    if request.config.getoption("--lower-floors") or rewrite:
        text_now = json.dumps({**floors, kind: now}, indent=2, sort_keys=True)
        FLOORS.write_text(text_now + "\n", encoding="utf-8")
        return
    assert floor, "no floor is pinned yet: run with --rewrite"
    assert now["digest"] == floor["digest"], "the pages are others than those pinned"
    assert not lower, f"{kind} fell from {floor} to {now}"


def test_every_page_as_one_chronology(tmp_path: Path) -> None:
    """A build over all the pages ends, and `check` names every page whose text, title, outlet or day is unsure."""
    from click.testing import CliRunner

    from generator.cli import main

    articles = tmp_path / "content" / "articles"
    articles.mkdir(parents=True)
    doubtful: dict[str, set[str]] = {}
    pages = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    for number, page in enumerate(pages):
        packed = GOLD.parent / page["file"]
        data = gzip.decompress(packed.read_bytes()) if packed.suffix == ".gz" else packed.read_bytes()
        (articles / f"page-{number:03}.html").write_bytes(data)
        report, problems = extract(Source("a", "a.html", data), ())
        assert report is not None, problems
        doubtful[f"content/articles/page-{number:03}.html"] = {one.kind for one in report.doubts}
    built = CliRunner().invoke(main, ["build", "-C", str(tmp_path), "-q"])
    assert built.exit_code == 0, built.output
    checked = CliRunner().invoke(main, ["check", "-C", str(tmp_path), "--format", "json"])
    assert checked.exception is None or isinstance(checked.exception, SystemExit)
    unsure = ("title-unsure", "outlet-unsure", "body-unsure", "undated", "date-unconfirmed")
    named = {path for path, kinds in doubtful.items() if kinds.intersection(unsure)}
    assert named
    missing = sorted(path for path in named if path not in checked.output)
    assert not missing
