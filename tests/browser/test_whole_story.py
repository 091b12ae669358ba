"""The whole story as a user lives it: new, add, preview, break, mend, build; read from a file and below a path."""

import functools
import http.server
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watched
from tests.browser.test_preview import PATIENCE, preview
from tests.conftest import REPOSITORY

SAVED = """<!doctype html><html lang="en"><head><title>Ferry link to Brindle reopens | The Harbour Post</title>
<meta property="og:site_name" content="The Harbour Post">
<meta property="article:published_time" content="2024-03-15T09:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Ferry link to Brindle reopens</h1>
<p>Mayor Greta Holm opened the ferry link to Brindle on Thursday, eleven months after a storm destroyed the pier.</p>
<p>“It is a good day for the island,” Ms Holm said. The first boat left at noon with eighty passengers on board.</p>
</article><aside>More from The Harbour Post: Ten walks for the spring</aside></body></html>"""
BASES = ("", "http://127.0.0.1/repo/", "https://chronology.example/")


def dateline(*words: str, folder: Path) -> str:
    """Run the command as a user does; what it prints."""
    done = subprocess.run(
        [sys.executable, "-m", "generator", *words, "-C", str(folder)], cwd=REPOSITORY, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


@contextmanager
def below_a_path(site: Path) -> Iterator[str]:
    """The site below /repo/ of a server on this machine."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        def translate_path(self, path: str) -> str:
            """Everything is below /repo/."""
            return super().translate_path(path.removeprefix("/repo")) if path.startswith("/repo/") else "/nowhere"

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/repo/"
    finally:
        server.shutdown()


def test_from_an_empty_folder_to_a_published_page(tmp_path: Path, watched: Watched) -> None:
    """Every step does what its message says, and nothing goes wrong in the browser on the way."""
    mine, page = tmp_path / "mine", watched.page
    subprocess.run(
        [sys.executable, "-m", "generator", "new", str(mine)], cwd=REPOSITORY, check=True, capture_output=True
    )
    saved = tmp_path / "saved.html"
    saved.write_text(SAVED, encoding="utf-8")
    assert "2024-03-15" in dateline("add", str(saved), folder=mine)
    with preview(mine) as address:
        page.goto(address)
        expect(page.locator(".card", has_text="ferry link to Brindle")).to_be_visible()
        config = mine / "content" / "site.yml"
        good = config.read_text(encoding="utf-8")
        config.write_text(good + "titel: again\n", encoding="utf-8")
        panel = page.get_by_role("alert", name="Errors in the chronology")
        expect(panel).to_contain_text("content/site.yml:", timeout=PATIENCE)
        config.write_text(good, encoding="utf-8")
        expect(panel).to_have_count(0, timeout=PATIENCE)
        page.goto("about:blank")  # nobody waits for the next change when the preview ends
    assert "2 reports" in dateline("build", folder=mine)
    site = mine / "site"
    opens(page, site.joinpath("index.html").as_uri())
    with below_a_path(site) as address:
        opens(page, address)


def opens(page: Page, start: str) -> None:
    """From the chronology to the event, to the report, and back."""
    page.goto(start)
    page.get_by_role("link", name="ferry link to Brindle").first.click()
    expect(page.locator("h1")).to_contain_text("Brindle")
    page.locator(".telling h3 a").first.click()
    expect(page.locator("main")).to_contain_text("eleven months after a storm")
    page.locator(".crumbs a").first.click()


@pytest.mark.parametrize("base", BASES)
def test_every_link_answers(base: str, tmp_path: Path) -> None:
    """Whatever address is built for; the page for wrong addresses counts from the site's own root."""
    mine = tmp_path / "mine"
    subprocess.run(
        [sys.executable, "-m", "generator", "new", str(mine)], cwd=REPOSITORY, check=True, capture_output=True
    )
    dateline("build", *(["--base-url", base] if base else []), folder=mine)
    site = mine / "site"
    pages = list(site.rglob("*.html"))
    assert len(pages) > 10
    dead = [
        (path.relative_to(site), link)
        for path in pages
        for link in links_of(path)
        if not answers(site, path, link, base)
    ]
    assert dead == []


def links_of(path: Path) -> Iterator[str]:
    """The addresses on the same site that a page leads to."""
    import lxml.html

    tree = lxml.html.parse(str(path))
    for name in ("href", "src"):
        for found in tree.xpath(f"//@{name}"):
            plain = str(found).split("#")[0].split("?")[0]
            if plain and "//" not in plain and not plain.startswith(("mailto:", "data:")):
                yield plain


def answers(site: Path, page: Path, link: str, base: str) -> bool:
    """Whether a file stands where a link leads, from the page's own place or from the root."""
    root = urlsplit(base).path or "/"
    target = (site / link.removeprefix(root) if link.startswith("/") else page.parent / link).resolve()
    return (target / "index.html").is_file() if target.is_dir() else target.is_file()
