"""Every page of the hostile sample in Chromium: no stranger's text runs, axe finds nothing, nothing is too wide."""

from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from msgspec.structs import replace
from playwright.sync_api import Browser

from generator.pages import pages
from generator.render import renderer
from tests.browser.conftest import Watched
from tests.pages.sample import chronology

OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"],
    "preload": False,
}


@pytest.mark.parametrize(("language", "scheme", "width"), [("en", "light", 1280), ("ar", "dark", 320)])
def test_hostile_reports_do_no_harm(
    language: str,
    scheme: Literal["light", "dark"],
    width: int,
    tmp_path: Path,
    browser: Browser,
) -> None:
    """In English, light and on a laptop; in Arabic, dark and on a small phone."""
    render = renderer()
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 800})
    watched = Watched(context.new_page())
    made = []
    for page in [*pages(chronology(language=language)), *render.static_pages()]:
        path = tmp_path / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(render(page))
        if page.path.endswith(".html") and page.template not in ("404.html", "redirect.html"):
            made.append(path)
    for path in made:
        watched.page.goto(path.as_uri())
        found = Axe().run(watched.page, options=OPTIONS).response["violations"]
        name = path.relative_to(tmp_path)
        watched.wrong += [f"{name}: {one['id']} {one['nodes'][0]['html'][:120]}" for one in found]
        if watched.page.evaluate("document.documentElement.scrollWidth") > width:
            watched.wrong.append(f"{name}: wide")
    context.close()
    assert watched.wrong == []


def test_endless_words_make_no_page_wide(tmp_path: Path, browser: Browser) -> None:
    """A title or a place of four hundred letters without a space is broken where the screen ends."""
    made, render, long = chronology(), renderer(), "Abcdefgh" * 50
    endless = replace(
        made,
        events=tuple(replace(one, title=long, summary=long, note=long) for one in made.events),
        reports=tuple(replace(one, title=long, outlet=long) for one in made.reports),
    )
    context = browser.new_context(viewport={"width": 320, "height": 800})
    watched = Watched(context.new_page())
    files = [*pages(endless), *render.static_pages()]
    for page in files:
        path = tmp_path / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(render(page))
    shown = {page.template: page.path for page in files if page.kind == "html"}
    for name in (shown[one] for one in sorted(shown) if one not in ("404.html", "redirect.html")):
        watched.page.goto((tmp_path / name).as_uri())
        if watched.page.evaluate("document.documentElement.scrollWidth") > 320:
            watched.wrong.append(f"{name}: wide")
    context.close()
    assert watched.wrong == []
