"""Known: what was added before is found by its address or by its very text."""

from pathlib import Path

from generator.adding import Known


def test_what_stands_there_is_found(tmp_path: Path) -> None:
    """By the address in front matter or a sidecar, in any folder; by the text, under the name it would get."""
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "a.md").write_text('---\nurl: "https://a.example/1"\n---\n\nText.\n')
    (tmp_path / "page.yml").write_text("url: https://a.example/2\n")
    (tmp_path / "day-title-2.md").write_text("same")
    (tmp_path / "b.md").write_text("url: https://a.example/3\n")
    known, path = Known(tmp_path), tmp_path / "day-title.md"
    assert known.find("https://a.example/1", "", path) == tmp_path / "far" / "a.md"
    assert known.find("https://a.example/2", "", path) == tmp_path / "page.yml"
    assert known.find(None, "same", path) == tmp_path / "day-title-2.md"
    assert known.find("https://a.example/3", "other", path) is None
    known.add("https://a.example/3", path)
    assert known.find("https://a.example/3", "other", path) == path
    assert Known(tmp_path / "nowhere").find("https://a.example/1", "", path) is None
