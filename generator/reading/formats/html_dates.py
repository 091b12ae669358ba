"""html_dates: what a page's data, head and marked elements say of its day -> candidates."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec
from lxml.html import HtmlElement

from generator.model import DateEvidence, DateKind
from generator.reading.formats.html_objects import is_article, text_of
from generator.reading.lines import clean_text
from generator.reading.pubdate.candidate import Candidate
from generator.reading.stamps import iso_day
from generator.reading.wordlists import phrases

# what a statement of the page about itself is worth; a stamp that readers see is worth 64 at best
ARTICLE, FIELD, MARKED, WEB_PAGE, SOME_DAY, IN_SCRIPT, CHANGED = (
    60.0,
    58.0,
    52.0,
    42.0,
    40.0,
    30.0,
    12.0,
)
_FIELDS: tuple[tuple[str, DateKind, float], ...] = (
    ("published", "published", FIELD),
    ("dated", "published", SOME_DAY),
    ("updated", "updated", CHANGED),
)
_IN_SCRIPT = re.compile(
    r'"((?:date_?|first_?)?publi(?:shed|cation|sh)_?(?:date|at|on|time|timestamp)?|pub_?date)"\s*:\s*"(\d{4}-\d\d-\d\d[^"]{0,24})"',
    re.IGNORECASE,
)
_SCRIPT_MAX, _WORDS_MAX = 500_000, 60


def dates_in_objects(objects: list[dict[str, Any]], articles: list[dict[str, Any]]) -> Iterator[Candidate]:
    """The days that a page's JSON-LD gives; those of its first article count most."""
    for index, item in enumerate(articles):
        share = 1.0 if index == 0 else 0.5
        published = ARTICLE if is_article(item) else WEB_PAGE
        given = text_of(item.get("datePublished"))
        for found in _candidate(given, "published", published * share, "datePublished"):
            news = "News" in str(item.get("@type")) and index == 0
            yield msgspec.structs.replace(found, news=news)
        yield from _candidate(text_of(item.get("dateCreated")), "published", WEB_PAGE * share, "dateCreated")
        yield from _candidate(text_of(item.get("dateModified")), "updated", CHANGED * share, "dateModified")
    for item in objects:
        if item not in articles and item.get("@type") in ("WebPage", "ItemPage"):
            yield from _candidate(text_of(item.get("datePublished")), "published", WEB_PAGE, "datePublished")


def dates_in_fields(metas: list[tuple[str, str]]) -> Iterator[Candidate]:
    """The days in a page's meta fields."""
    for name, content in metas:
        for known, kind, weight in _FIELDS:
            if name in phrases("html", known):
                yield from _candidate(content, kind, weight, name)
                break


def dates_in_marked(tree: HtmlElement) -> Iterator[Candidate]:
    """Elements that are marked as the day of publication; other `time` elements are read with their lines."""
    for element in tree.iter("time", "abbr", "span", "div", "p", "meta"):
        mark = f"{element.get('itemprop') or ''} {element.get('property') or ''}".lower()
        if "datepublished" in mark or (element.tag == "time" and element.get("pubdate") is not None):
            if _in_comment(element):
                continue
            given = element.get("datetime") or element.get("content") or element.get("title")
            words = given or clean_text(element.text_content())
            yield from _candidate(words, "published", MARKED, "datePublished")


def _in_comment(element: HtmlElement) -> bool:
    """Whether an element belongs to what a reader wrote below the page."""
    return any("Comment" in (around.get("itemtype") or "") for around in element.iterancestors())


def dates_in_scripts(tree: HtmlElement) -> Iterator[Candidate]:
    """The first day of publication in the data that a page carries for its own scripts."""
    for script in tree.iter("script"):
        match = _IN_SCRIPT.search((script.text or "")[:_SCRIPT_MAX])
        if match:
            yield from _candidate(match.group(2), "published", IN_SCRIPT, match.group(1))
            return


def _candidate(text: str, kind: DateKind, weight: float, where: str) -> Iterator[Candidate]:
    value, time, utc = iso_day(text)
    if value:
        words = f"{where} {text.strip()[:_WORDS_MAX]}"
        yield Candidate(DateEvidence(words, kind, "label", value, time), weight, None, utc)
