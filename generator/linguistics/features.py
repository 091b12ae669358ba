"""features: the words of a sentence -> rows of the weight table, a few for each word.

A word is seen as itself in small letters, its beginning, its two endings, and its shape: capitals, digits,
whether it opens the sentence, and whether the whole sentence is written in capitals or as a headline.
"""

import functools
from collections.abc import Mapping, Sequence

WIDTH = 5  # rows a word
SHAPES = ("lower", "Capital", "UPPER", "mixed", "digit", "mark")
SETTINGS = ("plain", "shouting", "headline")
NOTHING = 0  # the row of zeros
_DIGITS = str.maketrans("123456789", "000000000")
_PLAIN = {
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "″": '"',
    "â€œ": '"',
    "â€\x9d": '"',
    "â€": '"',
    "''": '"',
    "``": '"',
    "’": "'",
    "‘": "'",
    "`": "'",
    "â€™": "'",
    "â€˜": "'",
    "–": "-",
    "—": "-",
    "−": "-",
    "‑": "-",
    "‐": "-",
    "--": "-",
    "â€“": "-",
    "â€”": "-",
    "…": "...",
    "â€¦": "...",
}


@functools.lru_cache(maxsize=1 << 16)
def plain(word: str) -> str:
    """A word in small letters, with plain quotes and dashes and every digit as 0."""
    known = _PLAIN.get(word)
    if known is not None:
        return known
    for fancy in ("’", "‘", "`", "â€™"):
        if fancy in word:
            word = word.replace(fancy, "'")
    return word.lower().translate(_DIGITS)


def keys_of(word: str) -> tuple[str, str, str, str]:
    """Under what names the table may know a word: itself, its beginning, two endings."""
    low = plain(word)
    return (f"w {low}", f"p {low[:3]}", f"t {low[-3:]}", f"e {low[-2:]}")


def shape_of(word: str) -> str:
    """How a word is written: `lower`, `Capital`, `UPPER`, `mixed`, `digit` or `mark`."""
    if word.islower():
        return "lower"
    if word.isdigit():
        return "digit"
    if word.isupper():
        return "Capital" if len(word) == 1 else "UPPER"
    if word[0].isupper():
        return "Capital"
    if any(map(str.isdigit, word)):
        return "digit"
    return "mixed" if any(map(str.isalpha, word)) else "mark"


def setting_of(shapes: Sequence[str]) -> str:
    """How a sentence is written: `plain`, `shouting` (all capitals) or `headline` (most words with a capital)."""
    lower = shapes.count("lower")
    upper = shapes.count("UPPER")
    if not lower and upper > 1:
        return "shouting"
    capital = shapes.count("Capital") + upper
    return "headline" if capital > 3 and capital >= 1.5 * lower else "plain"


class Rows:
    """Looks up the rows of words in one table; remembers the words that it has seen."""

    def __init__(self, known: Mapping[str, int]) -> None:
        self._known = known
        self._of_word = functools.lru_cache(maxsize=1 << 16)(self._look_up)
        self._shapes = {
            f"{first}{setting}": {looks: known.get(f"{first}{setting} {looks}", NOTHING) for looks in SHAPES}
            for first in ("", "first ")
            for setting in SETTINGS
        }

    def _look_up(self, word: str) -> tuple[str, list[int]]:
        return shape_of(word), [self._known.get(key, NOTHING) for key in keys_of(word)]

    def of(self, words: Sequence[str]) -> list[int]:
        """The rows of a sentence's words, `WIDTH` for each, in one list."""
        seen = list(map(self._of_word, words))
        shapes = [looks for looks, _ in seen]
        setting = setting_of(shapes)
        later, first = self._shapes[setting], self._shapes[f"first {setting}"]
        opening = next((at for at, looks in enumerate(shapes) if looks != "mark"), len(shapes))
        found: list[int] = []
        for at, (looks, rows) in enumerate(seen):
            found += rows
            found.append((later if at > opening else first)[looks])
        return found
