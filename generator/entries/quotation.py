"""quotation: a clause -> its own words as a title, in their order, with "…" where something is left out."""

from collections.abc import Sequence

from generator.entries.breaks import is_unbroken
from generator.entries.candidates import Candidate
from generator.entries.edges import (
    after_dateline,
    after_openers,
    before_marks,
    clipped,
    title_words,
)
from generator.entries.kinds import frames_file
from generator.entries.nominal import event_noun_of, noun_phrase
from generator.entries.shortening import shortened
from generator.linguistics import Clause, Document
from generator.model import Mention, Value

_NEAR = 3  # tokens between a name and the relative clause about it, its marks among them
_PERSONAL = frozenset({"he", "she"})


class Quotation(Value, frozen=True):
    """A title in its report's words: the line, its tokens as runs (first and last, both included), and its clause.

    `clause` is the one that the line tells: the candidate's own, or the one around it that can stand alone.
    """

    text: str
    runs: tuple[tuple[int, int], ...]
    clause: int = 0


def quotation(
    document: Document,
    candidate: Candidate,
    mentions: Sequence[Mention] = (),
    antecedent: str | None = None,
    *,
    apart: bool = False,
) -> Quotation:
    """The clause in its own words, shortened at the borders of clauses; a pronoun is followed by whom it means.

    `mentions`: the names of its sentence. `apart`: a clause behind "and" stands alone with the subject that both share.
    """
    sentence = document.sentences[candidate.sentence]
    if candidate.clause is None:
        line = clipped(document.text[sentence.start : sentence.end])
        return Quotation(line, ((sentence.first, sentence.last),))
    named = event_noun_of(document, candidate)
    if named is not None:
        phrase = noun_phrase(document, named)
        return Quotation(clipped(document.words(*phrase)), (phrase,), candidate.clause)
    at = _standing_clause(document, candidate, mentions, antecedent, apart=apart)
    clause = document.clauses[at]
    runs = _runs(document, clause)
    if at == candidate.clause:
        runs = _without_edge_date(document, candidate, runs)
    whole = (after_openers(document, sentence.first, sentence.last), sentence.last)
    tries = (shortened(document, candidate, runs), runs, [whole])
    runs = next((one for one in tries if is_unbroken(document, at, one[-1][1])), [whole])
    line = _joined(document, runs, antecedent, document.clauses[candidate.clause])
    return Quotation(clipped(line or document.text[sentence.start : sentence.end]), tuple(runs), at)


def _standing_clause(
    document: Document, candidate: Candidate, mentions: Sequence[Mention], antecedent: str | None, *, apart: bool
) -> int:
    """The clause that says what is told and can stand alone: itself, or the first one around it that does.

    What somebody says stays with who says it, and what hangs on a condition with the condition.
    """
    at = candidate.clause or 0
    while (above := document.clauses[at].parent) is not None:
        clause = document.clauses[at]
        shared = apart and _shares_the_subject(document, clause)
        if _stands(document, clause, mentions, antecedent, shared=shared):
            return at
        at = above
    return at


def _shares_the_subject(document: Document, clause: Clause) -> bool:
    """Whether a clause behind "and" has the main clause's subject, with which the sentence begins."""
    main = document.clauses[clause.parent] if clause.parent is not None else None
    joined = clause.kind == "coordinate" and clause.mark == "and" and clause.subject_from == "coordination"
    if not joined or main is None or main.parent is not None or main.subject is None or clause.subject is None:
        return False
    begins = main.subject.first <= document.sentences[clause.sentence].first + 1 and main.subject_from == "own"
    return begins and clause.subject.heads == main.subject.heads


def _stands(
    document: Document, clause: Clause, mentions: Sequence[Mention], antecedent: str | None, *, shared: bool
) -> bool:
    if clause.verb is None or not clause.verb.finite or clause.subject is None:
        return False
    if clause.reported or clause.quoted or clause.conditional or clause.kind == "infinitive":
        return False
    if clause.mark in title_words().unsure or _lacks_subject(clause):
        return False
    beside = clause.kind == "main" and clause.parent is not None  # "…, he told the paper" leaves out what he told
    tells = clause.verb.lemma in frames_file().speech or (beside and clause.verb.lemma in title_words().learning)
    if tells and (beside or not clause.objects):
        return False
    if clause.subject_from != "own" and not shared and not _beside(document, clause, mentions):
        return False
    if clause.kind == "relative" and clause.subject_from == "own":
        return False
    head = document.tokens[clause.subject.head]
    return head.tag not in ("PRON", "DET") or (antecedent is not None and head.lemma.lower() in _PERSONAL)


def _lacks_subject(clause: Clause) -> bool:
    """Whether the words of a clause do not hold the subject that it is said to have of its own."""
    subject = clause.subject
    return subject is None or (clause.subject_from == "own" and not clause.first <= subject.head <= clause.last)


