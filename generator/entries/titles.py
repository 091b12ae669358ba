"""titles: a clause -> what an event is called: the clause's own words, or a line composed from one known frame.

Nothing is said that the report does not say: a quotation holds the words of one sentence in their order, cut at the
borders of clauses with "…"; a composed line has subject, verb and object of one clause.
"""

from collections.abc import Sequence

from generator.entries.candidates import Candidate
from generator.entries.edges import title_words
from generator.entries.nominal import event_noun_of
from generator.entries.participants import Participants
from generator.entries.parts import part_of
from generator.entries.quotation import quotation
from generator.entries.standalone import says_it_alone
from generator.linguistics import Document, read_document
from generator.model import Mention, Modality, TimeExpression, TitleBasis, Value

_ALIKE = 2  # content words that a headline must have in common with the sentence
_PART = 0.4  # of its content words
_STEM = 5


class Title(Value, frozen=True):
    """The words of a title, where they come from, and whether a reader understands them without the report."""

    text: str
    basis: TitleBasis
    alone: bool = True


def title_of(
    document: Document,
    candidate: Candidate,
    participants: Participants,
    mentions: Sequence[Mention],
    modality: Modality,
    dated: Sequence[TimeExpression],
) -> Title:
    """The title of what a candidate tells; `mentions` and `dated`: the names and dates of its sentence."""
    if candidate.clause is not None and event_noun_of(document, candidate) is None:
        composed = _composed(document, candidate, participants, mentions, modality)
        if composed:
            return Title(composed, "composed")
    quoted = quotation(document, candidate, mentions, participants.antecedent)
    if quoted.clause != candidate.clause and len(dated) > 1:
        quoted = quotation(document, candidate, mentions, participants.antecedent, apart=True)
    alone = says_it_alone(document, candidate, quoted, participants.antecedent, dated)
    return Title(quoted.text, "quotation", alone)


def headline_fits(headline: str, sentence_stems: frozenset[str], language: str, body: str = "") -> bool:
    """Whether a report's headline is a clause about the act that a sentence tells, and no piece of the text itself."""
    if body.startswith(headline[: _STEM * _STEM].strip()):
        return False
    words = [w.strip(".,:;!?\"'()“”‘’").lower() for w in headline.split()]
    stems = {w[:_STEM] for w in words if len(w) > 3}
    shared = len(stems & sentence_stems)
    if headline.rstrip().endswith(("?", "...", "…")) or len(words) < 4:
        return False
    if any(headline.lower().startswith(label) for label in title_words().labels):
        return False
    if shared < min(_ALIKE, len(stems)) or shared < _PART * len(stems):
        return False
    document = read_document(headline, language)
    return any(clause.verb is not None for clause in document.clauses) or not document.clauses


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
        or (verb.modals and modality == "happened")
        or len(verb.modals) > 1
    ):
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
