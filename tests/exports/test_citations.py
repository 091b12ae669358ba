"""Citations are read back by the programs that others wrote: citeproc, rispy, bibtexparser."""

import io
import json
import re
import warnings
from typing import Any

import bibtexparser
import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.exports import DossierReport, cited_event, cited_report
from generator.exports.citations import authors_of, bibtex, citation_of, csl_json, ris
from generator.exports.dossier import Dossier, printable
from tests.exports.made import any_dossier, sample


def bibliography(rows: list[dict[str, Any]]) -> list[str]:
    """The rows as citeproc prints them, in its own Harvard style."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        source = CiteProcJSON(rows)
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        made = CitationStylesBibliography(style, source, formatter.plain)
        for row in rows:
            made.register(Citation([CitationItem(row["id"])]))
        return [str(line) for line in made.bibliography()]


def one_line(text: str) -> str:
    """Text as a line of a reference has it."""
    return " ".join(printable(text).split())


def test_citeproc_prints_them() -> None:
    """Author, year and outlet of a report come out of a CSL processor."""
    printed = "\n".join(bibliography(json.loads(csl_json(sample()))))
    assert "R. Weber" in printed
    assert re.search(r"R\. Weber,? \(?2023", printed)
    assert "Belmora Courier" in printed
    assert "Horvat and Novak meet" in printed


def test_csl_json_has_the_dates() -> None:
    """A report's day of publication, an event's own date and the day of its newest report; 44 BC is -44."""
    rows = {row["title"]: row for row in json.loads(csl_json(sample()))}
    report = rows["Horvat in Lodova"]
    assert report["type"] == "article-newspaper"
    assert report["issued"] == {"date-parts": [[2023, 2, 4]]}
    assert report["author"] == [{"literal": "R. Weber"}]
    assert rows["Ana Horvat visits Lodova"]["event-date"] == {"date-parts": [[2023, 2, 2], [2023, 2, 3]]}
    assert rows["Ana Horvat visits Lodova"]["issued"] == {"date-parts": [[2023, 2, 4]]}
    assert rows["Caesar is stabbed"]["event-date"] == {"date-parts": [[-44, 3, 15]]}
    assert "issued" not in rows["Caesar is stabbed"]


def test_accessed_is_what_was_written_down() -> None:
    """The day on which a report's page was taken stands in all three forms, and only where it is known."""
    dossier = sample()
    report = next(one for one in dossier.reports if one.id == "courier")
    told = citation_of(cited_report(replace(report, accessed="2024-05-06"), dossier.site))
    assert json.loads(told.csl)[0]["accessed"] == {"date-parts": [[2024, 5, 6]]}
    assert "Y2  - 2024/05/06" in told.ris
    assert "urldate = {2024-05-06}" in told.bibtex
    assert "accessed" not in json.loads(citation_of(cited_report(report, dossier.site)).csl)[0]


def test_rispy_reads_them() -> None:
    """Each reference with its year and its day; a report is a newspaper's article."""
    rows = rispy.loads(ris(sample()).decode())
    found = {row["title"]: row for row in rows}
    report = found["Horvat in Lodova"]
    assert (report["type_of_reference"], report["year"], report["date"]) == ("NEWS", "2023", "2023/02/04")
    assert report["authors"] == ["R. Weber"]
    assert report["secondary_title"] == "Belmora Courier"
    assert report["urls"] == ["https://courier.example/horvat?a=1&b=2"]
    assert len(rows) == len(sample().reports) + len(sample().events)


def test_bibtexparser_reads_them() -> None:
    """Each entry whole, with its year, keys unique."""
    found = bibtexparser.parse_string(bibtex(sample()).decode())
    assert not found.failed_blocks
    entries = {entry["title"].strip("{}"): entry for entry in found.entries}
    report = entries["Horvat in Lodova"]
    assert (report.entry_type, report["year"], report["month"], report["day"]) == ("article", "2023", "2", "4")
    assert report["journal"] == "Belmora Courier"
    assert len({entry.key for entry in found.entries}) == len(sample().reports) + len(sample().events)


