"""annotations: Dossier -> the excerpts as W3C Web Annotations: which words of which page tell of which event.

The words are found again by what stands before and after them (TextQuoteSelector), also where the page has changed.
"""

from collections.abc import Iterator
from typing import Any

import msgspec

from generator.exports.dossier import Dossier, DossierEvent, DossierReport, Quotation, address

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def annotations(dossier: Dossier) -> bytes:
    """One page of annotations: a quotation each, with the event, its date and whether it happened as the body."""
    items = list(_items(dossier))
    made = {
        "@context": _CONTEXT,
        "id": address(dossier.site, "/downloads/annotations.json") or "urn:dateline:annotations",
        "type": "AnnotationPage",
        "items": items,
    }
    return msgspec.json.format(msgspec.json.encode(made), indent=1) + b"\n"


def _items(dossier: Dossier) -> Iterator[dict[str, Any]]:
    reports = {report.id: report for report in dossier.reports}
    for event in dossier.events:
        for quotation in event.quotations:
            if quotation.report in reports:
                yield _annotation(event, quotation, reports[quotation.report], dossier)


def _annotation(event: DossierEvent, said: Quotation, report: DossierReport, dossier: Dossier) -> dict[str, Any]:
    page = address(dossier.site, event.href)
    described = {
        "type": "TextualBody",
        "purpose": "describing",
        "format": "text/plain",
        "language": dossier.site.language,
        "value": f"{event.labelled}. {said.words}",
    }
    linked = {"type": "SpecificResource", "purpose": "linking", "source": page}
    return {
        "id": f"urn:dateline:{_percent(said.entry)}",
        "type": "Annotation",
        "motivation": "describing",
        "body": [described, {"type": "TextualBody", "purpose": "tagging", "value": said.modality}]
        + ([linked] if page else []),
        "target": {
            "source": _source(report, dossier),
            "selector": {
                "type": "TextQuoteSelector",
                "exact": said.text,
                **({"prefix": said.before} if said.before else {}),
                **({"suffix": said.after} if said.after else {}),
            },
        },
    }


def _source(report: DossierReport, dossier: Dossier) -> str:
    """Where the words stand: at the source, and of a digest or a note on its own page here."""
    own = report.url if report.form == "report" else None
    return own or address(dossier.site, report.href) or f"urn:dateline:report:{_percent(report.id)}"


def _percent(text: str) -> str:
    from urllib.parse import quote

    return quote(text, safe="/-_.~")
