"""making: drafts -> entries, with date and its basis, excerpts, title, id and salience."""

import hashlib
import re

from generator.entries.clipping import clipped, has_verb
from generator.entries.draft import Draft, days_of
from generator.entries.kinds import Kinds
from generator.entries.made import made_title
from generator.entries.salience import draft_salience, stems_of
from generator.entries.telling import Sentence, Telling
from generator.entries.titles import title_of
from generator.model import DateBasis, Entry, Excerpt, Report
from generator.spans import bounds
from generator.words import terms_of

_DIGITS = 6
_TOP = 0.5
_SENTENCES = 4


def entries_of(
    report: Report, sentences: list[Sentence], drafts: list[Draft], kinds: Kinds
) -> tuple[Entry, ...]:
    """The entries, in order of their chief excerpt."""
    text, headline = report.text, stems_of(report.title or "")
    pairs = [(_entry(report, text, sentences, draft, headline, kinds), draft) for draft in drafts]
    pairs.sort(key=lambda pair: (pair[0].excerpt.start, pair[0].kind, pair[0].people))
    if not pairs:
        return ()
    chief, draft = max(pairs, key=lambda pair: (pair[0].salience, -pair[0].excerpt.start))
    top = max(chief.salience, _TOP)
    lower = [
        _with(entry, salience=min(entry.salience, round(top - 0.01, 3)))
        for entry, _ in pairs
        if entry is not chief
    ]
    title = (
        chief.title
        if made_title(draft) or not _names_it(report, chief)
        else clipped(report.title or "")
    )
    entries = [*lower, _with(chief, title=title, salience=top)]
    return tuple(_numbered(sorted(entries, key=lambda e: (e.excerpt.start, e.kind, e.people))))


def _names_it(report: Report, chief: Entry) -> bool:
    """Whether the headline is one for this event: it has a word of it, and says what is done if the sentence does."""
    title, own = report.title or "", chief.title or ""
    told = stems_of(" ".join(excerpt.text for excerpt in chief.told_in))
    if report.language.partition("-")[0] not in ("en", ""):
        return bool(title)
    plain = chief.kind == "other" and chief.expression is None
    label = _LABEL.search(title) and not has_verb(title) and has_verb(own)
    return bool(title) and not label and (plain or bool(stems_of(title) & told))


_LABEL = re.compile(r"\s[-–—|]\s[\w ]{3,20}$")


def _entry(
    report: Report,
    text: str,
    sentences: list[Sentence],
    draft: Draft,
    headline: frozenset[str],
    kinds: Kinds,
) -> Entry:
    chief = draft.chief
    main = next(
        (t for t in draft.tellings if t.sentence == chief.sentence and not t.inferred), None
    )
    main = main or next((t for t in draft.tellings if not t.inferred), chief)
    excerpt = _excerpt(text, sentences[main.sentence])
    told = tuple(_excerpt(text, sentences[number]) for number in draft.sentences)
    value, basis = _date(report, chief)
    first, last = (report_day(report), report_day(report)) if basis == "reported" else bounds(value)
    return Entry(
        id=_id(report.id, excerpt.text, draft),
        report=report.id,
        excerpt=excerpt,
        kind=draft.kind,
        modality=draft.status.modality,
        modality_detail=draft.status.detail,
        title=title_of(draft, text, sentences, kinds),
        expression=chief.expression,
        value=value,
        first_day=first,
        last_day=last,
        date_basis=basis,
        people=draft.people,
        places=draft.places[:3],
        organisations=draft.organisations,
        terms=_terms(report, told),
        told_in=told,
        speaker=main.speaker,
        salience=draft_salience(draft, report, headline),
    )


def report_day(report: Report) -> str | None:
    """The publication day as a string."""
    day = report.reading_day
    return day.isoformat() if day else None


def _terms(report: Report, told: tuple[Excerpt, ...]) -> tuple[str, ...]:
    """The content words of the sentences that tell of it, the first few of them."""
    words = " ".join(excerpt.text for excerpt in told[:_SENTENCES])
    return tuple(term for term, _ in terms_of(words, report.language))


def _date(report: Report, chief: Telling) -> tuple[str | None, DateBasis]:
    if chief.expression is not None and days_of(chief) is not None:
        return chief.expression.edtf, _basis(report, chief)
    day = report_day(report)
    trusted = day is not None and report.publication.confidence != "unconfirmed"
    if trusted and chief.status.modality == "happened":
        return f"../{day}", "reported"
    return None, "unknown"


def _basis(report: Report, chief: Telling) -> DateBasis:
    """Inferred where the words date something else, or where the day they lean on is not to be trusted."""
    expression = chief.expression
    if chief.inferred or expression is None or expression.role == "elapsed":
        return "inferred"
    leaning = expression.anchor != "none" and report.publication.confidence == "unconfirmed"
    return "inferred" if leaning else "stated"


def _excerpt(text: str, sentence: Sentence) -> Excerpt:
    return Excerpt(text[sentence.start : sentence.end], sentence.start, sentence.end)


def _id(report: str, sentence: str, draft: Draft) -> str:
    said = "\n".join((sentence, draft.kind, *sorted(draft.people)))
    return f"{report}~{hashlib.blake2b(said.encode(), digest_size=8).hexdigest()[:_DIGITS]}"


def _numbered(entries: list[Entry]) -> list[Entry]:
    seen: dict[str, int] = {}
    numbered = []
    for entry in entries:
        seen[entry.id] = seen.get(entry.id, 0) + 1
        number = seen[entry.id]
        numbered.append(_with(entry, id=f"{entry.id}-{number}") if number > 1 else entry)
    return numbered


def _with(entry: Entry, **changes: object) -> Entry:
    fields = {name: getattr(entry, name) for name in entry.__struct_fields__}
    return Entry(**{**fields, **changes})
