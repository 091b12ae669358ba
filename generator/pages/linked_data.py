"""linked data: events and reports -> schema.org JSON-LD, as plain dictionaries."""

from collections.abc import Sequence
from typing import Any

from generator.model import Event, Report
from generator.pages.links_out import safe_url
from generator.pages.view_models import Card, Index, outlet_of, title_of

_CONTEXT = "https://schema.org"
_STATUS = {
    "planned": "EventScheduled",
    "postponed": "EventPostponed",
    "cancelled": "EventCancelled",
    "rescheduled": "EventRescheduled",
}


def chronology_data(index: Index, cards: Sequence[Card]) -> dict[str, Any]:
    """The chronology as a collection with its key events."""
    config = index.chronology.config
    items = [{"@type": "ListItem", "position": n, "item": _brief(card, index)} for n, card in enumerate(cards, 1)]
    return {
        "@context": _CONTEXT,
        "@type": "CollectionPage",
        "name": config.title,
        **({"description": config.description} if config.description else {}),
        **_url(index, "/"),
        "mainEntity": {
            "@type": "ItemList",
            "numberOfItems": len(index.events),
            "itemListElement": items,
        },
    }


def event_data(event: Event, card: Card, reports: Sequence[Report], index: Index) -> dict[str, Any]:
    """One event; one that has not happened says so in its status."""
    status = _STATUS.get(event.modality_detail or event.modality)
    told = [_article(report) for report in reports if report.form == "report"]
    return {
        "@context": _CONTEXT,
        **_brief(card, index),
        **({"eventStatus": f"{_CONTEXT}/{status}"} if status else {}),
        **({"location": [{"@type": "Place", "name": name} for name in event.places]} if event.places else {}),
        **({"attendee": [{"@type": "Person", "name": name} for name in event.people]} if event.people else {}),
        **({"subjectOf": told} if told else {}),
    }


def report_data(report: Report, index: Index, events: Sequence[Card]) -> dict[str, Any]:
    """A report's page: the article it is about, and the events that the article tells of."""
    article = _article(report)
    if report.archived and safe_url(report.archived):
        article["archivedAt"] = report.archived
    return {
        "@context": _CONTEXT,
        "@type": "WebPage",
        **_url(index, index.lines[report.id].href),
        "mainEntity": {**article, "about": [_brief(card, index) for card in events[:20]]},
    }


def _brief(card: Card, index: Index) -> dict[str, Any]:
    known = {"stated", "inferred", "curator"}
    days = {"startDate": card.when.first, "endDate": card.when.last} if card.when.basis in known else {}
    return {
        "@type": "Event",
        "name": card.title,
        **{k: v for k, v in days.items() if v},
        **_url(index, card.href),
    }


def _article(report: Report) -> dict[str, Any]:
    form = {"report": "NewsArticle"}.get(report.form, "Article")
    found: dict[str, Any] = {"@type": form, "headline": title_of(report)}
    if report.published:
        found["datePublished"] = report.published.isoformat()
    outlet = outlet_of(report)
    if outlet and report.form == "report":
        found["publisher"] = {"@type": "Organization", "name": outlet}
    if report.form == "digest" and report.digest_of:
        found["isBasedOn"] = {
            "@type": "NewsArticle",
            "headline": report.digest_of.title or "",
            "publisher": outlet or "",
        }
    if safe_url(report.url):
        found["url"] = report.url
    return found


def _url(index: Index, href: str) -> dict[str, str]:
    base = index.chronology.config.base_url.rstrip("/")
    return {"url": base + href} if base else {}
