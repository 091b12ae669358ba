"""making: chosen happenings -> entries, with date and its basis, excerpts, title, participants, id and salience."""

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from generator.edtf_bounds import bounds
from generator.entries.candidates import Candidate
from generator.entries.choosing import Chosen
from generator.entries.context import Context
from generator.entries.kinds import OTHER, kind_of
from generator.entries.modality import status_of
from generator.entries.nominal import event_noun_of
from generator.entries.participants import participants_of
from generator.entries.standalone import is_dated_aside
from generator.entries.titles import headline_fits, title_of
from generator.linguistics import Clause, Document
from generator.model import DateBasis, Entry, Excerpt, Mention, Report
from generator.terms import terms_of

_DIGITS = 6
_TOP = 0.5  # salience that the main entry has at least
_ROOT = 4  # letters of a verb that its forms share
_MOST = 4  # sentences whose words are the entry's terms


def entries_of(
    report: Report,
    chosen: Sequence[Chosen],
    by_sentence: Sequence[Sequence[Mention]],
    context: Context,
) -> tuple[Entry, ...]:
    """The entries in the order of their excerpts; the main one is the most salient and has a fitting headline."""
    if not chosen:
        return ()
    main = max(chosen, key=lambda one: one.main)
    top = max(_TOP, round(main.chief.odds.main, 3))
    entries = []
    for one in chosen:
        entry = _entry(report, one, by_sentence, context)
        if one is main:
            entry = _with_headline(report, entry, one, context)
            entry = msgspec.structs.replace(entry, salience=top)
        else:
            lower = min(round(one.chief.odds.main, 3), round(top - 0.01, 3))
            entry = msgspec.structs.replace(entry, salience=lower)
        entries.append(entry)
    return _numbered(sorted(entries, key=lambda e: (e.excerpt.start, e.value or "", e.id)))


def _entry(
    report: Report,
    chosen: Chosen,
    by_sentence: Sequence[Sequence[Mention]],
    context: Context,
) -> Entry:
    document, lexicon = context.document, context.lexicon
    candidate, odds = chosen.chief.candidate, chosen.chief.odds
    clause = document.clauses[candidate.clause] if candidate.clause is not None else None
    expression = candidate.expression if candidate.source != "published" else None
    today = _day(report)
    noun = event_noun_of(document, candidate)
    status = status_of(document, clause if noun is None else None, expression, odds.planned, today)
    who = participants_of(document, candidate, by_sentence)
    number = candidate.sentence
    title = title_of(document, candidate, who, by_sentence[number], status.modality, context.dated[number])
    excerpt = _excerpt(document, candidate.sentence)
    told = tuple(_excerpt(document, number) for number in chosen.sentences)
    value, basis = _date(report, candidate, planned=status.modality == "planned")
    first, last = (value[3:],) * 2 if basis == "reported" and value else bounds(value)
    kind = kind_of(document, clause, lexicon) if noun is None else lexicon.noun(document, noun) or OTHER
    act = _act(document, clause, noun)
    return Entry(
        id=entry_id(report.id, excerpt.text, expression.text if expression else ""),
        report=report.id,
        excerpt=excerpt,
        kind=kind,
        modality=status.modality,
        modality_detail=status.detail,
        title=title.text,
        title_basis=title.basis,
        expression=expression,
        value=value,
        first_day=first,
        last_day=last,
        date_basis=basis,
        people=who.people,
        places=who.places,
        organisations=who.organisations,
        terms=_terms(report, told),
        told_in=told,
        speaker=who.people[0] if kind == "statement" and who.people else None,
        probability=odds.happening,
        worth=round(3 * odds.worth, 2) if title.alone else 0.0,
        verb=act.verb,
        subject=act.subject,
        object=act.object,
    )


def entry_id(report: str, sentence: str, words: str) -> str:
    """An entry's id: its report's, and a hash of its sentence and the words that date it."""
    told = f"{sentence}\n{words}".encode()
    return f"{report}~{hashlib.blake2b(told, digest_size=8).hexdigest()[:_DIGITS]}"


class _Act(NamedTuple):
    """The lemmas of what is done, by whom and to what; of a happening that a noun names, the noun's alone."""

    verb: str | None = None
    subject: str | None = None
    object: str | None = None


def _act(document: Document, clause: Clause | None, noun: int | None) -> _Act:
    def lemma(at: int) -> str:
        return document.tokens[at].lemma.lower()

    if noun is not None:
        return _Act(object=lemma(noun))
    if clause is None:
        return _Act()
    return _Act(
        clause.verb.lemma if clause.verb else None,
        lemma(clause.subject.head) if clause.subject else None,
        lemma(clause.objects[0].head) if clause.objects else None,
    )


def _date(report: Report, candidate: Candidate, *, planned: bool) -> tuple[str | None, DateBasis]:
    if candidate.source in ("own", "carried"):
        return candidate.value, _basis(report, candidate)
    trusted = report.publication.confidence != "unconfirmed" and candidate.value
    if trusted and not planned:
        return candidate.value, "reported"
    return None, "unknown"


def _basis(report: Report, candidate: Candidate) -> DateBasis:
    """Inferred where words of another sentence give it, or where the day they lean on is not to be trusted."""
    expression = candidate.expression
    if candidate.source != "own" or expression is None:
        return "inferred"
    leaning = expression.anchor != "none" and report.publication.confidence == "unconfirmed"
    return "inferred" if leaning else "stated"


def _with_headline(report: Report, entry: Entry, chosen: Chosen, context: Context) -> Entry:
    """The report's main entry under its headline, where that is a clause about the same act."""
    stems = frozenset(stem for number in chosen.sentences for stem in context.stems[number])
    if (
        entry.title_basis != "composed"
        and report.title
        and _tells_what_is_dated(report.title, context.document, chosen.chief.candidate)
        and headline_fits(report.title, stems, report.language, report.text)
    ):
        worth = entry.worth or round(3 * chosen.chief.odds.worth, 2)
        return msgspec.structs.replace(entry, title=report.title, title_basis="headline", worth=worth)
    return entry


def _tells_what_is_dated(headline: str, document: Document, candidate: Candidate) -> bool:
    """Whether a headline may be about the act that bears the date: not where a side clause does, and it names another.

    "Ship seized" is not dated by "it was impounded after the council passed a resolution on Friday".
    """
    if candidate.clause is None or not is_dated_aside(document, candidate.clause):
        return True
    verb = document.clauses[candidate.clause].verb
    return verb is not None and verb.lemma[:_ROOT].lower() in headline.lower()


def _day(report: Report) -> str | None:
    return report.reading_day.isoformat() if report.reading_day else None


def _excerpt(document: Document, number: int) -> Excerpt:
    sentence = document.sentences[number]
    return Excerpt(document.text[sentence.start : sentence.end], sentence.start, sentence.end)


def _terms(report: Report, told: Sequence[Excerpt]) -> tuple[str, ...]:
    """The content words of the sentences that tell of it, the first few of them."""
    words = " ".join(excerpt.text for excerpt in told[:_MOST])
    return tuple(term for term, _ in terms_of(words, report.language))


def _numbered(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Entries with `-2`, `-3` where two would have one id, in the order of telling."""
    seen: dict[str, int] = {}
    numbered = []
    for entry in entries:
        seen[entry.id] = seen.get(entry.id, 0) + 1
        number = seen[entry.id]
        new = f"{entry.id}-{number}" if number > 1 else entry.id
        numbered.append(msgspec.structs.replace(entry, id=new))
    return tuple(numbered)
