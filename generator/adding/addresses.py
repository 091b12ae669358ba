"""addresses: the address that a page gives as its own, and addresses in one shape to compare them."""

import html
import re
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

_LINK = re.compile(r"<(?:link|meta)\b[^>]{0,2000}>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_SAVED = re.compile(r"saved from url=\(\d+\)(\S+)|^Snapshot-Content-Location: *(\S+)", re.MULTILINE)
_TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|mc_[ce]id|cmpid|ref_src|__twitter_impression)$")
HEAD = 200_000  # characters of a page in which its head ends


def own_address(page: str, base: str | None = None) -> str | None:
    """The canonical address in a page's head, else the one it was saved from; None where it gives none.

    With `base`, the address that was asked for: only what leads to a page of the same host counts.
    """
    named: dict[str, str] = {}
    for tag in _LINK.findall(page[:HEAD]):
        found = {name.lower(): html.unescape(a or b or c) for name, a, b, c in _ATTRIBUTE.findall(tag)}
        if found.get("rel", "").lower() == "canonical" and found.get("href"):
            named.setdefault("canonical", found["href"])
        elif found.get("property", "").lower() == "og:url" and found.get("content"):
            named.setdefault("og", found["content"])
    saved = _SAVED.search(page[:HEAD])
    for url in (named.get("canonical"), named.get("og"), saved and (saved[1] or saved[2])):
        whole = _whole(url, base) if url else None
        if whole:
            return whole
    return None


def _whole(url: str, base: str | None) -> str | None:
    try:
        parts = urlsplit(urljoin(base or "", url.strip()))
        asked = urlsplit(base or "")
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return None
    if base and (
        _host(parts.hostname) != _host(asked.hostname or "") or _is_front(parts.path) != _is_front(asked.path)
    ):
        return None
    return urlunsplit(parts)


def plain(url: str) -> str:
    """An address to compare with others: without scheme, www., fragment, tracking marks and a last slash."""
    try:
        parts = urlsplit(url.strip())
        query = [(name, value) for name, value in parse_qsl(parts.query) if not _TRACKING.match(name)]
        return f"{_host(parts.hostname or '')}{parts.path.rstrip('/')}?{urlencode(query)}".rstrip("?")
    except ValueError:
        return url.strip()


def _host(name: str) -> str:
    return name.lower().removeprefix("www.").removeprefix("m.").removeprefix("amp.")


def _is_front(path: str) -> bool:
    return path in ("", "/")
