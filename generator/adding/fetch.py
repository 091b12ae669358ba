"""fetch: an address -> the bytes that stand there, asked for once and politely; nothing else in the program uses a network."""

import urllib.error
import urllib.request
import urllib.robotparser
from urllib.parse import urlsplit

AGENT = "dateline (a person adds one page to a chronology)"
_LARGEST, _SECONDS = 12_000_000, 20.0


class FetchError(Exception):
    """Why an address gave nothing."""


def fetch(url: str, timeout: float = _SECONDS) -> tuple[bytes, str]:
    """The page's bytes and its address after redirects. Raises FetchError with the reason."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise FetchError(f"{url} is no address of a page; it begins with https://")
    if not _allowed(f"{parts.scheme}://{parts.netloc}", url, timeout):
        raise FetchError(
            f"{parts.hostname} asks programs not to fetch this page; save it in a browser and add the file"
        )
    request = urllib.request.Request(  # noqa: S310 (http or https, checked above)
        url, headers={"User-Agent": AGENT, "Accept": "text/html, application/xml, text/plain"}
    )
    try:
        with urllib.request.urlopen(request, timeout=timeout) as answer:  # noqa: S310
            data: bytes = answer.read(_LARGEST + 1)
            final = str(answer.geturl())
    except urllib.error.HTTPError as error:
        raise FetchError(f"{parts.hostname} answered {error.code} {error.reason}") from None
    except (urllib.error.URLError, OSError, ValueError) as error:
        raise FetchError(
            f"{parts.hostname} did not answer ({getattr(error, 'reason', error)})"
        ) from None
    if urlsplit(final).scheme not in ("http", "https"):
        raise FetchError(f"{parts.hostname} led to {final}, which is no page")
    if len(data) > _LARGEST:
        raise FetchError(f"the page is larger than {_LARGEST // 1_000_000} MB")
    return data, final


def _allowed(site: str, url: str, timeout: float) -> bool:
    """What the site's robots.txt says; where there is none, everything."""
    request = urllib.request.Request(  # noqa: S310 (http or https)
        f"{site}/robots.txt", headers={"User-Agent": AGENT}
    )
    try:
        with urllib.request.urlopen(request, timeout=timeout) as answer:  # noqa: S310
            lines = answer.read(500_000).decode("utf-8", "replace").splitlines()
    except (urllib.error.URLError, OSError, ValueError):
        return True
    rules = urllib.robotparser.RobotFileParser()
    rules.parse(lines)
    return rules.can_fetch("dateline", url)
