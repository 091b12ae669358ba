"""The configurations of nginx and Caddy that `dateline new` writes: tried with the servers themselves."""

import getpass
import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.build import build
from generator.pages.host import HEADERS
from generator.scaffold import Host, lay_out
from tests.browser.conftest import Watched

NGINX = """user {user}; daemon off; pid {folder}/nginx.pid; error_log stderr; events {{}}
http {{
    include /etc/nginx/mime.types; access_log off;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fcgi;
    uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
    include {folder}/mine/nginx.conf;
}}
"""
PATIENCE = 20  # seconds


@pytest.fixture(params=["nginx", "caddy"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where the server serves a fresh chronology, with only its port, its name and its folder changed."""
    host: Host = request.param
    program = shutil.which(host) or shutil.which(host, path="/usr/sbin")
    if program is None:
        pytest.skip(f"{host} is not on this machine")
    folder = tmp_path / "mine"
    lay_out(folder, host)
    build(folder, tmp_path / "www" / "chronology", jobs=1)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    if host == "nginx":
        file, command = "nginx.conf", [program, "-c", str(tmp_path / "all.conf")]
        (tmp_path / "all.conf").write_text(NGINX.format(folder=tmp_path, user=getpass.getuser()))
        changed = {"listen 80;": f"listen 127.0.0.1:{port};"}
    else:
        file, command = "Caddyfile", [program, "run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"]
        changed = {"example.org {": f"{{\n\tadmin off\n\tauto_https off\n}}\nhttp://127.0.0.1:{port} {{"}
    text = (folder / file).read_text()
    for before, after in {**changed, "/var/www;": f"{tmp_path}/www;", "* /var/www\n": f"* {tmp_path}/www\n"}.items():
        text = text.replace(before, after)
    (folder / file).write_text(text)
    server = subprocess.Popen(command, env={"HOME": str(tmp_path)}, stderr=subprocess.PIPE, text=True)
    try:
        _wait(port, server)
        yield f"http://127.0.0.1:{port}/chronology/"
    finally:
        server.terminate()
        server.wait(PATIENCE)


def _wait(port: int, server: "subprocess.Popen[str]") -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if server.poll() is not None:
            pytest.fail(f"the server ended: {server.stderr.read() if server.stderr else ''}")
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.fail("the server does not answer")


def _got(address: str) -> tuple[int, dict[str, str], str]:
    try:
        with urllib.request.urlopen(address) as answer:
            return answer.status, dict(answer.headers), answer.read().decode("utf-8")
    except urllib.error.HTTPError as refused:
        return refused.code, dict(refused.headers), refused.read().decode("utf-8")


def test_the_site_is_served_whole(address: str, watched: Watched) -> None:
    """Pages with the promised headers, a lost reader finds the way back, every link answers, nothing is said aloud."""
    status, headers, _ = _got(address)
    assert status == 200
    assert {name: headers[name] for name in HEADERS} == HEADERS
    assert headers["Content-Type"].startswith("text/html")
    status, headers, lost = _got(address + "no/such/page/")
    assert status == 404
    assert "To the chronology" in lost
    assert headers["Content-Security-Policy"] == HEADERS["Content-Security-Policy"]
    watched.page.goto(address)
    links = watched.page.eval_on_selector_all(
        "a[href]", "links => links.map(link => new URL(link.getAttribute('href'), location).href)"
    )
    inside = {re.sub(r"[#?].*", "", link) for link in links if link.startswith(address)}
    assert len(inside) > 5
    assert {link: _got(link)[0] for link in sorted(inside)} == dict.fromkeys(sorted(inside), 200)
