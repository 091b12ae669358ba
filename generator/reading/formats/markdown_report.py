"""markdown_report: the Markdown of a note or a web clip -> the report in it."""

import itertools

import msgspec

from generator.model import Dropped, NameEvidence, Naming, Outlet
from generator.reading.attribution.author import author_near
from generator.reading.attribution.outlet import agency_near, outlet_of
from generator.reading.blocks.line_classes import ends_sentence, furniture_reason
from generator.reading.blocks.main_text import apply_choices
from generator.reading.formats.markdown_text import blocks_of, has_marks, without_title
from generator.reading.formats.pasted import read_pasted
from generator.reading.language import language_of
from generator.reading.lines import Line, key
from generator.reading.page_content import PageContent, Wishes
from generator.reading.pubdate.address import date_in_address
from generator.reading.pubdate.date_candidates import candidates_in
from generator.reading.pubdate.date_decision import weigh
from generator.reading.pubdate.stamp_weight import Place

_CLIPPED, _HEAD = 0.3, 4
_CLIPPED_LINES = 12


def read_markdown(text: str, first: int, wishes: Wishes, outlets: tuple[Outlet, ...], *, trusted: bool) -> PageContent:
    """Markdown that a person wrote keeps all its text; a clip of a whole page is read like a pasted one."""
    title, lines = blocks_of(text, first)
    language = language_of("\n".join(line.text for line in lines[:30]), wishes.language) or "en"
    if not trusted and _is_clip(lines, language):
        heading = (Line(first, title, tag="h1"),) if title else ()
        return read_pasted(heading + lines, wishes, outlets)
    head = () if trusted else _signature(lines, language)
    found = _whole(title, lines, head, wishes, outlets, language)
    if head or wishes.keep or wishes.drop or not has_marks(text):
        return found
    return msgspec.structs.replace(found, markdown=without_title(text) if title else text)


def _whole(
    title: str | None,
    lines: tuple[Line, ...],
    head: tuple[Dropped, ...],
    wishes: Wishes,
    outlets: tuple[Outlet, ...],
    language: str,
) -> PageContent:
    wanted = key(wishes.title or title or "")
    gone = {item.line for item in head}
    above = itertools.takewhile(lambda line: not ends_sentence(line.text), lines[1:_HEAD])
    gone |= {line.number for line in (*lines[:1], *above) if wanted and key(line.text) == wanted}
    kept = tuple(line for line in lines if line.number not in gone)
    kept, dropped = apply_choices(lines, kept, head, wishes.keep, wishes.drop)
    body = tuple(line.text for line in kept)
    numbers = frozenset(line.number for line in kept)
    dates = candidates_in(lines, Place(0, 0, min(len(lines), 3)), language)
    publication, doubts = weigh((*dates, *date_in_address(wishes.url)), body)
    return PageContent(
        body=body,
        publication=publication,
        titled=Naming(title, "heading", "stated", (NameEvidence(title, "heading"),)) if title else Naming(),
        issued=outlet_of(lines, numbers, wishes.url, outlets, title=title),
        agency=agency_near(lines, 0, len(lines), numbers),
        author=author_near(lines, 0, len(lines), numbers, title),
        language=language,
        doubts=doubts,
        dropped=dropped,
    )


def _signature(lines: tuple[Line, ...], language: str) -> tuple[Dropped, ...]:
    """Byline and stamp at the head of a text that has no front matter."""
    found = ((line, furniture_reason(line, language)) for line in lines[:_HEAD])
    return tuple(
        Dropped(line.number, line.text, reason) for line, reason in found if reason in ("date stamp", "byline")
    )


def _is_clip(lines: tuple[Line, ...], language: str) -> bool:
    unwanted = sum(furniture_reason(line, language) is not None for line in lines)
    return len(lines) >= _CLIPPED_LINES and unwanted > _CLIPPED * len(lines)
