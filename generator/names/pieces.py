"""pieces: tokens -> the capitalised sequences of a text, taken apart into names, roles and known names."""

import functools
from collections.abc import Iterator
from typing import Literal, NamedTuple

from generator.names.known import Index, Known
from generator.names.lists import phrases, table, word_set
from generator.names.tokens import Token, joined

PieceKind = Literal["known", "role", "name", "organisation", "place", "event"]
_EXTENDING = frozenset({"of", "for", "on"})
_MAX_RUN = 12


class Piece(NamedTuple):
    """Tokens `left` to `right` (exclusive) that belong together, and what they look like."""

    kind: PieceKind
    left: int
    right: int
    known: Known | None = None
    plural: bool = False


def pieces_of(tokens: list[Token], index: Index) -> list[Piece]:
    """All pieces in order; none overlaps another, except a country inside an organisation's name."""
    pieces: list[Piece] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.kind != "word":
            at += 1
        elif token.capital:
            right = _run_end(tokens, at)
            found = list(_segment(tokens, at, right, index))
            pieces += found
            at = max(right, max((piece.right for piece in found), default=0))
        else:
            piece = _lower_piece(tokens, at, index)
            if piece:
                pieces.append(piece)
            at = piece.right if piece else at + 1
    return pieces


def known_at(tokens: list[Token], at: int, index: Index) -> tuple[Known, int] | None:
    """The longest known name that begins at a token, and where it ends."""
    for words, known in index.by_first.get(tokens[at].text, ()):
        end = at + len(words)
        if end <= len(tokens) and all(tokens[at + n].text == word for n, word in enumerate(words)):
            return known, end
    return None


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
    """All words, plurals too, with which a role can begin."""
    firsts = set(phrases("roles"))
    return frozenset(firsts | {word + "s" for word in firsts})


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and len(word) > 3 else word


def _run_end(tokens: list[Token], at: int) -> int:
    end = at + 1
    while end < len(tokens) and end - at < _MAX_RUN and joined(tokens, end - 1):
        if tokens[end].capital or tokens[end].text == "&":
            end += 1
        elif (
            tokens[end].lower in word_set("particles")
            and end + 1 < len(tokens)
            and tokens[end + 1].start - tokens[end].end == 1
            and (tokens[end + 1].capital or tokens[end + 1].lower in word_set("particles"))
        ):
            end += 1
        else:
            break
    while end > at + 1 and not tokens[end - 1].capital:
        end -= 1
    return end


def _lower_piece(tokens: list[Token], at: int, index: Index) -> Piece | None:
    found = known_at(tokens, at, index) if tokens[at].text in index.by_first else None
    if found:
        return Piece("known", at, found[1], found[0])
    role = role_at(tokens, at)
    return Piece("role", at, role[0], None, role[1]) if role else None


def _segment(tokens: list[Token], left: int, right: int, index: Index) -> Iterator[Piece]:
    start = at = left
    while at < right:
        token = tokens[at]
        found = known_at(tokens, at, index)
        if (
            token.lower.rstrip(".") in word_set("not_names") and not _name_month(tokens, start, at)
        ) or (
            token.first
            and token.lower in word_set("starters")
            and not (found and found[1] > at + 1)
        ):
            yield from _flush(tokens, start, at)
            start = at = at + 1
            continue
        if found and not _inside_name(tokens, start, at, right, found):
            yield from _flush(tokens, start, at)
            whole = _whole_organisation(tokens, at, right)
            if whole:
                yield from _with_country(Piece("organisation", at, whole), at, found)
                start = at = whole
                continue
            yield Piece("known", at, found[1], found[0])
            start = at = found[1]
            continue
        whole = _whole_organisation(tokens, at, right) if at == start else None
        if whole:
            yield Piece("organisation", at, whole)
            start = at = whole
            continue
        role = role_at(tokens, at)
        if role:
            if not all(part.lower in word_set("modifiers") for part in tokens[start:at]):
                yield from _flush(tokens, start, at)
            yield Piece("role", at, role[0], None, role[1])
            start = at = role[0]
            continue
        at += 1
    yield from _flush(tokens, start, min(at, right))


