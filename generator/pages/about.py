"""about: Index -> how this chronology is made, what its words mean, what to download, and the page for lost readers."""

from collections.abc import Iterator

from generator.chronology import Page
from generator.exports import FILES
from generator.pages.addresses import file_of
from generator.pages.dates_in_words import date_in_words
from generator.pages.exports import FOLDER
from generator.pages.view_models import Index

DOWNLOADS = (
    ("data/chronology.json", "JSON", "everything: reports, entries and events, with the evidence"),
    ("data/chronology.schema.json", "JSON Schema", "what the JSON holds, field by field"),
    ("data/events.csv", "CSV", "a row an event, for a spreadsheet"),
    ("data/reports.csv", "CSV", "a row a report"),
    ("calendar.ics", "iCalendar", "events whose day is known, for a calendar"),
    ("feed.xml", "Atom", "the newest reports’ events, for a feed reader"),
    ("feed.json", "JSON Feed", "the same as JSON"),
    *((f"{FOLDER}/{file.path}", file.label, file.what) for file in FILES),
)
_EXAMPLES = ("2023-02-02/2023-02-03", "2023-03")
_UNCERTAIN = ("2022-02~", "2022-02?")
_SURE: tuple[tuple[str | int, str], ...] = (
    ("single source", "one origin tells of it, in however many outlets."),
    (2, "that many sources of different houses tell of it, each in its own words."),
    ("inferred", "its date follows from other words or reports."),
    ("set by the curator", "a person decided."),
    ("editor’s note", "no report tells of it, only the editor does."),
)


def about_pages(index: Index) -> Iterator[Page]:
    """About, downloads and the page that a host shows for an address that is not there."""
    settings, language = index.chronology.config, index.language
    yield Page(
        "about/index.html",
        "about.html",
        {
            "title": "About",
            "sure": _SURE,
            "examples": tuple(date_in_words(value, "stated", language) for value in _EXAMPLES),
            "uncertain": tuple(date_in_words(value, "stated", language) for value in _UNCERTAIN),
            "reported": date_in_words("../2023-09-19", "reported", language),
            "undated": date_in_words(None, "unknown", language),
            "republish": settings.republish,
            "excerpt_words": settings.excerpt_words,
            "time_zone": settings.time_zone,
            "notes": sum(report.form == "note" for report in index.reports.values()),
            "digests": sum(report.form == "digest" for report in index.reports.values()),
        },
    )
    yield Page("downloads/index.html", "downloads.html", {"title": "Downloads", "downloads": DOWNLOADS})
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
