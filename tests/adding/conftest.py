"""A site on this machine, for the tests that fetch."""

import http.server
import threading
from collections.abc import Iterator

import pytest

from tests.conftest import REPOSITORY

PAGES = REPOSITORY / "tests" / "cases" / "reading" / "pages"


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """A site on this machine with a page, a closed page and a robots.txt."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            pages = {
                "/robots.txt": b"User-agent: *\nDisallow: /closed",
                "/page.html": (PAGES / "saved.html").read_bytes(),
            }
            self.send_response(200 if self.path in pages else 404)
            self.end_headers()
            self.wfile.write(pages.get(self.path, b""))

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
