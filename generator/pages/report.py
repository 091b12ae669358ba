"""report: Index -> a page per report, with the evidence for its date, and the list of all of them."""

import datetime
from collections.abc import Iterator
from functools import partial

from msgspec.structs import replace

from generator.chronology import Page
from generator.model import Doubt, Report, Value
from generator.pages.addresses import file_of, tag_address
from generator.pages.dates_in_words import day_in_words
from generator.pages.event import copies_of
from generator.pages.exports import report_citation
from generator.pages.linked_data import report_data
from generator.pages.links_out import safe_url, version_day
from generator.pages.phrases import reader_doubt
from generator.pages.report_columns import ReportColumn, column_of
from generator.pages.view_models import Card, Index, Link, ReportLine

WHOLE = 400
_OWN = "the source’s own date"
_DECISION = "the curator’s decision"
_KINDS = {
    "published": "a publication date",
    "updated": "when it was updated",
    "refresh": "when the page was refreshed",
    "copyright": "a copyright year",
    "related": "the date of a related item",
    "relative": "a relative date",
    "url": "the web address",
    "lead-weekday": "the first weekday in the text",
    "body-date": "a date in the text",
}
_SOURCES = {
    "front-matter": "front matter",
    "curator": "the curator",
    "header": "a header line",
    "label": "a labelled line",
    "stamp": "a date line",
    "url": "the web address",
    "relative": "a relative date",
}


class Clue(Value, frozen=True):
    """One piece of evidence for the publication date, in words."""

    text: str
    kind: str
    read: str
    line: int | None
    aside: bool = False


class Published(Value, frozen=True):
    """The reports published in one year."""

    key: str
    label: str
    href: str
    total: int
    lines: tuple[ReportLine, ...]


class EventInReport(Value, frozen=True):
    """One event that the report tells of, in its own words."""

    card: Card
    column: ReportColumn
    others: tuple[ReportLine, ...]


def report_pages(index: Index) -> Iterator[Page]:
    """The list of all reports, and a page for each."""
    for report in index.reports:
        yield Page(file_of(index.lines[report].href), "report.html", partial(_context, report, index))


def report_list(index: Index) -> Iterator[Page]:
    """All reports by the year of publication, the undated last; where they are many, a page per year."""
    found: dict[str, list[ReportLine]] = {}
    for line in index.lines.values():
        found.setdefault((line.published.first or "")[:-6], []).append(line)
    years = [_published_in(year, found[year]) for year in sorted(found, key=lambda key: (not key, key))]
    whole = len(index.lines) <= WHOLE
    listed = years if whole else [replace(year, lines=()) for year in years]
    context = {"title": "Reports", "years": listed, "total": len(index.lines), "one": False}
    yield Page("reports/index.html", "reports.html", context)
    for year in () if whole else years:
        context = {
            "title": f"Reports, {year.label}",
            "years": [year],
            "total": year.total,
            "one": True,
        }
        yield Page(file_of(year.href), "reports.html", context)


def doubts_of(report: Report, index: Index) -> tuple[Doubt, ...]:
    """A report's own doubts and those that came of other reports, each once."""
    return tuple(dict.fromkeys((*report.doubts, *index.chronology.doubts.get(report.id, ()))))


def clues_of(report: Report, language: str) -> tuple[Clue, ...]:
    """The evidence for a report's date; where a curator decided otherwise, what says another day is set aside.

    The day that a digest's own lines give the report they retell is evidence even where the reading kept it not.
    """
    clues = [
        Clue(
            clue.text,
            _DECISION if clue.source == "curator" else _KINDS.get(clue.kind, clue.kind.replace("-", " ")),
            _read(clue.value, language),
            clue.line,
            _set_aside(report, clue.value),
        )
        for clue in report.publication.evidence
    ]
    given = report.digest_of.published if report.digest_of else None
    if given and all(clue.value != given for clue in report.publication.evidence):
        aside = _set_aside(report, given)
        clues.append(Clue(given.isoformat(), _OWN, _read(given, language), None, aside))
    return tuple(clues)


def _set_aside(report: Report, day: datetime.date | None) -> bool:
    decided = report.publication.source == "curator"
    return decided and day is not None and day != report.published


def _read(day: datetime.date | None, language: str) -> str:
    return day_in_words(day.isoformat(), language) if day else "no day"


def _published_in(year: str, lines: list[ReportLine]) -> Published:
    key = year or "undated"
    return Published(key, year or "Undated", f"/published/{key}/", len(lines), tuple(lines))


def _context(report_id: str, index: Index) -> dict[str, object]:
    report = index.reports[report_id]
    line = index.lines[report.id]
    told = tuple(_told(event, report, index) for event in index.of_report.get(report.id, ()))
    main = index.main_event.get(report.id)
    copies = copies_of(report, index.events[main]) if main else ()
    citation = report_citation(report, index)
    full = index.chronology.config.republish == "full" and report.form == "report"
    return {
        "title": line.title,
        "description": f"{line.outlet.name + ', ' if line.outlet else ''}{line.published.words}: {line.title}",
        "line": line,
        "path": report.path,
        "url_out": safe_url(report.url),
        "archived": safe_url(report.archived),
        "version_day": version_day(report.archived, report.accessed.isoformat() if report.accessed else None),
        "author": report.author,
        "tags": tuple(Link(tag, tag_address(tag)) for tag in report.tags),
        "digest_of": report.digest_of,
        "confidence": report.publication.confidence,
        "date_source": _SOURCES.get(report.publication.source or ""),
        "phrase": report.publication.text,
        "clues": clues_of(report, index.language),
        "doubts": tuple(reader_doubt(one, index.language) for one in doubts_of(report, index)),
        "decision": report.decision,
        "dropped": len(report.dropped),
        "told": told,
        "main": index.cards[main] if main else None,
        "copies": tuple(index.lines[copy] for copy in copies if copy in index.lines),
        "body": report.text if full or report.form != "report" else None,
        "markdown": report.markdown if full or report.form != "report" else None,
        "citation": citation,
        "citation_files": index.chronology.config.citation_files,
        "meta": citation.meta,
        "linked_data": report_data(report, index, [one.card for one in told]),
    }


def _told(event_id: str, report: Report, index: Index) -> EventInReport:
    event = index.events[event_id]
    others = tuple(index.lines[other] for other in event.reports if other != report.id and other in index.lines)
    return EventInReport(
        index.cards[event_id],
        column_of(event, report.id, index),
        others,
    )
