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
from generator.entries.kinds import frames_file
from generator.entries.nominal import event_noun_of, noun_phrase
from generator.entries.participants import Participants, part_of
from generator.linguistics import Clause, Document, read_document
from generator.model import Mention, Modality, TitleBasis, Value

_LONGEST = 140  # characters of a quotation before it is shortened
_LIMIT = 220  # characters of a quotation at most, where a mark stands to cut it at
_NEAR = 3  # tokens between a name and the relative clause about it, its marks among them
_SHORTEST = 25  # characters that a shortened quotation must keep
_ALIKE = 2  # content words that a headline must have in common with the sentence
_PART = 0.4  # of its content words
_STEM = 5
_PERSONAL = frozenset({"he", "she"})
_BORDERS = frozenset({",", ";", ":", "–", "—", "-", "--", "…", "...", "(", ")"})
_CLOSERS = frozenset({'"', "”", "’", ")", "!", "?", "%"})
_OPENING = re.compile(r"^(?:[\s,;:–—*·•-]|\.{2,}|…)+")
_CLOSING = re.compile(r"(?:[\s,;:–—-])+$")
_MARK = re.compile(r"[,;:–—](?=\s)|\s(?=[“(])")


class Title(Value, frozen=True):
    """The words of a title, and where they come from."""

    text: str
    basis: TitleBasis


class _Words(Value, frozen=True):
    openers: frozenset[str]
    labels: tuple[str, ...]
    unsure: frozenset[str]
    joiners: frozenset[str]


def title_of(
    document: Document,
    candidate: Candidate,
    participants: Participants,
    mentions: Sequence[Mention],
    modality: Modality,
) -> Title:
    """The title of what a candidate tells; `mentions`: those of its sentence."""
    if candidate.clause is not None and event_noun_of(document, candidate) is None:
        composed = _composed(document, candidate, participants, mentions, modality)
        if composed:
            return Title(composed, "composed")
    return Title(quotation(document, candidate, participants.antecedent), "quotation")


def headline_fits(
    headline: str, sentence_stems: frozenset[str], language: str, body: str = ""
) -> bool:
    """Whether a report's headline is a clause about the act that a sentence tells, and no piece of the text itself."""
    if body.startswith(headline[: _STEM * _STEM].strip()):
        return False
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
    named = event_noun_of(document, candidate)
    if named is not None:
        return _clipped(document.words(*noun_phrase(document, named)))
    at = _standing_clause(document, candidate, antecedent)
    clause = document.clauses[at]
    runs = _runs(document, clause)
    runs = _without_edge_date(document, candidate, runs)
    runs = _shortened(document, candidate, runs)
    line = _joined(document, runs, antecedent, document.clauses[candidate.clause])
    return _clipped(_cut(line, _needed(document, candidate)))


def _standing_clause(document: Document, candidate: Candidate, antecedent: str | None) -> int:
    """The clause that says what is told and can stand alone: itself, or the first one around it that does.

    What somebody says stays with who says it, and what hangs on a condition with the condition.
    """
    at = candidate.clause or 0
    while (above := document.clauses[at].parent) is not None:
        if _stands(document, document.clauses[at], antecedent):
            return at
        at = above
    return at


def _stands(document: Document, clause: Clause, antecedent: str | None) -> bool:
    if clause.verb is None or not clause.verb.finite or clause.subject is None:
        return False
    if clause.reported or clause.quoted or clause.conditional or clause.kind == "infinitive":
        return False
    if clause.mark in _words().unsure or _lacks_subject(clause):
        return False
    if clause.verb.lemma in frames_file().speech and not clause.objects:
        return False
    if clause.subject_from != "own" and not _beside(document, clause):
        return False
    if clause.kind == "relative" and clause.subject_from == "own":
        return False
    head = document.tokens[clause.subject.head]
    return head.tag not in ("PRON", "DET") or (
        antecedent is not None and head.lemma.lower() in _PERSONAL
    )


