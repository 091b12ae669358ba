"""saved_page: what a browser saved (.mhtml, .webarchive, plain HTML) -> the page's own bytes and address."""

import email
import email.policy
import plistlib
import re

from generator.model import Value

_MIME = re.compile(
    rb"^(?:From: <?Saved by|MIME-Version:|Snapshot-Content-Location:|Content-Type: multipart/related)",
    re.IGNORECASE | re.MULTILINE,
)


def is_archive(data: bytes) -> bool:
    """Whether a file is a page in a browser's archive, whatever its name says."""
    if data.startswith(b"bplist00") or b"WebMainResource" in data[:2000]:
        return True
    head = data[:3000]
    return b"Snapshot-Content-Location:" in head or (b"multipart/related" in head.lower() and bool(_MIME.match(data)))


class SavedPage(Value, frozen=True):
    """The page's bytes, empty where the archive holds no page, and the address that it names."""

    data: bytes
    url: str | None = None


def unwrap_page(data: bytes) -> SavedPage:
    """The HTML inside an archive; plain HTML as it is."""
    if data.startswith(b"bplist00") or b"WebMainResource" in data[:2000]:
        return _from_webarchive(data)
    if b"<html" not in data[:300].lower() and _MIME.search(data[:3000]):
        return _from_mhtml(data)
    return SavedPage(data)


def _from_mhtml(data: bytes) -> SavedPage:
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    url = message.get("Snapshot-Content-Location")
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            payload = part.get_payload(decode=True)
            charset = part.get_content_charset()
            if isinstance(payload, bytes):
                found = str(url or part.get("Content-Location") or "").strip()
                return SavedPage(_as_utf8(payload, charset), found or None)
    return SavedPage(b"")


def _from_webarchive(data: bytes) -> SavedPage:
    try:
        main = plistlib.loads(data)["WebMainResource"]
        page = bytes(main["WebResourceData"])
        charset = str(main.get("WebResourceTextEncodingName") or "utf-8")
        return SavedPage(_as_utf8(page, charset), str(main.get("WebResourceURL") or "") or None)
    except (KeyError, TypeError, ValueError, plistlib.InvalidFileException, AttributeError):
        return SavedPage(data)


def _as_utf8(payload: bytes, charset: str | None) -> bytes:
    try:
        return payload.decode(charset or "utf-8").encode("utf-8", "replace")
    except (LookupError, UnicodeDecodeError):
        return payload
