"""cite: what is cited -> the same citation in words, BibTeX, RIS and CSL-JSON."""

import zlib

import msgspec

from generator.config import Config
from generator.model import Value


class Citation(Value, frozen=True):
    """One citation in the forms that programs and people take."""

    words: str
    bibtex: str
    ris: str
    csl: str


def citation_of(key: str, title: str, when: str, day: str | None, href: str, config: Config) -> Citation:
    """The citation of a page of the chronology."""
    url = config.base_url.rstrip("/") + href if config.base_url else ""
    name = f"event-{zlib.crc32(key.encode()):08x}"
    words = f"“{title}” ({when}). {config.title}." + (f" {url}" if url else "")
    return Citation(
        words,
        _bibtex(name, title, when, url, config),
        _ris(title, day, url, config),
        _csl(name, title, url, config),
    )


def _bibtex(name: str, title: str, when: str, url: str, config: Config) -> str:
    fields = {"title": title, "booktitle": config.title, "note": when, "url": url}
    rows = [f"  {field} = {{{_plain(text)}}}" for field, text in fields.items() if text]
    return f"@misc{{{name},\n" + ",\n".join(rows) + "\n}"


def _plain(text: str) -> str:
    return "".join("\\" + char if char in "#$%&_" else "" if char in "{}\\" else char for char in text)


def _ris(title: str, day: str | None, url: str, config: Config) -> str:
    rows = [
        ("TY", "ELEC"),
        ("TI", title),
        ("T2", config.title),
        ("N1", day or ""),
        ("UR", url),
        ("ER", " "),
    ]
    return "\n".join(f"{tag}  - {' '.join(text.split())}" for tag, text in rows if text)


def _csl(name: str, title: str, url: str, config: Config) -> str:
    row = {
        "id": name,
        "type": "webpage",
        "title": title,
        "container-title": config.title,
        "language": config.language,
    }
    if url:
        row["URL"] = url
    return msgspec.json.format(msgspec.json.encode(row), indent=2).decode()