def _lacks_subject(clause: Clause) -> bool:
    """Whether the words of a clause do not hold the subject that it is said to have of its own."""
    subject = clause.subject
    return subject is None or (
        clause.subject_from == "own" and not clause.first <= subject.head <= clause.last
    )


def _beside(document: Document, clause: Clause) -> bool:
    """Whether a relative clause stands right behind whom it tells of: "Smith, who resigned"."""
    subject = clause.subject
    if (
        subject is None
        or clause.subject_from != "antecedent"
        or clause.mark not in ("who", "which")
    ):
        return False
    between = range(min(subject.last, clause.first - 1) + 1, clause.first)
    return len(between) < _NEAR and all(document.tokens[at].tag == "PUNCT" for at in between)


def _runs(document: Document, clause: Clause) -> list[tuple[int, int]]:
    """The tokens of a clause without the word that joins it to others, its subject before it where that stands elsewhere."""
    if clause.parent is None:
        sentence = document.sentences[clause.sentence]
        return [(_after_openers(document, sentence.first, sentence.last), sentence.last)]
    first = _after_openers(document, clause.first, clause.last)
    if document.word(first).lower() in {clause.mark, *_words().joiners} and first < clause.last:
        first += 1
    first, last = _after_openers(document, first, clause.last), _before_marks(document, clause.last)
    subject = clause.subject
    if subject is not None and clause.subject_from != "own":
        end = _before_marks(document, min(subject.last, clause.first - 1))
        return [(subject.first, end), (first, last)]
    return [(first, last)]


def _before_marks(document: Document, last: int) -> int:
    while document.tokens[last].tag == "PUNCT" and last and document.word(last) not in _CLOSERS:
        last -= 1
    return last


def _after_openers(document: Document, first: int, last: int) -> int:
    """The first token of a clause after "But", "And", "Meanwhile," and the like."""
    at = first
    while at < last:
        token = document.tokens[at]
        opener = token.lemma.lower() in _words().openers or token.tag == "CCONJ"
        if not opener and document.word(at) not in _BORDERS:
            return at
        at += 1
    return first


