"""person_cues: what stands beside a name -> that it is a person, where its form already lets one think so."""

from generator.names.lists import word_set
from generator.names.name_shape import has_initial, is_given, is_pinyin
from generator.names.people import Cue
from generator.names.segments import Piece
from generator.names.tokens import Token

_APPOSITION = word_set("opens_brackets")
_BESIDE = word_set("before_people")
_AFTER = word_set("after_people")
_NO_DEED = word_set("no_deeds")
_LETTERS = 4
_PRESIDING = frozenset({"administration", "presidency"})
_OF = word_set("of_people")
_CREDITS = word_set("credits")
_AGED_ON = word_set("after_ages")


class Hints:
    """Looks at a name of two words or more, or at what is said to be so many years old."""

    def __init__(self, tokens: list[Token], pieces: list[Piece], cue: Cue) -> None:
        self.tokens, self.cue = tokens, cue
        self.demonyms = {piece.right for piece in pieces if piece.known is not None and piece.known.demonym}

    def by_form(self, words: list[str]) -> bool:
        """Whether the form alone says it: Chen Li, Ann B. Doe."""
        return is_pinyin(words) or has_initial(words)

    def kin_follows(self, right: int, single: bool) -> bool:
        """Whether it is somebody's mother, or the like: "Ann Doe's mother"."""
        at = self._owned(right)
        if not at:
            return False
        for here in range(at, min(at + 3, len(self.tokens))):
            word = self.tokens[here].lower
            if word in word_set("kin") or (not single and word in word_set("had_by_people")):
                return True
            if self.tokens[here].kind != "word":
                return False
        return False

    def presides(self, right: int) -> bool:
        """Whether "administration" follows: the Doe administration."""
        return right < len(self.tokens) and self.tokens[right].lower in _PRESIDING

    def age_before(self, left: int, right: int) -> bool:
        """Whether "34-year-old" stands before and no noun after: "34-year-old Ann Doe was"."""
        tokens = self.tokens
        if left < 2 or not (
            tokens[left - 1].lower == "year-old" or (tokens[left - 1].lower == "old" and tokens[left - 2].text == "-")
        ):
            return False
        if right >= len(tokens):
            return True
        after = tokens[right]
        if after.kind != "word" or after.lower in _AGED_ON:
            return True
        return self.cue.speaks(left, right) or self.cue.is_subject(right)

    def beside_given(self, left: int, right: int, words: list[str]) -> bool:
        """Whether anything beside a name that begins with a first name lets people stand there."""
        if not is_given(words):
            return False
        cue = self.cue
        if cue.speaks(left, right) or cue.is_object(left) or left in self.demonyms:
            return True
        before = self.tokens[left - 1] if left else None
        if before is not None and before.lower == "by" and self._credit(left - 1):
            return False
        return self._before_person(left, before) or self._after_person(left, right)

    def _before_person(self, left: int, before: Token | None) -> bool:
        """Whether what stands before a name is what people are named after: "with", "CNN's", "(", "QB"."""
        if before is None:
            return False
        if before.lower in _BESIDE or before.kind == "poss":
            return True
        if before.lower == "of":
            return left > 1 and self.tokens[left - 2].lower in _OF
        short = before.text.isupper() and before.text.isalpha()
        return short and 1 < len(before.text) <= _LETTERS and not before.first

    def _after_person(self, left: int, right: int) -> bool:
        """Whether what follows a name is what follows people: a verb, "'s", an apposition."""
        tokens = self.tokens
        if right >= len(tokens):
            return False
        after, then = tokens[right], tokens[min(right + 1, len(tokens) - 1)]
        if self.cue.is_subject(right) or self._owned(right) or after.lower in _AFTER:
            return True
        if after.kind == "word":
            ending = after.lower.endswith(("ed", "ing")) and not after.capital
            return ending and after.lower not in _NO_DEED
        if after.text == ",":
            comma = left > 0 and tokens[left - 1].text == ","
            return comma or (then.kind == "word" and not then.capital)
        if after.text[0] in ").":
            return left > 0 and tokens[left - 1].text == ("(" if after.text[0] == ")" else ",")
        return after.text == "(" and then.lower in _APPOSITION

    def _credit(self, by: int) -> bool:
        """Whether this "by" names who wrote the report or took its picture."""
        before = self.tokens[by - 1].lower if by else ""
        return self.tokens[by].first or self.tokens[by].capital or before in _CREDITS

    def _owned(self, right: int) -> int:
        """The token after "'s", or after the mere mark of "Gomes'"; 0 where there is none."""
        tokens = self.tokens
        if right + 1 >= len(tokens):
            return 0
        mark = tokens[right]
        bare = mark.text in ("'", "’", "‘") and tokens[right - 1].lower.endswith(("s", "z", "x"))
        return right + 1 if mark.kind == "poss" or (bare and tokens[right + 1].kind == "word") else 0
