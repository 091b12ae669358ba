"""participants: a clause and the mentions of its sentence -> who takes part, and where.

A person is weighed by the part that he or she has in the clause: its subject, an object, somebody it was done with.
Whoever only stands nearby is left out. The weights are fitted on whom readers named.
"""

from collections.abc import Iterator, Sequence

import msgspec

from generator.entries.candidates import Candidate
from generator.entries.judgement import takes_part
from generator.entries.kinds import frames_file
from generator.entries.nominal import event_noun_of, noun_phrase
from generator.entries.parts import antecedent_of, part_of
from generator.linguistics import Document
from generator.model import Mention, Value

_SURE = (
    0.55  # probability; on happenings/train in folds .79 of the named were there and .91 of those who were are named
)
_WITHIN = frozenset({"in", "at", "near", "outside", "inside", "off", "across", "around", "through", "on", "over"})
_TO = frozenset({"to", "for", "from"})
_TRAVEL = frozenset(
    {
        "visit",
        "arrive",
        "travel",
        "fly",
        "go",
        "return",
        "leave",
        "tour",
        "reach",
        "land",
        "head",
        "move",
    }
)
_MOST_PLACES = 3


class Participants(Value, frozen=True):
    """Who and where, as display names; `antecedent` is the person that a pronoun of the subject stands for."""

    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    antecedent: str | None = None


def participants_of(document: Document, candidate: Candidate, by_sentence: Sequence[Sequence[Mention]]) -> Participants:
    """Who takes part in what a candidate tells; `by_sentence`: the mentions of each sentence."""
    here = by_sentence[candidate.sentence]
    if candidate.clause is None:
        return _all_named(here)
    noun = event_noun_of(document, candidate)
    if noun is not None:
        return _of_noun(document, candidate, noun, by_sentence)
    clause = document.clauses[candidate.clause]
    antecedent = antecedent_of(document, clause, by_sentence)
    people = [
        mention.name
        for mention in here
        if mention.kind == "person" and takes_part(dict(part_features(document, candidate, mention, here))) >= _SURE
    ]
    if antecedent:
        people.insert(0, antecedent)
    return Participants(
        people=tuple(dict.fromkeys(people)),
        organisations=tuple(_organisations(document, candidate, here)),
        places=tuple(_places(document, candidate, here))[:_MOST_PLACES],
        antecedent=antecedent,
    )


def _of_noun(
    document: Document, candidate: Candidate, noun: int, by_sentence: Sequence[Sequence[Mention]]
) -> Participants:
    """Whom a noun's own phrase names, and where it says that it was; "his visit" is his who is the clause's subject."""
    first, last = noun_phrase(document, noun)
    here = [m for m in by_sentence[candidate.sentence] if (at := document.token_at(m.start)) and first <= at <= last]
    named = _all_named([m for m in here if m.kind != "place" or (not m.acting and _says_where(document, m))])
    clause = document.clauses[candidate.clause or 0]
    if document.tokens[first].lemma.lower() not in ("his", "her") or clause.subject is None:
        return named
    owners = [
        m.name
        for m in by_sentence[candidate.sentence]
        if m.kind == "person"
        and (at := document.token_at(m.start)) is not None
        and part_of(document, clause, at) == "subject"
    ]
    return msgspec.structs.replace(named, people=tuple(dict.fromkeys((*owners[:1], *named.people))))


def _says_where(document: Document, mention: Mention) -> bool:
    at = document.token_at(mention.start) or 0
    before = document.tokens[at - 1].lemma.lower() if at else ""
    if before == "the" and at > 1:
        before = document.tokens[at - 2].lemma.lower()
    return before in _WITHIN or before == "of"


def mentions_by_sentence(document: Document, mentions: Sequence[Mention]) -> list[list[Mention]]:
    """The mentions of each sentence, in order."""
    found: list[list[Mention]] = [[] for _ in document.sentences]
    for mention in mentions:
        at = document.sentence_at(mention.start)
        if at is not None:
            found[at].append(mention)
    return found