def _without_edge_date(
    document: Document, candidate: Candidate, runs: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Without "On Friday," before it or "today" after it: the event says its day itself.

    Only where the day hangs on the verb of what is told, and what is left does not end in the middle of something.
    """
    expression = candidate.expression
    if candidate.source != "own" or expression is None or expression.anchor != "published":
        return runs
    inside = document.tokens_between(expression.start, expression.end)
    if not inside or len(runs) > 1 or not _dates_the_verb(document, candidate, inside):
        return runs
    first, last = runs[0]
    begin = inside.start - (document.tokens[inside.start - 1].tag == "ADP" and inside.start > first)
    if begin == first and inside.stop < last and document.word(inside.stop) == ",":
        return [(inside.stop + 1, last)]
    ended = document.tokens[begin - 1].tag in ("NOUN", "PROPN", "NUM", "ADV")
    if inside.stop > _before_marks(document, last) and begin - 1 > first and ended:
        return [(first, _before_marks(document, begin - 1))]
    return runs


def _dates_the_verb(document: Document, candidate: Candidate, inside: range) -> bool:
    verb = document.clauses[candidate.clause or 0].verb
    heads = (document.tokens[at].head for at in inside)
    return verb is not None and verb.head in heads


def _shortened(
    document: Document, candidate: Candidate, runs: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Runs without clauses that only say more, the last first, until the line is short enough."""
    for first, last in _droppable(document, candidate):
        if _length(document, runs) <= _LONGEST:
            break
        shorter = _without(document, runs, first, last)
        if shorter and _length(document, shorter) >= _SHORTEST:
            runs = shorter
    return runs


def _length(document: Document, runs: Sequence[tuple[int, int]]) -> int:
    return sum(document.tokens[b].end - document.tokens[a].start for a, b in runs)


def _droppable(document: Document, candidate: Candidate) -> Iterator[tuple[int, int]]:
    """Clauses after the verb of what is told that may go: they hold neither it nor its date, and marks set them off."""
    chief = document.clauses[candidate.clause or 0]
    verb = chief.verb.head if chief.verb is not None else chief.head
    keep = {verb}
    if candidate.source == "own" and candidate.expression is not None:
        keep.update(document.tokens_between(candidate.expression.start, candidate.expression.end))
    inside = [document.clauses[at] for at in document.clauses_in(candidate.sentence)]
    for clause in sorted(inside, key=lambda one: (-one.first, one.last)):
        told = any(clause.first <= at <= clause.last for at in keep)
        loose = (
            clause.kind in ("relative", "adverbial", "participle", "coordinate")
            and not clause.quoted
        )
        if (
            loose
            and not told
            and clause.first > verb
            and document.word(clause.first - 1) in _BORDERS
        ):
            yield clause.first, clause.last


def _without(
    document: Document, runs: Sequence[tuple[int, int]], first: int, last: int
) -> list[tuple[int, int]] | None:
    """Runs without some of their tokens, where these end a run or a mark follows them."""
    found = []
    for begin, end in runs:
        if last < begin or first > end:
            found.append((begin, end))
        elif first <= begin:
            return None
        else:
            found.append((begin, _before_marks(document, first - 1)))
            if last < _before_marks(document, end):
                if (
                    document.word(min(last + 1, end)) not in _BORDERS
                    and document.word(last) not in _BORDERS
                ):
                    return None
                found.append((_after_openers(document, last + 1, end), end))
    return found


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


def _needed(document: Document, candidate: Candidate) -> tuple[str, ...]:
    """The words that a cut must not lose: the verb of what is told, and what dates it."""
    clause = document.clauses[candidate.clause or 0]
    verb = document.word(clause.verb.head if clause.verb is not None else clause.head)
    dated = candidate.source == "own" and candidate.expression is not None
    return (verb, candidate.expression.text) if dated and candidate.expression else (verb,)


def _cut(text: str, needed: Sequence[str]) -> str:
    """A line that is still long, cut at the last mark before the limit behind what it needs, or left whole."""
    if len(text) <= _LIMIT:
        return text
    after = max((text.find(word) + len(word) for word in needed if word in text), default=0)
    places = [m.start() for m in _MARK.finditer(text, max(after, _SHORTEST * 2), _LIMIT)]
    return f"{text[: places[-1]]} …" if places else text


def _clipped(text: str) -> str:
    """A line without white space in a row, without marks at its ends that open or close nothing, with a capital."""
    line = _CLOSING.sub("", _OPENING.sub("", " ".join(text.split())))
    line = line[:-1] if line.endswith(".") and not line.endswith("..") else line
    for opening, closing in (("“", "”"), ("(", ")"), ("‘", "’"), ("[", "]")):
        if line.count(opening) > line.count(closing) and opening != "‘":
            line = line[1:] if line.startswith(opening) else line + closing
        elif (
            line.count(closing) > line.count(opening) and line.endswith(closing) and closing != "’"
        ):
            line = line[:-1]
    if line.count('"') % 2:
        line = line[1:] if line.startswith('"') else line[:-1] if line.endswith('"') else line + '"'
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
    if (
        clause.reported
        or clause.quoted
        or modality not in ("happened", "planned")
        or len(verb.modals) > 1
    ):
        return None
    here = [m for m in mentions if m.kind in ("person", "place")]
    parts = {
        m.name: part_of(document, clause, at)
        for m in here
        if (at := document.token_at(m.start)) is not None
    }
    subjects = [n for n, part in parts.items() if part == "subject" and n in participants.people]
    if not subjects and participants.antecedent:
        subjects = [participants.antecedent]
    people = [
        n for n, part in parts.items() if part in ("object", "with") and n in participants.people
    ]
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
