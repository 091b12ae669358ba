"""exports: Index -> the dossier that every export is made from, the files in downloads/, citations beside pages."""

from collections.abc import Iterator
from functools import partial

import msgspec

from generator.chronology import Page
from generator.exports import (
    FILES,
    Citation,
    Dossier,
    DossierEvent,
    DossierReport,
    Located,
    Quotation,
    Site,
    citation_of,
    cited_event,
    cited_report,
)
from generator.model import Entry, Event, Report
from generator.pages.addresses import file_of
from generator.pages.links_out import safe_url
from generator.pages.view_models import Index, outlet_of, status_of, title_of, when_of

FOLDER = "downloads"
CITATION_FILES = ("ris", "bib", "json")
_AROUND = 32  # characters before and after a quotation


def dossier_of(index: Index, everything: bool = False) -> Dossier:
    """The reports and the listed events; with `everything` those that are not listed too."""
    events = (event for event in index.events.values() if everything or event.listed)
    return Dossier(
        _site(index),
        tuple(dossier_event(event, index) for event in events),
        tuple(dossier_report(report, index) for report in index.reports.values()),
    )


def export_pages(index: Index) -> Iterator[Page]:
    """Every format's file. The dossier is encoded once, for its mark is the mark of them all."""
    dossier = msgspec.Raw(msgspec.msgpack.encode(dossier_of(index)))
    for file in FILES:
        yield Page(f"{FOLDER}/{file.path}", "!export", {"path": file.path, "dossier": dossier}, "text")


def citation_pages(index: Index) -> Iterator[Page]:
    """Files with the citation of each report and each listed event, in the forms that site.yml asks for."""
    forms = index.chronology.config.citation_files
    listed = [event.id for event in index.events.values() if event.listed]
    hrefs = [(index.lines[one].href, one, False) for one in index.reports]
    hrefs += [(index.cards[one].href, one, True) for one in listed]
    for href, cited, is_event in hrefs if forms else ():
        folder = file_of(href).removesuffix("index.html")
        for form in forms:
            yield Page(f"{folder}cite.{form}", "!text", partial(_cited, cited, is_event, form, index), "text")


def _cited(cited: str, is_event: bool, form: str, index: Index) -> dict[str, str]:
    """What is in the file of the citation of an event or report in one of the forms."""
    citation = event_citation(index.events[cited], index) if is_event else report_citation(index.reports[cited], index)
    texts = {"ris": citation.ris, "bib": citation.bibtex + "\n", "json": citation.csl + "\n"}
    return {"text": texts[form]}


def event_citation(event: Event, index: Index) -> Citation:
    """The citation of an event's page."""
    return index.traces.once(
        ("citation of", event.id), lambda: citation_of(cited_event(dossier_event(event, index), _site(index)))
    )


def report_citation(report: Report, index: Index) -> Citation:
    """The citation of a report."""
    return index.traces.once(
        ("citation of report", report.id),
        lambda: citation_of(cited_report(dossier_report(report, index), _site(index))),
    )


def dossier_report(report: Report, index: Index) -> DossierReport:
    """A report as exports have it."""
    return DossierReport(
        id=report.id,
        href=index.lines[report.id].href,
        title=title_of(report),
        form=report.form,
        language=report.language,
        outlet=outlet_of(report),
        agency=report.agency,
        author=report.author,
        published=report.published.isoformat() if report.published else None,
        url=safe_url(report.url),
        archived=safe_url(report.archived),
        accessed=report.accessed.isoformat() if report.accessed else None,
    )


def dossier_event(event: Event, index: Index) -> DossierEvent:
    """An event as exports have it; shaped once."""
    return index.traces.once(("exported", event.id), lambda: _event(event, index))


def _site(index: Index) -> Site:
    config = index.chronology.config
    return Site(config.title, config.description, config.language, config.base_url.rstrip("/"))


def _event(event: Event, index: Index) -> DossierEvent:
    card = index.cards[event.id]
    days = [
        report.published.isoformat() for key in event.reports if (report := index.reports.get(key)) and report.published
    ]
    entries = (index.chronology.entries.get(key) for key in event.entries)
    return DossierEvent(
        id=event.id,
        href=card.href,
        title=event.title,
        words=card.when.words,
        value=event.value,
        first=event.first_day,
        last=event.last_day,
        basis=event.date_basis,
        kind=event.kind,
        modality=event.modality,
        status=card.status,
        people=event.people,
        places=tuple(Located(name, _coordinates(name, index)) for name in event.places),
        organisations=event.organisations,
        outlets=card.outlets,
        reports=tuple(key for key in event.reports if key in index.reports),
        confidence=card.sure,
        summary=event.summary,
        newest=max(days, default=None),
        listed=event.listed,
        quotations=tuple(_quotation(entry, index) for entry in entries if entry and entry.report in index.reports),
    )  # fmt: skip


def _coordinates(name: str, index: Index) -> tuple[float, float] | None:
    place = index.known_places.get(name)
    return place.coordinates if place else None


def _quotation(entry: Entry, index: Index) -> Quotation:
    """The entry's excerpt with the text around it; nothing of the next paragraph, which a page may break off."""
    report, said = index.reports[entry.report], entry.excerpt
    text = report.text
    before = text[max(0, said.start - _AROUND) : said.start].rpartition("\n")[2]
    after = text[said.end : said.end + _AROUND].partition("\n")[0]
    status = status_of(entry)
    words = when_of(entry, index.language, entry.expression).words
    return Quotation(
        entry.id, entry.report, said.text, before, after, entry.modality, f"{status}: {words}" if status else words
    )
