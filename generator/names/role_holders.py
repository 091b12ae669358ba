"""role_holders: a role and the name beside it -> whether the two rather do not belong together."""

from generator.names.coreference import Register
from generator.names.lists import word_set
from generator.names.name_shape import is_common, is_given
from generator.names.segments import Piece
from generator.names.tokens import Token

_OFFICES = frozenset({"general", "captain", "major", "cardinal", "father", "lieutenant"})


def no_holder(tokens: list[Token], role: Piece, name: Piece, people: Register) -> bool:
    """Whether a name beside a role is none of a person: "owner Acme", "director of Polar Aviation"."""
    if name.right - name.left == 1:
        return _no_single(tokens, role, name, people)
    if is_given([token.text for token in tokens[name.left : name.right]]):
        return False
    if role.right == name.left and tokens[role.left].lower == "official":
        before = tokens[role.left - 1] if role.left else tokens[role.left]
        return before.kind == "poss" or before.lower in ("the", "its", "official")
    return (role.plural or role.right != name.left) and all_common(tokens, name)


def all_common(tokens: list[Token], name: Piece) -> bool:
    """Whether a name is made of words of general English only."""
    return all(is_common(token.text) for token in tokens[name.left : name.right])


def _shared(said: str, common: bool) -> bool:
    """Whether firms and things have a role too; an office in capitals is one beside any other word."""
    role = said.lower()
    if role not in word_set("shared_roles"):
        return common and role in word_set("descriptions")
    return role in (said, "official") or (common and role not in _OFFICES)


def _no_single(tokens: list[Token], role: Piece, name: Piece, people: Register) -> bool:
    """Whether a single word beside a role is no name: "officials Unite", "owner Acme"."""
    word, after = tokens[name.left], tokens[name.right : name.right + 2]
    if role.plural:
        return True
    kin = tokens[role.right - 1].lower in word_set("kin")
    comma = role.right == name.left - 1 and tokens[role.right].text == ","  # "its rival, Acme"
    if (role.right == name.left or comma) and role.right - role.left <= 2:
        said = " ".join(token.text for token in tokens[role.left : role.right])
        if _shared(said, is_common(word.text)):
            told = word.text in people.lasts or people.called(word.text, name.left)
            return not kin and not told
    if role.right < name.left and all_common(tokens, name):
        return not kin
    heads = word_set("organisation_heads") | word_set("place_heads")
    owns = len(after) == 2 and after[0].kind == "poss" and after[1].text.istitle()
    return owns and after[1].lower in heads
