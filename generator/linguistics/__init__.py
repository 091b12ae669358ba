"""linguistics: text -> Document: sentences, tokens with lemma and tag, verb groups, clauses.

Everything that needs grammar reads the document; nobody searches the raw sentence again.
"""

from generator.linguistics.model import (
    Adjunct,
    Clause,
    Document,
    Phrase,
    Sentence,
    Token,
    VerbGroup,
)
from generator.linguistics.read import read_document

__all__ = [
    "Adjunct",
    "Clause",
    "Document",
    "Phrase",
    "Sentence",
    "Token",
    "VerbGroup",
    "read_document",
]
