"""people: pieces -> which capitalised names are people, and by what cue."""

import re

from generator.names.lists import word_set
from generator.names.segments import Piece
from generator.names.tokens import Token

_OPENERS = frozenset(
    {"a", "an", "the", "one", "his", "her", "its", "their", "who", "then", "now", "also", "former"}
)
_APPOSITION_STOPS = frozenset(
    {
        "whose",
        "where",
        "which",
        "is",
        "was",
        "are",
        "has",
        "had",
        "said",
        "will",
        "that",
        "and",
        "but",
    }
)
_NO_APPOSITION = frozenset(
    {
        "leader", "partner", "partners", "model", "star", "host", "champion", "major", "general", "agent",
        "private", "principal", "father", "mother", "sister", "brother", "forward", "guard", "head", "owner",
        "state", "republican", "democrat", "designer", "producer", "author", "editor", "anchor", "sir",
        "player", "resident", "friend", "victim", "investor", "rival", "secretary", "founder", "driver",
        "counterpart", "successor", "predecessor", "chair", "fellow",
    }
)  # fmt: skip
_ADVERBS = frozenset(
    {"also", "earlier", "later", "then", "had", "has", "was", "have", "previously", "recently"}
)
_PERSONAL = frozenset((
    "congratulated", "thanked", "married", "succeeded", "replacing", "telling", "succeeds", "congratulates", "arrested",
    "sentenced", "jailed", "imprisoned", "murdering", "assassinated",
))  # fmt: skip
_PERSONAL_PAIRS = frozenset(
    {("met", "with"), ("talks", "with"), ("named", "as"), ("identified", "as"), ("murder", "of")}
)
_MOSTLY = frozenset(
    {
        "met",
        "meet",
        "meets",
        "meeting",
        "told",
        "tell",
        "urged",
        "named",
        "called",
        "received",
        "welcomed",
        "accused",
        "praised",
        "with",
    }
)
_OF = frozenset({"of", "the"})
_AGE = re.compile(r"[1-9]\d?$")
_APPOSITION = 9
_MOST_TOKENS = 5


class Cue:
    """Looks at the words around a name for what says that it is a person."""

    def __init__(self, tokens: list[Token], pieces: list[Piece]) -> None:
        self.tokens = tokens
        self.roles_by_end = {piece.right: piece for piece in pieces if piece.kind == "role"}
        self.ends_of_others = {
            piece.right for piece in pieces if piece.kind in ("organisation", "known")
        }
        self.roles_by_start = {piece.left: piece for piece in pieces if piece.kind == "role"}

    def role_before(self, left: int) -> Piece | None:
        """The role that stands before a name, a comma between at most."""
        piece = self.roles_by_end.get(left)
        if piece:
            return piece
        if left > 1 and self.tokens[left - 1].text == ",":
            return self.roles_by_end.get(left - 1)
        return self._role_of(left)

    def _role_of(self, left: int) -> Piece | None:
        """The role before "of" and what it is of: "head of the River Council Ann Doe"."""
        at = left - 1
        if left not in self.ends_of_others:
            return None
        while (
            at > 0
            and left - at < _APPOSITION
            and (
                self.tokens[at].capital
                or self.tokens[at].kind == "poss"
                or self.tokens[at].lower in _OF
            )
        ):
            if self.tokens[at].lower == "of":
                return self.roles_by_end.get(at) if at < left - 1 else None
            at -= 1
        return None

    def role_after(self, right: int) -> Piece | None:
        """The role in an apposition after a name: "Lavrov, the Russian foreign minister"."""
        tokens = self.tokens
        if right + 1 >= len(tokens) or tokens[right].text not in (",", "("):
            return None
        opener = tokens[right + 1]
        direct = self.roles_by_start.get(right + 1)
        if not (opener.lower in _OPENERS or opener.capital or direct):
            return None
        for at in range(right + 1, min(right + 1 + _APPOSITION, len(tokens))):
            role = self.roles_by_start.get(at)
            if role and self._apposes(role) and (at > right + 1 or self._closes(role)):
                return role
            if tokens[at].kind in ("mark", "line") or tokens[at].lower in _APPOSITION_STOPS:
                return None
        return None

    def _apposes(self, role: Piece) -> bool:
        """Whether the role is one that only people have; companies are leaders and partners too."""
        if role.plural:
            return False
        single = role.right - role.left == 1
        return not single or self.tokens[role.left].lower.rstrip("s") not in _NO_APPOSITION

    def _closes(self, role: Piece) -> bool:
        after = self.tokens[role.right] if role.right < len(self.tokens) else None
        return after is not None and (
            after.lower in ("of", "at", "for", "and") or after.kind == "mark"
        )

    def has_age(self, right: int) -> bool:
        """Whether an age follows: "Ann Doe, 34," or "Ann Doe (34)"."""
        tokens = self.tokens
        if right + 2 >= len(tokens) or tokens[right].text not in (",", "("):
            return False
        if tokens[right + 1].lower == "aged":
            return True
        return bool(_AGE.match(tokens[right + 1].text)) and tokens[right + 2].text[:1] in ",).:"

    def speaks(self, left: int, right: int) -> bool:
        """Whether a verb of speech stands right beside the name, an adverb between at most."""
        return (
            self._speech(right) or (left > 0 and self._speech(left - 1)) or self._late_speech(right)
        )

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
        return (
            right + 1 < len(tokens)
            and tokens[right].text == ","
            and tokens[right + 1].lower == "who"
        )

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


def looks_like_name(tokens: list[Token], piece: Piece) -> bool:
    """Whether a sequence could be a person's full name by its form alone."""
    words = tokens[piece.left : piece.right]
    if not 1 <= len(words) <= _MOST_TOKENS or any(word.text == "&" for word in words):
        return False
    if any(any(c.isdigit() for c in word.text) for word in words):
        return False
    if len(words) == 1 and words[0].text.isupper() and len(words[0].text) < 5:
        return False
    if words[0].lower in ("jr.", "sr.", "jr", "sr"):
        return False
    heads = word_set("organisation_heads") | word_set("place_heads") | word_set("events")
    return words[-1].lower not in heads


def is_pinyin(words: list[str]) -> bool:
    """Whether a name is Chinese or Korean by its form: a family name and one or two syllables."""
    if words[0] not in word_set("family_name_first"):
        return False
    if len(words) == _KOREAN:
        return all(1 < len(word) <= _SYLLABLE and word.isalpha() for word in words[1:])
    return (
        len(words) == 2
        and words[0] not in word_set("given_names_as_well")
        and bool(_PINYIN.match(words[1]))
    )


_KOREAN, _SYLLABLE = 3, 5
_PINYIN = re.compile(
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|"
    r"ie|iu|ua|ue|ui|uo|a|e|i|o|u)|an|ai|ao|en|er|ou){1,2}$",
    re.IGNORECASE,
)


def usual_capitals(words: list[str]) -> str:
    """A full name with no word in block capitals: "WANG Yi" is "Wang Yi"."""
    return " ".join(_usual(word, place) for place, word in enumerate(words))


def _usual(word: str, place: int) -> str:
    letters = word.replace(".", "").replace("-", "")
    if not word.isupper() or len(letters) < 2 or "." in word:
        return word
    if len(letters) == 2 and place == 0 and not any(vowel in letters for vowel in "AEIOUY"):
        return word
    return "-".join(part.capitalize() for part in word.split("-"))
