"""A few pages of each kind of large chronologies in Chromium: axe finds nothing, nothing is wider than a phone."""

import re
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from generator.pages import pages
from generator.render import renderer
from tests.pages.large import large

KINDS = (
    r"index\.html",
    r"\d{4}/index\.html",
    r"\d{4}/\d\d/index\.html",
    r"\d{4}/\d\d/.+/index\.html",
    r"people/index\.html",
    r"people/[^/]+/index\.html",
    r"outlets/[^/]+/\d{4}/index\.html",
    r"kinds/[^/]+/index\.html",
    r"reports/index\.html",
    r"doubts/index\.html",
)


def some_pages(folder: Path, reports: int) -> list[Path]:
    """The first page of each kind, and the style sheet and scripts, written to the folder."""
    render, wanted, made = renderer(), dict.fromkeys(KINDS, True), []
    for page in [*pages(large(reports)), *render.static_pages()]:
        kind = next((one for one in KINDS if wanted[one] and re.fullmatch(one, page.path)), None)
        if kind or page.path.startswith("static/"):
            path = folder / page.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(render(page))
        if kind:
            wanted[kind] = False
            made.append(path)
    return made


@pytest.mark.parametrize(("reports", "scheme", "width"), [(1_000, "light", 1280), (10_000, "dark", 320)])
def test_large_chronologies(
    reports: int, scheme: Literal["light", "dark"], width: int, tmp_path: Path, browser: Browser
) -> None:
    """The smaller one light on a laptop, the larger one dark on a phone."""
    made = some_pages(tmp_path, reports)
    assert len(made) >= 6
    options = {"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]}
    wrong = []
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 800})
    page = context.new_page()
    for path in made:
        page.goto(path.as_uri())
        found = Axe().run(page, options=options).response["violations"]
        wide = page.evaluate("document.documentElement.scrollWidth") > width
        wrong += [(path.name, one["id"]) for one in found] + [(path.name, "wide")] * wide
    context.close()
    assert wrong == []
