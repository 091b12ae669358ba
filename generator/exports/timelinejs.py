"""timelinejs: Dossier -> the JSON that TimelineJS3 shows; what has not happened says so in headline, date and group."""

from typing import Any

import msgspec

from generator.exports.days import ends, historical, numbers
from generator.exports.dossier import Dossier, DossierEvent, DossierReport, address, marked_up

_GROUPS = {"planned": "Planned", "conditional": "Possible", "did-not-happen": "Did not happen"}
_MOST = 8  # sources named below an event


def timeline_json(dossier: Dossier) -> bytes:
    """The timeline: a title and an event each."""
    reports = {report.id: report for report in dossier.reports}
    site = dossier.site
    made = {
        "title": {"text": {"headline": marked_up(site.title), "text": marked_up(site.description)}},
        "events": [_event(event, dossier, reports) for event in dossier.events],
    }
    return msgspec.json.format(msgspec.json.encode(made), indent=1) + b"\n"


def _event(event: DossierEvent, dossier: Dossier, reports: dict[str, DossierReport]) -> dict[str, Any]:
    first, last = ends(event)
    group = _GROUPS.get(event.modality) or ("Reported" if event.basis == "reported" else None)
    return {
        "unique_id": event.id,
        "start_date": _date(first or ""),
        **({"end_date": _date(last)} if last else {}),
        "display_date": event.dated,
        "text": {"headline": marked_up(event.labelled), "text": _text(event, dossier, reports)},
        **({"group": group} if group else {}),
    }


def _date(part: str) -> dict[str, int]:
    """A date as TimelineJS counts: years before 1 as historians do, so that it shows -44 as 44 BCE."""
    year, *rest = numbers(part)
    return dict(zip(("year", "month", "day"), (historical(year), *rest), strict=False))


def _text(event: DossierEvent, dossier: Dossier, reports: dict[str, DossierReport]) -> str:
    told = [f"<p>{marked_up(event.summary)}</p>"] if event.summary else []
    told.append(f"<p>{marked_up(event.dated)} · {marked_up(event.confidence)}</p>")
    sources = [_source(reports[one]) for one in event.reports if one in reports]
    if sources:
        more = f" and {len(sources) - _MOST} more" if len(sources) > _MOST else ""
        told.append(f"<p>{'; '.join(sources[:_MOST])}{more}</p>")
    page = address(dossier.site, event.href)
    if page:
        told.append(f'<p><a href="{marked_up(page)}">{marked_up(dossier.site.title)}</a></p>')
    return "".join(told)


def _source(report: DossierReport) -> str:
    who = "Editor’s note" if report.form == "note" else report.outlet or report.title
    name = marked_up(f"{who}, {report.published}" if report.published else who)
    return f'<a href="{marked_up(report.url)}">{name}</a>' if report.url else name
