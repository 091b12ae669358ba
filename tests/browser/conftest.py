"""A Chromium and the repository's own chronology as a built site, for the tests of what a reader meets."""

import functools
import http.server
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

from generator.build import build
from tests.chromium import FLAGS, chromium
from tests.conftest import REPOSITORY


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's chronology, built for a host with a sub-path."""
    output = tmp_path_factory.mktemp("built") / "site"
    build(REPOSITORY, output, base_url="http://127.0.0.1/repo/", jobs=1, keep_ledger=False)
    return output


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; without one the tests are skipped with the reason, except in CI, where that fails."""
    path = chromium()
    if path is None:
        reason = "no Chromium: install the package `chromium`, or run `playwright install chromium`"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield started
        started.close()


class Watched:
    """A page and everything on it that should not happen: console messages, failed or foreign requests."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.wrong: list[str] = []
        page.on("console", lambda message: self.wrong.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: self.wrong.append(f"error: {error}"))
        page.on("requestfailed", self._failed)
        page.on("request", lambda request: self._is_ours(request.url))

    def _failed(self, request: Request) -> None:
        """A request that was cut short by the reader's leaving the page has not failed."""
        if "ERR_ABORTED" not in (request.failure or ""):
            self.wrong.append(f"failed: {request.url}")

    def _is_ours(self, url: str) -> None:
        if not url.startswith(("file://", "http://127.0.0.1:", "about:", "data:")):
            self.wrong.append(f"another host: {url}")


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh browser window, as wide as a laptop's."""
    made = browser.new_context(viewport={"width": 1280, "height": 900})
    yield made
    made.close()


@pytest.fixture
def watched(context: BrowserContext) -> Iterator[Watched]:
    """A page; at the end nothing may have gone wrong on it."""
    made = Watched(context.new_page())
    yield made
    assert made.wrong == []


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The site below /repo/ of a loopback server, as GitHub Pages would have it."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        def translate_path(self, path: str) -> str:
            """Everything is below /repo/."""
            return super().translate_path(path.removeprefix("/repo")) if path.startswith("/repo/") else "/nowhere"

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/repo/"
    server.shutdown()
