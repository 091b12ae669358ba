"""inputs: a file's name and bytes -> the Sources in it: one page, or one for each item of a feed or row of a sheet."""

import pathlib

from generator.adding.clippers import as_report
from generator.adding.feeds import feed_items, is_feed
from generator.adding.sheets import is_timeline, sheet_rows, timeline_rows
from generator.model import Source
from generator.problems import Problem

Sources = tuple[tuple[Source, ...], tuple[Problem, ...]]
_HEAD = 3000


def sources_in(name: str, data: bytes, url: str | None = None) -> Sources:
    """What a file holds, whatever its name says: feeds and sheets are told by their content."""
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    ending = pathlib.PurePosixPath(name).suffix.lower()
    if is_feed(head):
        return feed_items(name, data)
    if ending == ".json" or (head.startswith(b"{") and is_timeline(data)):
        return timeline_rows(name, data)
    if ending in (".csv", ".tsv"):
        return sheet_rows(name, data)
    return (_page(name, data, url, head),), ()


def _page(name: str, data: bytes, url: str | None, head: bytes) -> Source:
    """One page; its ending says how it is read, and where it has none, its first bytes."""
    path = pathlib.PurePosixPath(name)
    looks_like_html = (
        head[:200].lower().startswith((b"<!doctype html", b"<html", b"<?xml", b"<head"))
    )
    if path.suffix.lower() not in (".md", ".markdown", ".txt", ".html", ".htm", ".mhtml", ".mht"):
        path = pathlib.PurePosixPath(f"{name}.html" if looks_like_html else f"{name}.txt")
    elif path.suffix.lower() == ".txt" and looks_like_html:
        path = path.with_suffix(".html")
    if path.suffix.lower() in (".md", ".markdown"):
        data = as_report(data)
    is_page = path.suffix.lower() in (".html", ".htm", ".mhtml", ".mht")
    sidecar = _yaml({"url": url}) if url and is_page else None
    return Source(path.stem, str(path), data, f"{path}.yml" if sidecar else None, sidecar)


def _yaml(keys: dict[str, str]) -> bytes:
    import yaml

    return yaml.safe_dump(keys, allow_unicode=True, sort_keys=False).encode()
