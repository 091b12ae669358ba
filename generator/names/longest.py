"""longest: a capitalised run -> where a longer name in it ends: an organisation with "of", a named place."""

from generator.names.known import Known
from generator.names.lists import word_set
from generator.names.roles import role_at
from generator.names.tokens import Token, joined

_EXTENDING = frozenset({"of", "for", "on"})
_LISTED = frozenset({"studies", "affairs", "sciences", "relations", "development", "resources"})
_MOST = 12


def whole_place(tokens: list[Token], left: int, right: int, found: tuple[Known, int]) -> int | None:
    """Where a longer place that begins with a known one ends: Hong Kong International Airport."""
    known, end = found
    longer = known.kind == "place" and not known.demonym and end < right
    if not longer or tokens[right - 1].lower not in word_set("place_heads"):
        return None
    return None if any(role_at(tokens, at) for at in range(end, right)) else right


def whole_organisation(tokens: list[Token], left: int, right: int) -> int | None:
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
    while ahead + 1 < len(tokens) and ahead - end < _MOST:
        if tokens[ahead].capital:
            ahead += 1
            if tokens[ahead - 1].lower in _LISTED:
                return ahead
        elif tokens[ahead].lower in ("and", ",", "&") and tokens[ahead + 1].capital:
            ahead += 1
        else:
            break
    return end
