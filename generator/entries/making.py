"""making: drafts -> entries, with date and its basis, excerpts, title, id and salience."""

import datetime
import hashlib

from generator.entries.merging import Draft, days_of
from generator.entries.salience import salience_of, stems_of
from generator.entries.telling import Sentence, Telling
from generator.entries.titles import clipped, title_of
from generator.model import DateBasis, Entry, Excerpt, Report
from generator.spans import bounds

_DIGITS = 6


def entries_of(report: Report, sentences: list[Sentence], drafts: list[Draft]) -> tuple[Entry, ...]:
    """The entries, in order of their chief excerpt."""
    text, headline = report.text, stems_of(report.title or "")
    entries = [_entry(report, text, sentences, draft, headline) for draft in drafts]
    entries.sort(key=lambda entry: (entry.excerpt.start, entry.kind, entry.people))
    return _chief_titled(report, _numbered(entries))


def _entry(
    report: Report, text: str, sentences: list[Sentence], draft: Draft, headline: frozenset[str]
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
    words = stems_of(" ".join(text[t.start : t.end] for t in draft.tellings))
    return Entry(
        id=_id(report.id, excerpt.text, draft),
        report=report.id,
        excerpt=excerpt,
        kind=draft.kind,
        modality=main.status.modality,
        modality_detail=main.status.detail,
        title=title_of(draft, text, excerpt.text),
        expression=chief.expression,
        value=value,
        first_day=first,
        last_day=last,
        date_basis=basis,
        people=draft.people,
        places=draft.places[:3],
        organisations=draft.organisations,
        terms=tuple(sorted({term for t in draft.tellings for term in t.terms})),
        told_in=told,
        speaker=main.speaker,
        salience=salience_of(draft, headline, words, report.published),
    )


def report_day(report: Report) -> str | None:
    """The publication day as a string."""
    day: datetime.date | None = report.published
    return day.isoformat() if day else None


def _date(report: Report, chief: Telling) -> tuple[str | None, DateBasis]:
    if chief.expression is not None and days_of(chief) is not None:
        return chief.expression.edtf, "inferred" if chief.inferred or _shaky(
            report, chief
        ) else "stated"
    day = report_day(report)
    trusted = day is not None and report.publication.confidence != "unconfirmed"
    if trusted and chief.status.modality == "happened":
        return f"../{day}", "reported"
    return None, "unknown"


def _shaky(report: Report, chief: Telling) -> bool:
    """Whether the date leans on a publication date that is not to be trusted."""
    anchor = chief.expression.anchor if chief.expression else "none"
    return report.publication.confidence == "unconfirmed" and anchor != "none"


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


def _chief_titled(report: Report, entries: list[Entry]) -> tuple[Entry, ...]:
    """The one entry that the report is chiefly about stands alone at the top of salience."""
    if not entries:
        return ()
    chief = max(entries, key=lambda entry: (entry.salience, -entry.excerpt.start, entry.id))
    made = chief.kind in ("visit", "meeting", "call", "greeting") and len(chief.people) > 0
    title = chief.title if made or not report.title else clipped(report.title)
    top = _with(chief, title=title, salience=max(chief.salience, 0.5))
    return tuple(
        top
        if entry.id == chief.id
        else _with(entry, salience=min(entry.salience, round(top.salience - 0.01, 3)))
        for entry in entries
    )


def _with(entry: Entry, **changes: object) -> Entry:
    fields = {name: getattr(entry, name) for name in entry.__struct_fields__}
    return Entry(**{**fields, **changes})
