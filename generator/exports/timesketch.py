"""timesketch: Dossier -> the CSV that Timesketch imports: a row for each event and one for each report's publication.

`timestamp_desc` says what the moment is: that an event happened, was planned for then, was reported then.
"""

from generator.exports.cells import csv_bytes
from generator.exports.dossier import Dossier, DossierEvent, DossierReport, address

_COLUMNS = (
    *("message", "datetime", "timestamp_desc", "date", "last_day", "title", "status", "kind"),
    *("people", "places", "outlets", "confidence", "page", "url"),
)
_MEANINGS = {
    "planned": "Event planned for",
    "conditional": "Event possible on",
    "did-not-happen": "Event did not happen on",
}


def timesketch_csv(dossier: Dossier) -> bytes:
    """The rows by day; a moment is midnight UTC of the first day that the date can mean."""
    rows = [*map(_of_event, dossier.events, [dossier] * len(dossier.events))]
    rows += [_of_report(report, dossier) for report in dossier.reports if report.published]
    return csv_bytes(_COLUMNS, sorted(rows, key=lambda row: str(row[1])))


def _of_event(event: DossierEvent, dossier: Dossier) -> list[object]:
    day = event.first or event.last
    happened = "Event reported on" if event.basis == "reported" else "Event happened"
    return [
        f"{event.labelled} ({event.words})",
        _moment(day or ""),
        _MEANINGS.get(event.modality, happened),
        event.value,
        event.last,
        event.title,
        event.status,
        event.kind,
        "; ".join(event.people),
        "; ".join(place.name for place in event.places),
        "; ".join(event.outlets),
        event.confidence,
        address(dossier.site, event.href) or event.href,
        "",
    ]


def _of_report(report: DossierReport, dossier: Dossier) -> list[object]:
    who = "Editor’s note" if report.form == "note" else report.outlet or "Outlet unknown"
    return [
        f"{who}: {report.title}",
        _moment(report.published or ""),
        "Report published",
        report.published,
        report.published,
        report.title,
        "",
        report.form,
        "",
        "",
        report.outlet,
        "",
        address(dossier.site, report.href) or report.href,
        report.url,
    ]


def _moment(day: str) -> str:
    return f"{day}T00:00:00+00:00"
