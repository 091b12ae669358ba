"""html_page: a saved page -> the report in it. trafilatura finds the text; dates, names and headline are read here."""

import re
from collections import Counter

import trafilatura
from lxml.html import HtmlElement

from generator.model import Dropped, Outlet
from generator.reading.address import date_in_address
from generator.reading.author import author_near, tidy_author
from generator.reading.evidence import candidates_in
from generator.reading.found import Found, Wishes
from generator.reading.furniture import Judged, judge
from generator.reading.house import site_in_title
from generator.reading.html_meta import PageData, page_data
from generator.reading.html_title import page_title
from generator.reading.html_tree import tree_of, visible_lines
from generator.reading.language import language_of
from generator.reading.lines import Line, clean_text, key
from generator.reading.outlet import agency_near, outlet_of
from generator.reading.published import weigh
from generator.reading.reasons import STOP
from generator.reading.run import OUTSIDE, apply_choices, best_run, body_lines
from generator.reading.saved_page import unwrap_page
from generator.reading.title import Headline, headline
from generator.reading.worth import Place

_LIST_MARK = re.compile(r"^- ")
_LITTLE, _ENOUGH, _TENFOLD = 200, 1000, 10
_SHOWN = 1.6
_LITTLE_PROSE = 6.0
_MOSTLY, _LINE = 0.5, 30
_SURE_HEAD, _SIGNED_WITHIN, _FEW = 3.0, 5, 5


def read_html(
    data: bytes, wishes: Wishes, outlets: tuple[Outlet, ...]
) -> tuple[Found | None, str | None]:
    """The report in a saved page, or what forbids reading it."""
    page = unwrap_page(data)
    tree, trouble = tree_of(page.data)
    if tree is None:
        return None, trouble
    told, lines = page_data(tree), visible_lines(tree)
    paragraphs = _main_text(tree)
    language = (
        language_of(
            "\n".join(paragraphs) or "\n".join(line.text for line in lines),
            wishes.language or told.language,
        )
        or "en"
    )
    return _found(lines, paragraphs, told, wishes, outlets, language, page.url), None


def _found(
    lines: tuple[Line, ...],
    paragraphs: tuple[str, ...],
    told: PageData,
    wishes: Wishes,
    outlets: tuple[Outlet, ...],
    language: str,
    url: str | None,
) -> Found:
    title, title_index = page_title(lines, told)
    named = wishes.title or told.title("headline") or told.title("og")
    if title_index < 0 and not named and len((title or "").split()) < _FEW:
        shown = _headline_shown(lines, language)
        if shown.text:
            title, title_index = shown.text, shown.index
    title = wishes.title or title
    kept, dropped = _body(lines, paragraphs, wishes, language, title)
    body = tuple(line.text for line in kept)
    numbers = frozenset(line.number for line in kept if line.number)
    first, last = _stand(lines, body)
    place = Place(min(title_index if title_index >= 0 else first, first), first, last, _SHOWN)
    address = wishes.url or told.url or url
    dates = (*told.dates, *candidates_in(lines, place, language))
    if address != told.url:
        dates = (*dates, *date_in_address(address))
    publication, doubts = weigh(dates, body, "\n".join(line.text for line in lines))
    return Found(
        body=body,
        publication=publication,
        title=title,
        outlet=outlet_of(lines, numbers, address, outlets, _site(told, title), title),
        agency=agency_near(lines, first, last, numbers),
        author=tidy_author(told.author)
        if told.author
        else author_near(lines, first, last, numbers, title),
        url=address,
        language=language,
        doubts=doubts,
        dropped=dropped,
    )


def _site(told: PageData, title: str | None) -> str | None:
    """The page's name for itself: in its data, in its title beside the headline, in the element marked as its name."""
    headlines = tuple(text for text in (title, told.title("og"), told.title("headline")) if text)
    return told.site or site_in_title(told.title("title") or "", headlines) or told.marked


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


def _main_text(tree: HtmlElement) -> tuple[str, ...]:
    text = trafilatura.extract(tree, fast=True, include_comments=False) or ""
    return tuple(found for line in text.split("\n") if (found := _plain(line)))


def _plain(line: str) -> str:
    """A line of trafilatura's text without its marks of lists and tables."""
    if line.startswith("|"):
        line = " | ".join(cell for part in line.split("|") if (cell := part.strip(" -")))
    return clean_text(_LIST_MARK.sub("", line))


def _body(
    lines: tuple[Line, ...],
    paragraphs: tuple[str, ...],
    wishes: Wishes,
    language: str,
    title: str | None,
) -> tuple[tuple[Line, ...], tuple[Dropped, ...]]:
    """The paragraphs as lines, without furniture; the best run of lines where too little text was found."""
    length = sum(len(paragraph) for paragraph in paragraphs)
    numbers = {key(line.text): line for line in reversed(lines)}
    apart = [text for text in paragraphs if key(text) not in numbers]
    glued = sum(map(len, apart))
    if glued > _MOSTLY * length:
        glued = sum(len(text) for text in apart if _is_glued(text, numbers))
    if length < _ENOUGH or glued > _MOSTLY * length:
        judged = judge(lines, language)
        kept, dropped = body_lines(judged, best_run(judged), title)
        found = sum(len(line.text) for line in kept)
        if _is_better(found, length, laid_out=glued > _MOSTLY * length):
            return apply_choices(lines, kept, dropped, wishes.keep, wishes.drop)
    own = tuple(_line_of(paragraph, numbers) for paragraph in paragraphs)
    judged = judge(own, language)
    kept, dropped = body_lines(judged, (0, _end_of(judged)), title, chosen=True)
    kept_keys = {key(line.text) for line in own}
    outside = tuple(
        Dropped(line.number, line.text, OUTSIDE)
        for line in lines
        if key(line.text) not in kept_keys
    )
    others = tuple(sorted((*dropped, *outside), key=lambda item: item.line))
    return apply_choices(lines, kept, others, wishes.keep, wishes.drop)


def _is_better(found: int, length: int, *, laid_out: bool) -> bool:
    """Whether the best run of lines, so many letters, is rather the text than the paragraphs found."""
    if laid_out:
        return _MOSTLY * length < found and (found <= length or length < _ENOUGH)
    return found > length * (_TENFOLD if length > _LITTLE else 1)


def _is_glued(paragraph: str, lines: dict[str, Line]) -> bool:
    """Whether a paragraph is several lines of the page in one: a table that lays the page out, a list."""
    own = key(paragraph)
    return sum(len(line) > _LINE and line in own for line in lines) > 1


def _end_of(judged: tuple[Judged, ...]) -> int:
    """Where the text ends: at a stop heading after which little prose follows."""
    left, end = 0.0, len(judged)
    for index in range(len(judged) - 1, 0, -1):
        left += max(0.0, judged[index].score)
        if judged[index].reason == STOP and left < _LITTLE_PROSE:
            end = index
    return end


def _line_of(paragraph: str, lines: dict[str, Line]) -> Line:
    found = lines.get(key(paragraph))
    return Line(found.number if found else 0, paragraph, True, found.tag if found else "p")


def _stand(lines: tuple[Line, ...], body: tuple[str, ...]) -> tuple[int, int]:
    """Where the body begins and ends among the lines."""
    wanted = {key(text)[:60] for text in body if len(text) > 40}
    places = [
        index
        for index, line in enumerate(lines)
        if len(line.text) > 40 and key(line.text)[:60] in wanted
    ]
    return (places[0], places[-1] + 1) if places else (0, len(lines))
