"""report_columns: a report + its entries of one event -> what it says, with the evidence for every date."""

from generator.model import Entry, Event, Report, Value
from generator.pages.evidence import Evidence, Segment, Span, cut, evidence_of, marked, phrase_span
from generator.pages.links_out import at_sentence, safe_url, version_day
from generator.pages.view_models import Index, ReportLine, When, status_of, when_of
from generator.reading.language import direction_of


class Passage(Value, frozen=True):
    """One excerpt with its date; `more` are the other sentences of the report that tell of the same."""

    id: str
    segments: tuple[Segment, ...]
    when: When
    evidence: Evidence
    status: str | None
    source: str | None
    more: tuple[str, ...] = ()
    because: str | None = None
    by: str | None = None


class ReportColumn(Value, frozen=True):
    """What one report says of one event."""

    report: ReportLine
    main: bool
    direction: str
    url: str | None
    archived: str | None
    version_day: str | None
    after: str | None
    passages: tuple[Passage, ...]


def column_of(event: Event, report_id: str, index: Index) -> ReportColumn:
    """The report's passages about the event, the chief one first; shaped once, shown on several pages."""
    return index.traces.once((event.id, report_id), lambda: _column(event, index.reports[report_id], index))


def _column(event: Event, report: Report, index: Index) -> ReportColumn:
    words = index.chronology.config.excerpt_words
    entries = index.told.get((event.id, report.id), ())
    ordered = sorted(entries, key=lambda entry: (-entry.salience, entry.excerpt.start))
    return ReportColumn(
        report=index.lines[report.id],
        main=report.id in event.main_of,
        direction=direction_of(report.language),
        url=safe_url(report.url),
        archived=safe_url(report.archived),
        version_day=version_day(report.archived, report.accessed.isoformat() if report.accessed else None),
        after=_after(report),
        passages=tuple(_passage(entry, report, index, words) for entry in ordered),
    )


def phrase_of(entry: Entry, index: Index) -> Span | None:
    """Where the words stand, in the report's text, that date the entry."""
    return phrase_span(entry, index.expressions.get(entry.report, ()))


def _passage(entry: Entry, report: Report, index: Index, words: int) -> Passage:
    span = phrase_of(entry, index)
    own_words = report.form != "report"
    more = [part for part in entry.told_in if part.start != entry.excerpt.start]
    return Passage(
        id=entry.id,
        segments=marked(entry, span, words),
        when=when_of(entry, index.language, entry.expression),
        evidence=evidence_of(entry, report, span, index.language),
        status=status_of(entry),
        source=None if own_words else at_sentence(report.url, entry.excerpt.text),
        more=tuple(shortened(part.text, words) for part in more[:3]),
        because=entry.because,
        by=entry.by,
    )


def _after(report: Report) -> str | None:
    """What a digest retells: its title and outlet."""
    origin = report.digest_of
    if not origin:
        return None
    return ", ".join(part for part in (origin.title and f"“{origin.title}”", origin.outlet) if part) or None


def shortened(text: str, words: int) -> str:
    """A text's first words, as many as the configuration lets stand."""
    kept = cut(text, words)
    return text if kept == text else f"{kept} …"
