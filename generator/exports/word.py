"""word: Dossier -> a Word document for the file or the court: every event with each report's words, sources numbered.

python-docx comes with the extra `documents`. The bytes are the same for the same dossier: no clock is asked.
"""

import datetime
import io
import itertools
import zipfile
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from generator.exports.dossier import Dossier, DossierEvent, DossierReport, address, printable

if TYPE_CHECKING:
    from docx.document import Document

EXTRA = "docx"  # the module that python-docx brings
_STAMP = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
_ZIP_STAMP = (2000, 1, 1, 0, 0, 0)


def word(dossier: Dossier) -> bytes:
    """The document: a heading a year, a heading an event, quotations with the numbers of their sources, the sources.

    Raises ModuleNotFoundError where python-docx is not installed.
    """
    import docx

    document = docx.Document()
    properties = document.core_properties
    properties.title, properties.author, properties.comments = _line(dossier.site.title), "Dateline", ""
    properties.created = properties.modified = _STAMP
    document.add_heading(_line(dossier.site.title), level=0)
    if dossier.site.description:
        document.add_paragraph(_line(dossier.site.description))
    numbers: dict[str, int] = {}
    for year, events in itertools.groupby(dossier.events, key=_year):
        document.add_heading(year, level=1)
        for event in events:
            _add(document, event, numbers)
    _sources(document, dossier, numbers)
    written = io.BytesIO()
    document.save(written)
    return _without_time(written.getvalue())


def _add(document: "Document", event: DossierEvent, numbers: dict[str, int]) -> None:
    document.add_heading(f"{_line(event.words)}: {_line(event.labelled)}", level=2)
    about = [", ".join(event.people), ", ".join(place.name for place in event.places), event.confidence]
    told = " · ".join(_line(part) for part in about if part)
    if told:
        document.add_paragraph(told)
    if event.summary:
        document.add_paragraph(_line(event.summary))
    for quotation in event.quotations:
        number = numbers.setdefault(quotation.report, len(numbers) + 1)
        document.add_paragraph(f"“{_line(quotation.text)}” [{number}]", style="Quote")


def _sources(document: "Document", dossier: Dossier, numbers: dict[str, int]) -> None:
    if not numbers:
        return
    document.add_heading("Sources", level=1)
    reports = {report.id: report for report in dossier.reports}
    for key, number in numbers.items():
        report = reports.get(key)
        said = ", ".join(_cited(report, dossier)) if report is not None else key
        document.add_paragraph(f"[{number}] {said}")


def _cited(report: DossierReport, dossier: Dossier) -> Iterator[str]:
    """What a reader needs to find a report: who wrote it, its title, outlet and day, where it is."""
    parts: Iterable[str | None] = (
        report.author,
        f"“{report.title}”",
        report.outlet,
        report.agency,
        report.published,
        report.url or report.archived or address(dossier.site, report.href),
        f"accessed {report.accessed}" if report.accessed else None,
    )
    yield from (_line(part) for part in parts if part)


def _year(event: DossierEvent) -> str:
    day = event.first or event.last
    return day[:-6] if day else "Undated"


def _line(text: str) -> str:
    """Text on one line that a Word file can hold."""
    return " ".join(printable(text).split())


def _without_time(data: bytes) -> bytes:
    """The same archive with one and the same moment for each of its files."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as read, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in read.namelist():
            archive.writestr(zipfile.ZipInfo(name, _ZIP_STAMP), read.read(name), zipfile.ZIP_DEFLATED)
    return written.getvalue()
