"""documents: a PDF, a Word document or a letter (.pdf, .docx, .eml) -> its text in lines, as a pasted page has it.

pypdf and python-docx come with the extra `documents`; a letter needs nothing but the standard library.
"""

import email
import email.message
import email.policy
import io
import re
from collections import Counter
from collections.abc import Callable, Iterator

ENDINGS = (".pdf", ".docx", ".eml")
_EXTRA = 'Install it with `pip install "dateline[documents]"`, or save the text as .txt'
_PAGE_NUMBER = re.compile(r"(?:page )?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?$", re.IGNORECASE)
_HEAD_FIELDS = ("From", "Date", "Subject")
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
        raise UnreadableError(
            f"reading {ending} files needs the extra `documents`", _EXTRA
        ) from None
    if not text.strip():
        what = "the document has no text; it may be a picture of a page"
        raise UnreadableError(
            what, "Put its text into a .txt file, with a text recognition (OCR) if need be"
        )
    return text


def _pdf(data: bytes) -> str:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableError("the PDF asks for a password", "Save a copy that has none")
        pages = [page.extract_text() or "" for page in reader.pages]
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        IndexError,
        AttributeError,
        RecursionError,
        OSError,
        AssertionError,
    ) as error:
        what = f"the PDF cannot be read ({_short(error)})"
        raise UnreadableError(
            what, "Open it and print it to a new PDF, or save its text as .txt"
        ) from None
    return "\n\n".join(_without_running_titles(pages))


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
    import zipfile

    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError
    from docx.table import Table
    from lxml import etree

    broken = (
        PackageNotFoundError,
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        AttributeError,
        etree.LxmlError,
        OSError,
    )
    try:
        lines: list[str] = []
        for block in Document(io.BytesIO(data)).iter_inner_content():
            if isinstance(block, Table):
                lines += [
                    " | ".join(dict.fromkeys(cell.text.strip() for cell in row.cells))
                    for row in block.rows
                ]
            else:
                lines += [*block.text.split("\n"), ""]
    except broken as error:
        what = f"the document cannot be read ({_short(error)})"
        raise UnreadableError(
            what, "Open it and save it again as .docx, or save its text as .txt"
        ) from None
    return "\n".join(lines)


def _letter(data: bytes) -> str:
    """The head that says who wrote when about what, decoded, and the text; of HTML its visible lines."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    head = [f"{name}: {value}" for name in _HEAD_FIELDS if (value := _field(message, name))]
    body = _body_of(message)
    if not head or not body.strip():
        what = (
            "the letter has no text"
            if head
            else "the file is no letter: it has no From, Date or Subject"
        )
        raise UnreadableError(
            what, "Save the letter again as .eml, or put its text into a .txt file"
        )
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
