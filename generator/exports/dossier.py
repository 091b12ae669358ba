"""dossier: what every export is made from: events, the reports that tell of them, and the words of those reports."""

import html
import re

from generator.model import Value

_BREAKS = re.compile("[\t\r\n\u2028\u2029]")
_UNWRITABLE = re.compile("[\0-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class Site(Value, frozen=True):
    """The chronology itself; `base_url` without a slash at its end, empty where the site does not know its address."""

    title: str
    description: str
    language: str
    base_url: str


class DossierReport(Value, frozen=True):
    """A report; `href` is its page's address within the site, days are ISO, addresses http or https."""

    id: str
    href: str
    title: str
    form: str
    language: str
    outlet: str | None = None
    agency: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    archived: str | None = None
    accessed: str | None = None


class Quotation(Value, frozen=True):
    """The words of one report that tell of an event, with up to 32 characters of its text before and after them."""

    entry: str
    report: str
    text: str
    before: str
    after: str
    modality: str
    words: str


class Located(Value, frozen=True):
    """A place; `at` is its latitude and longitude in degrees, where content/names.yml gives them."""

    name: str
    at: tuple[float, float] | None = None


class DossierEvent(Value, frozen=True):
    """An event. `words` is its date for a reader, `status` what is to be said unless it simply happened.

    `value` is EDTF, `first` and `last` the days that bound it, `newest` the day of its newest report.
    """

    id: str
    href: str
    title: str
    words: str
    value: str | None
    first: str | None
    last: str | None
    basis: str
    kind: str
    modality: str
    status: str | None
    people: tuple[str, ...]
    places: tuple[Located, ...]
    organisations: tuple[str, ...]
    outlets: tuple[str, ...]
    reports: tuple[str, ...]
    confidence: str
    summary: str | None
    newest: str | None
    listed: bool
    quotations: tuple[Quotation, ...]

    @property
    def labelled(self) -> str:
        """The title, with what keeps it from having simply happened before it: "[planned] Novak to visit Ardal"."""
        return f"[{self.status}] {self.title}" if self.status else self.title

    @property
    def dated(self) -> str:
        """The date in words with the status, as far as the words do not say it: "planned: March 2024"."""
        return f"{self.status}: {self.words}" if self.status else self.words


class Dossier(Value, frozen=True):
    """Everything that is exported, in the chronology's own order."""

    site: Site
    events: tuple[DossierEvent, ...]
    reports: tuple[DossierReport, ...]

    def report(self, key: str) -> DossierReport | None:
        """The report of that id."""
        return next((one for one in self.reports if one.id == key), None)


def address(site: Site, href: str) -> str:
    """The whole address of a page; empty where the site does not know its own."""
    return site.base_url + href if site.base_url else ""


def marked_up(text: str) -> str:
    """Text as HTML."""
    return html.escape(text, quote=True)


def printable(text: str) -> str:
    """Text on one line that XML can hold: control characters gone, line breaks and tabs a blank."""
    if text.isprintable():
        return text
    return _UNWRITABLE.sub("", _BREAKS.sub(" ", text))
