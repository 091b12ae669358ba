"""feeds: the bytes of an RSS or Atom feed -> a Source for each item, with what the feed says of it beside it."""

import yaml
from lxml import etree

from generator.model import Source
from generator.problems import Problem
from generator.reading.stamps import iso_day

_CONTENT = ("encoded", "content", "description", "summary")
_DATES = ("pubdate", "published", "issued", "date", "updated")
_WEB = ("http://", "https://")
_ROOTS = (b"<rss", b"<feed", b"<rdf:rdf")


def is_feed(head: bytes) -> bool:
    """Whether the first bytes are those of a feed."""
    start = head[:1500].lower()
    return any(root in start for root in _ROOTS) and b"<html" not in start


def feed_items(name: str, data: bytes) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """The items in the order of the feed; entities are not resolved and nothing is loaded."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    root = etree.fromstring(data, parser)
    if root is None:
        return (), (
            Problem(
                name, 0, "the feed cannot be read", "Save it again, or add its pages one by one"
            ),
        )
    outlet = next(
        (text for child in _channel(root) if _tag(child) == "title" and (text := _text(child))), ""
    )
    items = [element for element in root.iter() if _tag(element) in ("item", "entry")]
    if not items:
        return (), (
            Problem(name, 0, "the feed has no items", "Look whether it is the right address"),
        )
    return tuple(_source(item, outlet, number, name) for number, item in enumerate(items, 1)), ()


def _source(item: etree._Element, outlet: str, number: int, name: str) -> Source:
    fields: dict[str, str] = {}
    for child in item:
        if text := _text(child):
            fields.setdefault(_tag(child), text)
    links = (_href(child) for child in item if _tag(child) == "link")
    link = next((href for href in links if href and href.startswith(_WEB)), None)
    day = next((found for key in _DATES if (found := iso_day(fields.get(key, ""))[0])), None)
    content = next((fields[key] for key in _CONTENT if fields.get(key)), "")
    keys = {
        "title": fields.get("title"),
        "outlet": fields.get("source") or outlet,
        "author": fields.get("creator") or fields.get("author"),
        "published": day.isoformat() if day else None,
        "url": link or (fields.get("guid") if fields.get("guid", "").startswith(_WEB) else None),
    }
    told = {key: value for key, value in keys.items() if value}
    page = content if content.lstrip().startswith("<") else f"<p>{content}</p>"
    sidecar = yaml.safe_dump(told, allow_unicode=True, sort_keys=False).encode()
    return Source(
        f"item-{number}", f"{name}-{number}.html", page.encode(), f"{name}-{number}.yml", sidecar
    )


def _channel(root: etree._Element) -> etree._Element:
    return next((child for child in root if _tag(child) == "channel"), root)


def _tag(element: etree._Element) -> str:
    return etree.QName(element).localname.lower() if isinstance(element.tag, str) else ""


def _text(element: etree._Element) -> str:
    return "".join(str(part) for part in element.itertext()).strip()


def _href(link: etree._Element) -> str | None:
    if link.get("rel", "alternate") != "alternate":
        return None
    return link.get("href") or _text(link) or None
