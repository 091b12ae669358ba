"""reread: a saved page whose text looks lost -> its text read in another way, or the doubt that none is good."""

from lxml.html import HtmlElement

from generator.model import Doubt, Dropped, Value
from generator.reading.blocks.furniture import judge
from generator.reading.blocks.main_text import OUTSIDE, best_run, body_lines
from generator.reading.blocks.prose_check import Prose, doubt_of_body, prose_in, speaks_of_other
from generator.reading.formats.html_tree import visible_lines
from generator.reading.language import common_words
from generator.reading.lines import Line, key

_HALF = 0.5
_PART = 25  # letters of a line that can be looked for in another text
_MOST, _BETTER, _LEAST = (
    0.5,
    1.5,
    30,
)  # share of a text found on the page; times as much prose; words of prose


class Body(Value, frozen=True):
    """The lines taken for the text, and the others with the reasons."""

    kept: tuple[Line, ...]
    dropped: tuple[Dropped, ...]

    def prose(self, language: str) -> Prose:
        """How much of it is prose."""
        return prose_in((line.text for line in self.kept), language)


def reread(
    found: Body,
    tree: HtmlElement,
    lines: tuple[Line, ...],
    told: tuple[str, ...],
    title: str | None,
    language: str,
) -> tuple[Body, tuple[Doubt, ...]]:
    """What was found where it reads like a report; else the best of the other ways, where one is clearly better.

    `told` are the paragraphs that the page's own data give.
    """
    own = found.prose(language)
    if not own.is_menu and not (told and speaks_of_other((line.text for line in found.kept), told)):
        return found, ()
    if title and _speaks_of(title, found.kept, language):  # a list on the headline's matter is no menu
        return found, (doubt_of_body(own),)
    others = [_read(way, lines, title, language) for way in _ways(tree, lines, told)]
    best = max(others, key=lambda body: body.prose(language).prose, default=found)
    prose = best.prose(language)
    if prose.prose >= max(_LEAST, _BETTER * own.prose) and not prose.is_menu:
        return best, ()
    return found, (doubt_of_body(own),)


def _speaks_of(title: str, kept: tuple[Line, ...], language: str) -> bool:
    """Whether half of a headline's words stand in a text."""
    common, told = common_words(language), set(key(" ".join(line.text for line in kept)).split())
    words = [word for word in key(title).split() if word not in common]
    return bool(words) and sum(word in told for word in words) >= _HALF * len(words)


def _ways(tree: HtmlElement, lines: tuple[Line, ...], told: tuple[str, ...]) -> tuple[tuple[Line, ...], ...]:
    """The lines of other readings: what the page's data give, its <article> elements, its <p> elements."""
    numbers = {key(line.text): line for line in reversed(lines)}
    articles = [
        tuple(numbers.get(key(line.text), line) for line in visible_lines(article)) for article in tree.iter("article")
    ]
    longest = max(articles, key=lambda part: sum(len(line.text) for line in part), default=())
    paragraphs = tuple(line for line in lines if line.tag == "p")
    return tuple(way for way in (_as_told(lines, told), longest, paragraphs) if way)


def _as_told(lines: tuple[Line, ...], told: tuple[str, ...]) -> tuple[Line, ...]:
    """The page's lines that its data have in their text; the data's own paragraphs where few stand on the page."""
    text = f" {key(' '.join(told))} "
    shown = tuple(line for line in lines if len(line.text) > _PART and f" {key(line.text)} " in text)
    if sum(len(line.text) for line in shown) > _MOST * len(text):
        return shown
    return tuple(Line(0, paragraph, True, "p") for paragraph in told)


def _read(way: tuple[Line, ...], lines: tuple[Line, ...], title: str | None, language: str) -> Body:
    """The text in some lines, every other line of the page dropped."""
    judged = judge(way, language)
    kept, dropped = body_lines(judged, best_run(judged), title)
    known = {line.number for line in kept} | {one.line for one in dropped}
    outside = (Dropped(line.number, line.text, OUTSIDE) for line in lines if line.number not in known)
    return Body(kept, tuple(sorted((*dropped, *outside), key=lambda one: one.line)))
