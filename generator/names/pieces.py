"""pieces: tokens -> the capitalised sequences of a text, taken apart into names, roles and known names."""

from generator.names.known import Index, known_at
from generator.names.roles import first_words, role_at
from generator.names.runs import run_end
from generator.names.segments import Piece, segments_of
from generator.names.tokens import Token


def pieces_of(tokens: list[Token], index: Index) -> list[Piece]:
    """All pieces in order; none overlaps another, except a country inside an organisation's name."""
    pieces: list[Piece] = []
    known, roles = index.by_first, first_words()
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.capital:
            right, onward = run_end(tokens, at)
            found = segments_of(tokens, at, right, index)
            pieces += found
            at = max(onward, found[-1].right if found else 0)
        elif token.kind != "word" or not (token.lower in roles or token.text in known):
            at += 1
        else:
            piece = _lower_piece(tokens, at, index)
            if piece:
                pieces.append(piece)
            at = piece.right if piece else at + 1
    return pieces


def _lower_piece(tokens: list[Token], at: int, index: Index) -> Piece | None:
    found = known_at(tokens, at, index) if tokens[at].text in index.by_first else None
    if found:
        return Piece("known", at, found[1], found[0])
    role = role_at(tokens, at)
    return Piece("role", at, role[0], None, role[1]) if role else None
