"""openings: a pattern -> the words that its matches can begin with, so that it is tried where such a word stands and nowhere else."""

import re
from collections.abc import Iterable
from re import _parser  # type: ignore[attr-defined]
from typing import Any

FIGURE = "0"
RUN = re.compile(r"[^\W\d_]+|\d+")
_SIZE = 5000
_WIDTHLESS = frozenset({"AT", "ASSERT", "ASSERT_NOT"})


def openings(pattern: str) -> frozenset[str] | None:
    """The words a match can begin with, whole, FIGURE for any figure; None where it can begin with anything.

    A word is a run of letters, as `RUN` finds them; the pattern is for text in lower case.
    """
    try:
        begun, done = _through(_parser.parse(pattern), {""})
    except _AnythingError:
        return None
    return frozenset(begun | done) - {""}


class _AnythingError(Exception):
    """A match can begin with more words than can be listed."""


def _through(steps: Iterable[Any], begun: set[str]) -> tuple[set[str], set[str]]:
    """The words begun before these steps -> those still unfinished after them, and those finished on the way."""
    done: set[str] = set()
    for op, what in steps:
        if not begun or len(begun) + len(done) > _SIZE:
            break
        begun, finished = _step(str(op), what, begun)
        done |= finished
    if len(begun) + len(done) > _SIZE:
        raise _AnythingError
    return begun, done


def _step(op: str, what: Any, begun: set[str]) -> tuple[set[str], set[str]]:
    if op in _WIDTHLESS:
        return begun, set()
    if op == "LITERAL":
        return _letters([chr(what)], begun)
    if op == "IN":
        return _letters([letter for kind, one in what for letter in _listed(str(kind), one)], begun)
    if op == "SUBPATTERN":
        return _through(what[-1], begun)
    if op == "BRANCH":
        ways = [_through(way, begun) for way in what[1]]
        return set().union(*(b for b, _ in ways)), set().union(*(d for _, d in ways))
    if op in ("MAX_REPEAT", "MIN_REPEAT"):
        least, most, steps = what
        return _repeated(least, most, steps, begun)
    raise _AnythingError


def _repeated(least: int, most: int, steps: Any, begun: set[str]) -> tuple[set[str], set[str]]:
    after, done = _through(steps, begun)
    if after and most > 1:
        raise _AnythingError
    return (after if least else after | begun), done


def _listed(kind: str, what: Any) -> Iterable[str]:
    """The characters of one member of a set; a figure stands for all figures, a space for all white space."""
    if kind == "LITERAL":
        return [chr(what)]
    if kind == "RANGE":
        return map(chr, range(what[0], what[1] + 1))
    known = {"CATEGORY_DIGIT": FIGURE, "CATEGORY_SPACE": " "}
    if str(what) not in known:
        raise _AnythingError
    return known[str(what)]


def _letters(characters: Iterable[str], begun: set[str]) -> tuple[set[str], set[str]]:
    """Each word begun goes on with each letter; what is no letter finishes it."""
    longer, done = set(), set()
    for character in characters:
        if character.isalnum() and not character.isdecimal():
            longer |= {word + character for word in begun}
            continue
        done |= begun - {""}
        if "" in begun and not character.isdecimal():
            raise _AnythingError
        if "" in begun:
            done.add(FIGURE)
    return longer, done
