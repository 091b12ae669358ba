"""prose_check: the paragraphs taken for a report's text -> how much of them is prose, and if they look like a menu."""

from collections.abc import Iterable

from generator.model import Doubt, Value
from generator.reading.blocks.furniture import prose_score
from generator.reading.language import common_words
from generator.reading.lines import Line, key

# measured on 208 saved pages: 4 bodies fall below (a list of names, code, a recipe); a menu always does
_LEAST_SHARE, _LEAST_WORDS, _FEW = 0.5, 12.0, 4
_STRANGE = 0.2  # share of the words that the page's own data give as its text


class Prose(Value, frozen=True):
    """Words, words in paragraphs that read like prose, and the number of paragraphs."""

    words: int
    prose: int
    paragraphs: int

    @property
    def is_menu(self) -> bool:
        """Whether little of it is prose and its paragraphs are short: a menu, a list of links, captions."""
        if not self.paragraphs:
            return True
        short = self.words / self.paragraphs < _LEAST_WORDS
        return self.prose < _LEAST_SHARE * self.words and (short or self.prose == 0)


def prose_in(body: Iterable[str], language: str) -> Prose:
    """How much of a text is prose: sentences of some length, with the common words of their language."""
    common, words, prose, count = common_words(language), 0, 0, 0
    for text in body:
        size = max(text.count(" ") + 1, 0 if text.isascii() else len(text) // 6)
        good = prose_score(Line(0, text), common) > 0 and size > _FEW
        words, prose, count = words + size, prose + size * good, count + 1
    return Prose(words, prose, count)


def speaks_of_other(body: Iterable[str], told: Iterable[str]) -> bool:
    """Whether a text has hardly a word of what the page's own data give as its text."""
    own, other = set(key(" ".join(body)).split()), key(" ".join(told)).split()
    return sum(word in own for word in other) < _STRANGE * len(other)


def doubt_of_body(prose: Prose) -> Doubt:
    """The doubt about a text that reads like no report."""
    return Doubt(
        "body-unsure",
        f"Of the {prose.words} words taken for the text {prose.prose} are in sentences: it may be a menu or a list. "
        "Look at it, and paste the report's text into a .txt or .md file if it is not there.",
    )
