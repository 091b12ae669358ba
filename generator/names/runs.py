"""runs: where a sequence of capitals ends, and which words in it are no part of a name: headlines, block capitals."""

from generator.names.lists import word_set
from generator.names.name_shape import given_names, is_common
from generator.names.tokens import Token, joined

_MAX_RUN = 12
_BLOCK = 3
_MAX_SHORT = 5
_AFTER_NAMES = word_set("letters_after_names")
_VERBAL = ("s", "ed", "ing")


def run_end(tokens: list[Token], at: int) -> tuple[int, int]:
    """Where the run that begins at a token ends, and where the next may begin.

    A small word in capitals ends it, as headlines have them: "Ann Doe Still in Paris".
    """
    particles, breakers = word_set("particles"), word_set("breakers")
    end, most = at + 1, min(len(tokens), at + _MAX_RUN)
    while end < most and joined(tokens, end - 1):
        token = tokens[end]
        if token.capital:
            if token.lower in breakers and not token.text.isupper():
                return end, end + 1
        elif token.text != "&" and not (
            token.lower in particles
            and end + 1 < len(tokens)
            and tokens[end + 1].start - token.end == 1
            and (tokens[end + 1].capital or tokens[end + 1].lower in particles)
        ):
            break
        end += 1
    while end > at + 1 and not tokens[end - 1].capital:
        end -= 1
    return end, end


def name_parts(tokens: list[Token], left: int, right: int) -> list[tuple[int, int]]:
    """The names in what no other step took: mostly one; a leading heading and a headline's verb part it."""
    while right - left > 2 and tokens[right - 1].text in _AFTER_NAMES:
        right -= 1
    if right - left < _BLOCK:
        return [(left, right)]
    if _heading(tokens, left):
        return [(left, left + 1), *name_parts(tokens, left + 1, right)]
    first = tokens[left]
    opens = first.first and first.text not in given_names() and is_common(first.text)
    if opens and right - left == _BLOCK and tokens[left + 1].text in given_names():
        return [(left, left + 1), (left + 1, right)]
    for at in range(left + 1, right - 1):
        if _begins(tokens, at, left, right):
            return [*name_parts(tokens, left, at), *name_parts(tokens, at, right)]
    if tokens[left].text in given_names():
        for at in range(left + 2, right):
            if _verbal(tokens, at) and tokens[at - 1].text not in given_names():
                return [(left, at), (at, right)]
    return [(left, right)]


def _heading(tokens: list[Token], left: int) -> bool:
    """Whether the first word alone is in block capitals and no family name: CLOSE Ann Doe."""
    word = tokens[left].text
    least = 2 if tokens[left + 1].text in given_names() else _BLOCK
    return (
        len(word) >= least
        and word.isupper()
        and word.isalpha()
        and not any(token.text.isupper() for token in tokens[left + 1 : left + _BLOCK])
        and word.capitalize() not in word_set("family_name_first")
    )


def _begins(tokens: list[Token], at: int, left: int, right: int) -> bool:
    """Whether another name begins inside: "GM Ann Doe", "Oakes W. Ann Doe", "Ann Doe Ann Doe", "Prix Ann Doe"."""
    word, before = tokens[at].text, tokens[at - 1].text
    given = given_names()
    if word in given and _short(before):
        return True
    if len(word) == 2 and word[1] == "." and tokens[at + 1].text in given:
        return before not in given and len(before) > 2
    if word == tokens[left].text and tokens[at + 1].text == tokens[left + 1].text:
        return True
    return before.lower() in word_set("events") and not is_common(word) and right - at > 1


def _short(word: str) -> bool:
    """Whether a word is an abbreviation, as of what somebody is: GM Ann Doe."""
    return 1 < len(word) < _MAX_SHORT and word.isupper() and word.isalpha()


def _verbal(tokens: list[Token], at: int) -> bool:
    word = tokens[at].lower
    return word.endswith(_VERBAL) and is_common(word)
