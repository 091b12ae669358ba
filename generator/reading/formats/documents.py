"""documents: a PDF, a Word document or a letter (.pdf, .docx, .eml) -> its text in lines, as a pasted page has it.

pypdf and python-docx come with the extra `documents`; a letter needs nothing but the standard library.
"""

import email
import email.message
import email.policy
import io
import logging
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator

ENDINGS = (".pdf", ".docx", ".eml")
_EXTRA = 'Install it with `pip install "dateline[documents]"`, or save the text as .txt'
_PAGE_NUMBER = re.compile(r"(?:page )?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?$", re.IGNORECASE)
_HEAD_FIELDS = ("From", "Date", "Subject")
_LARGEST = 50_000_000  # characters, or bytes of XML
_EDGE, _PAGES, _HALF = (
    3,
    3,
    0.5,
)  # lines at a page's edge, pages, share of the pages that a running title stands on


class UnreadableError(Exception):
    """Why a document has no text that can be read, and how to mend it."""

    def __init__(self, what: str, fix: str) -> None:
        super().__init__(what)
        self.what, self.fix = what, fix


def text_of(data: bytes, ending: str) -> str:
    """The document's text, a line for each line or paragraph of it. Raises UnreadableError with the reason."""
    readers: dict[str, Callable[[bytes], str]] = {
        ".pdf": _pdf,
        ".docx": _docx,
        ".eml": _letter,
    }
    try:
        text = readers[ending](data)
    except ImportError:
        raise UnreadableError(f"reading {ending} files needs the extra `documents`", _EXTRA) from None
    if not text.strip():
        what = "the document has no text; it may be a picture of a page"
        raise UnreadableError(what, "Put its text into a .txt file, with a text recognition (OCR) if need be")
    return text


def _pdf(data: bytes) -> str:
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong is said once, by us
    pages: list[str] = []
    try:
        reader = PdfReader(io.BytesIO(data))
        _open(locked=reader.is_encrypted and not reader.decrypt(""))
        size = 0
        for page in reader.pages:
            text = page.extract_text() or ""
            size += len(text)
            _bounded(size)
            pages += [text]
    except UnreadableError:
        raise
    except Exception as error:  # noqa: BLE001 (a broken file can break the library in any way)
        what = f"the PDF cannot be read ({_short(error)})"
        raise UnreadableError(what, "Open it and print it to a new PDF, or save its text as .txt") from None
    return "\n\n".join(_without_running_titles(pages))


def _open(*, locked: bool) -> None:
    """Raises UnreadableError where a document asks for a password."""
    if locked:
        raise UnreadableError("the PDF asks for a password", "Save a copy that has none")


def _bounded(size: int) -> None:
    """Raises UnreadableError where a document unpacks to more than a report can be."""
    if size > _LARGEST:
        raise UnreadableError("the document is far larger than a report", "Keep only the report")


def _without_running_titles(pages: list[str]) -> Iterator[str]:
    """Pages without their numbers and without the lines that stand at the edge of most of them."""
    split = [[line.strip() for line in page.splitlines() if line.strip()] for page in pages]
    edges = Counter(line for lines in split for line in {*lines[:_EDGE], *lines[-_EDGE:]})
    least = max(_PAGES, _HALF * len(pages))
    for lines in split:
        last = len(lines) - _EDGE
        yield "\n".join(
            line
            for at, line in enumerate(lines)
            if _EDGE <= at < last or not (_PAGE_NUMBER.match(line) or edges[line] >= least)
        )


def _docx(data: bytes) -> str:
    from docx import Document
    from docx.table import Table

    lines: list[str] = []
    try:
        _bounded(
            sum(one.file_size for one in zipfile.ZipFile(io.BytesIO(data)).infolist() if one.filename.endswith(".xml"))
        )
        for block in Document(io.BytesIO(data)).iter_inner_content():
            if isinstance(block, Table):
                rows = ([cell.text.strip() for cell in row.cells] for row in block.rows)
                lines += [" | ".join(dict.fromkeys(row)) for row in rows]
            else:
                lines += [*block.text.split("\n"), ""]
    except UnreadableError:
        raise
    except Exception as error:  # noqa: BLE001 (a broken file can break the library in any way)
        what = f"the document cannot be read ({_short(error)})"
        raise UnreadableError(what, "Open it and save it again as .docx, or save its text as .txt") from None
    return "\n".join(lines)


def _letter(data: bytes) -> str:
    """The head that says who wrote when about what, decoded, and the text; of HTML its visible lines."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    head = [f"{name}: {value}" for name in _HEAD_FIELDS if (value := _field(message, name))]
    body = _body_of(message)
    if not head or not body.strip():
        what = "the letter has no text" if head else "the file is no letter: it has no From, Date or Subject"
        raise UnreadableError(what, "Save the letter again as .eml, or put its text into a .txt file")
    return "\n".join(head) + "\n\n" + body


def _field(message: email.message.EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name) or "").split())
    except (ValueError, IndexError, AttributeError, LookupError):  # heads that no standard knows
        return ""


def _body_of(message: email.message.EmailMessage) -> str:
    """The text of the part that a reader is shown: plain text where there is some, else the HTML."""
    found = {"text/plain": "", "text/html": ""}
    for part in message.walk():
        kind = part.get_content_type()
        if kind in found and not found[kind] and part.get_content_disposition() != "attachment":
            found[kind] = _decoded(part)
    if found["text/plain"].strip() or not found["text/html"].strip():
        return found["text/plain"]
    from generator.reading.formats.html_tree import tree_of, visible_lines

    tree, _ = tree_of(found["text/html"].encode("utf-8", "replace"))
    return "\n\n".join(line.text for line in visible_lines(tree)) if tree is not None else ""


def _decoded(part: email.message.Message) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    charset = part.get_content_charset() or "utf-8"
    try:
        return payload.decode(charset)
    except (LookupError, UnicodeDecodeError):
        return payload.decode("utf-8", "replace")


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:80] or type(error).__name__
