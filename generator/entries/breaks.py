"""breaks: a line and the clause it tells -> whether it may end where it does, or breaks off in the middle."""

from generator.entries.edges import before_marks
from generator.linguistics import Document

_UNITS = frozenset({"day", "week", "month", "year", "hour", "minute"})


def is_unbroken(document: Document, clause: int, last: int) -> bool:
    """Whether a line about a clause may end with a token."""
    return not (_hangs(document, last) or _leans(document, clause, last) or _breaks_off(document, clause, last))


def _hangs(document: Document, last: int) -> bool:
    """Whether a line that ends with a token breaks off in the middle: "blown up by", "for four days"."""
    token = document.tokens[last]
    following = document.tokens[last + 1] if last + 1 < len(document.tokens) else None
    counted = token.lemma.lower() in _UNITS and following is not None and following.tag in ("ADP", "SCONJ")
    return token.tag in ("ADP", "DET", "CCONJ", "SCONJ", "PART", "AUX") or counted


def _leans(document: Document, clause: int, last: int) -> bool:
    """Whether the last word of a line belongs to one behind it: "when suspected | fighters fired"."""
    word = before_marks(document, last)
    told = document.clauses[clause]
    verb = told.verb.head if told.verb is not None else told.head
    return word not in (told.head, verb) and last < document.tokens[word].head <= document.sentences[told.sentence].last


def _breaks_off(document: Document, clause: int, last: int) -> bool:
    """Whether a verb follows the line's end that no clause around it has: "before a deal | was struck"."""
    following = last + 1
    if last >= document.sentences[document.clauses[clause].sentence].last:
        return False
    if document.tokens[following].tag not in ("VERB", "AUX"):
        return False
    other, around = document.clause_of(following), document.clauses[clause].parent
    while around is not None and around != other:
        around = document.clauses[around].parent
    return other != clause and around is None
