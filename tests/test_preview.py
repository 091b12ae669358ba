"""preview: pages on loopback, alive, and nothing from outside the folder."""

import asyncio
import http.client
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from starlette.applications import Starlette

from generator.preview.answers import answer, live
from generator.preview.server import application, listening
from generator.preview.site import Site
from tests.conftest import HANGS, REPOSITORY
from tests.corpus import lay_out, report


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.create_server(("127.0.0.1", 0)) as one:
        return int(one.getsockname()[1])


def get(port: int, path: str) -> tuple[int, str]:
    """Status and text of an address of the preview."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path)
    response = connection.getresponse()
    return response.status, response.read().decode()


def wait_for(port: int, path: str, words: str) -> str:
    """The page at `path` once it holds `words`; the last one seen after half a minute."""
    text = ""
    for _ in range(150):
        try:
            _, text = get(port, path)
        except OSError:
            text = ""
        if words in text:
            break
        time.sleep(0.2)
    return text


def test_it_serves_and_rebuilds(tmp_path: Path) -> None:
    """The site answers, a new report appears without a restart, and site/ and the ledger are left alone."""
    lay_out(tmp_path, 2)
    port = free_port()
    child = subprocess.Popen(
        [sys.executable, "-m", "generator", "serve", "-C", str(tmp_path), "-p", str(port)],
        cwd=REPOSITORY,
        stderr=subprocess.DEVNULL,
    )
    try:
        assert "/-/overlay.js" in wait_for(port, "/", "Made up")
        name, text = report(40)
        (tmp_path / "content" / "articles" / name).write_text(text.replace("Foreign Minister", "Harbour Master"))
        assert "Harbour Master" in wait_for(port, f"/reports/{name.removesuffix('.md')}/", "Harbour Master")
        assert get(port, "/no-such-page/")[0] == 404
        assert not (tmp_path / "site").exists()
        assert not (tmp_path / "content" / "permalinks.yml").exists()
    finally:
        child.terminate()
        child.wait(timeout=20)


def test_a_taken_port_is_told(tmp_path: Path) -> None:
    """Exit code 2 and one line that says what to do."""
    lay_out(tmp_path, 1)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = subprocess.run(
            [sys.executable, "-m", "generator", "serve", "-C", str(tmp_path), "-p", port],
            cwd=REPOSITORY,
            capture_output=True,
            text=True,
            timeout=HANGS,
        )
    assert done.returncode == 2
    assert "-p" in done.stderr.splitlines()[-1]


def test_without_a_port_a_taken_one_is_left_alone() -> None:
    """Any free one is taken instead; one that was asked for is not given up silently."""
    said: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.preview.server.PORT", taken.getsockname()[1])
        with listening("127.0.0.1", None, said.append) as other:
            assert other.getsockname()[1] != taken.getsockname()[1]
        with pytest.raises(SystemExit):
            listening("127.0.0.1", taken.getsockname()[1], said.append)
    assert len(said) == 1


def test_the_theme_is_watched_too(tmp_path: Path) -> None:
    """From when site.yml names it, and it is there."""
    lay_out(tmp_path, 1)
    site = Site(tmp_path, print, "http://127.0.0.1:8000/")
    assert site.folders() == (tmp_path / "content",)
    (tmp_path / "content" / "site.yml").write_text("theme: mine\n")
    assert site.folders() == (tmp_path / "content",)
    (tmp_path / "mine").mkdir()
    assert site.folders() == (tmp_path / "content", tmp_path / "mine")


def test_strict_shows_what_is_doubted(tmp_path: Path) -> None:
    """An undated report is a problem then, and the preview is built all the same."""
    lay_out(tmp_path, 1)
    (tmp_path / "content" / "articles" / "undated.md").write_text("Nothing says when.\n")
    site = Site(tmp_path, print, "http://127.0.0.1:8000/", strict=True)
    assert site.rebuild()
    assert any("undated" in problem for problem in site.problems)


def test_nothing_outside_the_folder(tmp_path: Path) -> None:
    """A path that climbs out finds nothing."""
    (tmp_path / "site").mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    assert answer(tmp_path / "site", "../secret.txt").status_code == 404


def test_a_page_is_made_live() -> None:
    """The script goes in before the end of the body, and the policy lets it listen to this server only."""
    page = live(b"<meta content=\"default-src 'none'; style-src 'self'\"><body>x</body>")
    assert page.count(b"/-/overlay.js") == 1
    assert b"connect-src 'self'" in page


def asked(host: str, path: str = "/", address: str = "http://127.0.0.1:8000/") -> int:
    """The status that a preview at `address` answers a request with this Host header."""
    with tempfile.TemporaryDirectory() as folder:
        site = Site(Path(folder), print, address)
        site.output.mkdir(parents=True)
        (site.output / "index.html").write_text("<body>x</body>")
        with ThreadPoolExecutor(1) as thread:  # a browser of another test may have a loop in this one
            return thread.submit(asyncio.run, _status(application(site), host, path)).result()


async def _status(app: Starlette, host: str, path: str) -> int:
    sent: list[dict[str, object]] = []
    scope = {
        "type": "http", "method": "GET", "path": path, "raw_path": path.encode("utf-8", "replace"), "query_string": b"",
        "headers": [(b"host", host.encode())], "http_version": "1.1", "scheme": "http", "root_path": "",
    }  # fmt: skip

    async def receive() -> dict[str, object]:
        return {"type": "http.disconnect"}

    async def send(message: dict[str, object]) -> None:
        sent.append(message)

    await app(scope, receive, send)  # type: ignore[arg-type]
    return int(str(sent[0]["status"]))


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:8000",
        "127.0.0.1.evil.example",
        "",
        "localhost.evil.example:8000",
        "192.168.1.2:8000",
        "[::2]",
    ],
)
@pytest.mark.parametrize("path", ["/", "/-/changes", "/-/overlay.js", "/data/chronology.json"])
def test_foreign_hosts_are_not_answered(host: str, path: str) -> None:
    """A page of another site cannot read the preview by a name that leads to this machine."""
    assert asked(host, path) == 421


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST", "[::1]:8000"])
def test_its_own_names_are_answered(host: str) -> None:
    """By whichever name a browser on this machine calls it."""
    assert asked(host) == 200


def test_a_server_open_to_a_network() -> None:
    """It is called by an address or by the name it was given, never by another name."""
    everywhere = "http://0.0.0.0:8000/"
    assert asked("192.168.1.2:8000", address=everywhere) == 200
    assert asked("[fd00::2]:8000", address=everywhere) == 200
    assert asked("rebound.example:8000", address=everywhere) == 421
    assert asked("desk.lan:8000", address="http://desk.lan:8000/") == 200
    assert asked("other.lan:8000", address="http://desk.lan:8000/") == 421


@pytest.mark.parametrize(
    "path", ["\0", "a/\0/b", "x" * 5000, "x/" * 3000, "%00", "..", "a/../../..", "\udcff", ".dateline-new/0"]
)
def test_names_that_no_file_has(tmp_path: Path, path: str) -> None:
    """They are not found; none is a fault of the server."""
    assert answer(tmp_path, path).status_code == 404


def test_a_redirect_stays_on_the_host(tmp_path: Path) -> None:
    """Two slashes before a folder's name do not make it another host's."""
    (tmp_path / "evil.example").mkdir()
    for path in ("evil.example", "/evil.example", "//evil.example"):
        assert answer(tmp_path, path).headers["location"] == "/evil.example/"


def test_a_rebuild_that_fails_is_told_and_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever fails, the watcher lives: the next change is built."""
    lay_out(tmp_path, 1)
    said: list[str] = []
    site = Site(tmp_path, said.append, "http://127.0.0.1:8000/")
    for error in (OSError(28, "No space left on device"), KeyError("x"), RecursionError()):
        with monkeypatch.context() as broken:
            broken.setattr("generator.preview.site.build", raising(error))
            assert site.rebuild() is False
        assert len(said) == 1
        assert "\n" not in said.pop()
    assert site.rebuild() is True


def raising(error: Exception) -> Callable[..., object]:
    """A build that fails so."""

    def build(*_words: object, **_more: object) -> object:
        raise error

    return build
