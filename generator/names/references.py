"""references: pieces -> mentions; surnames, spelling variants and bare offices tied to full names."""

import datetime
import re

from generator.model import Mention, NamesFile
from generator.names.bare import bare_offices, country_before
from generator.names.known import Index, family_name
from generator.names.lists import word_set
from generator.names.offices import Holders
from generator.names.others import other_mentions
from generator.names.people import Cue, is_pinyin, looks_like_name, usual_capitals
from generator.names.pieces import pieces_of
from generator.names.segments import Piece
from generator.names.tokens import Token

_CAMEL = re.compile(r"([A-Z][a-z]+)([A-Z][a-z]+)$")


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


class _People:
    """The people of one text: first who has a cue, then who is called back by a part of the name."""

    def __init__(
        self, text: str, tokens: list[Token], pieces: list[Piece], index: Index, holders: Holders
    ) -> None:
        self.text, self.tokens, self.pieces, self.index = text, tokens, pieces, index
        self.holders = holders
        self.cue = Cue(tokens, pieces)
        self.taken: set[int] = set()
        self._roles: dict[int, Piece] = {}
        self._full: dict[str, str] = {}
        singles = [p for p in pieces if p.kind == "name" and p.right - p.left == 1]
        self._alone = {tokens[piece.left].text: piece.left for piece in reversed(singles)}
        self._speaking = {
            tokens[piece.left].text for piece in singles if self.cue.speaks(piece.left, piece.right)
        }

    def mentions(self) -> list[Mention]:
        """People, in order of place; offices without a name last."""
        cued = self._cued()
        found = [self._mention(at, name) for at, name in cued.items()]
        found += self._called_back(cued)
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
                cued[at] = piece.known.name
                self._remember(piece.known.name)
                self._note_role(at, piece)
            elif piece.kind == "name" and looks_like_name(self.tokens, piece):
                role = self._note_role(at, piece) or (
                    plural if self._continues(at) and at - 1 in cued else None
                )
                if role or self._other_cue(piece):
                    cued[at] = self._display(piece)
                    if role:
                        self._roles[at] = role
                plural = role if role and role.plural and at in cued else plural
            if piece.kind == "role":
                plural = None
        self._join_longer(cued)
        return cued

    def _join_longer(self, cued: dict[int, str]) -> None:
        """A full name without a cue, where its last word alone has one: Ann Doe ... Minister Doe."""
        singles = {name for name in cued.values() if " " not in name}
        for at, piece in enumerate(self.pieces):
            if at in cued or piece.kind != "name" or piece.right - piece.left < 2:
                continue
            words = self._words(piece)
            same = self._full.get(_key(words))
            if (
                not same
                and family_name(" ".join(words)) in singles
                and looks_like_name(self.tokens, piece)
            ):
                same = self._remember(usual_capitals(words))
                for other, name in list(cued.items()):
                    if name == family_name(same):
                        cued[other] = same
            if same:
                cued[at] = same

    def _note_role(self, at: int, piece: Piece) -> Piece | None:
        role = self.cue.role_before(piece.left) or self.cue.role_after(piece.right)
        if role and role.plural and piece.right - piece.left == 1:
            return None
        if role:
            self._roles[at] = role
        return role

    def _continues(self, at: int) -> bool:
        before, piece = self.pieces[at - 1], self.pieces[at]
        between = [token.lower for token in self.tokens[before.right : piece.left]]
        return at > 0 and bool(between) and all(word in ("and", ",") for word in between)

    def _other_cue(self, piece: Piece) -> bool:
        if self.cue.honorific_before(piece.left):
            return True
        if piece.right - piece.left < 2:
            return False
        if self.cue.has_age(piece.right) or self.cue.who_follows(piece.right):
            return True
        if self.cue.is_met(piece.left):
            return True
        if is_pinyin(self._words(piece)):
            return True
        if (
            self.cue.is_subject(piece.right)
            and family_name(" ".join(self._words(piece))) in self._alone
        ):
            return True
        if self.cue.is_object(piece.left) and self._words(piece)[-1] in self._alone:
            return True
        words = self._words(piece)
        called = family_name(" ".join(words))
        return called in self._speaking and piece.left < self._alone[called]

    def _words(self, piece: Piece) -> list[str]:
        return [token.text for token in self.tokens[piece.left : piece.right]]

    def _display(self, piece: Piece) -> str:
        words = self._words(piece)
        name = usual_capitals(words) if len(words) > 1 else words[0]
        if len(words) == 1:
            return self._by_part(name) or self._by_file(name) or name
        known = self._full.get(_key(words))
        return known or self._remember(name)

    def _remember(self, name: str) -> str:
        self._full.setdefault(_key(name.split()), name)
        return name

    def _by_part(self, word: str) -> str | None:
        """The person of this text whose last name, else whose first name, the word is."""
        full = list(self._full.values())
        for part in (family_name, _last, _first):
            found = [name for name in full if part(name) == word and " " in name]
            if found:
                return found[-1]
        return None

    def _by_file(self, word: str) -> str | None:
        found = self.index.surnames.get(word, ())
        return found[0] if len(found) == 1 else None

    def _called_back(self, cued: dict[int, str]) -> list[Mention]:
        found = []
        for at, piece in enumerate(self.pieces):
            if at in cued or piece.kind != "name":
                continue
            words = self._words(piece)
            name = self._full_name_of(words)
            if name:
                found.append(self._mention(at, name))
        return found

    def _full_name_of(self, words: list[str]) -> str | None:
        if len(words) == 1:
            camel = _CAMEL.match(words[0])
            if camel and _key(list(camel.groups())) in self._full:
                return self._full[_key(list(camel.groups()))]
            return self._by_part(words[0]) or self._by_file(words[0])
        return self._full.get(_key(words))

    def _mention(self, at: int, name: str) -> Mention:
        piece, role = self.pieces[at], self._roles.get(at)
        start, end = self.tokens[piece.left].start, self.tokens[piece.right - 1].end
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


def _key(words: list[str]) -> str:
    folded = " ".join(words).lower().replace("-", " ").split()
    return f"{folded[0]} {folded[-1]}"


def _first(name: str) -> str:
    return name.split(maxsplit=1)[0]


def _last(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1]
