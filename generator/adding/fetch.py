"""fetch: an address -> the bytes that stand there, asked for once and politely; nothing else uses the network.

The address comes from a person, but where it leads is a stranger's choice. So each host on the way is resolved
and looked at before it is asked, the connection goes to the very address that was looked at, and all of it
together has a deadline.
"""

import queue
import threading
import urllib.robotparser
from http.client import HTTPException
from typing import Any, NamedTuple
from urllib.parse import SplitResult, quote, urljoin, urlsplit

import urllib3
from urllib3.exceptions import HTTPError

from generator.adding.hosts import Refused, public_address
from generator.adding.reasons import why

ADDING = "a person adds one page to a chronology"
LARGEST = 12_000_000  # bytes of a page
SECONDS = 60.0  # for all of it: robots.txt, redirects, the page
_QUIET = 15.0  # seconds without a byte
_HOPS = 5
_AS_IT_IS = "%/:?&=+$,;@!~*'()[]"
_RULES = 500_000  # bytes of a robots.txt that are read
_MOVED = frozenset({301, 302, 303, 307, 308})
_NO_RULES = frozenset({404, 410})


class FetchError(Exception):
    """Why an address gave nothing; `status` is what its host answered; `passing`: a later try may succeed."""

    def __init__(self, why: str, status: int | None = None, *, passing: bool = False) -> None:
        super().__init__(why)
        self.status = status
        self.passing = passing


class Closed(FetchError):  # noqa: N818  (reads as what it says)
    """The host asks programs not to fetch the page."""


class Asking(NamedTuple):
    """How addresses are asked for: hosts of private networks too or not, and what for, which each host is told.

    `most`: bytes of a page that are read; with `whole` a longer one is an error. `rules`: what robots.txt of each host
    said, filled as they are asked, so that many pages of a host need it once.
    """

    private: bool = False
    purpose: str = ADDING
    most: int = LARGEST
    whole: bool = True
    rules: dict[str, urllib.robotparser.RobotFileParser | bool] | None = None


class _Answer(NamedTuple):
    status: int
    reason: str
    location: str | None
    data: bytes


def fetch(
    url: str, *, private: bool = False, seconds: float = SECONDS, asking: Asking | None = None
) -> tuple[bytes, str]:
    """The page's bytes and its address after redirects. Raises FetchError with the reason.

    `private`: hosts of this machine and of private networks may be asked too. `seconds`: all that it may take.
    """
    how = asking or Asking(private)
    answers: queue.SimpleQueue[tuple[bytes, str] | Exception] = queue.SimpleQueue()

    def work() -> None:
        try:
            answers.put(_fetched(url, how))
        except Exception as error:  # noqa: BLE001 - it is raised again below
            answers.put(error)

    threading.Thread(target=work, daemon=True).start()
    try:
        answer = answers.get(timeout=seconds)
    except queue.Empty:
        late = f"{_named(url)} did not send the whole page within {seconds:.0f} seconds"
        raise FetchError(late, passing=True) from None
    if isinstance(answer, FetchError):
        raise answer
    if isinstance(answer, Exception):
        raise FetchError(f"{_named(url)} did not answer ({why(answer)})", passing=True) from answer
    return answer


def _fetched(url: str, how: Asking) -> tuple[bytes, str]:
    for _ in range(_HOPS + 1):
        parts = _parsed(url)
        if not _allowed(parts, how):
            said = f"{parts.hostname} asks programs not to fetch this page; save it in a browser and add the file"
            raise Closed(said)
        answer = _asked(parts, how, how.most)
        if answer.status not in _MOVED or not answer.location:
            break
        url = urljoin(url, answer.location)
    else:
        raise FetchError(f"{_named(url)} leads on and on; give the address it ends at")
    if answer.status != 200:
        raise FetchError(f"{parts.hostname} answered {answer.status} {answer.reason}".rstrip(), answer.status)
    if how.whole and len(answer.data) > how.most:
        raise FetchError(f"the page is larger than {how.most // 1_000_000} MB")
    return answer.data, url


def _parsed(url: str) -> SplitResult:
    """The parts of a page's address. Raises FetchError where it is none."""
    try:
        parts = urlsplit(url)
        valid = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        valid = None
    if not valid or any(ord(char) <= 32 for char in url):
        raise FetchError(f"{url} is no address of a page; it begins with https://")
    if parts.username is not None:
        raise FetchError(f"the address at {parts.hostname} has a name or password in it")
    return parts


