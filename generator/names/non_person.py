"""non_person: the pieces that are no people -> places, organisations and untyped terms."""

from collections.abc import Iterator

from generator.model import Mention, MentionKind
from generator.names.known import Index, Known
from generator.names.lists import word_set
from generator.names.places import is_acting, located, team_follows
from generator.names.roles import role_at
from generator.names.segments import Piece
from generator.names.tokens import Token, joined


def other_mentions(
    source: str, tokens: list[Token], pieces: list[Piece], taken: set[int], index: Index
) -> Iterator[Mention]:
    """A mention for every piece that is worth one and does not begin where a person was found."""
    inside = {tokens[piece.left].text for piece in pieces if piece.kind == "name" and not tokens[piece.left].first}
    teams = {piece.known.name for piece in pieces if piece.known and _is_team(tokens, piece, piece.known)}
    wholes = {piece.left for piece in pieces if piece.kind == "organisation"}
    for piece in pieces:
        start, end = tokens[piece.left].start, tokens[piece.right - 1].end
        if start in taken or piece.kind == "role":
            continue
        text = source[start:end]
        known = piece.known
        if not known and _no_term(tokens, piece):
            continue
        capital = _capital(tokens, piece, index)
        if capital:
            end = tokens[piece.right].end
            yield Mention(start, end, source[start:end], capital, "place")
        elif known:
            acting = piece.left in wholes or is_acting(tokens, piece.left, piece.right, known)
            acting = acting or (known.name in teams and not located(tokens, piece.left))
            yield Mention(start, end, text, known.name, known.kind, None, acting and known.kind == "place")
        else:
            yield from _unknown(tokens, piece, text, index, inside)


def _is_team(tokens: list[Token], piece: Piece, known: Known) -> bool:
    """Whether a town's name stands for its team here."""
    return known.kind == "place" and known.country is None and team_follows(tokens, piece.right)


def _unknown(tokens: list[Token], piece: Piece, text: str, index: Index, inside: set[str]) -> Iterator[Mention]:
    """What a piece that nobody knows is; `inside` are names that stand within a sentence, where capitals mean one."""
    first = tokens[piece.left]
    start, end = first.start, tokens[piece.right - 1].end
    if piece.kind == "name" and piece.right - piece.left == 1 and "-" in text:
        yield from _hyphenated(first, index)
    elif piece.kind != "name" or not first.first or piece.right - piece.left > 1:
        yield Mention(start, end, text, text, _kind(tokens, piece))
    elif _said_to_be(tokens, piece):
        yield Mention(start, end, text, text, "place")
    elif text in inside:
        yield Mention(start, end, text, text, "term")


def _capital(tokens: list[Token], piece: Piece, index: Index) -> str | None:
    """The city that "the Indonesian capital" is."""
    known, after = piece.known, tokens[piece.right : piece.right + 2]
    if not known or known.kind != "place" or known.country is None or not after:
        return None
    if not known.demonym or after[0].lower != "capital" or after[-1].lower in _MONEY:
        return None
    return index.capitals.get(known.country)


_ENDPOINTS = frozenset({"between", "near", "at", "outside"})
_PARTS_OF_PLACES = word_set("parts_of_places")
_ADJECTIVES = ("ic", "ive", "an", "ish", "ese", "al", "ist")
_MONEY = word_set("after_capital")


def _no_term(tokens: list[Token], piece: Piece) -> bool:
    """Whether a sequence is a heading in capitals or a common word that begins a caption."""
    words = tokens[piece.left : piece.right]
    if len(words) == 1:
        return words[0].lower in word_set("starters") or len(words[0].text) == 1
    return all(word.text.isupper() and len(word.text) > 3 for word in words)


def _kind(tokens: list[Token], piece: Piece) -> MentionKind:
    if piece.kind in ("organisation", "place"):
        return piece.kind
    if piece.kind == "name" and _named_place(tokens, piece):
        return "place"
    return "term"


def _named_place(tokens: list[Token], piece: Piece) -> bool:
    """Whether "in Springfield, Illinois" or "the town of Springfield" names an unknown place."""
    before = [token.lower for token in tokens[max(0, piece.left - 2) : piece.left]]
    if _called_place(tokens, piece, before):
        return True
    follower = tokens[piece.right].lower if piece.right < len(tokens) else "."
    if follower == "in" and before[-1:] and before[-1] in _ENDPOINTS:
        return piece.right + 1 < len(tokens) and tokens[piece.right + 1].capital
    if _gone_to(before, piece, follower):
        return True
    return before[-1:] in (["in"], ["near"], ["outside"]) and _situated(tokens, piece, before)


def _called_place(tokens: list[Token], piece: Piece, before: list[str]) -> bool:
    """Whether the words beside it call it a place: "the town of Springfield", "nearby Springfield", "Lake Erie"."""
    if before[-1:] == ["of"] and before[0] in word_set("sorts_of_place") | _PARTS_OF_PLACES:
        return True
    if before[-1:] == ["nearby"] and before[0] in word_set("where"):
        return True
    headed = piece.right - piece.left > 1 and tokens[piece.left].lower in word_set("first_heads")
    return headed or _said_to_be(tokens, piece)


def _situated(tokens: list[Token], piece: Piece, before: list[str]) -> bool:
    """Whether something is in it: "in Springfield, Illinois", "held in Springfield", "in Springfield on Monday"."""
    after = tokens[piece.right : piece.right + 2]
    if len(after) == 2 and after[0].text == "," and after[1].capital:
        return True
    plain = not any(token.text.isupper() for token in tokens[piece.left : piece.right])
    day = len(after) == 2 and after[0].lower == "on" and after[1].lower in word_set("not_names")
    day = day and before[0] not in ("posted", "published", "filed")
    return plain and (day or before[0] in word_set("situated"))


def _said_to_be(tokens: list[Token], piece: Piece) -> bool:
    """Whether what follows says that it is a place: "Brindle island", "Brindle, Ohio", "Brindle, a village"."""
    after = tokens[piece.right : piece.right + 4]
    sorts = word_set("sorts_of_place")
    if not after or any(token.text.isupper() for token in tokens[piece.left : piece.right]):
        return False
    if after[0].lower in sorts and not after[0].capital and not role_at(tokens, piece.right):
        return not tokens[piece.right - 1].lower.endswith(_ADJECTIVES) and joined(tokens, piece.right - 1)
    if after[0].text != "," or len(after) < 3:
        return False
    if tokens[piece.right - 1].lower in word_set("organisation_heads"):
        return False
    if after[1].lower in ("a", "an"):
        return any(token.lower in sorts for token in after[2:4])
    one, two = after[1].text, after[2].text.rstrip(",")
    words = one, f"{one} {two}", one + two
    return any(word in word_set("us_states") for word in words)


def _gone_to(before: list[str], piece: Piece, follower: str) -> bool:
    """Whether somebody visits it or goes there."""
    if before[-1:] == ["to"]:
        return before[0] in word_set("gone")
    single = piece.right - piece.left == 1 and follower in word_set("after_place")
    return single and before[-1:] in (["visit"], ["visits"], ["visited"])


def _hyphenated(token: Token, index: Index) -> Iterator[Mention]:
    """Both halves of "Beijing-Moscow", where they are known places."""
    at, found = token.start, []
    for part in token.text.split("-"):
        for words, known in index.by_first.get(part, ()):
            if words == (part,):
                found.append(
                    Mention(
                        at,
                        at + len(part),
                        part,
                        known.name,
                        known.kind,
                        None,
                        known.kind == "place",
                    )
                )
        at += len(part) + 1
    yield from found or [Mention(token.start, token.end, token.text, token.text, "term")]
