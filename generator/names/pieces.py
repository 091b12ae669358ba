"""pieces: tokens -> the capitalised sequences of a text, taken apart into names, roles and known names."""

from generator.names.known import Index, known_at
from generator.names.lists import word_set
from generator.names.roles import role_at
from generator.names.segments import Piece, segments_of
from generator.names.tokens import Token, joined

_MAX_RUN = 12


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
            found = segments_of(tokens, at, right, index)
            pieces += found
            at = max(right, max((piece.right for piece in found), default=0))
        else:
            piece = _lower_piece(tokens, at, index)
            if piece:
                pieces.append(piece)
            at = piece.right if piece else at + 1
    return pieces


def _run_end(tokens: list[Token], at: int) -> int:
    end = at + 1
    while end < len(tokens) and end - at < _MAX_RUN and joined(tokens, end - 1):
        if (
            tokens[end].capital
            or tokens[end].text == "&"
            or (
                tokens[end].lower in word_set("particles")
                and end + 1 < len(tokens)
                and tokens[end + 1].start - tokens[end].end == 1
                and (tokens[end + 1].capital or tokens[end + 1].lower in word_set("particles"))
            )
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
