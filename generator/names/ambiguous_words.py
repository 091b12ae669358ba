"""ambiguous_words: a token in its run -> whether it is a month that is a surname, a place inside a name, an adverb."""

import functools

from generator.names.known import Known
from generator.names.lists import gazetteer, word_set
from generator.names.name_shape import given_names, is_common
from generator.names.roles import role_at
from generator.names.tokens import Token

_LONG = 6


def name_month(tokens: list[Token], start: int, at: int) -> bool:
    """Whether a month is a surname here: Theresa May said."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    number = after is not None and after.kind == "number"
    if tokens[at].text == "Jan":
        return after is not None and after.capital and after.lower not in word_set("not_names")
    return at > start and tokens[at].text in ("May", "March", "August") and not number


def inside_name(tokens: list[Token], start: int, at: int, right: int, found: tuple[Known, int]) -> bool:
    """Whether a known place is rather a part of a longer name: Michael Jordan, Paris Hilton."""
    known, end = found
    if known.kind != "place" or end > at + 1:
        return False
    if known.demonym:
        return at > start and tokens[at - 1].text in given_names()
    before = at > start and tokens[at - 1].lower not in word_set("locative")
    if before and (known.name != known.country or tokens[at - 1].text in given_names()):
        return True
    if at == start and at and tokens[at - 1].lower in word_set("locative"):
        return False
    if tokens[at].text not in gazetteer().given_names_too:
        return False
    after = end < right and not role_at(tokens, end) and tokens[end].lower not in _heads()
    return before or after


@functools.cache
def _heads() -> frozenset[str]:
    return word_set("organisation_heads") | word_set("place_heads") | word_set("not_names")


def adverb(word: str) -> bool:
    """Whether a word that begins a sentence is an adverb or the like: "Apparently Ann Doe left", "Making Ann Doe"."""
    if word.endswith("ing"):
        return is_common(word)
    return word.endswith("ly") and len(word) > _LONG and word not in word_set("names_in_ly")


def after_preposition(tokens: list[Token], left: int) -> bool:
    """Whether a preposition of place stands before, an article between at most."""
    at = left - 1 - (left > 0 and tokens[left - 1].lower in ("the", "a", "an"))
    if at > 0 and tokens[at].lower == "and" and tokens[at - 1].lower in word_set("place_heads"):
        return True
    return at >= 0 and tokens[at].lower in word_set("where")