def _name_month(tokens: list[Token], start: int, at: int) -> bool:
    """Whether a month is a surname here: Theresa May said."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    number = after is not None and after.kind == "number"
    return at > start and tokens[at].text in ("May", "March", "August") and not number


def _with_country(piece: Piece, at: int, found: tuple[Known, int]) -> Iterator[Piece]:
    known, end = found
    if known.kind == "place" and known.country == known.name:
        yield Piece("known", at, end, known)
    yield piece


def _inside_name(
    tokens: list[Token], start: int, at: int, right: int, found: tuple[Known, int]
) -> bool:
    """Whether a known place is rather a part of a longer name: Michael Jordan, Paris Hilton."""
    known, end = found
    if known.kind != "place" or known.demonym or end > at + 1:
        return False
    before = at > start and tokens[at - 1].lower not in word_set("locative")
    if before and known.name != known.country:
        return True
    if tokens[at].text not in _given_names_too():
        return False
    after = end < right and not role_at(tokens, end) and tokens[end].lower not in _heads()
    return before or after


@functools.cache
def _given_names_too() -> frozenset[str]:
    return frozenset(table("gazetteer.yml", "given_names_too"))


@functools.cache
def _heads() -> frozenset[str]:
    return word_set("organisation_heads") | word_set("place_heads") | word_set("not_names")


def _whole_organisation(tokens: list[Token], left: int, right: int) -> int | None:
    """Where an organisation's name that begins at `left` ends: at its last head word, or after "of"."""
    heads = word_set("organisation_heads")
    end = None
    left += tokens[left].text == "The"
    for at in range(left, right):
        role = role_at(tokens, at)
        if role and not (role[0] < right and tokens[role[0]].lower in heads):
            break
        if tokens[at].lower.rstrip(".") in heads and (at > left or _of_follows(tokens, at)):
            end = at + 1
    if end is None or tokens[right - 1].lower in word_set("place_heads"):
        return None
    return _after_of(tokens, end) if end == right or _of_follows(tokens, end - 1) else end


def _of_follows(tokens: list[Token], at: int) -> bool:
    if at + 2 >= len(tokens) or tokens[at + 1].lower not in _EXTENDING:
        return False
    follower = tokens[at + 2]
    if follower.lower == "the" and at + 3 < len(tokens):
        follower = tokens[at + 3]
    return follower.capital and follower.lower not in word_set("not_names")


def _after_of(tokens: list[Token], end: int) -> int:
    while _of_follows(tokens, end - 1):
        end += 2 if tokens[end + 1].capital else 3
        end = _capitals(tokens, end)
    return end


def _capitals(tokens: list[Token], end: int) -> int:
    """On over capitals, and over "A, B and C" where a head word comes last."""
    while end < len(tokens) and tokens[end].capital and joined(tokens, end - 1):
        end += 1
    ahead = end
    while ahead + 1 < len(tokens) and ahead - end < _MAX_RUN:
        if tokens[ahead].capital:
            ahead += 1
            if tokens[ahead - 1].lower in _LISTED:
                return ahead
        elif tokens[ahead].lower in ("and", ",", "&") and tokens[ahead + 1].capital:
            ahead += 1
        else:
            break
    return end


_LISTED = frozenset({"studies", "affairs", "sciences", "relations", "development", "resources"})


def _flush(tokens: list[Token], left: int, right: int) -> Iterator[Piece]:
    if left < right and tokens[left].text == "The":
        left += 1
    if right <= left:
        return
    last = tokens[right - 1].lower
    if right - left > 1 and last in word_set("place_heads"):
        yield Piece("place", left, right)
    elif last in word_set("events"):
        yield Piece("event", left, right)
    else:
        yield Piece("name", left, right)
