"""people: pieces -> the cues around a capitalised name that say that it is a person."""

import re

from generator.names.lists import word_set
from generator.names.segments import Piece
from generator.names.tokens import Token

_OPENERS = word_set("opens_apposition")
_APPOSITION_STOPS = word_set("stops_apposition")
_NO_APPOSITION = word_set("not_before_names")
_ADVERBS = word_set("before_speech")
_PERSONAL = word_set("done_to_people")
_PERSONAL_PAIRS = frozenset(
    {("met", "with"), ("talks", "with"), ("named", "as"), ("identified", "as"), ("murder", "of")}
)
_MOSTLY = word_set("mostly_people")
_OF = frozenset({"of", "the", "and"})
_AGE = re.compile(r"[1-9]\d?$")
_APPOSITION, _OFFICE = 9, 14


class Cue:
    """Looks at the words around a name for what says that it is a person."""

    def __init__(self, tokens: list[Token], pieces: list[Piece]) -> None:
        self.tokens = tokens
        self.roles_by_end = {piece.right: piece for piece in pieces if piece.kind == "role"}
        self.ends_of_others = {piece.right for piece in pieces if piece.kind in ("organisation", "known")}
        self.roles_by_start = {piece.left: piece for piece in pieces if piece.kind == "role"}

    def role_before(self, left: int, right: int) -> Piece | None:
        """The role that stands before a name, a comma between at most."""
        piece = self.roles_by_end.get(left)
        if piece:
            return piece
        if left > 1 and self.tokens[left - 1].text == ",":
            return self.roles_by_end.get(left - 1) or self._head_of(left - 1, right)
        return self._role_of(left)

    def _role_of(self, left: int) -> Piece | None:
        """The role before "of" and what it is of: "head of the River Council Ann Doe"."""
        at = left - 1
        if left not in self.ends_of_others:
            return None
        while at > 0 and left - at < _OFFICE:
            token = self.tokens[at]
            if token.lower == "of":
                return self.roles_by_end.get(at) if at < left - 1 else None
            if not (token.capital or token.kind == "poss" or token.lower in _OF):
                return None
            at -= 1
        return None

    def _head_of(self, comma: int, right: int) -> Piece | None:
        """The role in "the head of the team, Ann Doe, said", where commas stand on both sides."""
        tokens = self.tokens
        if right >= len(tokens) or tokens[right].kind != "mark":
            return None
        if right - comma == 2 and tokens[comma - 1].lower in word_set("sorts_of_firm"):
            return None  # "the chief executive of the accounting firm, Acme,"
        for at in range(comma - 1, max(0, comma - _APPOSITION), -1):
            if tokens[at].lower == "of":
                return self.roles_by_end.get(at)
            if tokens[at].kind in ("mark", "line"):
                return None
        return None

    def _opens(self, at: int) -> bool:
        """Whether an apposition may begin at a token: with an article and the like, a capital or a role."""
        token = self.tokens[at]
        return token.lower in _OPENERS or token.capital or at in self.roles_by_start

    def role_after(self, right: int, single: bool = False) -> Piece | None:
        """The role in an apposition after a name: "Lavrov, the Russian foreign minister"."""
        tokens = self.tokens
        if right + 1 >= len(tokens) or tokens[right].text not in (",", "("):
            return None
        opener = tokens[right + 1]
        bare = self.roles_by_start.get(right + 2)
        if not (bare or self._opens(right + 1)):
            return None
        for at in range(right + 1, min(right + 1 + _APPOSITION, len(tokens))):
            role = self.roles_by_start.get(at)
            if role and role.right < len(tokens) and tokens[role.right].kind == "poss":
                continue
            bare = bare if bare is role and not opener.capital else None
            if role and single and self._before_name(role):
                return None
            if role and self._apposes(role) and (at > right + 2 - (not bare) or self._closes(role)):
                return None if self._names_another(role) else role
            if tokens[at].kind in ("mark", "line") or tokens[at].lower in _APPOSITION_STOPS:
                return None
        return None

    def _apposes(self, role: Piece) -> bool:
        """Whether the role is one that only people have; companies are leaders and partners too."""
        if role.plural:
            return False
        if role.right - role.left > 1:
            return True
        word = self.tokens[role.left].lower.rstrip("s")
        after = self.tokens[role.right].lower if role.right < len(self.tokens) else ""
        if word in word_set("kin") and self.tokens[role.left - 1].kind == "poss":
            return True
        return word not in _NO_APPOSITION or (word == "head" and after == "of")

    def _before_name(self, role: Piece) -> bool:
        """Whether another name stands after the role and a comma, which may be whose it is."""
        after = self.tokens[role.right : role.right + 2]
        return len(after) > 1 and after[0].text == "," and after[1].capital

    def _names_another(self, role: Piece) -> bool:
        """Whether the role is that of the name after it: "Ann Doe, Prime Minister Tom Oakes and"."""
        after = role.right
        return after < len(self.tokens) and self.tokens[after].capital

    def _closes(self, role: Piece) -> bool:
        after = self.tokens[role.right] if role.right < len(self.tokens) else None
        return after is not None and (
            after.lower in ("of", "at", "for", "and", "in", "from", "with", "who") or after.kind == "mark"
        )

    def has_age(self, right: int) -> bool:
        """Whether an age follows: "Ann Doe, 34," or "Ann Doe (34)"."""
        tokens = self.tokens
        if right + 2 >= len(tokens) or tokens[right].text not in (",", "("):
            return False
        if tokens[right + 1].lower in ("aged", "age"):
            return True
        return bool(_AGE.match(tokens[right + 1].text)) and tokens[right + 2].text[:1] in ",).:"

    def speaks(self, left: int, right: int) -> bool:
        """Whether a verb of speech stands right beside the name, an adverb between at most."""
        return self._speech(right) or (left > 0 and self._speech(left - 1)) or self._late_speech(right)

    def is_met(self, left: int) -> bool:
        """Whether the name is the object of a verb that only people are objects of."""
        words = [token.lower for token in self.tokens[max(0, left - 2) : left]]
        return bool(words) and (words[-1] in _PERSONAL or tuple(words) in _PERSONAL_PAIRS)

    def honorific_before(self, left: int) -> bool:
        """Whether "Mr", "Dr" or the like stands right before."""
        return left > 0 and self.tokens[left - 1].lower.rstrip(".") in word_set("honorifics")

    def who_follows(self, right: int) -> bool:
        """Whether ", who" follows."""
        tokens = self.tokens
        return right + 1 < len(tokens) and tokens[right].text == "," and tokens[right + 1].lower == "who"

    def is_subject(self, right: int) -> bool:
        """Whether a verb follows the name that mostly people are subjects of."""
        return right < len(self.tokens) and self.tokens[right].lower in word_set("personal")

    def is_object(self, left: int) -> bool:
        """Whether a verb stands before the name that mostly people are objects of."""
        return left > 0 and self.tokens[left - 1].lower in _MOSTLY

    def _late_speech(self, at: int) -> bool:
        adverb = at < len(self.tokens) and self.tokens[at].lower in _ADVERBS
        return adverb and self._speech(at + 1)

    def _speech(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].lower in word_set("speech")
