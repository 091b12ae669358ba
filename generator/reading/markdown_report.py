"""markdown_report: the Markdown of a note or a web clip -> the report in it."""

from generator.model import Outlet
from generator.reading.address import date_in_address
from generator.reading.evidence import Place, candidates_in
from generator.reading.found import Found, Wishes
from generator.reading.furniture import furniture_reason
from generator.reading.language import language_of
from generator.reading.lines import Line, key
from generator.reading.markdown_text import blocks_of
from generator.reading.outlet import agency_near, author_near, outlet_of
from generator.reading.pasted import read_pasted
from generator.reading.published import weigh
from generator.reading.run import apply_choices

_CLIPPED = 0.3
_CLIPPED_LINES = 12


def read_markdown(
    text: str, first: int, wishes: Wishes, outlets: tuple[Outlet, ...], *, trusted: bool
) -> Found:
    """Markdown that a person wrote keeps all its text; a clip of a whole page is read like a pasted one."""
    title, lines = blocks_of(text, first)
    language = language_of("\n".join(line.text for line in lines[:30]), wishes.language) or "en"
    if not trusted and _is_clip(lines, language):
        heading = (Line(first, title, tag="h1"),) if title else ()
        return read_pasted(heading + lines, wishes, outlets)
    return _whole(title, lines, wishes, outlets, language)


def _whole(
    title: str | None,
    lines: tuple[Line, ...],
    wishes: Wishes,
    outlets: tuple[Outlet, ...],
    language: str,
) -> Found:
    wanted = key(wishes.title or title or "")
    kept = tuple(line for line in lines if key(line.text) != wanted)
    kept, dropped = apply_choices(lines, kept, (), wishes.keep, wishes.drop)
    body = tuple(line.text for line in kept)
    numbers = frozenset(line.number for line in kept)
    dates = candidates_in(lines, Place(0, 0, min(len(lines), 3)), language)
    publication, doubts = weigh((*dates, *date_in_address(wishes.url)), body)
    return Found(
        body=body,
        publication=publication,
        title=title,
        outlet=outlet_of(lines, numbers, wishes.url, outlets),
        agency=agency_near(lines, 0, len(lines), numbers),
        author=author_near(lines, 0, len(lines), numbers),
        language=language,
        doubts=doubts,
        dropped=dropped,
    )


def _is_clip(lines: tuple[Line, ...], language: str) -> bool:
    unwanted = sum(furniture_reason(line, language) is not None for line in lines)
    return len(lines) >= _CLIPPED_LINES and unwanted > _CLIPPED * len(lines)