def part_features(
    document: Document, candidate: Candidate, mention: Mention, neighbours: Sequence[Mention]
) -> Iterator[tuple[str, float]]:
    """What part a person has in the candidate's clause; `neighbours`: all mentions of the sentence."""
    at = document.token_at(mention.start)
    if at is None or candidate.clause is None:
        return
    clause = document.clauses[candidate.clause]
    part = part_of(document, clause, at)
    yield f"part {part}", 1.0
    inside = clause.first <= at <= clause.last
    yield f"in the clause {inside}", 1.0
    inner = document.clause_of(at)
    yield "innermost", float(inner == candidate.clause)
    if inner is not None and inner != candidate.clause:
        other = document.clauses[inner]
        yield f"in a clause {other.kind}", 1.0
        yield f"{part_of(document, other, at)} of a clause {other.kind}", 1.0
        yield (
            f"the clause is inside {other.first <= clause.first and clause.last <= other.last}",
            1.0,
        )
    verb = clause.verb.head if clause.verb is not None else clause.head
    between = [n.start for n in neighbours if n.kind == "person" and n.name != mention.name]
    start = document.tokens[verb].start
    if mention.end <= start and not any(mention.start < other < start for other in between):
        yield f"last before the verb, part {part}", 1.0
    if mention.start >= start and not any(start < other < mention.start for other in between):
        yield f"first after the verb, part {part}", 1.0
    if at < verb and not any(document.tokens[one].tag in ("VERB", "AUX") for one in range(at, verb)):
        speech = clause.verb is not None and clause.verb.lemma in frames_file().speech
        yield f"no verb before the clause's, speech {speech}", 1.0
    following = document.text[mention.end : mention.end + 2]
    if following in ("'s", "’s"):
        yield "possessive", 1.0
    token = document.tokens[at]
    yield f"relation {token.relation}", 1.0
    yield "has an office", float(bool(mention.role))
    yield f"source {candidate.source}", 1.0
    speaks = clause.verb is not None and clause.verb.lemma in ("say", "tell", "add", "write")
    yield f"speech {speaks}, part {part}", 1.0
    yield (
        "first of the sentence",
        float(token.start < document.sentences[candidate.sentence].start + 40),
    )


def _organisations(document: Document, candidate: Candidate, mentions: Sequence[Mention]) -> Iterator[str]:
    """Organisations that are subject, object or agent, or that something was done with."""
    if candidate.clause is None:
        return
    clause, seen = document.clauses[candidate.clause], set()
    for mention in mentions:
        at = document.token_at(mention.start)
        if mention.kind != "organisation" or at is None or mention.name in seen:
            continue
        if part_of(document, clause, at) in (
            "subject",
            "patient",
            "object",
            "agent",
            "with",
            "between",
        ):
            seen.add(mention.name)
            yield mention.name


def _places(document: Document, candidate: Candidate, mentions: Sequence[Mention]) -> Iterator[str]:
    """Places where the act is: in the clause, after a preposition of place or as the object of a verb of travel."""
    if candidate.clause is None:
        return
    clause, seen = document.clauses[candidate.clause], set()
    lemma = clause.verb.lemma if clause.verb else ""
    for mention in mentions:
        at = document.token_at(mention.start)
        if mention.kind != "place" or mention.acting or at is None or mention.name in seen:
            continue
        before = document.tokens[at - 1].lemma.lower() if at else ""
        if before == "the" and at > 1:
            before = document.tokens[at - 2].lemma.lower()
        travels = lemma in _TRAVEL and (part_of(document, clause, at) == "object" or before in _TO)
        if _belongs(document, candidate.clause, at) and (before in _WITHIN or travels):
            seen.add(mention.name)
            yield mention.name


def _belongs(document: Document, clause: int, at: int) -> bool:
    """Whether a token is of this clause, fragments without a verb inside it included."""
    inner = document.clause_of(at)
    while inner is not None and inner != clause and document.clauses[inner].verb is None:
        inner = document.clauses[inner].parent
    return inner == clause


def _all_named(mentions: Sequence[Mention]) -> Participants:
    """In a language whose grammar is not read: everybody and every place that the sentence names."""
    names = {
        kind: tuple(dict.fromkeys(m.name for m in mentions if m.kind == kind))
        for kind in ("person", "organisation", "place")
    }
    return Participants(names["person"], names["organisation"], names["place"][:_MOST_PLACES])
