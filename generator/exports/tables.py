"""tables: Dossier -> events and reports as CSV, and the datapackage.json (Frictionless) that describes them."""

from typing import Any, NamedTuple

import msgspec

from generator.exports.cells import csv_bytes
from generator.exports.dossier import Dossier, DossierEvent, DossierReport, address


class _Field(NamedTuple):
    name: str
    type: str
    description: str


EVENTS = "events.csv"
REPORTS = "reports.csv"
_BETWEEN = "; "
_EVENT = (
    _Field("id", "string", "stable while the event's main entry is"),
    _Field("page", "string", "address of the event's page"),
    _Field("title", "string", "title of the event, without its status"),
    _Field("date", "string", "EDTF (ISO 8601-2), never more precise than the reports' words"),
    _Field("date_in_words", "string", "the same for a reader"),
    _Field("first_day", "string", "the first day that the date can mean; years before 1 are astronomical (-0043)"),
    _Field("last_day", "string", "the last day that the date can mean"),
    _Field("date_basis", "string", "stated, inferred, curator; reported: only the day of the report is known; unknown"),
    _Field("kind", "string", "kind of event"),
    _Field("modality", "string", "happened, planned, did-not-happen or conditional"),
    _Field("status", "string", "what is to be said unless it simply happened: planned, postponed, cancelled ..."),
    _Field("people", "string", "names, with a semicolon and a blank between them"),
    _Field("places", "string", "likewise"),
    _Field("organisations", "string", "likewise"),
    _Field("outlets", "string", "likewise"),
    _Field("reports", "string", "ids in reports.csv, with a semicolon and a blank between them"),
    _Field("confidence", "string", "how sure it is, in words"),
)
_REPORT = (
    _Field("id", "string", "the file's name below content/articles/"),
    _Field("page", "string", "address of the report's page"),
    _Field("title", "string", "headline"),
    _Field("form", "string", "report (an outlet's own text), digest (our words for one report) or note (the editor's)"),
    _Field("outlet", "string", "who published it"),
    _Field("agency", "string", "whose copy it is"),
    _Field("author", "string", "who wrote it"),
    _Field("published", "date", "day of publication; empty where none can be trusted"),
    _Field("language", "string", "language tag"),
    _Field("url", "string", "address at the source"),
    _Field("archived", "string", "address of an archived copy"),
)


def events_csv(dossier: Dossier) -> bytes:
    """A row an event."""
    return csv_bytes([field.name for field in _EVENT], (_event(event, dossier) for event in dossier.events))


def reports_csv(dossier: Dossier) -> bytes:
    """A row a report."""
    return csv_bytes([field.name for field in _REPORT], (_report(report, dossier) for report in dossier.reports))


def datapackage(dossier: Dossier) -> bytes:
    """The descriptor of both tables, by the Data Package standard."""
    site = dossier.site
    made = {
        "$schema": "https://datapackage.org/profiles/1.0/datapackage.json",
        "profile": "tabular-data-package",
        "name": "chronology",
        "title": site.title or "Chronology",
        **({"description": site.description} if site.description else {}),
        **({"homepage": site.base_url + "/"} if site.base_url else {}),
        "resources": [_resource("events", EVENTS, _EVENT), _resource("reports", REPORTS, _REPORT)],
    }
    return msgspec.json.format(msgspec.json.encode(made), indent=2) + b"\n"


def _resource(name: str, path: str, fields: tuple[_Field, ...]) -> dict[str, Any]:
    return {
        "name": name,
        "path": path,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
        "schema": {"fields": [field._asdict() for field in fields], "primaryKey": "id", "missingValues": [""]},
    }


def _event(event: DossierEvent, dossier: Dossier) -> list[object]:
    return [
        event.id,
        address(dossier.site, event.href) or event.href,
        event.title,
        event.value,
        event.words,
        event.first,
        event.last,
        event.basis,
        event.kind,
        event.modality,
        event.status,
        _BETWEEN.join(event.people),
        _BETWEEN.join(place.name for place in event.places),
        _BETWEEN.join(event.organisations),
        _BETWEEN.join(event.outlets),
        _BETWEEN.join(event.reports),
        event.confidence,
    ]


def _report(report: DossierReport, dossier: Dossier) -> list[object]:
    return [
        report.id,
        address(dossier.site, report.href) or report.href,
        report.title,
        report.form,
        report.outlet,
        report.agency,
        report.author,
        report.published,
        report.language,
        report.url,
        report.archived,
    ]