def test_what_has_not_happened_says_so() -> None:
    """A planned event's citation begins with that in every form."""
    event = next(one for one in sample().events if one.id == "e-planned")
    told = citation_of(cited_event(event, sample().site))
    assert json.loads(told.csl)[0]["title"] == "[planned] Novak to visit Ardal"
    assert "TI  - [planned] Novak to visit Ardal" in told.ris
    assert "{[planned] Novak to visit Ardal}" in told.bibtex
    assert ("citation_title", "[planned] Novak to visit Ardal") in told.meta


def test_a_digest_is_cited_as_ours() -> None:
    """Its words are the chronology's: a page of it, not an article of the outlet that it retells."""
    report = next(one for one in sample().reports if one.id == "digest")
    row = json.loads(citation_of(cited_report(report, sample().site)).csl)[0]
    assert (row["type"], row["container-title"]) == ("webpage", "Ardal and Belmora")
    assert row["note"] == "Digest of a report by Ardal Herald"


@pytest.mark.parametrize(
    ("author", "agency", "found"),
    [
        ("Rosa Weber", None, ("Rosa Weber",)),
        ("Rosa Weber and Ana Lee", "AFP", ("Rosa Weber", "Ana Lee")),
        ("Rosa Weber, Ana Lee & Jo Doe", None, ("Rosa Weber", "Ana Lee", "Jo Doe")),
        ("Weber, Rosa", None, ("Weber, Rosa",)),
        ("Reporters and Editors", None, ("Reporters and Editors",)),
        (None, "Reuters", ("Reuters",)),
        (None, None, ()),
    ],
)
def test_authors(author: str | None, agency: str | None, found: tuple[str, ...]) -> None:
    """Several whole names are several authors; what may be one name stays one; an agency stands in."""
    report = DossierReport("r", "/r/", "T", "report", "en", author=author, agency=agency)
    assert authors_of(report) == found


def test_meta_tags_are_what_zotero_reads() -> None:
    """Its translator for embedded metadata takes these names; the item's type is said outright."""
    report = next(one for one in sample().reports if one.id == "courier")
    meta = dict(citation_of(cited_report(report, sample().site)).meta)
    assert meta["z:itemType"] == "newspaperArticle"
    assert meta["citation_publication_date"] == "2023/02/04"
    assert meta["citation_public_url"] == report.url
    assert (meta["DC.title"], meta["DC.date"], meta["DC.creator"]) == ("Horvat in Lodova", "2023-02-04", "R. Weber")


@any_dossier
def test_any_dossier_goes_through_ris(dossier: Dossier) -> None:
    """Titles, outlets and addresses come back as they were, on one line."""
    found = rispy.loads(ris(dossier).decode())
    assert len(found) == len(dossier.reports) + len(dossier.events)
    assert found[0].get("title", "") == one_line(dossier.reports[0].title)
    for event, row in zip(dossier.events, found[1:], strict=True):
        assert row.get("title", "") == one_line(event.labelled)


@any_dossier
def test_any_dossier_goes_through_bibtex(dossier: Dossier) -> None:
    """Whatever the titles hold, every entry is read, none runs into another."""
    found = bibtexparser.parse_string(bibtex(dossier).decode())
    assert not found.failed_blocks
    assert len(found.entries) == len(dossier.reports) + len(dossier.events)
    assert {entry.entry_type for entry in found.entries} <= {"article", "misc"}


@any_dossier
def test_any_dossier_is_csl_json(dossier: Dossier) -> None:
    """It is JSON, and titles are the very same."""
    rows = json.load(io.BytesIO(csl_json(dossier)))
    assert [row.get("title", "") for row in rows[1:]] == [event.labelled for event in dossier.events]


@given(st.text())
def test_no_title_ends_a_ris_reference(title: str) -> None:
    """A title of any lines is one line of one reference."""
    report = replace(sample().reports[0], title=title)
    text = citation_of(cited_report(report, sample().site)).ris
    assert len(re.findall(r"(?m)^ER  - ", text)) == 1
    assert len(text.splitlines()) == len(text.split("\n")) - 1
