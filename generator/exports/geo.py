"""geo: Dossier -> GeoJSON (RFC 7946) and KML 2.2; an event whose place has no coordinates is there without a point."""

from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape

import msgspec

from generator.exports.dossier import Dossier, DossierEvent, Located, address, marked_up, printable

_KML = "http://www.opengis.net/kml/2.2"


def geojson(dossier: Dossier) -> bytes:
    """A feature for each event and each of its places that is on the map; one without a point where none is."""
    features = [_feature(event, place, dossier) for event, place in _places(dossier)]
    made = {"type": "FeatureCollection", "features": features}
    return msgspec.json.format(msgspec.json.encode(made), indent=1) + b"\n"


def kml(dossier: Dossier) -> bytes:
    """The same as placemarks, with the time that each can mean; what has not happened says so in its name."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<kml xmlns="{_KML}"><Document>',
        f"<name>{_xml(dossier.site.title)}</name>",
        *(_placemark(event, place, dossier) for event, place in _places(dossier)),
        "</Document></kml>",
        "",
    ]
    return "\n".join(lines).encode("utf-8", "replace")


def _places(dossier: Dossier) -> Iterator[tuple[DossierEvent, Located | None]]:
    for event in dossier.events:
        known = [place for place in event.places if place.at]
        yield from ((event, place) for place in known)
        if not known:
            yield event, None


def _feature(event: DossierEvent, place: Located | None, dossier: Dossier) -> dict[str, Any]:
    at = place.at if place else None
    page = address(dossier.site, event.href)
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [at[1], at[0]]} if at else None,
        "properties": {
            "event": event.id,
            "title": event.title,
            "date": event.value,
            "date_in_words": event.words,
            "first_day": event.first,
            "last_day": event.last,
            "date_basis": event.basis,
            "kind": event.kind,
            "modality": event.modality,
            "status": event.status,
            "place": place.name if place else None,
            "places": [one.name for one in event.places],
            "people": event.people,
            "outlets": event.outlets,
            "confidence": event.confidence,
            **({"page": page} if page else {}),
        },
    }


def _placemark(event: DossierEvent, place: Located | None, dossier: Dossier) -> str:
    page = address(dossier.site, event.href)
    link = f' <a href="{marked_up(page)}">{marked_up(dossier.site.title)}</a>' if page else ""
    where = ", ".join(one.name for one in event.places)
    told = " · ".join(filter(None, (event.dated, where, ", ".join(event.people), event.confidence)))
    description = marked_up(printable(told)) + link
    point = ""
    if place and place.at:
        point = f"<Point><coordinates>{place.at[1]!r},{place.at[0]!r}</coordinates></Point>"
    fields = (("modality", event.modality), ("date", event.value or ""), ("date_basis", event.basis))
    data = "".join(f'<Data name="{name}"><value>{_xml(text)}</value></Data>' for name, text in fields)
    return (
        f"<Placemark><name>{_xml(event.labelled)}</name><description>{_xml(description)}</description>"
        f"{_span(event)}<ExtendedData>{data}</ExtendedData>{point}</Placemark>"
    )


def _span(event: DossierEvent) -> str:
    """The days between which it is; none for an event that did not happen, or that lies before the year 1."""
    days = (event.first, event.last)
    if event.modality == "did-not-happen" or any(day and day.startswith(("-", "0000")) for day in days):
        return ""
    begin, end = (f"<{tag}>{day}</{tag}>" if day else "" for tag, day in zip(("begin", "end"), days, strict=True))
    return f"<TimeSpan>{begin}{end}</TimeSpan>" if begin or end else ""


def _xml(text: str) -> str:
    return escape(printable(text))
