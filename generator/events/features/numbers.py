"""numbers: text -> what it counts, as pairs of number and thing ("23", "pirates")."""

import functools
import re

from generator.terms import SMALL_NUMBERS, stop_words

_VALUES = {word: str(value) for value, word in enumerate(SMALL_NUMBERS, 1)}
_COUNT = re.compile(
    rf"(?<![\w.,$€£:/-])(\d{{1,3}}(?:,\d{{3}})+|\d{{1,7}}|{'|'.join(SMALL_NUMBERS)})"
    r"\s+((?:[a-z][\w-]*\s+){0,1}?)([a-z]{3,}s)\b",
    re.IGNORECASE,
)
_TIMES = frozenset(("hours", "minutes", "seconds", "days", "weeks", "months", "years", "times"))


def numbers_in(text: str) -> list[tuple[str, str]]:
    """Numbers with the plural that follows them within a word, in order; spans of time are left out."""
    found = []
    for match in _COUNT.finditer(text):
        number, between, thing = (
            match.group(1).lower(),
            match.group(2).strip().lower(),
            match.group(3).lower(),
        )
        if thing in _TIMES or thing in _stops() or between in _stops() or between in _TIMES:
            continue
        if len(number) == 4 and number[:2] in ("19", "20"):  # a year
            continue
        found.append((_VALUES.get(number, number.replace(",", "")), thing))
    return found


@functools.cache
def _stops() -> frozenset[str]:
    return stop_words("en")
