"""coordination: "Ann Doe, Chen Li and Tom Oakes" -> which of its names are people because others of it are."""

from collections.abc import Collection, Iterator

from generator.names.name_shape import is_given, looks_like_name
from generator.names.segments import Piece
from generator.names.tokens import Token

_SHARE, _LONG = 3, 4


def continues(tokens: list[Token], pieces: list[Piece], at: int) -> bool:
    """Whether nothing but "and" and commas stands between a piece and the one before it."""
    if at == 0 or at >= len(pieces):
        return False
    between = tokens[pieces[at - 1].right : pieces[at].left]
    return bool(between) and all(token.lower in ("and", ",") for token in between)


def in_series(tokens: list[Token], pieces: list[Piece], cued: Collection[int]) -> Iterator[int]:
    """The numbers of the pieces that are people by their series, besides those with a cue.

    Beside one person they begin with a first name; in a long list in which a third are plain, all are.
    """
    run: list[int] = []
    for at in range(len(pieces) + 1):
        name = at < len(pieces) and _full(pieces[at])
        if name and run and continues(tokens, pieces, at):
            run.append(at)
            continue
        if len(run) > 1:
            yield from _people(tokens, pieces, run, cued)
        run = [at] if name else []


def _people(tokens: list[Token], pieces: list[Piece], run: list[int], cued: Collection[int]) -> Iterator[int]:
    given = {at for at in run if is_given(_words(tokens, pieces[at]))}
    told = {at for at in run if at in cued}
    every = len(run) >= _LONG and len(given | told) * _SHARE >= len(run)
    for at in run:
        piece = pieces[at]
        if at not in cued and (every or (told and at in given)) and _may_be(tokens, piece):
            yield at


def _full(piece: Piece) -> bool:
    return piece.kind == "name" and piece.right - piece.left > 1


def _may_be(tokens: list[Token], piece: Piece) -> bool:
    article = piece.left > 0 and tokens[piece.left - 1].lower == "the"
    return not article and looks_like_name(tokens, piece.left, piece.right)


def _words(tokens: list[Token], piece: Piece) -> list[str]:
    return [token.text for token in tokens[piece.left : piece.right]]
