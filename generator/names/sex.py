"""sex: a name, a title or a pronoun -> whether a man or a woman is meant, as far as the words tell.

Only used to keep apart who cannot be meant: "Mr Doe" is never Ann Doe. A first name that both have tells nothing.
"""

import functools
from typing import Literal

from generator.names.lists import name_lists, word_set

Sex = Literal["man", "woman"]


def sex_of_name(name: str) -> Sex | None:
    """What the first name of a full name tells; None where it is not in given_names.yml, or both have it."""
    first, _, rest = name.partition(" ")
    return _by_first_name().get(first) if rest else None


def sex_of_word(word: str) -> Sex | None:
    """What a title or a pronoun tells: "Mr", "Dame", "she"."""
    lower = word.lower().rstrip(".")
    if lower in word_set("of_men"):
        return "man"
    return "woman" if lower in word_set("of_women") else None


def may_be(name: str, sex: Sex | None) -> bool:
    """Whether words that tell a sex, or None, may mean the person of a full name."""
    told = sex_of_name(name)
    return sex is None or told is None or told == sex


@functools.cache
def _by_first_name() -> dict[str, Sex]:
    lists = name_lists()
    single = (name for name in lists.given_names if name not in lists.either)
    return {name: "woman" if name in lists.feminine else "man" for name in single}
