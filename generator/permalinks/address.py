"""parse_address: text from the ledger -> Address, the one kind of address that a page is ever written to.

An address is a path from the site's own root, percent-encoded as Dateline itself writes it: no part of it can
leave the site's folder, name another host, or stand for one of the site's own pages.
"""

import re
from typing import NewType
from urllib.parse import quote, unquote

Address = NewType("Address", str)

NAMES = ("people", "places", "outlets")
_PLAIN = re.compile(r"(?:/[A-Za-z0-9_~-][A-Za-z0-9_.~-]{0,99})+/", re.ASCII)
_YEAR = re.compile(r"-?\d{4,}", re.ASCII)
_MONTH = re.compile(r"\d\d", re.ASCII)
_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f/\\\u202a-\u202e\u2066-\u2069]")
_LONGEST = 255  # bytes in a file's name


def parse_address(text: str, kind: str | None = None) -> Address:
    """The text as an Address; of this kind (`events`, `reports`, `people`, …) where one is given.

    Raises ValueError with what is wrong.
    """
    if not (text.startswith("/") and text.endswith("/") and len(text) > 2):
        raise ValueError("it does not begin and end with `/`")
    parts = text[1:-1].split("/")
    if not _PLAIN.fullmatch(text):
        for part in parts:
            _check(part)
    if "index.html" in parts:
        raise ValueError("`index.html` is the name of a page's own file")
    found = _kind(parts)
    if found is None or (kind and found != kind):
        raise ValueError(f"no {kind or 'page of a report, event or name'} stands there")
    return Address(text)


def _check(part: str) -> None:
    """Raise ValueError where a part of an address is none."""
    if not part:
        raise ValueError("one of its parts is empty")
    try:
        plain = unquote(part, errors="strict")
    except UnicodeDecodeError:
        raise ValueError(f"`{part}` is not percent-encoded UTF-8") from None
    if plain in (".", "..") or _FORBIDDEN.search(plain):
        raise ValueError(f"`{part}` leads elsewhere")
    if quote(plain, safe="-", errors="replace") != part:
        raise ValueError(f"`{part}` is not percent-encoded as addresses are")
    if len(plain.encode()) > _LONGEST:
        raise ValueError(f"`{part[:20]}…` is too long")


def _kind(parts: list[str]) -> str | None:
    """What stands at an address of this form; None where it is a page of the site's own, or nothing."""
    first, rest = parts[0], parts[1:]
    if first in NAMES:
        return first if len(rest) == 1 else None
    if first == "reports":
        return "reports" if rest else None
    if first == "undated":
        return "events" if len(rest) == 1 else None
    if not _YEAR.fullmatch(first):
        return None
    if len(rest) == 1:
        return None if rest[0] == "year" or _MONTH.fullmatch(rest[0]) else "events"
    return "events" if len(rest) == 2 and _MONTH.fullmatch(rest[0]) else None
