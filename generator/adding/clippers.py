"""clippers: Markdown as web clippers and other generators write it -> the same with a report's own front matter."""

import datetime
import re
from collections.abc import Mapping

import yaml

from generator.reading.front_matter import FrontMatter, split
from generator.reading.stamps import iso_day
from generator.yaml_lines import load

_KNOWN = frozenset(FrontMatter.__struct_fields__)
_NAMES = {  # how others call a key; the first that is there counts
    "title": ("headline", "name"),
    "url": ("source", "link", "permalink", "uri", "canonical", "canonical_url", "source_url"),
    "published": ("date published", "date_published", "published_at", "pubdate", "publish_date"),
    "outlet": ("site", "site_name", "publisher", "publication", "website"),
    "author": ("authors", "byline", "creator"),
    "language": ("lang", "locale"),
}
_LINK = re.compile(r"\[\[(?:[^\]|]*\|)?([^\]|]+)\]\]")


def as_report(data: bytes) -> bytes:
    """The file with the keys that a report has; as it is where it has no others."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data
    yaml_text, rest, _ = split(text)
    document, _ = load(yaml_text, "", 1) if yaml_text else (None, ())
    if document is None or not isinstance(document.data, dict):
        return data
    found = {str(name).lower(): value for name, value in document.data.items()}
    if not found.keys() - _KNOWN and not isinstance(found.get("author"), list):
        return data
    keys = yaml.safe_dump(_keys(found), allow_unicode=True, sort_keys=False, width=1000)
    return f"---\n{keys}---\n{rest}".encode()


def _keys(found: Mapping[str, object]) -> dict[str, object]:
    """A report's keys; a bare `date` is the day of publication only where no address says that the page was clipped."""
    keys = {name: value for name, value in found.items() if name in _KNOWN and value is not None}
    for name, others in _NAMES.items():
        value = next((found[other] for other in others if found.get(other)), None)
        if value and name not in keys:
            keys[name] = value
    if "published" not in keys and "url" not in keys and found.get("date"):
        keys["published"] = found["date"]
    if not str(keys.get("url", "http")).startswith("http"):
        del keys["url"]
    if "author" in keys:
        keys["author"] = _people(keys["author"])
    if "published" in keys:
        keys["published"] = _day(str(keys["published"]))
    return {name: value for name, value in keys.items() if value}


def _people(value: object) -> str:
    names = value if isinstance(value, list) else [value]
    return ", ".join(_LINK.sub(r"\1", str(name)).strip() for name in names)


def _day(text: str) -> str:
    """A day as a report's front matter has it, with its time; empty where it cannot be read."""
    day, time, _ = iso_day(text)
    return f"{day} {time}" if day and time else str(day) if isinstance(day, datetime.date) else ""
