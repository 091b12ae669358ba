"""names: text + names file -> who and where: people, places, organisations and untyped terms.

`tokens` finds the words, `pieces` takes the capitalised sequences apart, `people` weighs the cues,
`references` ties surnames and offices to full names, `places` tells a place from a government.
"""

import datetime

from generator.model import Mention, NamesFile
from generator.names.known import country_of, filed_under, index_of
from generator.names.references import resolve
from generator.names.tokens import tokens_of

__all__ = ["country_of", "filed_under", "find_mentions"]


def find_mentions(text: str, language: str, names: NamesFile, published: datetime.date | None) -> tuple[Mention, ...]:
    """Every naming in the text, in order of its place; a person by the full name that the text gives.

    The cues are English: of a text in another language only known names are told.
    """
    index = index_of(names)
    found = resolve(tokens_of(text), index, names, published, text)
    if language.partition("-")[0] in _CUED:
        return found
    return tuple(mention for mention in found if mention.name in index.names)


_CUED = frozenset({"en", ""})
