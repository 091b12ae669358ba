"""registry: every file that a chronology can be exported to: its name, for whom it is, what it cannot hold."""

from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from msgspec.structs import replace

from generator.exports.annotations import annotations
from generator.exports.citations import bibtex, csl_json, ris
from generator.exports.days import before_year_one, not_happened, undated
from generator.exports.dossier import Dossier, DossierEvent
from generator.exports.followthemoney import followthemoney
from generator.exports.geo import geojson, kml
from generator.exports.graph import gexf, graphml, no_meeting
from generator.exports.markwhen import markwhen
from generator.exports.tables import EVENTS, REPORTS, datapackage, events_csv, reports_csv
from generator.exports.timelinejs import timeline_json
from generator.exports.timesketch import timesketch_csv
from generator.exports.word import EXTRA, word

Left = Callable[[DossierEvent], str | None]


def everything(event: DossierEvent) -> str | None:
    """A format that can hold every event."""
    return None


class File(NamedTuple):
    """A file of an export: its format, its path below downloads/, what it is, how it is written, what it leaves out.

    `of` says what is in it: events, reports, or both. `needs` is a module that an extra brings: such a file is written
    on demand, and is not in downloads/.
    """

    format: str
    path: str
    label: str
    what: str
    write: Callable[[Dossier], bytes]
    without: Left = everything
    of: tuple[str, ...] = ("event",)
    needs: str | None = None


_BOTH = ("event", "report")
FILES = (
    File(
        "csl-json",
        "citations.csl.json",
        "CSL-JSON",
        "citations of all reports and events, for Zotero and citeproc",
        csl_json,
        of=_BOTH,
    ),
    File("ris", "citations.ris", "RIS", "the same for EndNote, Mendeley and others", ris, of=_BOTH),
    File("bibtex", "citations.bib", "BibTeX", "the same for LaTeX", bibtex, of=_BOTH),
    File("csv", f"csv/{EVENTS}", "CSV", "listed events, described by datapackage.json", events_csv),
    File("csv", f"csv/{REPORTS}", "CSV", "reports, described by datapackage.json", reports_csv, of=("report",)),
    File(
        "csv",
        "csv/datapackage.json",
        "Data Package",
        "what the columns of both tables mean (Frictionless)",
        datapackage,
        of=(),
    ),
    File(
        "timelinejs",
        "timelinejs.json",
        "TimelineJS3",
        "for a timeline that is told slide by slide",
        timeline_json,
        undated,
    ),
    File("markwhen", "chronology.mw", "Markwhen", "a timeline as text", markwhen, before_year_one),
    File("geojson", "places.geojson", "GeoJSON", "events on the map", geojson),
    File("kml", "places.kml", "KML", "the same for Google Earth", kml),
    File("gexf", "people.gexf", "GEXF", "who met or spoke with whom, for Gephi", gexf, no_meeting),
    File("graphml", "people.graphml", "GraphML", "the same for other tools", graphml, no_meeting),
    File(
        "followthemoney",
        "entities.ftm.ndjson",
        "FollowTheMoney",
        "people, articles and events that happened, for Aleph",
        followthemoney,
        not_happened,
    ),
    File(
        "timesketch",
        "timesketch.csv",
        "Timesketch",
        "moments for an analyst’s timeline",
        timesketch_csv,
        before_year_one,
        of=_BOTH,
    ),
    File(
        "annotations",
        "annotations.json",
        "Web Annotation",
        "every excerpt with where it stands at its source",
        annotations,
    ),
)
ON_DEMAND = (File("docx", "chronology.docx", "Word", "the whole as one document", word, of=_BOTH, needs=EXTRA),)
FORMATS = tuple(dict.fromkeys(file.format for file in (*FILES, *ON_DEMAND)))
_BY_PATH = {file.path: file for file in (*FILES, *ON_DEMAND)}


def write(path: str, dossier: Dossier) -> bytes:
    """The file of that path, with the events that its format can hold."""
    file = _BY_PATH[path]
    kept = tuple(event for event in dossier.events if file.without(event) is None)
    return file.write(replace(dossier, events=kept))


def left_out(file: File, dossier: Dossier) -> dict[str, int]:
    """How many events the file leaves out, by the reason, the most frequent first."""
    reasons = (file.without(event) for event in dossier.events)
    return dict(Counter(reason for reason in reasons if reason).most_common())
