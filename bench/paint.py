"""First paint and layout shift of a built chronology, beside a TimelineJS3 page of 500 of its events, on a slowed CPU.

usage: python -m bench.paint OUTPUT TIMELINEJS_DIST

TIMELINEJS_DIST is the folder `dist` of the npm package @knight-lab/timelinejs. Both are served from loopback to
headless Chromium with the processor slowed down four times; the figures are the browser's own performance entries.
"""

import functools
import http.server
import json
import shutil
import statistics
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from tests.chromium import FLAGS, chromium

ROUNDS = 5
SLOWED = 4
EVENTS = 500
MEASURE = """new Promise(done => {
  let shift = 0;
  new PerformanceObserver(list => { for (const one of list.getEntries()) shift += one.value; })
    .observe({type: 'layout-shift', buffered: true});
  setTimeout(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    const fetched = performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'));
    const bytes = fetched.reduce((sum, one) => sum + one.encodedBodySize, 0);
    const nodes = document.querySelectorAll('*').length;
    done({paint: paint ? paint.startTime : null, shift, nodes, kilobytes: bytes / 1000});
  }, 3000);
})"""
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>TimelineJS3</title>
<link rel="stylesheet" href="dist/css/timeline.css">
<script src="dist/js/timeline.js"></script></head><body><div id="timeline" style="width: 100%; height: 600px"></div>
<script>new TL.Timeline('timeline', DATA, {font: null});</script></body></html>"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A file server that says nothing."""

    def log_message(self, *args: object) -> None:
        """Say nothing."""


def served(folder: Path) -> str:
    """The address of a loopback server for the folder."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_address[1]}/"


def timeline(output: Path, dist: Path, folder: Path) -> None:
    """A TimelineJS3 page of the first events of the chronology, as its manual says."""
    shutil.copytree(dist, folder / "dist")
    events = [
        event for event in json.loads((output / "data" / "chronology.json").read_text())["events"] if event["first_day"]
    ]
    slides = [
        {
            "start_date": dict(zip(("year", "month", "day"), event["first_day"].split("-"), strict=True)),
            "text": {"headline": event["title"]},
        }
        for event in events[:EVENTS]
    ]
    (folder / "index.html").write_text(PAGE.replace("DATA", json.dumps({"events": slides})))


def measured(browser: Browser, address: str) -> list[dict[str, Any]]:
    """What the browser says of the page, a few times."""
    found = []
    for _ in range(ROUNDS):
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        page = context.new_page()
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
        page.goto(address)
        found.append(page.evaluate(MEASURE))
        context.close()
    return found


def main() -> None:
    """Print a row for each page."""
    output, dist = Path(sys.argv[1]), Path(sys.argv[2])
    print("| | first contentful paint, s | layout shift | elements | KB fetched |\n|---|---|---|---|---|")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        timeline(output, dist, Path(folder))
        for name, where in (
            ("chronology", output),
            (f"TimelineJS3, {EVENTS} events", Path(folder)),
        ):
            rows = measured(browser, served(where))
            paint = statistics.median(row["paint"] or float("nan") for row in rows) / 1000
            shift = max(row["shift"] for row in rows)
            print(f"| {name} | {paint:.2f} | {shift:.3f} | {rows[0]['nodes']:,} | {rows[0]['kilobytes']:.0f} |")
        browser.close()


if __name__ == "__main__":
    main()