def _beside(document: Document, clause: Clause, mentions: Sequence[Mention]) -> bool:
    """Whether a relative clause stands right behind whom it tells of: "Smith, who resigned".

    Of "the release of Ms Ilic, which" nobody knows by its words alone which of the two is meant, and in "the king of
    Syldavia, who has died" who died is not the country: behind a preposition only a person is "who".
    """
    subject = clause.subject
    if subject is None or clause.subject_from != "antecedent" or clause.mark not in ("who", "which"):
        return False
    last = min(subject.last, clause.first - 1)
    if any(document.tokens[at].tag == "ADP" for at in range(subject.first, last + 1)):
        return False
    people = [m for m in mentions if m.kind == "person"]
    start = document.tokens[subject.head].start
    led = subject.first > 0 and document.tokens[subject.first - 1].tag == "ADP"
    if clause.mark == "who" and led and not any(m.start <= start < m.end for m in people):
        return False
    between = range(last + 1, clause.first)
    return len(between) < _NEAR and all(document.tokens[at].tag == "PUNCT" for at in between)


def _runs(document: Document, clause: Clause) -> list[tuple[int, int]]:
    """The tokens of a clause without its joining word, with its subject first where that stands elsewhere."""
    if clause.parent is None:
        sentence = document.sentences[clause.sentence]
        first = after_dateline(document, sentence.first, sentence.last)
        return [(after_openers(document, first, sentence.last), sentence.last)]
    first = after_openers(document, clause.first, clause.last)
    if document.word(first).lower() in {clause.mark, *title_words().joiners} and first < clause.last:
        first += 1
    first, last = after_openers(document, first, clause.last), before_marks(document, clause.last)
    subject = clause.subject
    if subject is not None and clause.subject_from != "own":
        between = range(subject.last + 1, clause.first)
        if _is_apposition(document, between):
            return [(subject.first, last)]
        end = before_marks(document, min(subject.last, clause.first - 1))
        return [(subject.first, end), (first, _before_main(document, clause, first, last))]
    return [(first, last)]


def _before_main(document: Document, clause: Clause, first: int, last: int) -> int:
    """The last token of a relative clause before a verb of the clause around it: "who was elected, | opens"."""
    for at in range(first + 1, last):
        outside = document.clause_of(at) == clause.parent and document.tokens[at].tag in ("VERB", "AUX")
        if outside and document.word(at - 1) == ",":
            return before_marks(document, at - 1)
    return last


def _is_apposition(document: Document, between: range) -> bool:
    """Whether words between a subject and its verb only name it: "the former president, Akbar Hashemi Rafsanjani,"."""
    tags = [document.tokens[at].tag for at in between]
    return "PROPN" in tags and not {"VERB", "AUX"} & set(tags)


def _without_edge_date(document: Document, candidate: Candidate, runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without "On Friday," before it or "today" after it: the event says its day itself.

    Only where the day hangs on the verb of what is told, and what is left does not end in the middle of something.
    """
    expression = candidate.expression
    if candidate.source != "own" or expression is None:
        return runs
    inside = document.tokens_between(expression.start, expression.end)
    if not inside or len(runs) > 1 or not _dates_the_verb(document, candidate, inside):
        return runs
    first, last = runs[0]
    begin = inside.start - (document.tokens[inside.start - 1].tag == "ADP" and inside.start > first)
    if begin == first and inside.stop < last and document.word(inside.stop) == ",":
        return [(inside.stop + 1, last)]
    if expression.anchor == "none":
        return runs  # "in 1999" at the end is part of what is told
    ended = document.tokens[begin - 1].tag in ("NOUN", "PROPN", "NUM", "ADV")
    if inside.stop > before_marks(document, last) and begin - 1 > first and ended:
        return [(first, before_marks(document, begin - 1))]
    return runs


def _dates_the_verb(document: Document, candidate: Candidate, inside: range) -> bool:
    verb = document.clauses[candidate.clause or 0].verb
    heads = (document.tokens[at].head for at in inside)
    return verb is not None and verb.head in heads


def _joined(
    document: Document,
    runs: Sequence[tuple[int, int]],
    antecedent: str | None,
    clause: Clause,
) -> str:
    """The kept runs as one line; where something was left out stands "…"."""
    parts = []
    subject = clause.subject.head if clause.subject is not None else -1
    for first, last in runs:
        text = document.words(first, last)
        if antecedent and first <= subject <= last:
            cut = document.tokens[subject].end - document.tokens[first].start
            text = f"{text[:cut]} [{antecedent}]{text[cut:]}"
        parts.append(text)
    return " … ".join(part for part in parts if any(character.isalnum() for character in part))
