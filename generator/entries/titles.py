"""titles: a clause -> what an event is called: the clause's own words, or a line composed from one known frame.

Nothing is said that the report does not say: a quotation holds the words of one sentence in their order, cut at the
borders of clauses with "…"; a composed line has subject, verb and object of one clause.
"""

import functools
import re
from collections.abc import Iterator, Sequence
from importlib import resources

import msgspec

from generator.entries.candidates import Candidate
from generator.entries.participants import Participants, part_of
from generator.linguistics import Clause, Document, read_document
from generator.model import Mention, Modality, TitleBasis, Value

_LONGEST = 140  # characters of a quotation before it is shortened
_SHORTEST = 25  # characters that a shortened quotation must keep
_ALIKE = 2  # content words that a headline must have in common with the sentence
_PART = 0.4  # of its content words
_STEM = 5
_OPENING = re.compile(r"^(?:[\s,;:–—-]|\.{2,}|…)+|^[\"“”'‘’](?=[^\"”]*$)")
_CLOSING = re.compile(r"(?:[\s,;:–—-])+$")


class Title(Value, frozen=True):
    """The words of a title, and where they come from."""

    text: str
    basis: TitleBasis


class _Words(Value, frozen=True):
    openers: frozenset[str]
    labels: tuple[str, ...]


def title_of(
    document: Document,
    candidate: Candidate,
    participants: Participants,
    mentions: Sequence[Mention],
    modality: Modality,
) -> Title:
    """The title of what a candidate tells; `mentions`: those of its sentence."""
    if candidate.clause is not None:
        composed = _composed(document, candidate, participants, mentions, modality)
        if composed:
            return Title(composed, "composed")
    return Title(quotation(document, candidate, participants.antecedent), "quotation")


def headline_fits(headline: str, sentence_stems: frozenset[str], language: str) -> bool:
    """Whether a report's headline is a clause about the act that a sentence tells."""
    words = [w.strip(".,:;!?\"'()“”‘’").lower() for w in headline.split()]
    stems = {w[:_STEM] for w in words if len(w) > 3}
    shared = len(stems & sentence_stems)
    if headline.rstrip().endswith(("?", "...", "…")) or len(words) < 4:
        return False
    if any(headline.lower().startswith(label) for label in _words().labels):
        return False
    if shared < min(_ALIKE, len(stems)) or shared < _PART * len(stems):
        return False
    document = read_document(headline, language)
    return any(clause.verb is not None for clause in document.clauses) or not document.clauses


def quotation(document: Document, candidate: Candidate, antecedent: str | None = None) -> str:
    """The clause in its own words, shortened at the borders of clauses; a pronoun is followed by whom it means."""
    sentence = document.sentences[candidate.sentence]
    if candidate.clause is None:
        return _clipped(document.text[sentence.start : sentence.end])
    whole = _telling_clause(document, candidate.clause)
    first, last = document.clauses[whole].first, document.clauses[whole].last
    if document.clauses[whole].parent is None:
        first, last = sentence.first, sentence.last
    first = _after_openers(document, first, last)
    pieces = _kept(document, candidate, first, last)
    text = _joined(document, pieces, antecedent, document.clauses[candidate.clause])
    return _clipped(text)


def _telling_clause(document: Document, at: int) -> int:
    """The clause with a subject of its own that a clause is part of; what somebody says stays with who says it."""
    clause = document.clauses[at]
    while clause.parent is not None and (
        clause.subject_from != "own" or clause.reported or clause.verb is None or clause.conditional
    ):
        at = clause.parent
        clause = document.clauses[at]
    return at


def _after_openers(document: Document, first: int, last: int) -> int:
    """The first token of a clause after "But", "And", "Meanwhile," and the like."""
    while first < last:
        lemma = document.tokens[first].lemma.lower()
        if lemma not in _words().openers and document.tokens[first].tag not in ("CCONJ",):
            if document.word(first) not in (",", ";", "–", "—", "-", "…", "..."):
                return first
        first += 1
    return first


def _kept(
    document: Document, candidate: Candidate, first: int, last: int
) -> list[tuple[int, int]]:
    """The runs of tokens that a quotation keeps: all where it is short, else without clauses that say more."""
    if document.tokens[last].end - document.tokens[first].start <= _LONGEST:
        return [(first, last)]
    dropped: list[tuple[int, int]] = []
    for clause in _droppable(document, candidate, first, last):
        dropped.append((clause.first, clause.last))
        runs = _without(first, last, dropped)
        if sum(document.tokens[b].end - document.tokens[a].start for a, b in runs) <= _LONGEST:
            break
    return _without(first, last, dropped)


