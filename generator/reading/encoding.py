"""encoding: bytes of a file -> text, or the reason why it cannot be read for sure."""

import codecs
import re

from generator.reading.mojibake import mended

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"bplist00", "a binary property list"),
    (b"{\\rtf", "a rich-text document"),
    (b"\x7fELF", "a program"),
    (b"OggS", "a sound or film"),
    (b"RIFF", "a sound or film"),
)
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""",
    re.IGNORECASE,
)
_BLOCK = 50_000
_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_LATIN = {
    "latin-1": "cp1252",
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
SAVE_IT = "Save it as UTF-8 text"
_PICTURE = "Put its text into a .txt file, with a text recognition (OCR) if need be"
_MENDS = {
    "a PDF": "Give its name the ending .pdf",
    "a ZIP archive or office document": "Give a Word document the ending .docx; unpack an archive",
    "a gzip archive": "Unpack it",
    "a PNG image": _PICTURE,
    "a JPEG image": _PICTURE,
    "a GIF image": _PICTURE,
    "an old office document": "Open it and save it as .docx or as text",
    "a rich-text document": "Open it and save it as .docx or as text",
}


def decode(data: bytes, *, markup: bool = False) -> tuple[str | None, str | None]:
    """The text, or None and what is wrong with the file. Letters that were decoded wrongly before are put right."""
    text, wrong = _decoded(data, markup=markup)
    return (mended(text) if text is not None else None), wrong


def _decoded(data: bytes, *, markup: bool) -> tuple[str | None, str | None]:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strictly(data, name)
    binary = binary_kind(data)
    if binary:
        return None, f"the file is {binary}, not text"
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError as error:
        place = error.start
    declared = declared_encoding(data) if markup else None
    if declared:
        text, _ = _strictly(data, declared)
        if text is not None:
            return text, None
        if declared == "utf-8":
            return data.decode("utf-8", "replace"), None
    return _by_statistics(data, place)


def is_guessed(data: bytes) -> bool:
    """Whether the text of a file that declares no encoding rests on a guess."""
    if any(data.startswith(mark) for mark, _ in _MARKS):
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return True
    return False


def binary_kind(data: bytes) -> str | None:
    """What a file is that is no text, or None."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    head = data[:_BLOCK]
    if head.count(0) > 2 + len(head) // 100 or len(_CONTROL.findall(head)) > 2 + len(head) // 50:
        return "binary"
    return None


def how_to_mend(data: bytes) -> str:
    """What to do with a file whose text cannot be read."""
    return _MENDS.get(binary_kind(data) or "", SAVE_IT)


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page's head names, under the name that browsers decode it by."""
    match = _DECLARED.search(data[:8192])
    if not match:
        return None
    try:
        name = codecs.lookup(match.group(1).decode("ascii")).name
    except LookupError:
        return None
    return _LATIN.get(name, name)


def _strictly(data: bytes, name: str) -> tuple[str | None, str | None]:
    try:
        return data.decode(name), None
    except (UnicodeDecodeError, LookupError):
        return None, f"the file says that it is {name}, and is not"


def _by_statistics(data: bytes, place: int) -> tuple[str | None, str | None]:
    """What charset-normalizer is sure of; a file that is mostly UTF-8 keeps its good parts."""
    broken = data.decode("utf-8", "replace")
    damage = broken.count("\ufffd")
    good = sum(1 for letter in broken if ord(letter) > 127) - damage
    if damage * 4 < good or damage <= 3 < good:
        return broken, None
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_BLOCK]).best()
    if best is not None and best.chaos < 0.1 and (best.coherence > 0.3 or len(data) > 400):
        text, _ = _strictly(data, _LATIN.get(best.encoding, best.encoding))
        if text is not None:
            return text, None
    line = data.count(b"\n", 0, place) + 1
    return None, f"the file is not UTF-8 (line {line}), and its encoding is not sure"
