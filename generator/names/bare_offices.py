"""bare_offices: an office named without its holder -> a mention of the one who holds it, where that is known."""

from collections.abc import Iterator

from generator.model import Mention
from generator.names.known import Index, known_at
from generator.names.lists import word_set
from generator.names.offices import Holders
from generator.names.segments import Piece
from generator.names.tokens import Token

_COUNTRY_REACH = 3
_ANTECEDENT = 160


def bare_offices(
    text: str,
    tokens: list[Token],
    roles: list[Piece],
    found: list[Mention],
    index: Index,
    holders: Holders,
) -> Iterator[Mention]:
    """A mention for each of the roles, given with a country and no name, whose holder is known."""
    for role in roles:
        country = country_before(tokens, role.left, index)
        if not country:
            continue
        start, end = tokens[role.left].start, tokens[role.right - 1].end
        title = text[start:end]
        if title.lower() == "counterpart":
            holder = _counterpart(found, start, country, holders)
        else:
            holder = holders.holder(title, country)
        if holder:
            yield Mention(start, end, title, holder, "person", title)


def country_before(tokens: list[Token], left: int, index: Index) -> str | None:
    """The country that stands right before an office: "China's foreign minister"."""
    at = left - 1
    while (
        at >= 0
        and left - at <= _COUNTRY_REACH
        and (tokens[at].kind == "poss" or tokens[at].lower in word_set("modifiers"))
    ):
        at -= 1
    for start in range(max(0, at - 2), at + 1):
        found = known_at(tokens, start, index)
        if found and found[1] == at + 1 and found[0].kind == "place":
            return found[0].country
    return None


def _counterpart(found: list[Mention], start: int, country: str, holders: Holders) -> str | None:
    """Who holds abroad the office of the one last spoken of."""
    for mention in reversed(found):
        if mention.start <= start - _ANTECEDENT:
            return None
        if mention.start < start:
            holder = holders.counterpart(mention.name, country)
            if holder:
                return holder
    return None
