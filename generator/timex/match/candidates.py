"""candidates: a sentence -> every candidate that a rule matches in it; those that stand: longest, then table order."""

import bisect
import functools
import re
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from generator.timex.grammar.lexicon import Lexicon, lexicon
from generator.timex.grammar.opening_words import FIGURE, RUN, opening_words
from generator.timex.grammar.rule import Rule, compiled
from generator.timex.grammar.rules import rules_of
from generator.timex.grammar.triggers import YEAR, needs_met, needs_met_in, signs_in
from generator.timex.grammar.underspecified import Candidate, Underspecified

_FIGURES = frozenset("0123456789")
_FOUR = 4  # figures in a year


class _Asked(msgspec.Struct, frozen=True, eq=False):
    """A rule that a sentence is asked, with its place in the table."""

    order: int
    rule: Rule
    pattern: re.Pattern[str]


class _Index(msgspec.Struct, frozen=True, eq=False):
    """Rules by the words that their matches begin with, and those that may begin with anything."""

    by_word: Mapping[str, tuple[_Asked, ...]]
    anywhere: tuple[_Asked, ...]


def candidates(text: str, start: int, end: int, language: str) -> list[Candidate]:
    """All matches of all rules in text[start:end], which is in lower case, in no order that matters."""
    words = lexicon(language)
    runs = RUN.findall(text, start, end) if words.spaced else []
    names = [FIGURE if run[0] in _FIGURES else run for run in runs]
    met = _needs_met(text, start, end, runs, names, language)
    if not met:
        return []
    index = _index(language, met)
    found: list[Candidate] = []
    for asked in index.anywhere:
        for match in asked.pattern.finditer(text, start, end):
            found += _candidates(match, asked, words)
    free: dict[int, int] = {}
    for at, name in _places(text, start, runs, names):
        for asked in index.by_word.get(name, ()):
            if at >= free.get(asked.order, 0) and (hit := asked.pattern.match(text, at, end)):
                free[asked.order] = hit.end()
                found += _candidates(hit, asked, words)
    return found


def _needs_met(text: str, start: int, end: int, runs: list[str], names: list[str], language: str) -> frozenset[str]:
    if not lexicon(language).spaced:
        return needs_met_in(text[start:end], language)
    signs = signs_in(text, start, end)
    if FIGURE in names and any(len(run) == _FOUR and run[0] in _FIGURES for run in runs):
        signs.append(YEAR)
    return needs_met([*names, *signs], language)


def _places(text: str, at: int, runs: list[str], names: list[str]) -> Iterator[tuple[int, str]]:
    """Where each run of letters or figures begins, with its name; faster than to ask every match for its place."""
    for run, name in zip(runs, names, strict=True):
        at = text.find(run, at)
        yield at, name
        at += len(run)


@functools.lru_cache(maxsize=4096)
def _index(language: str, met: frozenset[str]) -> _Index:
    """The rules that can match a sentence that meets these needs."""
    words = lexicon(language)
    by_word: dict[str, tuple[_Asked, ...]] = {}
    anywhere: list[_Asked] = []
    for order, rule in enumerate(rules_of(words)):
        if rule.needs not in met:
            continue
        asked = _Asked(order, rule, compiled(rule, words))
        begins = _begins(rule, words)
        if begins is None:
            anywhere.append(asked)
        for word in begins or ():
            by_word[word] = (*by_word.get(word, ()), asked)
    return _Index(by_word, tuple(anywhere))


@functools.cache
def _begins(rule: Rule, words: Lexicon) -> frozenset[str] | None:
    """The words a match can begin with; where words stand together without spaces, anything."""
    return opening_words(compiled(rule, words).pattern) if words.spaced else None


def choose(found: Iterable[Candidate]) -> list[Candidate]:
    """Those that stand where matches overlap: the longest, then the earlier rule; in order of the text."""
    ordered = sorted(found, key=lambda c: (c.span[0] - c.span[1], c.order, c.start))
    starts: list[int] = []
    taken: list[tuple[int, int]] = []
    chosen: list[Candidate] = []
    for candidate in ordered:
        at = bisect.bisect_right(starts, candidate.span[0])
        same = at > 0 and taken[at - 1] == candidate.span and _mates(chosen, candidate)
        free = (at == 0 or taken[at - 1][1] <= candidate.span[0]) and (
            at == len(taken) or candidate.span[1] <= taken[at][0]
        )
        if free:
            starts.insert(at, candidate.span[0])
            taken.insert(at, candidate.span)
        if free or same:
            chosen.append(candidate)
    return sorted(chosen, key=lambda c: c.start)


def lowered(text: str) -> str:
    """The text in lower case, letter for letter: what would grow longer stays as it is."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def _mates(chosen: list[Candidate], candidate: Candidate) -> bool:
    last = chosen[-1]
    return last.order == candidate.order and last.span == candidate.span and last.start != candidate.start


def _candidates(match: re.Match[str], asked: _Asked, words: Lexicon) -> list[Candidate]:
    rule, order = asked.rule, asked.order
    meaning = rule.meaning(match.groupdict(), words)
    if meaning is None:
        return []
    if isinstance(meaning, Underspecified):
        return [Candidate(match.start(), match.end(), rule.name, order, meaning, match.span())]
    spans = [match.span(piece.group) for piece in meaning]
    link = "list" if _is_list(match.string, spans[0], spans[-1], words) else "range"
    links = [link] * (len(meaning) - 1) + [""]
    return [
        Candidate(*span, rule.name, order, piece.meaning, match.span(), linked)
        for span, piece, linked in zip(spans, meaning, links, strict=True)
    ]


def _is_list(text: str, first: tuple[int, int], last: tuple[int, int], words: Lexicon) -> bool:
    """Whether "and" joins the ends, and no "between" stands before them."""
    gap = text[first[1] : last[0]].strip()
    between = text[max(0, first[0] - 12) : first[0]].rstrip(" the").endswith("between")
    return not between and (gap in words.both or gap.endswith((" and", " or", " &")) or gap in ("or", "&"))
