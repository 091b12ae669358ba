"""segments: one run of capitals -> its pieces, by steps tried in order at every token."""

from collections.abc import Callable
from typing import Literal, NamedTuple

from generator.names.ambiguous_words import adverb, after_preposition, inside_name, name_month
from generator.names.known import Index, Known, known_at
from generator.names.lists import word_set
from generator.names.longest import whole_organisation, whole_place
from generator.names.name_shape import given_names
from generator.names.roles import role_at
from generator.names.runs import name_parts
from generator.names.tokens import Token

PieceKind = Literal["known", "role", "name", "organisation", "place", "event"]


class Piece(NamedTuple):
    """Tokens `left` to `right` (exclusive) that belong together, and what they look like."""

    kind: PieceKind
    left: int
    right: int
    known: Known | None = None
    plural: bool = False


class At(NamedTuple):
    """A place in a run: the run's end, where the open name began, and the token looked at."""

    tokens: list[Token]
    names: Index
    right: int
    start: int
    here: int


class Step(NamedTuple):
    """What a step took: its pieces, and the token to go on from; `drop` forgets the open name."""

    pieces: tuple[Piece, ...]
    onward: int
    drop: bool = False


def segments_of(tokens: list[Token], left: int, right: int, index: Index) -> list[Piece]:
    """The pieces of the run, in order; a name is what no step takes."""
    found: list[Piece] = []
    start = here = left
    while here < right:
        at = At(tokens, index, right, start, here)
        step = next((taken for try_step in STEPS if (taken := try_step(at))), None)
        if step is None:
            here += 1
            continue
        if not step.drop:
            found += _open_name(tokens, start, here)
        found += step.pieces
        start = here = step.onward
    return found + _open_name(tokens, start, min(here, right))


def _no_name(at: At) -> Step | None:
    """A weekday, a month, or a common word that begins the sentence."""
    token = at.tokens[at.here]
    if token.lower.rstrip(".") in word_set("not_names") and not name_month(at.tokens, at.start, at.here):
        return Step((), at.here + 1)
    if token.lower in word_set("directions") and _before_place(at):
        return Step((), at.here + 1)
    if not token.first or not (token.lower in word_set("starters") or adverb(token.lower)):
        return None
    if role_at(at.tokens, at.here):
        return None
    found = known_at(at.tokens, at.here, at.names)
    return None if found and found[1] > at.here + 1 else Step((), at.here + 1)


def _first_name(at: At, end: int) -> bool:
    """Whether the role is a first name here: Dean Brindle, and not Dean Ann Doe."""
    named = end < at.right and at.tokens[at.here].text in _NAMES_TOO
    return named and at.tokens[end].text not in given_names()


_NAMES_TOO = frozenset({"Dean", "Duke"})


def _before_place(at: At) -> bool:
    """Whether it is a direction before a known place, and no part of its name: Northeast Vienna."""
    if at.here != at.start or at.here + 1 >= at.right or known_at(at.tokens, at.here, at.names):
        return False
    found = known_at(at.tokens, at.here + 1, at.names)
    return found is not None and found[0].kind == "place" and found[1] == at.right


def _known(at: At) -> Step | None:
    """A known name, or the longer organisation or place that begins with it."""
    found = known_at(at.tokens, at.here, at.names)
    if not found or inside_name(at.tokens, at.start, at.here, at.right, found):
        return None
    known, end = found
    whole = whole_organisation(at.tokens, at.here, at.right)
    if whole and whole > end:
        country = known.kind == "place" and known.country == known.name
        first = (Piece("known", at.here, end, known),) if country else ()
        return Step((*first, Piece("organisation", at.here, whole)), whole)
    whole = whole_place(at.tokens, at.here, at.right, found)
    if whole:
        return Step((Piece("place", at.here, whole),), whole)
    return Step((Piece("known", at.here, end, known),), end)


def _opener(at: At) -> Step | None:
    """A small word in capitals that opens a caption or a heading: "As Ann Doe"."""
    opens = at.here == at.start and at.here + 1 < at.right
    return Step((), at.here + 1) if opens and at.tokens[at.here].lower in word_set("openers") else None


def _organisation(at: At) -> Step | None:
    """An organisation, by its head word."""
    whole = whole_organisation(at.tokens, at.here, at.right) if at.here == at.start else None
    return Step((Piece("organisation", at.here, whole),), whole) if whole else None


def _role(at: At) -> Step | None:
    """An office; words before it that only modify it are no name."""
    role = role_at(at.tokens, at.here)
    if not role or _surname(at) or _first_name(at, role[0]) or _described(at, role[0]):
        return None
    before = at.tokens[at.start : at.here]
    drop = all(token.lower in word_set("modifiers") for token in before)
    return Step((Piece("role", at.here, role[0], None, role[1]),), role[0], drop)


def _described(at: At, end: int) -> bool:
    """Whether the role is a mere description, which has no capital but where a sentence begins: Star Hope."""
    token = at.tokens[at.here]
    alone = end == at.here + 1 and at.start == at.here and end == at.right - 1
    if not alone or token.first or at.tokens[end].text in given_names():
        return False
    return token.lower in word_set("descriptions")


def _surname(at: At) -> bool:
    """Whether the role is a surname here: Martin Luther King Jr."""
    after = at.tokens[at.here + 1].lower if at.here + 1 < at.right else ""
    ends = after in ("", "jr.", "sr.", "jr", "sr")
    if not ends or at.start == at.here or not at.tokens[at.here].capital:
        return False
    given = at.here == at.start + 1 and at.tokens[at.start].text in given_names()
    return given or at.tokens[at.here].lower in word_set("role_surnames")


STEPS: tuple[Callable[[At], Step | None], ...] = (_no_name, _known, _opener, _organisation, _role)


def _open_name(tokens: list[Token], left: int, right: int) -> list[Piece]:
    """What was left over since the last step, as one piece or as the names in it."""
    if left < right and tokens[left].text == "The":
        left += 1
    while right > left and tokens[right - 1].text in ("The", "A", "An"):
        right -= 1
    if right <= left:
        return []
    last = tokens[right - 1].lower
    if right - left > 1 and last in word_set("place_heads"):
        sure = last not in word_set("never_alone") or after_preposition(tokens, left)
        return [Piece("place" if sure else "name", left, right)]
    if last in word_set("events"):
        return [Piece("event", left, right)]
    return [Piece("name", *part) for part in name_parts(tokens, left, right)]