def _droppable(
    document: Document, candidate: Candidate, first: int, last: int
) -> Iterator[Clause]:
    """Clauses that may go, the last first: relative, adverbial and participle clauses that do not hold what is told."""
    chief = document.clauses[candidate.clause or 0]
    keep = document.token_at(candidate.expression.start) if candidate.expression and candidate.source == "own" else None
    inside = [
        document.clauses[at]
        for at in document.clauses_in(candidate.sentence)
        if document.clauses[at].kind in ("relative", "adverbial", "participle", "coordinate")
    ]
    for clause in sorted(inside, key=lambda one: (-one.first, one.last)):
        holds = clause.first <= chief.head <= clause.last or clause is chief
        if chief.verb is not None:
            holds = holds or clause.first <= chief.verb.head <= clause.last
        dated = keep is not None and clause.first <= keep <= clause.last
        edge = first < clause.first and clause.last <= last
        bordered = document.word(clause.first - 1) in (",", ";", "–", "—", "-", "(") if edge else False
        if edge and not holds and not dated and (bordered or clause.kind == "adverbial"):
            yield clause


def _without(first: int, last: int, dropped: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    runs, at = [], first
    for start, end in sorted(dropped):
        if start > at:
            runs.append((at, start - 1))
        at = max(at, end + 1)
    if at <= last:
        runs.append((at, last))
    return runs


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
        parts.append(_CLOSING.sub("", text) if (first, last) != runs[-1] else text)
    parts = [part for part in parts if any(character.isalnum() for character in part)]
    return " … ".join(parts)


def _clipped(text: str) -> str:
    """A line without white space in a row or marks at its ends, its first letter a capital."""
    line = _CLOSING.sub("", _OPENING.sub("", " ".join(text.split())))
    line = line[:-1] if line.endswith(".") and not line.endswith("..") else line
    for mark, closing in (("“", "”"), ("(", ")"), ("‘", "’")):
        if line.startswith(mark) and closing not in line:
            line = line[1:]
    if line.count('"') % 2:
        line = line.replace('"', "", 1) if line.startswith('"') else line.rstrip('"') if line.endswith('"') else line
    return line[:1].upper() + line[1:]


def _composed(
    document: Document,
    candidate: Candidate,
    participants: Participants,
    mentions: Sequence[Mention],
    modality: Modality,
) -> str | None:
    """A line of a known frame: "A meets B", "A visits P", where all of it stands in one clause as said."""
    clause = document.clauses[candidate.clause or 0]
    verb = clause.verb
    if verb is None or verb.voice != "active" or verb.lemma not in ("meet", "visit"):
        return None
    if clause.reported or clause.quoted or modality not in ("happened", "planned") or len(verb.modals) > 1:
        return None
    here = [m for m in mentions if m.kind in ("person", "place")]
    parts = {m.name: part_of(document, clause, at) for m in here if (at := document.token_at(m.start)) is not None}
    subjects = [n for n, part in parts.items() if part == "subject" and n in participants.people]
    if not subjects and participants.antecedent:
        subjects = [participants.antecedent]
    people = [n for n, part in parts.items() if part in ("object", "with") and n in participants.people]
    places = [m.name for m in here if m.kind == "place" and parts.get(m.name) == "object"]
    others = people if verb.lemma == "meet" else places
    heads = len(clause.subject.heads) if clause.subject is not None else 0
    if not others or len(subjects) != heads or not subjects:
        return None
    if clause.objects and any(len(phrase.heads) > len(others) for phrase in clause.objects):
        return None
    done = {"meet": ("meets", "meet"), "visit": ("visits", "visit")}[verb.lemma][len(subjects) > 1]
    ahead = f"{'is' if len(subjects) == 1 else 'are'} to {verb.lemma}"
    where = f" in {participants.places[0]}" if verb.lemma == "meet" and participants.places else ""
    return f"{_list(subjects)} {done if modality == 'happened' else ahead} {_list(others)}{where}"


def _list(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


@functools.cache
def _words() -> _Words:
    text = (resources.files("generator.entries") / "data" / "titles.yml").read_text("utf-8")
    return msgspec.yaml.decode(text, type=_Words)
