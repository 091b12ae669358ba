"""Report text comes from strangers' pages: whatever it holds, it is text in every output, or one clear line."""

import json
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.build import build
from tests.conftest import HANGS, REPOSITORY

EVIL = (
    "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg/onload=alert(3)> ]]> --> </title> {{ 7*7 }} {% "
    "raw %}"
)


def article(folder: Path, name: str, text: str | bytes) -> None:
    """Write one article."""
    path = folder / "content" / "articles" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))


@pytest.fixture(scope="module", params=["excerpts", "full"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site built from hostile reports, as excerpts and republished in full."""
    folder = tmp_path_factory.mktemp("hostile")
    quoted = json.dumps(EVIL)
    for number in range(3):
        head = (
            f"title: {quoted}\noutlet: {quoted}\nauthor: {quoted}\nurl: 'javascript:alert(4)'\ntags: "
            f"[{quoted}]\npublished: 2023-02-0{number + 3}\n"
        )
        body = (
            f"Foreign Minister Ana Horvat met Ivan Petrov in Belmora on Thursday {EVIL} and "
            f'signed.\n\n[click](javascript:alert(5)) ![x](x" onerror="alert(6)) <iframe '
            f"src=//evil.example></iframe>\n\nHorvat \u202egnp.exe said \u0007 {EVIL}."
        )
        article(folder, f"evil-{number}.md", f"---\n{head}---\n\n{body}\n")
    paragraph = f"<p>The minister {EVIL} met the envoy in Galen on Monday and talked at length about grain.</p>"
    body = f"<article><h1>{EVIL}</h1>{paragraph * 5}</article>"
    article(folder, "page.html", f"<html><head><title>{EVIL}</title></head><body>{body}</body></html>")
    (folder / "content" / "site.yml").write_text(
        f"title: {quoted}\ndescription: {quoted}\nrepublish: {request.param}\nbase_url: https://site.example/x/\n"
    )
    (folder / "content" / "names.yml").write_text(f"people:\n  {quoted}: {{aliases: [Ana Horvat]}}\n")
    build(folder, folder / "site")
    return folder / "site"


class Looking(HTMLParser):
    """Gathers what a browser would run: scripts with text in them, handlers, script addresses, frames."""

    def __init__(self) -> None:
        super().__init__()
        self.bad: list[str] = []
        self.data_block = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note handlers, script addresses and tags that no page of ours has."""
        given = dict(attrs)
        self.data_block = tag == "script" and given.get("type") == "application/ld+json"
        if tag in {"iframe", "object", "embed"} or (tag == "script" and not given.get("src") and not self.data_block):
            self.bad.append(f"<{tag}>")
        for name, value in attrs:
            if name.startswith("on") or re.match(r"\s*(?:javascript|data|vbscript):", value or "", re.IGNORECASE):
                self.bad.append(f"{tag} {name}={value}")


def test_nothing_runs(site: Path) -> None:
    """No page has a script, a handler, a frame or an address that report text put there."""
    for path in sorted(site.rglob("*.html")):
        looking = Looking()
        looking.feed(path.read_text(encoding="utf-8"))
        assert not looking.bad, (path, looking.bad)


def test_no_template_is_run(site: Path) -> None:
    """Braces in report text are text."""
    assert not [
        path
        for path in site.rglob("*.html")
        if re.search(r"</title> 49\b|&lt;/title&gt; 49\b", path.read_text(encoding="utf-8"))
    ]


def test_data_and_feeds_are_well_formed(site: Path) -> None:
    """JSON parses, XML parses, and control characters that XML forbids are gone."""
    from xml.etree import ElementTree as ET

    for path in sorted(site.rglob("*.json")):
        json.loads(path.read_text(encoding="utf-8"))
    feeds = sorted(site.rglob("*.xml"))
    assert feeds
    for path in feeds:
        ET.fromstring(path.read_text(encoding="utf-8"))


def test_exports_are_well_formed(site: Path) -> None:
    """Every format in downloads/ parses, no cell is a formula, no address is a script's."""
    import csv
    from xml.etree import ElementTree as ET

    folder = site / "downloads"
    for name in ("places.kml", "people.gexf", "people.graphml"):
        ET.fromstring((folder / name).read_text(encoding="utf-8"))
    for line in (folder / "entities.ftm.ndjson").read_text(encoding="utf-8").split("\n"):
        assert not line or json.loads(line)["schema"]
    for path in sorted(folder.rglob("*.csv")):
        cells = [cell for row in csv.reader(path.open(encoding="utf-8", newline="")) for cell in row]
        assert cells
        assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]
    timeline = (folder / "timelinejs.json").read_text(encoding="utf-8")
    assert not [tag for tag in ("<script", "<img", "<svg", "javascript:") if tag in timeline]
    assert "](javascript:" not in (folder / "chronology.mw").read_text(encoding="utf-8")
    whole = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.json"))
    addresses = re.findall(r'"(?:URL|source|page|url)": ?"([^"]*)"', whole)
    assert addresses
    assert all(address.startswith("https://site.example/") for address in addresses)


HOSTILE: dict[str, str | bytes] = {
    "one-line.txt": "word " * 200_000,
    "no-space.txt": "a" * 1_000_000,
    "digits.txt": "20230204" * 50_000,
    "dots.txt": "U.S. " * 50_000,
    "ellipsis.txt": "." * 300_000 + " The minister met the envoy.\n",
    "newlines.txt": "\n" * 300_000 + "The minister met the envoy.\n",
    "capitals.txt": "Wang Yi " * 50_000,
    "quotes.txt": '"' * 100_000,
    "deep.html": "<div>" * 100_000 + "text" + "</div>" * 100_000,
    "laughs.md": "---\na: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\nText.\n",
    "nul.txt": b"The minister\x00 met\x00 the envoy.\n" * 20,
    "surrogate.txt": "The minister met \ud800 the envoy on Thursday.\n",
    "override.md": "The minister \u202e\u2066met\u2069 the envoy on Thursday.\n",
    "mixed.txt": "Das Treffen am Donnerstag — Müller und Weiß.\n".encode() + "Café dans la matinée\n".encode("latin-1"),
    "deep.md": "---\n" + "a: " * 2_000 + "\n---\nText.\n",
    "brackets.md": "[" * 50_000 + "](x)" * 10,
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_it_ends_in_a_report_or_in_one_clear_line(tmp_path: Path, name: str) -> None:
    """Every hostile file is read, or told in lines that name it; never a traceback."""
    article(tmp_path, name, HOSTILE[name])
    words = [sys.executable, "-m", "generator", "build", "-q", "-C", str(tmp_path)]
    done = subprocess.run(words, cwd=REPOSITORY, capture_output=True, text=True, timeout=HANGS)
    assert "Traceback" not in done.stderr, done.stderr[-2000:]
    assert done.returncode in (0, 1)
    if done.returncode:
        assert all(line.startswith(f"content/articles/{name}") for line in done.stderr.splitlines()[:-1])
        assert len(done.stderr) < 2_000


def test_an_articles_folder_that_is_a_file(tmp_path: Path) -> None:
    """It holds no report: the chronology is empty, not broken."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "articles").write_text("not a folder")
    assert build(tmp_path, tmp_path / "site").summary.counts.reports == 0
