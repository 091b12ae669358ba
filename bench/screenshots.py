"""The pictures of docs/images, taken from the repository's own chronology: `python -m bench.screenshots`."""

import tempfile
from pathlib import Path
from typing import Literal, NamedTuple

from playwright.sync_api import Browser, sync_playwright

from generator.build import build
from tests.chromium import FLAGS, chromium
from tests.conftest import REPOSITORY

IMAGES = REPOSITORY / "docs" / "images"


class Picture(NamedTuple):
    """One picture: its name, the page (a pattern), the window, the colours."""

    name: str
    page: str
    width: int
    height: int
    scheme: Literal["light", "dark"] = "light"


PICTURES = (
    Picture("chronology", "index.html", 1280, 1000),
    Picture("event", "2023/02/ma-zhaoxu-*/index.html", 1280, 1100),
    Picture("people", "people/index.html", 1280, 760, "dark"),
    Picture("phone", "2023/02/ma-zhaoxu-*/index.html", 390, 1000, "dark"),
)


def take(browser: Browser, picture: Picture, site: Path) -> None:
    """One picture of one page."""
    page = next(iter(sorted(site.glob(picture.page))))
    context = browser.new_context(
        viewport={"width": picture.width, "height": picture.height}, color_scheme=picture.scheme
    )
    tab = context.new_page()
    tab.goto(page.as_uri())
    tab.screenshot(path=IMAGES / f"{picture.name}.png")
    context.close()


def main() -> None:
    """Build the chronology and take all pictures."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        build(REPOSITORY, site, jobs=1, keep_ledger=False)
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        for picture in PICTURES:
            take(browser, picture, site)
        browser.close()


if __name__ == "__main__":
    main()
