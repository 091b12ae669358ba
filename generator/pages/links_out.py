"""links out: a URL from a stranger -> one that is safe to link, the exact sentence at the source, the day of a copy."""

import datetime
import functools
import re
from urllib.parse import quote, urlsplit

_LONGEST = 1500
_STAMP = re.compile(r"/(\d{4})(\d\d)(\d\d)(?:\d{2,6})?(?:[a-z]{2}_)?/")
_BLANK = re.compile(r"[\s\x00-\x1f]")


@functools.lru_cache(maxsize=65536)
def safe_url(url: str | None) -> str | None:
    """The URL where it is plain http or https with a host, else None."""
    if not url or _BLANK.search(url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None


def at_sentence(url: str | None, excerpt: str) -> str | None:
    """The source opened at the sentence, by a text fragment of its first and last words."""
    safe = safe_url(url)
    if not safe:
        return None
    words = excerpt.replace("\n", " ").split()
    fragment = _encoded(words) if len(words) <= 10 else f"{_encoded(words[:5])},{_encoded(words[-4:])}"
    return f"{safe.partition('#')[0]}#:~:text={fragment}" if len(fragment) <= _LONGEST else safe


def version_day(archived: str | None, accessed: str | None = None) -> str | None:
    """The day of an archived copy, as its address tells it (`/web/20230205101500/`), else when the page was taken."""
    stamp = _STAMP.search(archived or "")
    if stamp is None:
        return accessed
    try:
        return datetime.date(*map(int, stamp.groups())).isoformat()
    except ValueError:
        return accessed


def _encoded(words: list[str]) -> str:
    return quote(" ".join(words), safe="").replace("-", "%2D")
