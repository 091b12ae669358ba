"""references: pieces -> mentions; surnames, spelling variants and bare offices tied to full names."""

import datetime

from generator.model import Mention, NamesFile
from generator.names.bare_offices import bare_offices, country_before
from generator.names.coordination import continues, in_series
from generator.names.coreference import Register
from generator.names.known import Index, family_name
from generator.names.lists import word_set
from generator.names.name_shape import given_names, is_common, is_given, looks_like_name, usual_capitals
from generator.names.non_person import other_mentions
from generator.names.offices import Holders
from generator.names.people import Cue
from generator.names.person_cues import Hints
from generator.names.pieces import pieces_of
from generator.names.role_holders import all_common, no_holder
from generator.names.segments import Piece
from generator.names.sex import Sex, may_be, sex_of_word
from generator.names.tokens import Token
from generator.names.uncued import by_file, called_back


def resolve(
    tokens: list[Token],
    index: Index,
    names: NamesFile,
    published: datetime.date | None,
    text: str,
) -> tuple[Mention, ...]:
    """All mentions of a text, sorted by place."""
    pieces = pieces_of(tokens, index)
    people = _People(text, tokens, pieces, index, Holders(names, published))
    found = [*people.mentions(), *other_mentions(text, tokens, pieces, people.taken, index)]
    return tuple(sorted(found, key=lambda mention: (mention.start, mention.end, mention.kind)))


_ADJECTIVES = ("ic", "an", "ish", "ese", "al", "ist", "iet")
_ARTICLES = frozenset({"the", "a", "an", "its", "this"})
_BEING = frozenset({"is", "was", "has", "had", "will"})


