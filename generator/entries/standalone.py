"""standalone: a quotation in its document -> whether it says by itself what happened on the date, and to whom.

A title is read without its report. What points back to an earlier sentence ("the firm", "its offer", "They"), what
tells another day's act, a question, a fragment or garbled letters make no title; such an entry is not listed under its
own words.
"""

import re
from collections.abc import Sequence

from generator.edtf_bounds import bounds
from generator.entries.candidates import Candidate
from generator.entries.edges import title_words
from generator.entries.nominal import event_noun_of, says_which
from generator.entries.parts import within_quotes
from generator.entries.quotation import Quotation
from generator.linguistics import Document, Phrase
from generator.model import TimeExpression

_SIDE = frozenset({"adverbial", "relative", "participle"})
_LONGEST = 400  # characters: a longer line is several sentences run together
_GARBLED = re.compile("\ufffd|â€|Ã[\u0080-\u00bf]|Â[\u0080-\u00bf]")
_MARKED = re.compile(r"\W*(?:P\d{1,3}\b|©|[A-Z]{2,5}\))")  # a page of a digest, a credit, the end of a dateline
_BEHIND = frozenset(
    {"of", "to", "that", "who", "which", "whose", "where", "by", "for", "on", "between", "against", "in", "with"}
)
_PEOPLE = frozenset({"he", "she", "him", "her", "his", "hers"})
_THEM = frozenset({"they", "them", "their", "theirs"})
_THING = frozenset({"it", "its"})
_FIRST = frozenset({"i", "we", "me", "us", "my", "our", "you", "your"})
_OWNERS = frozenset({"his", "her", "its", "their"})
_SHOWN = frozenset({"this", "that", "these", "those"})
_DEFINITE = _SHOWN | {"the"}
_ASKING = frozenset({"who", "whose", "whom", "which"})
_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl:agent"})
_CLOSED = frozenset({"PRON", "NUM", "DET", "ADV"})


def says_it_alone(
    document: Document,
    candidate: Candidate,
    quoted: Quotation,
    antecedent: str | None,
    dated: Sequence[TimeExpression] = (),
) -> bool:
    """Whether a quotation says what happened on the candidate's date; `dated`: the dates of its sentence."""
    line = quoted.text
    if _GARBLED.search(line) or _MARKED.match(line) or len(line) > _LONGEST or line.rstrip("\"'”’ ").endswith("?"):
        return False
    if candidate.clause is None:
        return True
    noun = event_noun_of(document, candidate)
    if noun is not None:
        leans = candidate.expression is not None and candidate.expression.anchor != "none"
        words = [at for first, last in quoted.runs for at in range(first, last + 1)]
        loose = any(_is_loose_pronoun(document, words, place) for place in range(len(words)))
        return says_which(document, noun) and not leans and not loose
    if (
        _is_half(document, quoted)
        or is_dated_aside(document, candidate.clause, quoted.clause)
        or _of_another_day(document, candidate, quoted, dated)
    ):
        return False
    return not _points_back(document, candidate, quoted, antecedent)


def _is_half(document: Document, quoted: Quotation) -> bool:
    """Whether the line is only the first half of a sentence: "While the minister said that"."""
    standing = document.clauses[quoted.clause]
    if document.word(quoted.runs[0][0]).lower() in _ASKING and not quoted.text.endswith("?"):
        return True
    if standing.kind != "main" or standing.parent is not None or standing.mark not in title_words().joiners:
        return False
    verb = standing.verb.head if standing.verb is not None else standing.head
    inside = (document.clauses[at].verb for at in document.clauses_in(standing.sentence))
    return not any(one is not None and one.finite and one.head < verb for one in inside)


def is_dated_aside(document: Document, clause: int, until: int | None = None) -> bool:
    """Whether a clause, or one around it below `until`, only says more: "after it passed", "which began"."""
    at: int | None = clause
    while at is not None and at != until:
        told = document.clauses[at]
        unfinished = told.kind == "complement" and told.verb is not None and not told.verb.finite
        if told.kind in _SIDE or unfinished or told.mark in title_words().joiners:
            return True
        at = told.parent
    return False


def _of_another_day(
    document: Document, candidate: Candidate, quoted: Quotation, dated: Sequence[TimeExpression]
) -> bool:
    """Whether the first date in the quotation is another than the event's, and hangs on its main verb."""
    standing = document.clauses[quoted.clause]
    for expression in sorted(dated, key=lambda one: one.start):
        inside = document.tokens_between(expression.start, expression.end)
        if not inside or not any(first <= inside.start <= last for first, last in quoted.runs):
            continue
        if candidate.expression is not None and expression.start == candidate.expression.start:
            return False
        mine = standing.verb is not None and standing.verb.head in {document.tokens[at].head for at in inside}
        if mine and quoted.clause != candidate.clause and _apart(expression.edtf, candidate.value):
            return True
    return False


def _apart(one: str | None, other: str) -> bool:
    (a, b), (c, d) = bounds(one), bounds(other)
    return bool((b and c and b < c) or (a and d and d < a))


