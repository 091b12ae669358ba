"""fetch: servers that are slow, break off, lead astray or lie; every one ends in time, in a page or a reason."""

import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from generator.adding import FetchError, fetch
from generator.adding.hosts import Refused, is_public, public_address
from tests.adding.misbehaving import SERVERS, Answer, served

PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 12\r\n\r\n<p>Hello</p>"
NONE = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"


def rules(text: str) -> bytes:
    """A robots.txt."""
    return f"HTTP/1.1 200 OK\r\nContent-Length: {len(text)}\r\n\r\n{text}".encode()


@contextmanager
def site(page: bytes | Answer, robots: bytes | Answer = NONE) -> Iterator[str]:
    """A server on this machine that answers so."""
    with served({"/robots.txt": robots, "/page": page}) as address:
        yield address


def test_a_page() -> None:
    """Its bytes and its address; capital letters in `HTTP://` are letters."""
    with site(PAGE) as at:
        assert fetch(f"{at}/page", private=True) == (b"<p>Hello</p>", f"{at}/page")
        loud = f"{at}/page".replace("http://", "HTTP://")
        assert fetch(loud, private=True)[0] == b"<p>Hello</p>"


@pytest.mark.parametrize("name", SERVERS)
def test_a_server_that_misbehaves(name: str) -> None:
    """Within the deadline there is an error that says why, in one line."""
    with site(SERVERS[name]) as at:
        begun = time.monotonic()
        with pytest.raises(FetchError) as caught:
            fetch(f"{at}/page", private=True, seconds=0.5)
        assert time.monotonic() - begun < 5
    assert "\n" not in str(caught.value)
    assert "127.0.0.1" in str(caught.value) or "page" in str(caught.value)


@pytest.mark.parametrize(
    ("robots", "allowed"),
    [
        (rules("User-agent: *\nDisallow: /page"), False),
        (rules("User-agent: *\nDisallow: /other"), True),
        (rules("User-agent: dateline\nDisallow: /"), False),
        (NONE, True),
        (b"HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n", True),
        (b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", False),
        (b"HTTP/1.1 503 Unavailable\r\nContent-Length: 0\r\n\r\n", False),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nUser-agent: *", False),
        (b"nonsense\r\n\r\n", False),
    ],
)
def test_robots(robots: bytes, allowed: bool) -> None:
    """What robots.txt says holds; where it is missing all is allowed, and where it cannot be had nothing is."""
    with site(PAGE, robots) as at:
        if allowed:
            assert fetch(f"{at}/page", private=True)[0]
        else:
            with pytest.raises(FetchError):
                fetch(f"{at}/page", private=True)


def test_robots_of_the_host_that_is_reached() -> None:
    """A redirect is followed only where the other host's robots.txt allows it."""
    with site(PAGE, rules("User-agent: *\nDisallow: /")) as closed:
        led = f"HTTP/1.1 302 Found\r\nLocation: {closed}/page\r\nContent-Length: 0\r\n\r\n".encode()
        with site(led) as at, pytest.raises(FetchError, match="asks programs"):
            fetch(f"{at}/page", private=True)
    with site(PAGE) as open_:
        led = f"HTTP/1.1 302 Found\r\nLocation: {open_}/page\r\nContent-Length: 0\r\n\r\n".encode()
        with site(led) as at:
            assert fetch(f"{at}/page", private=True) == (b"<p>Hello</p>", f"{open_}/page")


def test_this_machine_is_refused() -> None:
    """Unless it is allowed, nothing is asked of it, by whatever name."""
    asked: list[object] = []

    def counted(connection: socket.socket) -> None:
        asked.append(connection)

    with site(counted, counted) as at:
        port = at.rpartition(":")[2]
        for host in ("127.0.0.1", "localhost", "[::1]", "0.0.0.0", "127.1", "2130706433", "[::ffff:127.0.0.1]"):
            with pytest.raises(FetchError):
                fetch(f"http://{host}:{port}/page")
    assert not asked


def test_a_redirect_into_a_private_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each hop is looked at: one that leads from a public host to this machine ends there."""
    hops: list[str] = []

    def looked_at(host: str, port: int, *, private: bool) -> str:
        hops.append(host)
        if host == "127.0.0.1":
            return host  # stands for a public one here
        return public_address(host, port, private=private)

    monkeypatch.setattr(sys.modules["generator.adding.fetch"], "public_address", looked_at)
    for target in ("http://localhost:1/x", "http://169.254.169.254/latest/", "http://10.0.0.1/", "http://[fd00::1]/"):
        led = f"HTTP/1.1 302 Found\r\nLocation: {target}\r\nContent-Length: 0\r\n\r\n".encode()
        with site(led) as at, pytest.raises(FetchError, match="private network"):
            fetch(f"{at}/page")
    assert "169.254.169.254" in hops


@pytest.mark.parametrize(
    "target", ["ftp://127.0.0.1/x", "file:///etc/passwd", "gopher://x/", "//", "http://", "http://u:p@127.0.0.1/"]
)
def test_only_pages(target: str) -> None:
    """No redirect leads to another kind of address, or to one with a password in it."""
    led = f"HTTP/1.1 301 Moved\r\nLocation: {target}\r\nContent-Length: 0\r\n\r\n".encode()
    with (
        site(led) as at,
        pytest.raises(FetchError, match=r"no address of a page|password|leads on"),
    ):
        fetch(f"{at}/page", private=True)
    if target.startswith(("ftp", "file", "http")):
        with pytest.raises(FetchError):
            fetch(target)


PRIVATE = (
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "fe80::1",
    "fe80::1%eth0",
    "fd00::1",
    "ff02::1",
    "::ffff:10.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe",
    "2002:7f00:1::",
)


@pytest.mark.parametrize("address", PRIVATE)
def test_addresses_that_are_not_public(address: str) -> None:
    """Of this machine, of private networks, of a cloud's own services, also where IPv6 wraps them."""
    assert not is_public(address)


def test_public_addresses() -> None:
    """Those of the open internet; a host of several is refused where one of them is not public."""
    assert is_public("93.184.216.34")
    assert is_public("2606:2800:220:1:248:1893:25c8:1946")
    with pytest.raises(Refused):
        public_address("localhost", 80)
    with pytest.raises(Refused):
        public_address("no-such-host.invalid", 80)


def test_a_mixed_host_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that resolves to a public and a private address is a trap."""
    both = [(socket.AF_INET, 1, 6, "", (one, 80)) for one in ("93.184.216.34", "127.0.0.1")]
    monkeypatch.setattr("socket.getaddrinfo", lambda *a, **k: both)
    with pytest.raises(Refused):
        public_address("mixed.example", 80)


def test_resolving_that_hangs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names count against the deadline too."""
    done = threading.Event()
    waiting: Callable[..., object] = lambda *a, **k: done.wait(20) and []  # noqa: E731
    monkeypatch.setattr("socket.getaddrinfo", waiting)
    with pytest.raises(FetchError, match="within"):
        fetch("http://slow.example/", seconds=0.3)
    done.set()
