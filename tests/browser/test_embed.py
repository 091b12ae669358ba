"""Frames on somebody else's page: shown under a strict policy on both sides, described for oEmbed."""

import functools
import http.server
import json
import threading
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from generator.build import build
from tests.browser.conftest import Watched
from tests.corpus import lay_out

HOST = """<!doctype html><html lang="en"><head><title>A page</title><meta http-equiv="Content-Security-Policy"
content="default-src 'none'; frame-src {address}"></head><body><h1>A page</h1>{frame}</body></html>"""


def test_a_frame_on_another_page(tmp_path: Path, watched: Watched) -> None:
    """The snippet of oembed.json shows the events; a click opens the site itself."""
    folder = lay_out(tmp_path / "mine", 6)
    with socketserver(tmp_path / "www") as address:
        (folder / "content" / "site.yml").write_text(f"title: Made up\nbase_url: {address}\nembeds: true\n")
        build(folder, tmp_path / "www", jobs=1)
        described = json.loads((tmp_path / "www" / "embed" / "oembed.json").read_text("utf-8"))
        (tmp_path / "host.html").write_text(HOST.format(address=address, frame=described["html"]))
        page = watched.page
        page.goto((tmp_path / "host.html").as_uri())
        inside = page.frame_locator("iframe")
        expect(inside.get_by_role("heading", name="Made up")).to_be_visible()
        with page.context.expect_page() as opened:
            inside.locator("li a").first.click()
        expect(opened.value.locator("article.event")).to_be_visible()
        page.goto(address + "embed/")
        assert not [one["id"] for one in Axe().run(page).response["violations"]]
        front = (tmp_path / "www" / "index.html").read_text("utf-8")
        assert f'type="application/json+oembed" title="Made up" href="{address}embed/oembed.json"' in front


def test_no_frames_unless_asked(tmp_path: Path) -> None:
    """Without the setting there are none."""
    folder = lay_out(tmp_path / "mine", 2)
    build(folder, tmp_path / "www", jobs=1)
    assert not (tmp_path / "www" / "embed").exists()


class socketserver:  # noqa: N801 (used as a function is)
    """A folder served on a free port of this machine."""

    def __init__(self, folder: Path) -> None:
        class Handler(http.server.SimpleHTTPRequestHandler):
            def log_message(self, *args: object) -> None:
                """Say nothing."""

        self.server = http.server.ThreadingHTTPServer(
            ("127.0.0.1", 0), functools.partial(Handler, directory=str(folder))
        )

    def __enter__(self) -> str:
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self.server.server_address[1]}/"

    def __exit__(self, *args: object) -> None:
        self.server.shutdown()
