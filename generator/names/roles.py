"""roles: tokens -> the offices and descriptions among them, in the singular or the plural."""

import functools

from generator.names.lists import phrases
from generator.names.tokens import Token


def role_at(tokens: list[Token], at: int) -> tuple[int, bool] | None:
    """Where the longest role that begins at a token ends, and whether it is in the plural."""
    first = tokens[at].lower.rstrip(".")
    if first not in first_words():
        return None
    for word in (first, _singular(first)):
        for words in phrases("roles").get(word, ()):
            end = at + len(words)
            if end > len(tokens) or (word != first and len(words) > 1):
                continue
            said = [token.lower.rstrip(".") for token in tokens[at:end]]
            plural = said[-1] != words[-1].rstrip(".")
            said[-1] = _singular(said[-1]) if plural else said[-1]
            if tuple(said) == tuple(part.rstrip(".") for part in words):
                return end, plural
    return None


@functools.cache
def first_words() -> frozenset[str]:
    """All words, plurals and those with a point too, with which a role can begin."""
    firsts = set(phrases("roles"))
    plain = firsts | {word + "s" for word in firsts}
    return frozenset(plain | {word + "." for word in plain})


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and len(word) > 3 else word
