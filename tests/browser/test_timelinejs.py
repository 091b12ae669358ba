"""The export for TimelineJS3 in the widget itself, as npm has it."""

import functools
import http.server
import json
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from generator.exports import write
from tests.exports.made import sample
from tests.node_packages import needed

PAGE = """<!doctype html><meta charset="utf-8"><title>Timeline</title>
<link rel="stylesheet" href="widget/css/timeline.css"><div id="timeline" style="width: 1200px; height: 700px"></div>
<script src="widget/js/timeline.js"></script>
<script>window.timeline = new TL.Timeline("timeline", "timelinejs.json", {font: null, hash_bookmark: true});</script>
"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Nothing."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A page with the widget and the sample's timeline."""
    folder = tmp_path_factory.mktemp("timeline")
    shutil.copytree(needed() / "node_modules" / "@knight-lab" / "timelinejs" / "dist", folder / "widget")
    (folder / "timelinejs.json").write_bytes(write("timelinejs.json", sample()))
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/index.html"
    server.shutdown()


@pytest.fixture
def shown(context: BrowserContext, address: str) -> Page:
    """The widget once it stands; requests to other hosts are refused, as where there is no network."""
    page = context.new_page()
    page.route("**/*", lambda route: route.continue_() if "127.0.0.1" in route.request.url else route.abort())
    page.on("dialog", lambda dialog: pytest.fail(f"a text was run: {dialog.message}"))
    page.goto(address)
    page.wait_for_function(
        "window.timeline && window.timeline.config && document.querySelectorAll('.tl-slide').length > 1"
    )
    return page


def test_the_widget_takes_every_event(shown: Page) -> None:
    """No error, as many events as were exported, each with its headline and its date in words."""
    assert shown.evaluate("window.timeline.config.messages.errors") == []
    wanted = json.loads(write("timelinejs.json", sample()))["events"]
    taken = shown.evaluate("window.timeline.config.events.map(event => event.unique_id)")
    assert sorted(taken) == sorted(event["unique_id"] for event in wanted)
    for event in wanted:
        shown.evaluate("id => window.timeline.goToId(id)", event["unique_id"])
        slide = shown.locator(f"#{event['unique_id']}.tl-slide, .tl-slide[id='{event['unique_id']}']").first
        assert event["display_date"].casefold() in slide.inner_text().casefold()


def test_what_has_not_happened_is_seen(shown: Page) -> None:
    """The plan's slide and its row among the groups say so; 44 BC is before the year 1."""
    shown.evaluate("window.timeline.goToId('e-planned')")
    text = shown.locator("[id='e-planned']").first.inner_text()
    assert "[planned] Novak to visit Ardal" in text
    groups = shown.locator(".tl-timegroup-message").all_inner_texts()
    assert {"Planned", "Did not happen"} <= {group.strip() for group in groups}
    years = shown.evaluate("window.timeline.config.events.map(event => event.start_date.data.year)")
    assert min(map(int, years)) == -44


def test_no_text_is_run(context: BrowserContext, address: str, tmp_path: Path) -> None:
    """A hostile title is read as text: there is no element of its making."""
    from msgspec.structs import replace

    evil = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    dossier = sample()
    events = tuple(replace(event, title=evil, words=evil, summary=evil) for event in dossier.events)
    page = context.new_page()
    page.on("dialog", lambda dialog: pytest.fail(f"a text was run: {dialog.message}"))
    made = write("timelinejs.json", replace(dossier, events=events)).decode()
    page.route("**/timelinejs.json", lambda route: route.fulfill(body=made, content_type="application/json"))
    page.goto(address)
    page.wait_for_function("document.querySelectorAll('.tl-slide').length > 1")
    page.wait_for_timeout(500)
    assert page.locator("#timeline img[src='x'], #timeline script").count() == 0
    assert "onerror" in page.locator(".tl-slide").nth(1).inner_text()
