"""Known: what was added before is found by its address or by its very text."""

from pathlib import Path

from generator.adding import Known, sources_in
from generator.adding.addresses import own_address
from tests import forms


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


def test_saved_pages_are_known_by_their_own_address(tmp_path: Path) -> None:
    """An .html file that lies in articles/: its canonical address, whatever marks the asked one has."""
    (tmp_path / "a.html").write_text(
        '<html><head><link href="https://www.bay.example/boats/" rel=canonical></head><body>Boats</body></html>'
    )
    (tmp_path / "b.mhtml").write_bytes(forms.mhtml())
    known = Known(tmp_path)
    path = tmp_path / "new.md"
    assert known.find("http://bay.example/boats?utm_source=x#top", "", path) == tmp_path / "a.html"
    assert known.find("https://herald.example/tunnel", "", path) == tmp_path / "b.mhtml"
    assert known.find("https://bay.example/other", "", path) is None


def test_an_address_gives_way_to_the_page_s_canonical_one() -> None:
    """Of the same host, and not to its front page."""
    page = '<link rel="canonical" href="/boats">'
    assert own_address(page, "https://bay.example/amp/boats?x=1") == "https://bay.example/boats"
    assert own_address('<link rel="canonical" href="https://evil.example/a">', "https://bay.example/a") is None
    assert own_address('<link rel="canonical" href="https://bay.example/">', "https://bay.example/a") is None
    assert own_address('<link rel="canonical" href="javascript:alert(1)">') is None
    (source,), _ = sources_in("boats", f"<html><head>{page}</head></html>".encode(), "https://bay.example/amp/boats")
    assert b"url: https://bay.example/boats\n" in (source.sidecar or b"")
