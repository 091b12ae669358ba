"""triggers: words -> the rules that one of them is needed for, so that a sentence without any is not asked.

A rule names its triggers beside its pattern: words and signs as they stand, or all of a kind in braces (`{month}`,
`{figure}`, `{year}` for a figure of four).
"""

import functools
import re
from collections.abc import Iterable, Mapping

from generator.timex.grammar.lexicon import Lexicon, lexicon
from generator.timex.grammar.opening_words import FIGURE
from generator.timex.grammar.rules import rules_of

_WORD = re.compile(r"[^\W\d_]+")
YEAR = "0000"
_SIGNS = "/:'’"
_COMMON = frozenset(["the", "a", "in", "of", "at", "for", "to", "not", "day", "long", "these", "this"])


def needs_met(words: Iterable[str], language: str) -> frozenset[str]:
    """The `needs` of rules that words (in lower case, FIGURE for any figure, YEAR for one of four) meet."""
    met = _needs_by_word(language)
    return frozenset().union(*[met[word] for word in words if word in met])


def needs_met_in(sentence: str, language: str) -> frozenset[str]:
    """The `needs` of rules that a sentence meets, in a language that writes words without spaces."""
    return needs_met((word for word in _needs_by_word(language) if word in sentence), language)


def signs_in(text: str, start: int, end: int) -> list[str]:
    """The signs of text[start:end] that rules need."""
    return [sign for sign in _SIGNS if text.find(sign, start, end) >= 0]


@functools.cache
def _needs_by_word(language: str) -> Mapping[str, frozenset[str]]:
    words = lexicon(language)
    found: dict[str, set[str]] = {}
    for needs in {rule.needs for rule in rules_of(words)}:
        for trigger in _triggers(needs, words):
            found.setdefault(trigger, set()).add(needs)
    return {word: frozenset(met) for word, met in found.items()}


def _triggers(needs: str, words: Lexicon) -> Iterable[str]:
    for part in needs.replace("'", "' ’").split():
        yield from _of_kind(part[1:-1], words) if part.startswith("{") else (part,)


def _of_kind(kind: str, words: Lexicon) -> Iterable[str]:
    calendar = frozenset({*words.weekdays, *words.months})
    kinds: dict[str, Iterable[str]] = {
        "figure": (FIGURE, *"0123456789") if not words.spaced else (FIGURE,),
        "year": (YEAR,) if words.spaced else "0123456789",
        "month": words.months,
        "weekday": (*words.weekdays, *(word + "s" for word in words.weekdays)),
        "season": words.seasons,
        "which": (_key(phrase) for phrase in words.which),
        "unit": (*words.units, *(word + "long" for word in words.units)),
        "part": words.parts,
        "today": words.days,
        "often": words.frequency,
        "decade": words.decades,
        "holiday": (_key(phrase, calendar) for phrase in words.holidays),
        "phrase": (_key(phrase) for phrase in words.phrases),
        "vague": (_key(phrase) for phrase in words.vague),
    }
    return kinds[kind]


def _key(phrase: str, common: frozenset[str] = frozenset()) -> str:
    """The most telling word of a phrase: the longest that is not common."""
    split: list[str] = _WORD.findall(phrase)
    if not split or any("\u3040" <= letter <= "\u9fff" for letter in phrase):
        return phrase
    return max([word for word in split if word not in _COMMON | common] or split, key=len)
