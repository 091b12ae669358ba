"""about: Index -> how this chronology is made, what its words mean, what can be downloaded, and the page for lost readers."""

from collections.abc import Iterator

from generator.chronology import Page
from generator.pages.addresses import file_of
from generator.pages.shapes import Index

DOWNLOADS = (
    ("data/chronology.json", "JSON", "everything: reports, entries and events, with the evidence"),
    ("data/chronology.schema.json", "JSON Schema", "what the JSON holds, field by field"),
    ("data/events.csv", "CSV", "a row an event, for a spreadsheet"),
    ("data/reports.csv", "CSV", "a row a report"),
    ("calendar.ics", "iCalendar", "events whose day is known, for a calendar"),
    ("feed.xml", "Atom", "the newest reports' events, for a feed reader"),
    ("feed.json", "JSON Feed", "the same as JSON"),
)


def about_pages(index: Index) -> Iterator[Page]:
    """About, downloads and the page that a host shows for an address that is not there."""
    confidence = sorted({card.sure for card in index.cards.values() if card.sure})
    settings = index.chronology.config
    yield Page(
        "about/index.html",
        "about.html",
        {
            "title": "About",
            "confidence": confidence,
            "republish": settings.republish,
            "excerpt_words": settings.excerpt_words,
            "time_zone": settings.time_zone,
            "notes": sum(report.form == "note" for report in index.reports.values()),
            "digests": sum(report.form == "digest" for report in index.reports.values()),
        },
    )
    yield Page(
        "downloads/index.html", "downloads.html", {"title": "Downloads", "downloads": DOWNLOADS}
    )
    yield Page("404.html", "404.html", {"title": "Not found"})


def redirect_pages(index: Index) -> Iterator[Page]:
    """A page at every address that an event once had: onwards, or a word on why it is gone."""
    taken = {*index.chronology.addresses.events.values()}
    for redirect in index.chronology.addresses.redirects:
        if redirect.address in taken:
            continue
        context = {
            "title": "Moved" if redirect.to else "Gone",
            "to": redirect.to,
            "because": redirect.because,
        }
        yield Page(file_of(redirect.address), "redirect.html", context)