def _points_back(document: Document, candidate: Candidate, quoted: Quotation, antecedent: str | None) -> bool:
    """Whether something in the quotation was named in an earlier sentence only.

    In its first sentence a report names whom it speaks of, so that there only a pronoun points out of it.
    """
    tokens = [at for first, last in quoted.runs for at in range(first, last + 1)]
    if not any(document.tokens[at].tag in ("VERB", "AUX") for at in tokens):
        return True
    opening = candidate.sentence == 0
    if antecedent is None:
        subject = document.clauses[quoted.clause].subject
        if subject is not None and _is_nameless(document, tokens, subject, opening=opening):
            return True
        if any(_is_loose_pronoun(document, tokens, place) for place in range(len(tokens))):
            return True
    if any(_is_loose_word(document, tokens, place) for place in range(len(tokens))):
        return True
    return not opening and any(_is_shell(document, tokens, place) for place in range(len(tokens)))


def _is_nameless(document: Document, tokens: Sequence[int], subject: Phrase, *, opening: bool) -> bool:
    """Whether a subject means what an earlier sentence named: "the peer", "her memo", "two of them"."""
    words, head = title_words(), document.tokens[subject.head]
    if head.tag in _CLOSED:
        near = range(max(0, subject.first - 1), subject.last + 1)
        return not any(document.tokens[at].tag == "PROPN" for at in near)
    first = document.tokens[subject.first].lemma.lower()
    if first not in words.pointers or (opening and first == "the"):
        return False
    own = [at for at in range(subject.first + 1, subject.last + 1) if at in tokens]
    if any(document.tokens[at].tag == "PROPN" or document.word(at)[:1].isupper() for at in own):
        return False
    defined = first == "the" and subject.head + 1 in tokens and document.word(subject.head + 1).lower() in _BEHIND
    return not defined and head.lemma.lower() not in words.unique


def _is_loose_pronoun(document: Document, tokens: Sequence[int], place: int) -> bool:
    """Whether a pronoun means somebody whom no word of the line names before it, nor, of an owner, after it."""
    at = tokens[place]
    word, token = document.word(at).lower(), document.tokens[at]
    if token.tag not in ("PRON", "DET") or word not in _PEOPLE | _THEM | _THING:
        return False
    if any(_may_mean(document, one, word) for one in tokens[:place]):
        return False
    named_later = word in _OWNERS and any(document.tokens[one].tag == "PROPN" for one in tokens[place:])
    expletive = word == "it" and token.relation.startswith("expl")
    return not (expletive or named_later)


def _may_mean(document: Document, noun: int, pronoun: str) -> bool:
    """Whether a pronoun after it may mean a noun: "they" something in the plural or a name, the others any."""
    token = document.tokens[noun]
    if token.tag == "PROPN":
        return True
    return token.tag == "NOUN" and (pronoun not in _THEM or token.form == "plural")


def _is_loose_word(document: Document, tokens: Sequence[int], place: int) -> bool:
    """Whether a word points to who writes, or on a sentence before: "here", "I" outside quotes, "an end to that"."""
    at = tokens[place]
    word, tag = document.word(at).lower(), document.tokens[at].tag
    if word in _FIRST and tag in ("PRON", "DET"):
        return not within_quotes(document, at)
    if word in _SHOWN and tag == "PRON":
        following = [document.tokens[one].tag for one in tokens[place + 1 : place + 2]]
        return not following or following[0] in ("PUNCT", "ADP", "CCONJ")
    return word == "here" and tag == "ADV"


def _is_shell(document: Document, tokens: Sequence[int], place: int) -> bool:
    """Whether "the move", "the zoo", "the two firms" means what only an earlier sentence said.

    Some are shell nouns, as grammars call them (Schmid, English Abstract Nouns as Conceptual Shells, 2000); but hardly
    any noun with a bare "the" stands where there is nothing to point back to, in the first sentences of reports.
    """
    if document.word(tokens[place]).lower() not in _DEFINITE:
        return False
    rest, words = tokens[place + 1 : place + 5], title_words()
    size = next((n for n, one in enumerate(rest) if document.tokens[one].tag not in ("ADJ", "NUM")), len(rest))
    if size == len(rest) or document.tokens[rest[size]].tag != "NOUN":
        return False
    noun, before = rest[size], tokens[:place]
    if (noun + 1 in tokens and _says_more(document, noun + 1)) or _is_told_apart(document, rest[:size]):
        return False
    lemma = document.tokens[noun].lemma.lower()
    if lemma in words.unique or lemma in words.general or document.word(noun).lower() in words.general:
        return False
    if any(document.tokens[one].lemma.lower() == lemma for one in before):
        return False
    if lemma in words.parties:
        return not any(document.tokens[one].tag == "PROPN" for one in before)
    return lemma in words.matters or _is_argument(document, noun)


def _is_argument(document: Document, noun: int) -> bool:
    """Whether a noun is who did something or what it was done to, and in nobody's quotation."""
    return document.tokens[noun].relation in _ARGUMENTS and not within_quotes(document, noun)


def _is_told_apart(document: Document, adjectives: Sequence[int]) -> bool:
    """Whether words before a noun say which is meant: "the Iranian", "the 2009", "the largest", "the supreme"."""
    for at in adjectives:
        word = document.word(at)
        if word[:1].isupper() or word[:1].isdigit() or word.endswith("est") or word.lower() in title_words().telling:
            return True
    return False


def _says_more(document: Document, at: int) -> bool:
    """Whether the word behind a noun begins what says which is meant, or belongs to its name."""
    return document.word(at).lower() in _BEHIND or document.tokens[at].tag in ("NOUN", "PROPN")