class _People:
    """The people of one text: first who has a cue, then who is called back by a part of the name."""

    def __init__(self, text: str, tokens: list[Token], pieces: list[Piece], index: Index, holders: Holders) -> None:
        self.text, self.tokens, self.pieces, self.index = text, tokens, pieces, index
        self.holders = holders
        self.cue = Cue(tokens, pieces)
        self.hints = Hints(tokens, pieces, self.cue)
        self.taken: set[int] = set()
        self._roles: dict[int, Piece] = {}
        singles = [p for p in pieces if p.kind == "name" and p.right - p.left == 1]
        self._alone = {tokens[piece.left].text: piece.left for piece in reversed(singles)}
        self._things = {tokens[p.left].text for p in singles if p.left and tokens[p.left - 1].lower in _ARTICLES}
        full = [p for p in pieces if p.kind == "name" and p.right - p.left > 1]
        self.people = Register(frozenset(tokens[p.right - 1].text for p in full))
        self._speaking = {tokens[piece.left].text for piece in singles if self.cue.speaks(piece.left, piece.right)}

    def mentions(self) -> list[Mention]:
        """People, in order of place; offices without a name last."""
        cued = self._cued()
        found = [self._mention(at, name) for at, name in cued.items()]
        found += [
            self._mention(back.at, back.name, (back.left, back.right))
            for back in called_back(self.tokens, self.pieces, cued, self.people, self.index)
        ]
        self.taken = {mention.start for mention in found}
        for at, name in cued.items():
            self._tell_office(at, name)
        found.sort(key=lambda mention: mention.start)
        named = {id(role) for role in self._roles.values()}
        bare = [p for p in self.pieces if p.kind == "role" and id(p) not in named and not p.plural]
        return [
            *found,
            *bare_offices(self.text, self.tokens, bare, found, self.index, self.holders),
        ]

    def _cued(self) -> dict[int, str]:
        """Piece number -> display name of every piece that is plainly a person."""
        cued: dict[int, str] = {}
        plural: Piece | None = None
        for at, piece in enumerate(self.pieces):
            if piece.kind == "known" and piece.known and piece.known.kind == "person":
                cued[at] = self.people.add(piece.known.name, at)
                self._note_role(at, piece)
            elif piece.kind == "name" and looks_like_name(self.tokens, piece.left, piece.right):
                role = self._note_role(at, piece) or (
                    plural if at - 1 in cued and continues(self.tokens, self.pieces, at) else None
                )
                if role or self._other_cue(piece):
                    self._tell(cued, at, role)
                plural = role if role and role.plural and at in cued else plural
            if piece.kind == "role":
                plural = None
        for at in list(in_series(self.tokens, self.pieces, cued)):
            self._tell(cued, at, None)
        self._one_word(cued)
        self._join_longer(cued)
        return cued

    def _tell(self, cued: dict[int, str], at: int, role: Piece | None) -> None:
        words = self._words(self.pieces[at])
        if role:
            self._roles[at] = role
        if len(words) == 1:
            cued[at] = words[0]
            return
        kin = role is not None and self.tokens[role.right - 1].lower in word_set("kin")
        cued[at] = self.people.add(usual_capitals(words), at, kin)

    def _one_word(self, cued: dict[int, str]) -> None:
        """A name of one word is that of the person who is called so."""
        for at, name in list(cued.items()):
            if " " not in name:
                sex = self._titled(self.pieces[at])
                filed = by_file(name, self.index)
                cued[at] = self.people.called(name, at, sex=sex) or (filed if filed and may_be(filed, sex) else name)
            elif name.partition(" ")[0].lower() in word_set("particles"):
                cued[at] = self.people.called(name, at) or name

    def _titled(self, piece: Piece) -> Sex | None:
        """What a title right before a name tells: "Mr Doe" is no woman."""
        return sex_of_word(self.tokens[piece.left - 1].text) if piece.left else None

    def _join_longer(self, cued: dict[int, str]) -> None:
        """A full name without a cue, where its last word alone has one: Ann Doe ... Minister Doe."""
        singles = {name for name in cued.values() if " " not in name}
        for at, piece in enumerate(self.pieces):
            if at in cued or piece.kind != "name" or piece.right - piece.left < 2:
                continue
            words = self._words(piece)
            same = self.people.same(words)
            alone = {family_name(" ".join(words)), words[0]} & singles
            if not same and alone and self._joins(piece):
                same = self.people.add(usual_capitals(words), at)
                for other, name in list(cued.items()):
                    if name in alone:
                        cued[other] = same
            if same:
                cued[at] = self.people.add(same, at)

    def _joins(self, piece: Piece) -> bool:
        before = self.tokens[piece.left - 1].lower if piece.left else ""
        return before != "the" and looks_like_name(self.tokens, piece.left, piece.right)

    def _note_role(self, at: int, piece: Piece) -> Piece | None:
        role = self.cue.role_before(piece.left, piece.right) or self.cue.role_after(
            piece.right, piece.right - piece.left == 1
        )
        if role and no_holder(self.tokens, role, piece, self.people):
            return None
        if role:
            self._roles[at] = role
        return role

    def _other_cue(self, piece: Piece) -> bool:
        left, right, cue = piece.left, piece.right, self.cue
        if right < len(self.tokens) and self.tokens[right].text[0] == "/":
            return False
        if cue.honorific_before(left) or self.hints.age_before(left, right):
            return True
        single = right - left < 2
        if self.hints.kin_follows(right, single):
            return not single or not self.tokens[left].first
        if single:
            return self._first_name(piece) or self._presides(piece)
        return self._full_name_cue(piece)

    def _full_name_cue(self, piece: Piece) -> bool:
        """Whether a name of two words or more is a person's by what stands beside it or elsewhere in the report."""
        left, right, cue = piece.left, piece.right, self.cue
        words = self._words(piece)
        if left and self.tokens[left - 1].lower == "the":
            return False
        beside = cue.has_age(right) or cue.who_follows(right) or cue.is_met(left)
        if beside or self.hints.by_form(words) or self.hints.beside_given(left, right, words):
            return True
        called = family_name(" ".join(words))
        if called in self._alone and is_given(words):
            return True
        if called in self._things or all_common(self.tokens, piece):
            return False
        if (called in self._alone and self._deed(piece)) or (cue.is_object(left) and words[-1] in self._alone):
            return True
        return called in self._speaking and left < self._alone[called]

    def _presides(self, piece: Piece) -> bool:
        """Whether an administration is named after it: the Doe administration."""
        word = self.tokens[piece.left].text
        if not self.hints.presides(piece.right) or "-" in word or word.endswith(_ADJECTIVES):
            return False
        return not (word.endswith("s") and is_common(word))

    def _first_name(self, piece: Piece) -> bool:
        """Whether a first name alone does what people do: Rihanna posted."""
        word, right = self.tokens[piece.left].text, piece.right
        does = self.cue.speaks(right, right) or (self.cue.is_subject(right) and self.tokens[right].lower not in _BEING)
        return does and word in given_names() and not is_common(word)

    def _deed(self, piece: Piece) -> bool:
        """Whether a verb follows that people are the subjects of; no mere "is" after common words."""
        verb = self.tokens[piece.right].lower if piece.right < len(self.tokens) else ""
        return self.cue.is_subject(piece.right) and verb not in _BEING

    def _words(self, piece: Piece) -> list[str]:
        return [token.text for token in self.tokens[piece.left : piece.right]]

    def _mention(self, at: int, name: str, part: tuple[int, int] | None = None) -> Mention:
        piece, role = self.pieces[at], self._roles.get(at)
        left, right = part or (piece.left, piece.right)
        start, end = self.tokens[left].start, self.tokens[right - 1].end
        text = self.text[start:end]
        return Mention(start, end, text, name, "person", self._role_text(role) if role else None)

    def _role_text(self, role: Piece) -> str | None:
        left = role.left
        if self.tokens[left].lower.rstrip(".") in word_set("honorifics"):
            return None
        while left > 0 and self.tokens[left - 1].lower in word_set("modifiers"):
            left -= 1
        return " ".join(token.text for token in self.tokens[left : role.right])

    def _tell_office(self, at: int, name: str) -> None:
        role = self._roles.get(at)
        if role:
            title = " ".join(token.text for token in self.tokens[role.left : role.right])
            self.holders.tell(name, title, country_before(self.tokens, role.left, self.index))
