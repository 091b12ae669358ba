"""html_page: a saved page -> the report in it. trafilatura finds the text; dates, names and headline are read here."""

from collections import Counter

from lxml.html import HtmlElement

from generator.model import NameEvidence, NameSource, Naming, Outlet
from generator.reading.attribution.author import author_near, tidy_author
from generator.reading.attribution.outlet import agency_near, outlet_of
from generator.reading.attribution.site_name import is_owner, site_in_title
from generator.reading.blocks.furniture import judge
from generator.reading.blocks.main_text import apply_choices, best_run
from generator.reading.blocks.title import Headline, headline
from generator.reading.formats.html_body import body_of, main_text
from generator.reading.formats.html_meta import PageData, page_data
from generator.reading.formats.html_title import page_title
from generator.reading.formats.html_tree import tree_of, visible_lines
from generator.reading.formats.reread import reread
from generator.reading.formats.saved_page import unwrap_page
from generator.reading.language import language_of
from generator.reading.lines import Line, key
from generator.reading.page_content import PageContent, Wishes
from generator.reading.pubdate.address import date_in_address
from generator.reading.pubdate.date_candidates import candidates_in
from generator.reading.pubdate.date_decision import weigh
from generator.reading.pubdate.stamp_weight import Place

_SHOWN = 1.6
_TITLES: dict[str, NameSource] = {"headline": "page-data", "og": "page-data", "title": "page-title"}
_SHORT_TITLE = 2  # words: a title of one or two may be a section's
_SURE_HEAD, _SIGNED_WITHIN, _FEW = 3.0, 5, 5


def read_html(data: bytes, wishes: Wishes, outlets: tuple[Outlet, ...]) -> tuple[PageContent | None, str | None]:
    """The report in a saved page, or what forbids reading it."""
    page = unwrap_page(data)
    if not page.data:
        return None, "the archive holds no page"
    tree, trouble = tree_of(page.data)
    if tree is None:
        return None, trouble
    told, lines = page_data(tree), visible_lines(tree)
    paragraphs = main_text(tree)
    language = (
        language_of(
            "\n".join(paragraphs) or "\n".join(line.text for line in lines),
            wishes.language or told.language,
        )
        or "en"
    )
    return _found(tree, lines, paragraphs, told, wishes, outlets, language, page.url), None


def _found(
    tree: HtmlElement,
    lines: tuple[Line, ...],
    paragraphs: tuple[str, ...],
    told: PageData,
    wishes: Wishes,
    outlets: tuple[Outlet, ...],
    language: str,
    url: str | None,
) -> PageContent:
    title, title_index = page_title(lines, told)
    named = wishes.title or told.title("headline") or told.title("og")
    if title_index < 0 and not named and len((title or "").split()) < _FEW:
        shown = _headline_shown(lines, language)
        if shown.text:
            title, title_index = shown.text, shown.index
    title = wishes.title or title
    text = body_of(lines, paragraphs, language, title)
    text, body_doubts = reread(text, tree, lines, told.text, title, language)
    kept, dropped = apply_choices(lines, text.kept, text.dropped, wishes.keep, wishes.drop)
    body = tuple(line.text for line in kept)
    numbers = frozenset(line.number for line in kept if line.number)
    first, last = _stand(lines, body)
    place = Place(min(title_index if title_index >= 0 else first, first), first, last, _SHOWN)
    address = wishes.url or told.url or url
    dates = (*told.dates, *candidates_in(lines, place, language))
    if address != told.url:
        dates = (*dates, *date_in_address(address))
    publication, doubts = weigh(dates, body, "\n".join(line.text for line in lines))
    return PageContent(
        body=body,
        publication=publication,
        titled=_titled(title, told, lines, title_index),
        issued=outlet_of(lines, numbers, address, outlets, _own_names(told, title), title),
        agency=agency_near(lines, first, last, numbers),
        author=tidy_author(told.author) if told.author else author_near(lines, first, last, numbers, title),
        url=address,
        language=language,
        doubts=(*doubts, *body_doubts),
        dropped=dropped,
    )


def _own_names(told: PageData, title: str | None) -> tuple[NameEvidence, ...]:
    """The page's names for itself: in its data, in its title beside the headline, in the element marked as its name.

    A company that owns the outlet comes last.
    """
    headlines = tuple(text for text in (title, told.title("og"), told.title("headline")) if text)
    in_title = site_in_title(told.title("title") or "", headlines)
    data = [NameEvidence(name, "page-data") for name in told.sites]
    shown: tuple[tuple[str | None, NameSource], ...] = ((in_title, "page-title"), (told.marked, "page-mark"))
    return (
        *(one for one in data if not is_owner(one.text)),
        *(NameEvidence(name, source) for name, source in shown if name),
        *(one for one in data if is_owner(one.text)),
    )


def _titled(title: str | None, told: PageData, lines: tuple[Line, ...], index: int) -> Naming:
    """The headline with what speaks for it; sure where the page's heading and its own titles agree."""
    evidence = [NameEvidence(text, _TITLES[kind]) for kind, text in told.titles]
    if index >= 0:
        evidence.insert(0, NameEvidence(lines[index].text, "heading"))
    own = f" {key(title or '')} "
    agreed = [one for one in evidence if own in f" {key(one.text)} "]
    if not title or not agreed:
        return Naming(title, evidence[0].source if evidence else None, "unconfirmed", tuple(evidence))
    sure = len(agreed) > 1 and own.count(" ") > _SHORT_TITLE
    return Naming(title, agreed[0].source, "stated" if sure else "unconfirmed", tuple(evidence))


def _headline_shown(lines: tuple[Line, ...], language: str) -> Headline:
    """The likeliest headline among the lines, for a page that neither marks nor names one."""
    judged = judge(lines, language)
    start, end = best_run(judged)
    text = "\n".join(line.text for line in lines[start:end])
    counts = Counter(key(line.text) for line in lines)
    found = headline(judged, start, text, counts, "", language)
    below = {item.reason for item in judged[found.index + 1 : found.index + _SIGNED_WITHIN]}
    marked = found.index < len(lines) and lines[found.index].tag in ("h1", "h2")
    if found.score >= _SURE_HEAD and (marked or not below.isdisjoint(("date stamp", "byline"))):
        return found
    return Headline(None, -1, 0.0)


def _stand(lines: tuple[Line, ...], body: tuple[str, ...]) -> tuple[int, int]:
    """Where the body begins and ends among the lines."""
    wanted = {key(text)[:60] for text in body if len(text) > 40}
    places = [index for index, line in enumerate(lines) if len(line.text) > 40 and key(line.text)[:60] in wanted]
    return (places[0], places[-1] + 1) if places else (0, len(lines))
