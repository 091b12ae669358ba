"""html_meta: a page's tree -> what its head and its data say: names, titles, addresses, dates."""

import html
import re
from typing import Any

from lxml.html import HtmlElement

from generator.model import Value
from generator.reading.attribution.site_name import is_owner, marked_site
from generator.reading.formats.html_dates import (
    dates_in_fields,
    dates_in_marked,
    dates_in_objects,
    dates_in_scripts,
)
from generator.reading.formats.html_objects import is_article, names_of, objects_in, text_of
from generator.reading.lines import clean_text
from generator.reading.pubdate.address import date_in_address
from generator.reading.pubdate.candidate import Candidate

_AUTHOR = ("author", "article:author", "byl", "parsely-author", "dc.creator", "sailthru.author")
_NAMES = ("property", "name", "itemprop", "http-equiv")
_COMMENTS = "/comment()|//head/comment()|/html/comment()|//comment()[position()<3]"
_TAGS, _ENDS = re.compile(r"<[^<>]{0,1000}>"), re.compile(r"\n|</p>|<br ?/?>", re.IGNORECASE)
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)|url:\s*(https?://\S+)")


class PageData(Value, frozen=True):
    """What a page says of itself beside its text; `text` is what its data give as the article's paragraphs."""

    titles: tuple[tuple[str, str], ...] = ()
    site: str | None = None
    sites: tuple[str, ...] = ()
    author: str | None = None
    url: str | None = None
    language: str | None = None
    dates: tuple[Candidate, ...] = ()
    marked: str | None = None
    text: tuple[str, ...] = ()

    def title(self, kind: str) -> str | None:
        """The first title of a kind: `headline` (JSON-LD), `og`, `title`."""
        return next((text for name, text in self.titles if name == kind), None)


def _articles(objects: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those that say that they are articles; where none does, those with a day of publication."""
    said = [item for item in objects if is_article(item)]
    return said or [item for item in objects if "datePublished" in item]


def page_data(tree: HtmlElement) -> PageData:
    """All that the head, the JSON-LD and the address say."""
    metas = [(_name(meta), clean_text(meta.get("content") or "")) for meta in tree.iter("meta")]
    named = {name: content for name, content in reversed(metas) if content}
    scripts = [script.text for script in tree.iter("script") if "ld+json" in (script.get("type") or "")]
    objects = [item for text in scripts for item in objects_in(text)]
    articles = _articles(objects)
    url = _address(tree, named)
    dates = (
        *dates_in_objects(objects, articles),
        *dates_in_fields(metas),
        *dates_in_marked(tree),
        *date_in_address(url),
    )
    if not any(candidate.evidence.kind in ("published", "url") for candidate in dates):
        dates = (*dates, *dates_in_scripts(tree))
    publishers = names_of(articles, "publisher"), _publisher(objects, articles)
    sites = (named.get("og:site_name"), publishers[0], named.get("application-name"), publishers[1])
    known = tuple(dict.fromkeys(filter(None, sites)))
    site = known[0] if known else None
    return PageData(
        titles=_titles(tree, named, text_of(articles[0].get("headline")) if articles else ""),
        site=site,
        sites=known,
        marked=None if site and not is_owner(site) else marked_site(tree),
        text=_text(articles),
        author=names_of(articles, "author") or _plain_author(named),
        url=url,
        language=tree.get("lang") or tree.get("xml:lang") or _language_in(named),
        dates=dates,
    )


def _text(articles: list[dict[str, Any]]) -> tuple[str, ...]:
    """The paragraphs of the longest text that the page's data have."""
    texts = [body for one in articles if isinstance(body := one.get("articleBody"), str)]
    longest = html.unescape(max(texts, key=len, default=""))
    lines = (clean_text(_TAGS.sub(" ", line)) for line in _ENDS.split(longest))
    return tuple(line for line in lines if line)


def _titles(tree: HtmlElement, named: dict[str, str], headline: str) -> tuple[tuple[str, str], ...]:
    social = named.get("og:title") or named.get("twitter:title", "")
    titles = (("headline", headline), ("og", social), ("title", _title_tag(tree)))
    return tuple((kind, text) for kind, text in titles if text)


def _publisher(objects: list[dict[str, Any]], articles: list[dict[str, Any]]) -> str | None:
    """The name of the house that an article's data point to, else of the site that the data describe."""
    pointed = [one.get("publisher") for one in articles]
    wanted = {str(one.get("@id")) for one in pointed if isinstance(one, dict) and one.get("@id")}
    named = [item for item in objects if wanted and str(item.get("@id")) in wanted]
    sites = [item for item in objects if item.get("@type") == "WebSite"]
    return next((name for item in (*named, *sites) if (name := text_of(item.get("name")))), None)


def _plain_author(named: dict[str, str]) -> str | None:
    names = (named.get(name) for name in _AUTHOR)
    return next((name for name in names if name and "http" not in name and "@" not in name), None)


def _name(meta: HtmlElement) -> str:
    return next((name for key in _NAMES if (name := meta.get(key))), "").strip().lower()


def _language_in(named: dict[str, str]) -> str | None:
    return named.get("content-language") or named.get("og:locale") or named.get("language")


def _title_tag(tree: HtmlElement) -> str:
    element = tree.find(".//head/title")
    if element is None:
        element = next(tree.iter("title"), None)
    return clean_text((element.text or "").replace("\n", " ")) if element is not None else ""


def _address(tree: HtmlElement, named: dict[str, str]) -> str | None:
    links = [link.get("href") for link in tree.iter("link") if _rel(link) == "canonical"]
    for url in (*links, named.get("og:url"), named.get("twitter:url"), _saved_from(tree)):
        if url and str(url).strip().startswith("http"):
            return str(url).strip()
    return None


def _rel(link: HtmlElement) -> str:
    return (link.get("rel") or "").lower()


def _saved_from(tree: HtmlElement) -> str | None:
    """The address that a browser or an archiver notes in a comment at the head of the page."""
    texts = [comment.text or "" for comment in tree.xpath(_COMMENTS)[:6]]
    match = next((found for text in texts if (found := _SAVED_FROM.search(text))), None)
    return str(match.group(1) or match.group(2)) if match else None
