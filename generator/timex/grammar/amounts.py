"""amounts: how many, and how long, in words and figures -> numbers and TIMEX3 lengths."""

import re

from generator.timex.grammar.lexicon import Lexicon
from generator.timex.grammar.rule import Groups

LETTERS = {
    "year": "Y",
    "month": "M",
    "week": "W",
    "day": "D",
    "hour": "H",
    "minute": "M",
    "second": "S",
    "weekend": "WE",
    "century": "CE",
}
CLOCK_UNITS = ("hour", "minute", "second")
MULTIPLES = {
    "decade": ("year", 10),
    "quarter": ("month", 3),
    "fortnight": ("week", 2),
    "night": ("day", 1),
}
_FACTORS = {"hundred": 100, "thousand": 1000}
_FRACTION = re.compile(r"(\d+)\s(\d)/(\d)")


def number(text: str | None, words: Lexicon) -> float | None:
    """How many a count says; None where it does not say."""
    if not text:
        return None
    plain = text.lower().replace(",", "")
    if fraction := _FRACTION.fullmatch(plain):
        whole, above, below = (int(part) for part in fraction.groups())
        return whole + above / max(1, below)
    if plain[0].isdigit():
        return float(plain)
    total = 0
    for word in re.split(r"[-\s]+", plain):
        factor = _FACTORS.get(word)
        total = max(1, total) * factor if factor else total + words.numbers.get(word, 0)
    return total or None


def year_in_words(text: str | None, words: Lexicon) -> int | None:
    """The year that words name, two figures by two ("nineteen ninety-six") or as a number ("two thousand and one")."""
    parts = [part for part in re.split(r"[-\s]+", (text or "").lower()) if part not in ("and", "oh", "o")]
    if not parts:
        return None
    if "thousand" in parts:
        return int(number(" ".join(parts), words) or 0) or None
    rest = int(number(" ".join(parts[1:]), words) or 0) if parts[1:] != ["hundred"] else 0
    return 100 * int(words.numbers[parts[0]]) + rest


def unit_of(g: Groups, words: Lexicon) -> str:
    """The unit of time that the groups name."""
    return words.units[(g.get("unit") or g.get("units") or "").lower()]


def length(amount: float | None, unit: str) -> str:
    """A TIMEX3 duration: P2D, PT5H30M, PXY where the amount is not given."""
    unit, times = MULTIPLES.get(unit, (unit, 1))
    prefix = "PT" if unit in CLOCK_UNITS else "P"
    if amount is None:
        return f"{prefix}X{LETTERS[unit]}"
    if unit == "hour" and amount % 1:
        return f"PT{int(amount)}H{round(amount % 1 * 60)}M"
    return f"{prefix}{amount * times:g}{LETTERS[unit]}"
