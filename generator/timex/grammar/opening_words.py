"""opening words: a rule's pattern -> the words that its matches can begin with; it is tried only where one stands.

Reads the part of regular expressions that rules use: letters, sets, groups, choices, what may be left out, what is
looked at and not read, and repetition with a bound.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

FIGURE = "0"
RUN = re.compile(r"[^\W\d_]+|\d+")
_MOST = 5000  # words; a pattern that can begin with more is tried everywhere
_SIGN = re.compile(r"\\.|\[\^?(?:\\.|[^\]\\])+\]|\(\?(?:P<\w+>|:|<?[=!])|[()|?*+]|\{\d+(?:,\d*)?\}|.", re.DOTALL)
_IN_SET = re.compile(r"\\.|.", re.DOTALL)
_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")
_TIMES = {"?": (0, 1), "*": (0, _MOST), "+": (1, _MOST)}


class _Step(NamedTuple):
    """A letter or set as it is written, or the branches of a group; how often at least and at most."""

    what: "str | tuple[tuple[_Step, ...], ...]"
    least: int = 1
    most: int = 1


class _AnythingError(Exception):
    """A match can begin with more words than can be listed."""


def opening_words(pattern: str) -> frozenset[str] | None:
    """The words a match can begin with, whole, FIGURE for any figure; None where it can begin with anything.

    A word is a run of letters, as `RUN` finds them; the pattern is for text in lower case.
    """
    try:
        begun, done = _choice(_branches(_SIGN.finditer(pattern)), {""})
    except _AnythingError:
        return None
    return frozenset(begun | done) - {""}


def _branches(signs: Iterator[re.Match[str]]) -> tuple[tuple[_Step, ...], ...]:
    """The branches up to the end of the group."""
    branches: list[list[_Step]] = [[]]
    for sign in signs:
        text = sign.group()
        if text == ")":
            break
        if text == "|":
            branches.append([])
        elif text in _TIMES or (text[0] == "{" and len(text) > 1):
            step = branches[-1][-1]
            branches[-1][-1] = _Step(step.what, *_times(text, step))
        elif text[0] == "(":
            inside = _branches(signs)
            branches[-1].append(_Step(((),) if text in _LOOKS else inside))
        else:
            branches[-1].append(_Step(text))
    return tuple(map(tuple, branches))


def _times(text: str, step: _Step) -> tuple[int, int]:
    if text in _TIMES:
        least, most = _TIMES[text]
        return min(least, step.least), most
    low, comma, high = text[1:-1].partition(",")
    return int(low), int(high or _MOST) if comma else int(low)


def _choice(branches: tuple[tuple[_Step, ...], ...], begun: set[str]) -> tuple[set[str], set[str]]:
    ways = [_through(branch, begun) for branch in branches]
    return set().union(*(b for b, _ in ways)), set().union(*(d for _, d in ways))


def _through(steps: tuple[_Step, ...], begun: set[str]) -> tuple[set[str], set[str]]:
    """The words begun before these steps -> those still unfinished after them, and those finished on the way."""
    done: set[str] = set()
    for step in steps:
        if not begun:
            break
        begun, finished = _repeated(step, begun)
        done |= finished
        if len(begun) + len(done) > _MOST:
            raise _AnythingError
    return begun, done


def _repeated(step: _Step, begun: set[str]) -> tuple[set[str], set[str]]:
    if step.what in (r"\b", "^", "$"):
        return begun, set()
    if isinstance(step.what, str):
        after, done = _letters(_characters(step.what), begun)
    else:
        after, done = _choice(step.what, begun)
    if after and step.most > 1:
        raise _AnythingError
    return (after if step.least else after | begun), done


def _characters(text: str) -> list[str]:
    """The characters that a letter, an escape or a set stands for; one digit for all, a space for all white space."""
    if text[0] == "[" and len(text) > 1:
        if text[1] == "^":
            raise _AnythingError
        return _in_set([sign.group() for sign in _IN_SET.finditer(text[1:-1])])
    if text[0] == "\\" and text[1].isalnum():
        known = {r"\d": FIGURE, r"\s": " "}
        if text not in known:
            raise _AnythingError
        return [known[text]]
    if text == ".":
        raise _AnythingError
    return [text[-1]]


def _in_set(signs: list[str]) -> list[str]:
    found: list[str] = []
    at = 0
    while at < len(signs):
        if at + 2 < len(signs) and signs[at + 1] == "-":
            found += map(chr, range(ord(signs[at][-1]), ord(signs[at + 2][-1]) + 1))
            at += 3
        else:
            found += _characters(signs[at]) if signs[at] != "." else ["."]
            at += 1
    return found


def _letters(characters: list[str], begun: set[str]) -> tuple[set[str], set[str]]:
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
