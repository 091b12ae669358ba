"""inputs: a file's name and bytes -> the Sources in it: one page, or one a feed item, row, reference or article."""

import pathlib

from generator.adding.addresses import HEAD as ADDRESS_HEAD
from generator.adding.addresses import own_address
from generator.adding.clippers import as_report
from generator.adding.feeds import feed_items, is_feed, is_json_feed, json_feed_items
from generator.adding.references import csl_references, is_csl, is_ris, ris_references
from generator.adding.sheets import sheet_rows
from generator.adding.timelines import is_timeline, timeline_rows
from generator.model import Source
from generator.problems import Problem
from generator.reading.discover import MAX_REPORT_SIZE, too_large
from generator.reading.encoding import decode
from generator.reading.formats.documents import ENDINGS, UnreadableError, text_of
from generator.reading.formats.exports import article_in, pieces_in

Sources = tuple[tuple[Source, ...], tuple[Problem, ...]]
_HEAD = 3000
_MARKDOWN, _PAGES = (".md", ".markdown"), (".html", ".htm", ".mhtml", ".mht")


def sources_in(name: str, data: bytes, url: str | None = None) -> Sources:
    """What a file holds, whatever its name says: feeds, sheets, references and downloads are told by their content."""
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    ending = pathlib.PurePosixPath(name).suffix.lower()
    if is_feed(head):
        return feed_items(name, data)
    if is_ris(head):
        return ris_references(name, data)
    if head[:1] in b"[{" and ending not in (*_MARKDOWN, *_PAGES):
        return _json(name, data, ending)
    if ending in (".csv", ".tsv"):
        return sheet_rows(name, data)
    if len(data) > MAX_REPORT_SIZE:
        return (), (too_large(name, len(data), MAX_REPORT_SIZE),)
    return _download(name, data, ending) or ((_page(name, data, url, ending),), ())


def _json(name: str, data: bytes, ending: str) -> Sources:
    """What JSON holds: a feed, references, a timeline."""
    if is_json_feed(data):
        return json_feed_items(name, data)
    if is_csl(data):
        return csl_references(name, data)
    if is_timeline(data) or ending == ".json":
        return timeline_rows(name, data)
    return (_page(name, data, None, ending),), ()


def _download(name: str, data: bytes, ending: str) -> Sources | None:
    """The articles of a download from Nexis or Factiva that holds several; None where the file is something else."""
    if ending in ENDINGS:
        try:
            text = text_of(data, ending) if ending != ".eml" else ""
        except UnreadableError:
            return None  # whoever reads the page says why
    elif ending in (*_MARKDOWN, *_PAGES):
        return None
    else:
        text = decode(data)[0] or ""
    pieces = pieces_in(text)
    if len(pieces) < 2:
        return None
    sources, problems = [], []
    for number, piece in enumerate(pieces, 1):
        if article_in(piece):
            sources.append(Source(f"article-{number}", f"{name}-{number}.txt", piece.encode()))
        else:
            what = f"article {number} of the download has no headline or no text"
            problems.append(Problem(name, 0, what, "Put it into a .txt file of its own"))
    return tuple(sources), tuple(problems)


def _page(name: str, data: bytes, url: str | None, ending: str) -> Source:
    """One page; its ending says how it is read, and where that is unknown, its first bytes."""
    path = pathlib.PurePosixPath(name)
    if ending in _MARKDOWN:
        data = as_report(data)
    if url:
        url = own_address(data[:ADDRESS_HEAD].decode("utf-8", "replace"), url) or url
    sidecar = _yaml({"url": url}) if url and ending not in _MARKDOWN else None
    return Source(path.stem, name, data, f"{path}.yml" if sidecar else None, sidecar)


def _yaml(keys: dict[str, str]) -> bytes:
    import yaml

    return yaml.safe_dump(keys, allow_unicode=True, sort_keys=False).encode()