def _allowed(parts: SplitResult, how: Asking) -> bool:
    """What the robots.txt of the host says: where there is none everything, where it cannot be had nothing."""
    known = how.rules if how.rules is not None else {}
    host = f"{parts.scheme}://{parts.netloc}"
    if host not in known:
        known[host] = _rules(parts, how)
    rules = known[host]
    return rules if isinstance(rules, bool) else rules.can_fetch("dateline", parts.geturl())


def _rules(parts: SplitResult, how: Asking) -> urllib.robotparser.RobotFileParser | bool:
    try:
        here = urlsplit(f"{parts.scheme}://{parts.netloc}/robots.txt")
        answer = _asked(here, how, _RULES)
        for _ in range(_HOPS):
            if answer.status not in _MOVED or not answer.location:
                break
            here = _parsed(urljoin(here.geturl(), answer.location))
            answer = _asked(here, how, _RULES)
    except (HTTPError, HTTPException, OSError, ValueError) as error:
        raise FetchError(f"{parts.hostname} did not answer ({why(error)})", passing=True) from None
    if answer.status in _NO_RULES:
        return True
    if answer.status != 200:
        return False
    rules = urllib.robotparser.RobotFileParser()
    rules.parse(answer.data[:_RULES].decode("utf-8", "replace").splitlines())
    return rules


def _asked(parts: SplitResult, how: Asking, most: int) -> _Answer:
    """One request to the one address that was looked at; of the body up to a byte more than `most`."""
    host = _ascii(parts.hostname or "")
    port = parts.port or (443 if parts.scheme == "https" else 80)
    try:
        address = public_address(host, port, private=how.private)
    except Refused as error:
        raise FetchError(str(error)) from None
    headers = {
        "Host": f"[{host}]:{port}" if ":" in host else f"{host}:{port}" if parts.port else host,
        "User-Agent": f"dateline ({how.purpose})",
        "Accept": "text/html, application/xml, text/plain, */*;q=0.5",
        "Accept-Encoding": "identity",
    }
    path = quote(parts.path or "/", safe=_AS_IT_IS)
    path += f"?{quote(parts.query, safe=_AS_IT_IS)}" if parts.query else ""
    with _connected(parts.scheme, host, address, port) as pool:
        found = pool.request(
            "GET",
            path if path.startswith("/") else f"/{path}",
            headers=headers,
            redirect=False,
            retries=False,
            preload_content=False,
            timeout=urllib3.Timeout(connect=_QUIET, read=_QUIET),
        )
        try:
            location = found.headers.get("Location")
            moved = found.status in _MOVED and location
            return _Answer(found.status, found.reason or "", location, b"" if moved else _body(found, most))
        finally:
            found.close()


def _ascii(host: str) -> str:
    """A host's name as it is asked for. Raises FetchError where there can be none of that name."""
    try:
        return host if host.isascii() else host.encode("idna").decode()
    except UnicodeError:
        raise FetchError(f"{host} is no host that can be found") from None


def _body(found: urllib3.BaseHTTPResponse, most: int) -> bytes:
    data = bytearray()
    for piece in found.stream(65536, decode_content=True):
        data += piece
        if len(data) > most:
            break
    return bytes(data)


def _connected(scheme: str, host: str, address: str, port: int) -> urllib3.HTTPConnectionPool:
    """A pool for the address that was looked at; a certificate must be the host's all the same."""
    if scheme == "http":
        return urllib3.HTTPConnectionPool(address, port, maxsize=1)
    name: dict[str, Any] = {"server_hostname": host, "assert_hostname": host}
    return urllib3.HTTPSConnectionPool(
        address, port, maxsize=1, cert_reqs="CERT_REQUIRED", ca_certs=_authorities(), **name
    )


def _authorities() -> str | None:
    """The system's own certificates where it has any, else those that come with certifi."""
    import ssl

    if ssl.create_default_context().cert_store_stats()["x509_ca"]:
        return None
    import certifi

    return certifi.where()


def _named(url: str) -> str:
    try:
        return urlsplit(url).hostname or url
    except ValueError:
        return url
