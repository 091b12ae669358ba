"""fetch_each: each host at its pace, passing troubles asked again, robots.txt once, one failure never all of them."""

import http.server
import itertools
import threading
import time
from collections.abc import Iterator
from typing import ClassVar

import pytest

from generator.adding import Asking, Closed, Pace, fetch_each

QUICK = Pace(hosts=4, at_once=1, pause=0.05, seconds=5.0)


class Host(http.server.BaseHTTPRequestHandler):
    """Notes what is asked and when; `/flaky` is there the second time only."""

    asked: ClassVar[list[tuple[float, str]]] = []

    def do_GET(self) -> None:
        """Answer."""
        tries = sum(path == self.path for _, path in self.asked) + 1
        self.asked.append((time.monotonic(), self.path))
        status = {"/gone": 404, "/busy": 503}.get(self.path, 503 if self.path == "/flaky" and tries < 2 else 200)
        body = b"User-agent: *\nDisallow: /closed\n" if self.path == "/robots.txt" else b"x" * 10_000
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def host() -> Iterator[str]:
    """A host on this machine."""
    Host.asked.clear()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Host)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_each_once_and_politely(host: str) -> None:
    """One after the other with a pause between, robots.txt once, no address twice."""
    urls = [f"{host}/{number}" for number in (1, 2, 3, 1)]
    found = {one.url: one for one in fetch_each(urls, Asking(private=True), QUICK)}
    assert len(found) == 3
    assert all(one.error is None for one in found.values())
    paths = [path for _, path in Host.asked]
    assert paths == ["/robots.txt", "/1", "/2", "/3"]
    times = [when for when, path in Host.asked if path != "/robots.txt"]
    assert all(later - earlier >= QUICK.pause for earlier, later in itertools.pairwise(times))


def test_passing_troubles_are_asked_again(host: str) -> None:
    """A host that is busy once is asked again; one that is busy still, three times; what is gone, once."""
    found = {
        one.url.rpartition("/")[2]: one
        for one in fetch_each([f"{host}/{name}" for name in ("flaky", "busy", "gone")], Asking(private=True), QUICK)
    }
    assert found["flaky"].error is None
    assert found["busy"].error is not None
    assert found["gone"].error is not None
    assert (found["busy"].error.status, found["gone"].error.status) == (503, 404)
    paths = [path for _, path in Host.asked]
    assert (paths.count("/flaky"), paths.count("/busy"), paths.count("/gone")) == (2, 3, 1)


def test_what_is_closed_is_not_asked_for(host: str) -> None:
    """It is told as closed, which is not gone."""
    (one,) = fetch_each([f"{host}/closed"], Asking(private=True), QUICK)
    assert isinstance(one.error, Closed)
    assert [path for _, path in Host.asked] == ["/robots.txt"]


def test_only_the_beginning_is_read_where_that_is_enough(host: str) -> None:
    """A link is checked without its whole page."""
    (one,) = fetch_each([f"{host}/1"], Asking(private=True, most=1, whole=False), QUICK)
    assert one.error is None
    (long,) = fetch_each([f"{host}/1"], Asking(private=True, most=1), QUICK)
    assert long.error is not None


def test_odd_addresses_are_errors_of_their_own(host: str) -> None:
    """What is no address is told as that, and the others are fetched."""
    urls = ["http://[::1", "ftp://x.example/", "", f"{host}/1"]
    found = {one.url: one.error for one in fetch_each(urls, Asking(private=True), QUICK)}
    assert found[f"{host}/1"] is None
    assert all(found[url] is not None for url in urls[:3])
    assert list(fetch_each([], Asking(), QUICK)) == []
