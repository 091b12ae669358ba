"""preview: pages on loopback, alive, and nothing from outside the folder."""

import http.client
import socket
import subprocess
import sys
import time
from pathlib import Path

from generator.preview import answer, live
from tests.conftest import REPOSITORY
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
        assert "/-/reload.js" in wait_for(port, "/", "Made up")
        name, text = report(40)
        (tmp_path / "content" / "articles" / name).write_text(
            text.replace("Foreign Minister", "Harbour Master")
        )
        assert "Harbour Master" in wait_for(
            port, f"/reports/{name.removesuffix('.md')}/", "Harbour Master"
        )
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
            timeout=60,
        )
    assert done.returncode == 2
    assert "-p" in done.stderr.splitlines()[-1]


def test_nothing_outside_the_folder(tmp_path: Path) -> None:
    """A path that climbs out finds nothing."""
    (tmp_path / "site").mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    assert answer(tmp_path / "site", "../secret.txt").status_code == 404


def test_a_page_is_made_live() -> None:
    """The script goes in before the end of the body, and the policy lets it listen to this server only."""
    page = live(b"<meta content=\"default-src 'none'; style-src 'self'\"><body>x</body>")
    assert page.count(b"/-/reload.js") == 1
    assert b"connect-src 'self'" in page
