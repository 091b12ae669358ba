"""Decisions as a reader and a curator meet them: every reason is shown, and a broken file accuses no decision."""

import json
from pathlib import Path

import pytest

from generator.build import build
from generator.problems import ContentError

REPORTS = {
    "courier.md": "---\ntitle: Mayor meets chief\npublished: 2024-05-15\noutlet: Courier\n---\n\n"
    "Mayor Teresa Quill met Anders Holt, the firm's chief executive, at the Town Hall in Vardal on Tuesday.\n",
    "post.md": "---\ntitle: An apology\npublished: 2024-05-15\noutlet: Post\n---\n\n"
    "Anders Holt apologised to Teresa Quill in Vardal on Tuesday.\n",
}


def lay_out(folder: Path) -> dict[str, str]:
    """The two reports, built once; the ids of their entries by report."""
    for name, text in REPORTS.items():
        path = folder / "content" / "articles" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    build(folder, folder / "site", jobs=1)
    data = json.loads((folder / "site" / "data" / "chronology.json").read_text("utf-8"))
    return {entry["report"]: entry["id"] for entry in data["entries"]}


def test_the_reasons_of_two_decisions_are_both_shown(tmp_path: Path) -> None:
    """Of a merge and of a title, on the page of the event."""
    entries = lay_out(tmp_path)
    (tmp_path / "content" / "overrides.yml").write_text(
        f"events:\n  same:\n    - of: [{', '.join(entries.values())}]\n      because: The apology was made there.\n"
        f"  e-{entries['courier']}:\n    title: Quill meets Holt\n    because: A shorter title.\n",
        encoding="utf-8",
    )
    build(tmp_path, tmp_path / "site", jobs=1)
    pages = "".join(path.read_text("utf-8") for path in (tmp_path / "site" / "2024").rglob("*.html"))
    assert "A shorter title." in pages
    assert "The apology was made there." in pages


def test_a_broken_report_is_the_only_problem(tmp_path: Path) -> None:
    """Decisions on what it told are fine; nobody is told to take them out."""
    entries = lay_out(tmp_path)
    (tmp_path / "content" / "overrides.yml").write_text(
        f"entries:\n  {entries['courier']}:\n    kind: meeting\n    because: They met.\n", encoding="utf-8"
    )
    build(tmp_path, tmp_path / "site", jobs=1)
    path = tmp_path / "content" / "articles" / "courier.md"
    path.write_text(REPORTS["courier.md"].replace("published: 2024-05-15", "published: 2024-05-35"), encoding="utf-8")
    with pytest.raises(ContentError) as told:
        build(tmp_path, tmp_path / "site", jobs=1)
    assert [problem.path for problem in told.value.problems] == ["content/articles/courier.md"]
