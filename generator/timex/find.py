"""find: a sentence -> every candidate that a rule matches in it, and which of them stand (longest, then table order)."""

import bisect
import functools
import re
from collections.abc import Iterable

from generator.timex.lexicon import Lexicon, lexicon
from generator.timex.rule import Rule, compiled
from generator.timex.rules import rules_of
from generator.timex.said import Candidate, Piece, Said

_TOKEN = re.compile(r"[^\W\d_]+|\d")
_STOP = frozenset(
    ["the", "a", "in", "of", "at", "for", "to", "not", "day", "long", "these", "this"]
)
_FIXED_KINDS = {
    "ago": "ago earlier",
    "after": "before earlier previous after following later",
    "bc": "bc bce b ad d ce e",
    "century": "century centuries",
    "earlier": "earlier previously before",
    "end": "end",
    "every": "every each per",
    "half": "half",
    "hence": "now hence today",
    "holidayweek": "week weekend season",
    "later": "later afterward afterwards thereafter earlier",
    "narrative": "former formerly",
    "neighbour": "previous preceding prior following next ensuing subsequent succeeding",
    "new": "year",
    "oclock": "clock",
    "of": "of",
    "ordinal": "th st nd rd",
    "part": "noon midday midnight tonight mid",
    "past": "last past next coming previous following first final preceding subsequent succeeding "
    "ensuing intervening opening closing",
    "quarter": "quarter q",
    "ramadan": "ramadan eid diwali passover hanukkah kippur",
    "recent": "recent",
    "time": "time period point moment era date while",
    "times": "once twice thrice times",
    "turn": "end beginning start middle rest remainder close course turn part half days",
    "unit": "daylong weeklong monthlong yearlong hourlong",
    "week": "week",
    "weekend": "weekend",
    "am": "am pm m",
    "zone": "gmt utc hours hrs",
    "whole": "entire whole full",
    "year": "year",
    "digit": "fiscal fy",
}


def candidates(text: str, start: int, end: int, language: str) -> list[Candidate]:
    """All matches of all rules in text[start:end], which is in lower case, in no order that matters."""
    words = lexicon(language)
    kinds = kinds_of(text[start:end], language)
    if not kinds:
        return []
    found: list[Candidate] = []
    for order, rule, pattern in _asked(language, kinds):
        for match in pattern.finditer(text, start, end):
            said = rule.meaning(match.groupdict(), words)
            found += _candidates(match, rule, order, said, words)
    return found


@functools.lru_cache(maxsize=4096)
def _asked(language: str, kinds: frozenset[str]) -> tuple[tuple[int, Rule, re.Pattern[str]], ...]:
    """The rules that can match a sentence of these kinds, with their places in the table."""
    words = lexicon(language)
    return tuple(
        (order, rule, compiled(rule, words))
        for order, rule in enumerate(rules_of(words))
        if rule.needs in kinds
    )


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


def kinds_of(sentence: str, language: str) -> frozenset[str]:
    """The kinds of time word and figure that a sentence (in lower case) has; without any, no rule is tried."""
    kinds = _kinds(language)
    if lexicon(language).spaced:
        hits = kinds.keys() & set(_TOKEN.findall(sentence))
    else:
        hits = {word for word in kinds if word in sentence}
    return frozenset(kind for hit in hits for kind in kinds[hit].split())


def _mates(chosen: list[Candidate], candidate: Candidate) -> bool:
    last = chosen[-1]
    return (
        last.order == candidate.order
        and last.span == candidate.span
        and last.start != candidate.start
    )


def _candidates(
    match: re.Match[str],
    rule: Rule,
    order: int,
    said: Said | tuple[Piece, ...] | None,
    words: Lexicon,
) -> list[Candidate]:
    if said is None:
        return []
    if isinstance(said, Said):
        return [Candidate(match.start(), match.end(), rule.name, order, said, match.span())]
    spans = [match.span(piece.group) for piece in said]
    link = "list" if _is_list(match.string, spans[0], spans[-1], words) else "range"
    links = [link] * (len(said) - 1) + [""]
    return [
        Candidate(*span, rule.name, order, piece.said, match.span(), linked)
        for span, piece, linked in zip(spans, said, links, strict=True)
    ]


def _is_list(text: str, first: tuple[int, int], last: tuple[int, int], words: Lexicon) -> bool:
    """Whether "and" joins the ends, and no "between" stands before them."""
    gap = text[first[1] : last[0]].strip()
    between = text[max(0, first[0] - 12) : first[0]].rstrip(" the").endswith("between")
    return not between and (
        gap in words.both or gap.endswith((" and", " or", " &")) or gap in ("or", "&")
    )


@functools.cache
def _kinds(language: str) -> dict[str, str]:
    words = lexicon(language)
    kinds: dict[str, set[str]] = {}
    for kind, listed in _listed(words):
        for word in listed:
            kinds.setdefault(word, set()).add(kind)
    return {word: " ".join(sorted(found)) for word, found in sorted(kinds.items())}


def _listed(words: Lexicon) -> list[tuple[str, Iterable[str]]]:
    calendar = {*words.weekdays, *words.months}
    plural = [word + "s" for word in words.weekdays]
    return [
        ("digit", "0123456789"),
        ("month", words.months),
        ("weekday", [*words.weekdays, *plural]),
        ("season", words.seasons),
        ("which", (_key(phrase, set()) for phrase in words.which)),
        ("unit", [*words.units, *(word + "long" for word in words.units)]),
        ("part", words.parts),
        ("today", words.days),
        ("often", words.frequency),
        ("decade", words.decades),
        ("holiday", (_key(phrase, calendar) for phrase in words.holidays)),
        ("phrase", (_key(phrase, set()) for phrase in words.phrases)),
        ("vague", (_key(phrase, set()) for phrase in words.vague)),
        *((kind, listed.split()) for kind, listed in _FIXED_KINDS.items()),
    ]


def _key(phrase: str, common: set[str]) -> str:
    """The most telling word of a phrase: the longest that is not common."""
    if not _TOKEN.search(phrase) or any("\u3040" <= letter <= "\u9fff" for letter in phrase):
        return phrase
    split = [word for word in _TOKEN.findall(phrase) if word not in _STOP and word not in common]
    words: list[str] = split or _TOKEN.findall(phrase)
    return max(words, key=len)
