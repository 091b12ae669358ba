"""rule: a rule as a record (name, example, pattern, meaning), and how its pattern is compiled.

In a pattern `{month}` stands for the language's month names and makes a group `month` (`{month2}` a group `month2`), a
space for one to three white-space characters, `{-}` for a hyphen or a space, `{,}` for a comma, `{ }` for white space
within a line. Every pattern matches whole words only. No part of one repeats without a bound, so that time stays
linear.
"""

import functools
import re
from collections.abc import Callable, Mapping

import msgspec

from generator.timex.grammar.lexicon import Lexicon, alternation
from generator.timex.grammar.underspecified import Piece, Underspecified

Groups = Mapping[str, str | None]
Meaning = Callable[[Groups, Lexicon], Underspecified | tuple[Piece, ...] | None]

_MACRO = re.compile(r"\{([a-z]+)(\d?)\}")
_NUMBER = r"\d{1,3}(?:,\d{3}){1,3}|\d{1,4}\.\d{1,2}|\d{1,2}\s\d/\d|\d{1,6}"
_ROUND = ("", r"|an?\s(?:hundred|thousand)")
_ZONE = r"(?:gmt|utc|[ecmp][sd]?t|bst|cest|msk|jst|ist|local\stime|[a-z]{3,12}\stime)"


class Rule(msgspec.Struct, frozen=True, eq=False):
    """A rule. `needs` are the words, or kinds of word (`{month}`, `{figure}`), without one of which it cannot match.

    `example` marks what must be found in [brackets]; `value` is its value if written on Saturday, 2023-02-04 (of
    the first piece, where the rule gives more than one). `unlike` is a text in which the rule must find nothing.
    """

    name: str
    needs: str
    pattern: str
    meaning: Meaning
    example: str
    value: str
    unlike: str


@functools.cache
def macros(words: Lexicon) -> dict[str, str]:
    """What stands behind each name in braces, for one language."""
    number_words = alternation(words.numbers)
    return {
        "month": alternation(words.months, words.dotted),
        "weekday": alternation(words.weekdays, words.dotted),
        "day": r"(?:3[01]|[12]\d|0?[1-9])",
        "nth": r"(?:st|nd|rd|th)",
        "year": r"(?:1\d{3}|20\d{2}|21\d{2})",
        "season": alternation(words.seasons),
        "unit": alternation(words.units),
        "units": alternation(word for word in words.units if word.endswith("s")),
        "part": alternation(words.parts),
        "count": (
            f"(?:{_NUMBER}"
            f"|{number_words}(?:[-\\s]{number_words})?(?:\\shundred)?(?:\\sthousand)?{_ROUND[words.language == 'en']})"
        ),
        "some": alternation(words.some),
        "ordinal": f"(?:{alternation(words.ordinals)}|\\d{{1,2}}(?:st|nd|rd|th))",
        "nthword": alternation(words.ordinals),
        "holiday": alternation(words.holidays),
        "decade": alternation(words.decades),
        "today": alternation(words.days),
        "often": alternation(words.frequency),
        "vague": alternation(words.vague),
        "which": alternation(words.which),
        "phrase": alternation(words.phrases),
        "to": alternation([*words.to, *words.both]),
        "zone": _ZONE,
        "bc": r"(?:b\.\s?c\b\.?(?:e\.)?|bce?\b)",
    }


_SIGNS = {
    "{-}": r"(?:\s{1,2}|\s?[-‐‑–]\s?)",
    "{,}": r"\s?,\s{0,2}",
    "{ }": "[ \t\u00a0]{1,3}",
    " ?": r"\s{0,2}",
    " ": r"\s{1,3}",
}
_SILENT = frozenset({"nth", "zone", "to"})
_SIGN = re.compile("|".join(re.escape(sign) for sign in _SIGNS))


@functools.cache
def compiled(rule: Rule, words: Lexicon) -> re.Pattern[str]:
    """The rule's pattern for a language, whole words; for lower-case text, many times as fast as ignoring case."""
    table = macros(words)

    def expand(match: re.Match[str]) -> str:
        name, number = match.groups()
        return table[name] if name in _SILENT else f"(?P<{name}{number}>{table[name]})"

    pattern = _SIGN.sub(lambda match: _SIGNS[match.group()], rule.pattern)
    pattern = _MACRO.sub(expand, pattern)
    if not words.spaced:
        return re.compile(pattern)
    edge = r"(?<!\w)" if pattern.startswith(("['", "(?:the\\s")) and "'" in pattern else r"\b"
    return re.compile(rf"{edge}(?:{pattern})(?!\w)")
