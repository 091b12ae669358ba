"""The preview in Chromium: what breaks is shown over the last good page, and goes away when it is mended."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.conftest import Watched
from tests.conftest import REPOSITORY
from tests.corpus import lay_out

PATIENCE = 30_000  # ms, on a busy machine


@contextmanager
def preview(folder: Path) -> Iterator[str]:
    """A preview on a free port; its address."""
    command = [sys.executable, "-m", "generator", "serve", "-C", str(folder), "-p", "0"]
    child = subprocess.Popen(command, cwd=REPOSITORY, stderr=subprocess.PIPE, text=True)
    try:
        assert child.stderr is not None
        lines = iter(child.stderr.readline, "")
        yield next(found[1] for line in lines if (found := re.search(r"Serving on (\S+)", line)))
    finally:
        child.terminate()
        child.wait(timeout=20)


def test_an_error_is_shown_until_it_is_mended(tmp_path: Path, watched: Watched) -> None:
    """File, line and cure, over the page that was read; no message on the console, hostile text as text."""
    lay_out(tmp_path, 2)
    page = watched.page
    with preview(tmp_path) as address:
        page.goto(address)
        panel = page.get_by_role("alert", name="Errors in the chronology")
        expect(page.locator("h1")).to_be_visible()
        expect(panel).to_have_count(0)
        broken = tmp_path / "content" / "articles" / "broken.md"
        broken.write_text("---\npublished: <b>soon</b>\n---\n\nText of a report.\n", encoding="utf-8")
        expect(panel).to_contain_text("content/articles/broken.md:2:", timeout=PATIENCE)
        expect(panel.locator("b")).to_have_count(0)
        expect(page.locator("h1")).to_be_visible()
        broken.unlink()
        expect(panel).to_have_count(0, timeout=PATIENCE)


def test_a_first_start_on_broken_content(tmp_path: Path, watched: Watched) -> None:
    """A page says what is wrong, and becomes the site when that is mended."""
    lay_out(tmp_path, 2)
    config = tmp_path / "content" / "site.yml"
    good = config.read_text(encoding="utf-8") if config.exists() else "title: Made up\n"
    config.write_text("titel: Made up\n", encoding="utf-8")
    page = watched.page
    with preview(tmp_path) as address:
        assert page.request.get(address).status == 503
        page.goto(address)
        expect(page.get_by_role("heading", name="Not built yet")).to_be_visible()
        expect(page.locator("li")).to_contain_text("content/site.yml:1:")
        watched.wrong.clear()  # the answer itself says 503, and Chromium tells of it
        config.write_text(good, encoding="utf-8")
        expect(page.get_by_role("heading", name="Not built yet")).to_have_count(0, timeout=PATIENCE)
        expect(page.locator("h1")).to_be_visible()
