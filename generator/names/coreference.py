"""coreference: the people whose full names a text gives -> whom a part of a name means at a place of the text."""

import unicodedata

from generator.names.known import SUFFIXES, family_name
from generator.names.lists import word_set
from generator.names.sex import Sex, may_be
from generator.names.tokens import Token

_FULL = 3


class Register:
    """Full names in the order in which the text first gives them, and whom they are called by."""

    def __init__(self, lasts: frozenset[str] = frozenset()) -> None:
        self.lasts = lasts
        self._by_two: dict[str, str] = {}
        self._by_key: dict[str, str] = {}
        self._since: dict[str, int] = {}
        self._kin: set[str] = set()
        self._by_part: list[dict[str, list[str]]] = []

    def add(self, name: str, at: int, kin: bool = False) -> str:
        """Remember a full name, first given at a place; returns the form it is known by.

        Kin is who is only told as somebody's mother, brother or the like.
        """
        words = name.split()
        known = self.same(words) or name
        self._by_key[key_of(words)] = known
        if len(words) >= _FULL:
            self._by_two.setdefault(" ".join(words[:2]).lower(), known)
            self._by_two.setdefault(" ".join(words[-2:]).lower(), known)
        self._since[known] = min(at, self._since.get(known, at))
        if kin:
            self._kin.add(known)
        self._by_part = []
        return known

    def same(self, words: list[str]) -> str | None:
        """The person of this full name, spelling and hyphens aside."""
        known = self._by_key.get(key_of(words))
        return known or (self._by_two.get(" ".join(words).lower()) if len(words) == 2 else None)

    def called(self, word: str, at: int, later: bool = True, sex: Sex | None = None) -> str | None:
        """The person whom a family name, else a last, first or middle name means at a place.

        Without `later`, a first or middle name means only who was told of by then. `sex`: what a title before it tells.
        """
        for number, part in enumerate(self._parts()):
            found = [name for name in part.get(word, []) if may_be(name, sex)]
            if not later and number > 1:
                found = [name for name in found if self._since[name] <= at]
            if found:
                return self._meant(found, at)
        return None

    def is_family(self, word: str) -> bool:
        """Whether somebody here is called by the word as a family name."""
        return word in self._parts()[0]

    def _meant(self, names: list[str], at: int) -> str:
        """The last one told by then; one told as another's kin only where there is nobody else."""
        names = [name for name in names if name not in self._kin] or names
        told = [name for name in names if self._since[name] <= at]
        return told[-1] if told else names[0]

    def _parts(self) -> list[dict[str, list[str]]]:
        """The names by their family names, last, first and middle words."""
        if not self._by_part:
            self._by_part = [{}, {}, {}, {}]
            for name in sorted(self._since, key=lambda name: self._since[name]):
                words = [word for word in name.split() if word.lower().rstrip(".") not in SUFFIXES]
                if len(words) < 2:
                    continue
                family, last = family_name(name), words[-1]
                firsts = [words[0]] if words[0].lower() not in word_set("particles") else []
                parts = [[family, *_with_particle(words)], [last, _bare(last)], firsts, words[1:-1]]
                for table, known in zip(self._by_part, parts, strict=True):
                    for word in dict.fromkeys(known):
                        table.setdefault(word, []).append(name)
        return self._by_part


def _with_particle(words: list[str]) -> list[str]:
    """A family name of two words: La Croix."""
    long = len(words) > 2 and words[-2].lower() in word_set("particles")
    return [" ".join(words[-2:])] if long else []


def _bare(word: str) -> str:
    """A family name without its article: Assad of al-Assad."""
    head, _, tail = word.partition("-")
    return tail if head.islower() and tail else word


def full_part(register: Register, tokens: list[Token], left: int, right: int) -> tuple[int, int] | None:
    """Where inside a longer sequence a full name that the text gives stands: "Ann Doe Exits Show"."""
    words = [token.text for token in tokens[left:right]]
    for size in (_FULL, 2):
        if len(words) > size:
            for start in dict.fromkeys((0, len(words) - size)):
                if register.same(words[start : start + size]):
                    return left + start, left + start + size
    return None


def key_of(words: list[str]) -> str:
    """First and last word of a name, in small letters and without hyphens and accents."""
    plain = " ".join(words).lower().replace("-", " ")
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    folded = plain.split()
    return f"{folded[0]} {folded[-1]}"
