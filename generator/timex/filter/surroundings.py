"""surroundings: tests of what stands right before, right after or within the words of a candidate."""

import functools
import re
from collections.abc import Callable

from generator.timex.grammar.lexicon import lexicon
from generator.timex.grammar.underspecified import Candidate

Test = Callable[[str, Candidate], bool]
NEAR = 40


def before(pattern: str, flags: int = re.IGNORECASE) -> Test:
    """Whether the pattern matches right before the words."""
    found = re.compile(f"(?:{pattern})$", flags)
    return lambda text, c: bool(found.search(text[max(0, c.start - NEAR) : c.start]))


def after(pattern: str, flags: int = re.IGNORECASE) -> Test:
    """Whether the pattern matches right after the words."""
    found = re.compile(pattern, flags)
    return lambda text, c: bool(found.match(text[c.end : c.end + NEAR]))


def within(pattern: str, flags: int = 0) -> Test:
    """Whether the words themselves match the pattern as a whole."""
    found = re.compile(pattern, flags)
    return lambda text, c: bool(found.fullmatch(text[c.start : c.end]))


def both(*tests: Test) -> Test:
    """Whether all tests hold."""
    return lambda text, c: all(test(text, c) for test in tests)


def lower_case_name(text: str, c: Candidate) -> bool:
    """A name of a month or weekday in lower case."""
    return any(word.islower() and word in _names() for word in re.findall(r"[A-Za-z]+", text[c.start : c.end]))


@functools.cache
def _names() -> frozenset[str]:
    words = lexicon("en")
    return frozenset(words.months) | frozenset(words.weekdays) | {word + "s" for word in words.weekdays}


def surname_before(text: str, c: Candidate) -> bool:
    """A capitalised word before that opens no sentence and is no function word: "Theresa May"."""
    left = re.search(r"(\w+)[,.]?\s$", text[max(0, c.start - NEAR) : c.start])
    if not left or not left[1][0].isupper():
        return False
    return left[1].lower() not in lexicon("en").before_time and left[1].lower() not in _names()
