"""html_body: the lines of a saved page and the paragraphs that trafilatura finds in it -> the text alone."""

import re

import trafilatura
from lxml.html import HtmlElement

from generator.model import Dropped
from generator.reading.blocks.furniture import Judged, judge
from generator.reading.blocks.line_classes import STOP
from generator.reading.blocks.main_text import OUTSIDE, best_run, body_lines
from generator.reading.formats.reread import Body
from generator.reading.lines import Line, clean_text, key

_LIST_MARK = re.compile(r"^- ")
_LITTLE, _ENOUGH, _TENFOLD = 200, 1000, 10
_LITTLE_PROSE = 6.0
_MOSTLY, _LINE = 0.5, 30


def main_text(tree: HtmlElement) -> tuple[str, ...]:
    """The paragraphs that trafilatura takes for the text, without marks of lists and tables."""
    text = trafilatura.extract(tree, fast=True, include_comments=False) or ""
    return tuple(found for line in text.split("\n") if (found := _plain(line)))


def _plain(line: str) -> str:
    """A line of trafilatura's text without its marks of lists and tables."""
    if line.startswith("|"):
        line = " | ".join(cell for part in line.split("|") if (cell := part.strip(" -")))
    return clean_text(_LIST_MARK.sub("", line))


def body_of(lines: tuple[Line, ...], paragraphs: tuple[str, ...], language: str, title: str | None) -> Body:
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
            return Body(kept, dropped)
    own = tuple(_line_of(paragraph, numbers) for paragraph in paragraphs)
    judged = judge(own, language)
    kept, dropped = body_lines(judged, (0, _end_of(judged)), title, chosen=True)
    kept_keys = {key(line.text) for line in own}
    outside = tuple(Dropped(line.number, line.text, OUTSIDE) for line in lines if key(line.text) not in kept_keys)
    others = tuple(sorted((*dropped, *outside), key=lambda item: item.line))
    return Body(kept, others)


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
