"""surroundings: tests of what stands right before, right after or within the words of a candidate."""

import re
from collections.abc import Callable

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
