"""kinds: a sentence -> the kinds of time word and figure in it; a rule is tried only where its kind is."""

import functools
import re
from collections.abc import Iterable

from generator.timex.lexicon import Lexicon, lexicon

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
    "hence": "now hence today away",
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
    "quarter": "quarter quarters q",
    "spelled": "sixteen seventeen eighteen nineteen twenty thousand",
    "period": "period quarter half",
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


def kinds_of(sentence: str, language: str) -> frozenset[str]:
    """The kinds of time word and figure that a sentence (in lower case) has; without any, no rule is tried."""
    if lexicon(language).spaced:
        return kinds_among(_TOKEN.findall(sentence), language)
    return kinds_among((word for word in _kinds(language) if word in sentence), language)


def kinds_among(words: Iterable[str], language: str) -> frozenset[str]:
    """The kinds that words (in lower case) are of; a figure stands for any."""
    kinds = _kinds(language)
    return frozenset().union(*[kinds[word] for word in words if word in kinds])


@functools.cache
def _kinds(language: str) -> dict[str, frozenset[str]]:
    words = lexicon(language)
    kinds: dict[str, set[str]] = {}
    for kind, listed in _listed(words):
        for word in listed:
            kinds.setdefault(word, set()).add(kind)
    return {word: frozenset(found) for word, found in kinds.items()}


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
