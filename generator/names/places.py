"""places: a naming of a country or capital -> a place where something is, or a government that acts."""

from generator.names.known import Known
from generator.names.lists import word_set
from generator.names.name_shape import given_names
from generator.names.roles import role_at
from generator.names.tokens import Token, joined

_BRIDGE = word_set("between_places")
_EVENT_GOALS = frozenset({"to"})
_REACH, _FAR = 6, 10
_REIN = frozenset({"rein", "reins", "reined", "reining"})
_SORTS = word_set("sorts_of_places")
_LISTING = word_set("before_lists")
_BLOCS = frozenset({"the West"})
_ENDS = word_set("ends_names_of_places")
_WHERE = frozenset({"in", "across", "throughout", "around"})


def is_acting(tokens: list[Token], left: int, right: int, known: Known) -> bool:
    """Whether a known place speaks or acts as a government (or is an adjective) and is no place."""
    if known.demonym:
        return True
    if known.name in _BLOCS:
        return _before(tokens, left) != "in"
    if known.country is None:
        return _attributive(tokens, left, right)
    if known.name != known.country and (_followed_by(tokens, right, "event_there") or _has_within(tokens, right)):
        return False
    if _possessive(tokens, right) and _before(tokens, left) not in word_set("locative"):
        return True
    return not _located(tokens, left)


def _attributive(tokens: list[Token], left: int, right: int) -> bool:
    """Whether a city is only part of another name: "the Houston Rockets", and not "in Houston"."""
    if not joined(tokens, right - 1):
        return False
    after = tokens[right]
    if _before(tokens, left) in word_set("locative"):
        return after.capital and _team(tokens, right)
    if after.kind == "poss":
        return right + 1 < len(tokens) and tokens[right + 1].text in given_names()
    if after.lower in word_set("of_teams") or role_at(tokens, right):
        return True
    return after.capital or after.kind == "number"


def team_follows(tokens: list[Token], right: int) -> bool:
    """Whether a team is named after a city: "the Vienna Angels"."""
    named = joined(tokens, right - 1) and tokens[right].capital
    return named and not tokens[right].text.isupper() and _team(tokens, right)


def located(tokens: list[Token], left: int) -> bool:
    """Whether a word before a place says that something is there or goes there."""
    return _before(tokens, left) in word_set("locative") or _located(tokens, left)


def _team(tokens: list[Token], right: int) -> bool:
    """Whether a name in the plural goes on after a city: "from the Vienna Angels"."""
    word = tokens[right].lower
    plural = word.endswith("s") and not word.endswith("ss") and word not in word_set("not_names")
    return plural and word not in word_set("place_heads") and not word.endswith(("as", "is", "us"))


def _followed_by(tokens: list[Token], right: int, words: str) -> bool:
    return right < len(tokens) and tokens[right].lower in word_set(words)


def _has_within(tokens: list[Token], right: int) -> bool:
    """Whether a city has something that lies in it: "Vienna's old airport"."""
    if not _possessive(tokens, right):
        return False
    for token in tokens[right + 1 : right + _FAR]:
        if token.kind not in ("word", "poss") or token.lower in _ENDS:
            return False
        if token.lower in word_set("lie_in_cities"):
            return True
    return False


def _possessive(tokens: list[Token], right: int) -> bool:
    return right < len(tokens) and tokens[right].kind == "poss"


def _located(tokens: list[Token], left: int) -> bool:
    at = _skip(tokens, left - 1)
    if at < 0:
        return False
    word = tokens[at].lower
    if word in word_set("locative"):
        return not (word == "in" and at > 0 and tokens[at - 1].lower in _REIN)
    if word == "including":
        return _among(tokens, at)
    if word in ("and", ","):
        return _listed(tokens, at) or (at > 0 and tokens[at - 1].lower in ("capital", "city"))
    earlier = [token.lower for token in tokens[max(0, at - _REACH) : at]]
    if word in _EVENT_GOALS:
        return any(token in word_set("motion") for token in earlier)
    if word == "of":
        return bool(earlier) and earlier[-1] in word_set("event_of")
    return False


def _listed(tokens: list[Token], at: int) -> bool:
    """Whether the place stands in a list whose first member is a place: in Beijing and Harbin."""
    back = at - 1
    while back > 0 and (tokens[back].capital or tokens[back].text == ","):
        back -= 1
    if tokens[back].lower == "including":
        return _among(tokens, back)
    return at - back > 1 and tokens[back].lower in _LISTING


def _among(tokens: list[Token], including: int) -> bool:
    """Whether what "including" begins are places where something is: "in many countries, including"."""
    words = [token.lower for token in tokens[max(0, including - _FAR) : including]]
    return any(word in _SORTS for word in words) and any(word in _WHERE for word in words)


def _before(tokens: list[Token], left: int) -> str:
    at = _skip(tokens, left - 1)
    return tokens[at].lower if at >= 0 else ""


def _skip(tokens: list[Token], at: int) -> int:
    while at >= 0 and tokens[at].lower in _BRIDGE:
        at -= 1
    return at
