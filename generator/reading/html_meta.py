"""html_meta: a page's tree -> what its head and its data say: names, titles, addresses, dates."""

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from generator.model import DateEvidence, DateSource, Value
from generator.reading.evidence import Candidate
from generator.reading.lines import clean_text
from generator.reading.stamps import compact, day, iso_day, months

PUBLISHED, DATED, PAGE_MADE, IN_ADDRESS, IN_SCRIPT, MODIFIED = 60.0, 40.0, 42.0, 50.0, 30.0, 12.0
_PUBLISHED = frozenset(
    "article:published_time article:published og:article:published_time og:published_time og:pubdate datepublished date_published publish_date publish-date "
    "publishdate published published_time published-date publication_date publication-date publicationdate published_at pubdate pub_date dc.date.issued "
    "dcterms.issued dc.date.published dcterms.date dcterms.created dc.date.created parsely-pub-date sailthru.date cxenseparse:recs:publishtime "
    "article.published article_date_original originalpublicationdate ptime displaydate firstpublished prism.publicationdate citation_publication_date "
    "citation_online_date bt:pubdate rnews:datepublished sdc:datepublished analyticsattributes.articledate gentime release_date wpt-date datecreated "
    "article:create_time article-published vr:published_time iso-8601-publish-date".split()
)
_DATED = frozenset("date dc.date timestamp created creation_date og:date last-publish".split())
_MODIFIED = frozenset(
    "article:modified_time article:modified og:updated_time og:article:modified_time datemodified modified last-modified last_modified lastmod dc.date.modified "
    "dcterms.modified updated_time modificationdate revised utime".split()
)
_URL_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[/_-]([01]?\d)[/_-]([0-3]?\d)(?!\d)")
_URL_NAMED = re.compile(r"/((?:19|20)\d\d)/([a-z]{3,9})/([0-3]?\d)(?!\d)")
_URL_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d{6})(?!\d)")
_IN_SCRIPT = re.compile(
    r'"((?:date_?|first_?)?publi(?:shed|cation|sh)_?(?:date|at|on|time|timestamp)?|pub_?date)"\s*:\s*"(\d{4}-\d\d-\d\d[^"]{0,24})"',
    re.IGNORECASE,
)
_SCRIPT_MAX = 500_000
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)|url:\s*(https?://\S+)")
_ARTICLE = re.compile(
    r"Article|Posting|Report|Review|Recipe|NewsItem|CreativeWork|Opinion|Analysis"
)


class PageData(Value):
    """What a page says of itself beside its text."""

    titles: tuple[tuple[str, str], ...] = ()
    site: str | None = None
    author: str | None = None
    url: str | None = None
    language: str | None = None
    agency: str | None = None
    dates: tuple[Candidate, ...] = ()

    def title(self, kind: str) -> str | None:
        """The first title of a kind: `headline` (JSON-LD), `og`, `title`."""
        return next((text for name, text in self.titles if name == kind), None)


def page_data(tree: HtmlElement) -> PageData:
    """All that the head, the JSON-LD and the address say."""
    metas = [(_name(meta), clean_text(meta.get("content") or "")) for meta in tree.iter("meta")]
    named = {name: content for name, content in reversed(metas) if content}
    objects = [
        item
        for script in tree.iter("script")
        if "ld+json" in (script.get("type") or "")
        for item in _objects(script.text)
    ]
    articles = [item for item in objects if _ARTICLE.search(str(item.get("@type", "")))] or [
        item for item in objects if "datePublished" in item
    ]
    url = _address(tree, named)
    dates = (
        *_dates_in_objects(articles, objects),
        *_dates_in_metas(metas),
        *_times(tree),
        *_dates_in_address(url),
    )
    titles = [("headline", _text(item.get("headline"))) for item in articles[:1]]
    titles += [
        ("og", named.get("og:title") or named.get("twitter:title", "")),
        ("title", _title_tag(tree)),
    ]
    return PageData(
        titles=tuple((kind, text) for kind, text in titles if text),
        site=named.get("og:site_name")
        or _first_name(articles, "publisher")
        or named.get("application-name"),
        author=_first_name(articles, "author") or _plain_author(named),
        url=url,
        language=tree.get("lang") or tree.get("xml:lang") or _language_in(named),
        dates=dates
        if any(c.evidence.kind in ("published", "url") for c in dates)
        else (*dates, *_dates_in_scripts(tree)),
    )


def _candidate(
    text: str, kind: str, weight: float, where: str, source: DateSource = "label"
) -> Candidate | None:
    value, time, utc = iso_day(text)
    if not value:
        return None
    evidence = DateEvidence(f"{where} {text.strip()[:60]}".strip(), kind, source, value, time)
    return Candidate(evidence, weight, None, utc)


def _dates_in_objects(
    articles: list[dict[str, Any]], objects: list[dict[str, Any]]
) -> Iterator[Candidate]:
    for index, item in enumerate(articles):
        weight = PUBLISHED if _ARTICLE.search(str(item.get("@type", ""))) else PAGE_MADE
        for name, kind, worth in (
            ("datePublished", "published", weight),
            ("dateCreated", "published", PAGE_MADE),
            ("dateModified", "updated", MODIFIED),
        ):
            found = _candidate(
                _text(item.get(name)), kind, worth if index == 0 else worth * 0.5, name
            )
            if found:
                yield found
    for item in objects:
        if item not in articles and item.get("@type") in ("WebPage", "ItemPage"):
            found = _candidate(
                _text(item.get("datePublished")), "published", PAGE_MADE, "datePublished"
            )
            if found:
                yield found


def _dates_in_metas(metas: list[tuple[str, str]]) -> Iterator[Candidate]:
    for name, content in metas:
        kind, weight = (
            ("published", PUBLISHED - 2)
            if name in _PUBLISHED
            else ("published", DATED)
            if name in _DATED
            else ("updated", MODIFIED)
        )
        if weight != MODIFIED or name in _MODIFIED:
            found = _candidate(content, kind, weight, name)
            if found:
                yield found


def _times(tree: HtmlElement) -> Iterator[Candidate]:
    """Elements that are marked as the day of publication; other `time` elements are read with their lines."""
    for element in tree.iter("time", "abbr", "span", "div", "p", "meta"):
        mark = f"{element.get('itemprop') or ''} {element.get('pubdate') or ''} {element.get('property') or ''}".lower()
        if "datepublished" not in mark and not (
            element.tag == "time" and element.get("pubdate") is not None
        ):
            continue
        words = (
            element.get("datetime")
            or element.get("content")
            or element.get("title")
            or clean_text(element.text_content())[:60]
        )
        found = _candidate(words, "published", PAGE_MADE + 10, "datePublished")
        if found:
            yield found


def _dates_in_address(url: str | None) -> Iterator[Candidate]:
    path = re.sub(r"^https?://[^/]+", "", url or "")
    for pattern in (_URL_DAY, _URL_NAMED):
        match = pattern.search(path.lower())
        if match:
            year, month, number = match.groups()
            known = int(month) if month.isdigit() else months("en").get(month, 0)
            found = day(int(year), known, int(number))
            if found:
                yield Candidate(
                    DateEvidence(match.group().strip("/_-"), "url", "url", found), IN_ADDRESS
                )
                return
    match = _URL_COMPACT.search(path)
    found = compact(match.group(1)) if match else None
    if match and found:
        yield Candidate(DateEvidence(match.group(1), "url", "url", found), IN_ADDRESS - 10)


def _dates_in_scripts(tree: HtmlElement) -> Iterator[Candidate]:
    """The first day of publication in the data that a page carries for its own scripts."""
    for script in tree.iter("script"):
        match = _IN_SCRIPT.search((script.text or "")[:_SCRIPT_MAX])
        found = (
            _candidate(match.group(2), "published", IN_SCRIPT, match.group(1)) if match else None
        )
        if found:
            yield found
            return


def _objects(text: str | None) -> list[dict[str, Any]]:
    """Every object in a block of JSON-LD, outer ones first."""
    try:
        data = json.loads(text or "", strict=False)
    except (ValueError, RecursionError):
        return []
    found, todo = [], [data]
    while todo and len(found) < 200:
        item = todo.pop(0)
        if isinstance(item, list):
            todo[:0] = item
        elif isinstance(item, dict):
            found.append(item)
            todo.extend(
                value
                for name, value in item.items()
                if name
                in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart")
            )
    return found


def _text(value: Any) -> str:
    while isinstance(value, list) and value:
        value = value[0]
    return clean_text(value.replace("\n", " ")) if isinstance(value, str) else ""


def _first_name(items: list[dict[str, Any]], field: str) -> str | None:
    for item in items:
        value = item.get(field)
        names = [
            _text(one.get("name")) if isinstance(one, dict) else _text(one)
            for one in (value if isinstance(value, list) else [value])
        ]
        found = ", ".join(
            dict.fromkeys(name for name in names if name and not name.startswith("http"))
        )
        if found:
            return found
    return None


def _plain_author(named: dict[str, str]) -> str | None:
    names = (
        named.get(name)
        for name in (
            "author",
            "article:author",
            "byl",
            "parsely-author",
            "dc.creator",
            "sailthru.author",
        )
    )
    return next((name for name in names if name and "http" not in name and "@" not in name), None)


def _name(meta: HtmlElement) -> str:
    return (
        (
            meta.get("property")
            or meta.get("name")
            or meta.get("itemprop")
            or meta.get("http-equiv")
            or ""
        )
        .strip()
        .lower()
    )


def _language_in(named: dict[str, str]) -> str | None:
    return named.get("content-language") or named.get("og:locale") or named.get("language")


def _title_tag(tree: HtmlElement) -> str:
    element = tree.find(".//head/title")
    if element is None:
        element = next(tree.iter("title"), None)
    return clean_text((element.text or "").replace("\n", " ")) if element is not None else ""


def _address(tree: HtmlElement, named: dict[str, str]) -> str | None:
    links = (
        link.get("href")
        for link in tree.iter("link")
        if (link.get("rel") or "").lower() == "canonical"
    )
    for url in (*links, named.get("og:url"), named.get("twitter:url"), _saved_from(tree)):
        if url and url.strip().startswith("http"):
            return url.strip()
    return None


def _saved_from(tree: HtmlElement) -> str | None:
    """The address that a browser or an archiver notes in a comment at the head of the page."""
    texts = [
        comment.text or ""
        for comment in tree.xpath(
            "/comment()|//head/comment()|/html/comment()|//comment()[position()<3]"
        )[:6]
    ]
    match = next((found for text in texts if (found := _SAVED_FROM.search(text))), None)
    return (match.group(1) or match.group(2)) if match else None
