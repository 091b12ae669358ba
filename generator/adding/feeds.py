"""feeds: the bytes of a feed (RSS, Atom, JSON Feed) -> a Source for each item, with what the feed says of it beside it.

feedparser reads RSS and Atom in all their versions; JSON Feed is read here. Nothing is loaded from anywhere.
"""

import datetime
import html
import json
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from generator.model import Source
from generator.problems import Problem
from generator.reading.stamps import iso_day

Sources = tuple[tuple[Source, ...], tuple[Problem, ...]]
_WEB = ("http://", "https://")
_ROOTS = (b"<rss", b"<feed", b"<rdf:rdf", b"<atom:feed")
_JSON_FEED = "https://jsonfeed.org/version/"
_UNREAD = "Save it again, or add its pages one by one"


def is_feed(head: bytes) -> bool:
    """Whether the first bytes are those of an RSS or Atom feed."""
    start = head[:1500].lower()
    return any(root in start for root in _ROOTS) and b"<html" not in start


def is_json_feed(data: bytes) -> bool:
    """Whether JSON is a JSON Feed."""
    return str(_json(data).get("version", "")).startswith(_JSON_FEED)


def feed_items(name: str, data: bytes) -> Sources:
    """The items of an RSS or Atom feed in its order; addresses are whole, texts sanitised."""
    import feedparser

    try:
        feed = feedparser.parse(data, response_headers={"content-type": "application/xml"})
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError, AssertionError):
        return (), (Problem(name, 0, "the feed cannot be read", _UNREAD),)
    if not feed.entries:
        broken = bool(feed.get("bozo")) and not feed.get("version")
        what = "the feed cannot be read" if broken else "the feed has no items"
        fix = _UNREAD if broken else "Look whether it is the right address"
        return (), (Problem(name, 0, what, fix),)
    outlet = str(feed.feed.get("title") or "")
    found = ((_keys(entry, outlet), _text(entry)) for entry in feed.entries)
    return _sources(name, found)


def json_feed_items(name: str, data: bytes) -> Sources:
    """The items of a JSON Feed in its order."""
    feed = _json(data)
    listed = feed.get("items")
    items = [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
    if not items:
        return (), (Problem(name, 0, "the feed has no items", "Look whether it is the right address"),)
    return _sources(name, ((_json_keys(item, feed), _json_text(item)) for item in items))


def _sources(name: str, found: Iterator[tuple[dict[str, str], str]]) -> Sources:
    sources, problems = [], []
    for number, (keys, page) in enumerate(found, 1):
        if not page.strip():
            what = f"item {number} of the feed, “{keys.get('title') or 'without a title'}”, has no text"
            fix = f"Add its page: {keys['url']}" if keys.get("url") else "Add its page"
            problems.append(Problem(name, 0, what, fix))
            continue
        told = {key: value for key, value in keys.items() if value}
        sidecar = yaml.safe_dump(told, allow_unicode=True, sort_keys=False).encode()
        data = f"<!doctype html><html><body>{page}</body></html>".encode("utf-8", "replace")
        sources.append(Source(f"item-{number}", f"{name}-{number}.html", data, f"{name}-{number}.yml", sidecar))
    return tuple(sources), tuple(problems)


def _keys(entry: Mapping[str, Any], outlet: str) -> dict[str, str]:
    """What a feed says of an item; a day that is not whole is none."""
    parsed = next(
        (entry[key] for key in ("published_parsed", "created_parsed", "updated_parsed") if entry.get(key)),
        None,
    )
    written = next((str(entry[key]) for key in ("published", "created", "updated") if entry.get(key)), "")
    day = iso_day(written)[0] or (datetime.date(*parsed[:3]) if parsed else None)
    links = (str(entry.get(key) or "") for key in ("link", "id"))
    source = entry.get("source")
    authors = [str(one["name"]) for one in entry.get("authors", ()) if one.get("name")]
    return {
        "title": _plain(str(entry.get("title") or "")),
        "outlet": _plain(str((source.get("title") if isinstance(source, Mapping) else "") or outlet)),
        "author": ", ".join(dict.fromkeys(authors)) or str(entry.get("author") or ""),
        "published": day.isoformat() if day else "",
        "url": next((link for link in links if link.startswith(_WEB)), ""),
    }


def _text(entry: Mapping[str, Any]) -> str:
    """An item's text as HTML: its content, else its summary."""
    contents = [one for one in entry.get("content", ()) if one.get("value")]
    best = max(contents, key=lambda one: len(one["value"]), default=entry.get("summary_detail") or {})
    value = str(best.get("value") or "")
    if best.get("type") == "text/plain" and "</" not in value:
        return "".join(f"<p>{html.escape(line)}</p>" for line in value.splitlines() if line.strip())
    return value if value.lstrip().startswith("<") or not value.strip() else f"<p>{value}</p>"


def _json_keys(item: Mapping[str, Any], feed: Mapping[str, Any]) -> dict[str, str]:
    listed = item.get("authors") or [item.get("author")]
    authors = [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
    day = iso_day(str(item.get("date_published") or ""))[0]
    url = str(item.get("url") or item.get("external_url") or "")
    return {
        "title": _plain(str(item.get("title") or "")),
        "outlet": _plain(str(feed.get("title") or "")),
        "author": ", ".join(str(one["name"]) for one in authors if one.get("name")),
        "published": day.isoformat() if day else "",
        "url": url if url.startswith(_WEB) else "",
        "language": str(item.get("language") or feed.get("language") or "")[:2].lower(),
    }


def _json_text(item: Mapping[str, Any]) -> str:
    if item.get("content_html"):
        return str(item["content_html"])
    text = str(item.get("content_text") or item.get("summary") or "")
    return "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip())


def _plain(text: str) -> str:
    return " ".join(html.unescape(text).split())


def _json(data: bytes) -> dict[str, Any]:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
