"""uncued: pieces without a cue beside them -> those that name somebody whom the text or the names file knows."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.names.coreference import Register, full_part
from generator.names.known import Index
from generator.names.lists import word_set
from generator.names.segments import Piece
from generator.names.tokens import Token

_CAMEL = re.compile(r"([A-Z][a-z]+)([A-Z][a-z]+)$")


class Back(NamedTuple):
    """A piece by its number, who it is, and which tokens of it are the name."""

    at: int
    name: str
    left: int
    right: int


def called_back(
    tokens: list[Token], pieces: list[Piece], cued: dict[int, str], people: Register, index: Index
) -> Iterator[Back]:
    """Everybody called by a part of the name, a glued name, or a name inside a longer sequence."""
    for at, piece in enumerate(pieces):
        if at in cued:
            continue
        left, right = piece.left, piece.right
        if piece.kind == "known":
            word = tokens[left].text
            if right - left == 1 and people.is_family(word) and _no_place(tokens, piece):
                yield Back(at, people.called(word, at) or word, left, right)
        elif piece.kind == "name":
            words = [token.text for token in tokens[left:right]]
            name = _whole(words, at, people, index)
            if name:
                yield Back(at, name, left, right)
                continue
            last = tokens[right - 1].text
            if right - left == 2 and tokens[left].text.isupper() and people.is_family(last):
                yield Back(at, people.called(last, at) or last, right - 1, right)
                continue
            part = full_part(people, tokens, left, right)
            if part:
                inner = [token.text for token in tokens[slice(*part)]]
                yield Back(at, people.same(inner) or " ".join(inner), *part)


def by_file(word: str, index: Index) -> str | None:
    """The one person of the names file whose family name the word is."""
    found = index.surnames.get(word, ())
    return found[0] if len(found) == 1 else None


def _whole(words: list[str], at: int, people: Register, index: Index) -> str | None:
    if len(words) > 1:
        return people.same(words)
    camel = _CAMEL.match(words[0])
    glued = people.same(list(camel.groups())) if camel else None
    return glued or people.called(words[0], at, later=False) or by_file(words[0], index)


def _no_place(tokens: list[Token], piece: Piece) -> bool:
    """Whether a known place may be a family name here: "Houston died", not "in Houston"."""
    known, before = piece.known, tokens[piece.left - 1].lower if piece.left else ""
    place = known is not None and known.kind == "place" and not known.demonym
    return place and before not in word_set("locative")
