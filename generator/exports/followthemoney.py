"""followthemoney: Dossier -> FollowTheMoney entities, one a line of JSON: what happened, who took part, who reported.

The model knows no plans, so an event that is not known to have happened is not among them.
"""

import hashlib
from collections.abc import Iterator

import msgspec

from generator.exports.days import ends
from generator.exports.dossier import Dossier, DossierEvent, DossierReport, address

Properties = dict[str, list[str]]


def followthemoney(dossier: Dossier) -> bytes:
    """People, organisations, articles, then events, each once."""
    lines = dict.fromkeys(map(msgspec.json.encode, _entities(dossier)))
    return b"".join(line + b"\n" for line in lines)


def entity_id(schema: str, name: str) -> str:
    """An id that is the same wherever the same thing is exported."""
    mark = hashlib.sha256(f"{schema} {name}".encode("utf-8", "replace")).hexdigest()
    return f"dateline-{mark[:32]}"


def _entities(dossier: Dossier) -> Iterator[dict[str, object]]:
    told = {report for event in dossier.events for report in event.reports}
    for name in sorted({name for event in dossier.events for name in event.people}):
        yield _entity("Person", name, {"name": [name]})
    for name in sorted({name for event in dossier.events for name in event.organisations}):
        yield _entity("Organization", name, {"name": [name]})
    for report in dossier.reports:
        if report.id in told:
            yield _article(report)
    for event in dossier.events:
        yield _event(event, dossier, {report.id for report in dossier.reports})


def _article(report: DossierReport) -> dict[str, object]:
    properties = {
        "title": [report.title],
        "author": _some(report.author),
        "publisher": _some(report.outlet),
        "publishedAt": _some(report.published),
        "sourceUrl": _some(report.url),
    }
    return _entity("Article", report.id, properties)


def _event(event: DossierEvent, dossier: Dossier, known: set[str]) -> dict[str, object]:
    first, last = ends(event)
    reported = event.basis == "reported"
    parties = [entity_id("Person", name) for name in event.people]
    parties += [entity_id("Organization", name) for name in event.organisations]
    properties = {
        "name": [event.title],
        "summary": _some(event.summary),
        "notes": [f"{event.words}; {event.confidence}"],
        "date": [] if reported or last else _some(_dated(first)),
        "startDate": _some(_dated(first)) if last else [],
        "endDate": _some(_dated(last)),
        "location": [place.name for place in event.places],
        "keywords": [event.kind],
        "involved": parties,
        "proof": [entity_id("Article", one) for one in event.reports if one in known],
        "sourceUrl": _some(address(dossier.site, event.href)),
    }
    return _entity("Event", event.id, properties)


def _entity(schema: str, name: str, properties: Properties) -> dict[str, object]:
    told = {key: full for key, values in properties.items() if (full := [one for one in values if one.strip()])}
    return {"id": entity_id(schema, name), "schema": schema, "properties": told}


def _some(value: str | None) -> list[str]:
    return [value] if value else []


def _dated(part: str | None) -> str | None:
    """A date as the model takes it: it has none before the year 1."""
    return None if part is None or part.startswith(("-", "0000")) else part
