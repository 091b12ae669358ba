"""row: a Report -> the row that `dateline read --json` prints; its shape is kept stable."""

from typing import Any

from generator.model import Naming, Report


def _naming(found: Naming) -> dict[str, Any]:
    """What speaks for a title or an outlet."""
    return {
        "source": found.source,
        "confidence": found.confidence,
        "evidence": [{"text": one.text, "source": one.source} for one in found.evidence],
    }


def row(path: str, report: Report) -> dict[str, Any]:
    """The report as plain data; `path` is the file as the caller named it."""
    found = report.publication
    return {
        "path": path,
        "title": report.title,
        "title_evidence": _naming(report.titled),
        "outlet": report.outlet,
        "outlet_evidence": _naming(report.issued),
        "agency": report.agency,
        "author": report.author,
        "url": report.url,
        "language": report.language,
        "form": report.form,
        "published": {
            "value": found.value.isoformat() if found.value else None,
            "time": found.time,
            "text": found.text,
            "source": found.source,
            "confidence": found.confidence,
        },
        "body": list(report.body),
        "doubts": [{"kind": doubt.kind, "message": doubt.message} for doubt in report.doubts],
    }
