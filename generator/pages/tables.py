"""tables: Index -> the rows of the tables for spreadsheets."""

from collections.abc import Iterator

from generator.chronology import Page
from generator.pages.links_out import safe_url
from generator.pages.view_models import Index, outlet_of

_EVENT_COLUMNS = [
    "id",
    "permalink",
    "title",
    "value",
    "first_day",
    "last_day",
    "date_basis",
    "date_in_words",
    "kind",
    "modality",
    "modality_detail",
    "people",
    "places",
    "outlets",
    "reports",
    "origins",
    "confidence",
    "weight",
]
_REPORT_COLUMNS = [
    "id",
    "path",
    "form",
    "title",
    "outlet",
    "agency",
    "author",
    "published",
    "date_confidence",
    "url",
    "language",
    "main_event",
    "doubts",
]


def table_pages(index: Index) -> Iterator[Page]:
    """Events and reports, a row each."""
    events = [
        [
            e.id,
            c.href,
            e.title,
            e.value,
            e.first_day,
            e.last_day,
            e.date_basis,
            c.when.words,
            e.kind,
            e.modality,
            e.modality_detail,
            "; ".join(e.people),
            "; ".join(e.places),
            "; ".join(c.outlets),
            len(e.reports),
            len(e.origins),
            c.sure,
            round(e.weight, 4),
        ]
        for e in index.events.values()
        for c in (index.cards[e.id],)
    ]
    reports = [
        [
            r.id,
            r.path,
            r.form,
            r.title,
            outlet_of(r),
            r.agency,
            r.author,
            r.published and r.published.isoformat(),
            r.publication.confidence,
            safe_url(r.url),
            r.language,
            index.main_event.get(r.id),
            "; ".join(d.message for d in r.doubts),
        ]
        for r in index.reports.values()
    ]
    yield Page("data/events.csv", "!table", {"columns": _EVENT_COLUMNS, "rows": events}, "text")
    yield Page("data/reports.csv", "!table", {"columns": _REPORT_COLUMNS, "rows": reports}, "text")
