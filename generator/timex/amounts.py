"""amounts: how many, and how long, in words and figures -> numbers and TIMEX3 lengths."""

import re

from generator.timex.lexicon import Lexicon
from generator.timex.rule import Groups

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
        total = total * 100 if word == "hundred" else total + words.numbers.get(word, 0)
    return total or None


def unit_of(g: Groups, words: Lexicon) -> str:
    """The unit of time that the groups name."""
    return words.units[(g.get("unit") or g.get("units") or "").lower()]


def length(amount: float | None, unit: str) -> str:
    """A TIMEX3 duration: P2D, PT5H30M, PXY where the amount is not said."""
    unit, times = MULTIPLES.get(unit, (unit, 1))
    prefix = "PT" if unit in CLOCK_UNITS else "P"
    if amount is None:
        return f"{prefix}X{LETTERS[unit]}"
    if unit == "hour" and amount % 1:
        return f"PT{int(amount)}H{round(amount % 1 * 60)}M"
    return f"{prefix}{amount * times:g}{LETTERS[unit]}"
