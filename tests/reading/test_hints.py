"""Undated reports: what the dateline and the file's name say of the day."""

import pytest

from generator.model import Report, Source
from generator.reading import extract

TITLE = "Jury clears former mayor of Dornwick"
REST = (
    "\n\nThe judge will sentence the deputy mayor next month, the court said on its website.\n"
    "\nThe town has had no mayor since 2022, and the deputy had led it alone.\n"
)
LEAD = "DORNWICK, Jan 16 (Reuters) - A jury on Tuesday cleared the former mayor of six counts."


def read(name: str, lead: str = LEAD) -> Report:
    """What is read of a wire's text in a file of this name."""
    report, _ = extract(Source("a", name, f"{TITLE}\n\n{lead}{REST}".encode()), ())
    assert report is not None
    return report


def said(report: Report) -> str:
    """The doubt about the report's day."""
    kinds = ("undated", "date-unconfirmed", "date-ambiguous")
    return next(f"{doubt.kind}: {doubt.message}" for doubt in report.doubts if doubt.kind in kinds)


def test_a_dateline_without_a_year_fits_some_years() -> None:
    """Those in which its weekday falls on it, and none before a year that the text tells of."""
    report = read("a.txt")
    assert report.published is None
    assert "“Jan 16” and “on Tuesday” fit 2024 or 2029; no year is named" in said(report)
    assert "“Jan 16” names no year" in said(read("a.txt", LEAD.replace(" on Tuesday", "")))


def test_the_files_name_gives_the_year_of_a_dateline() -> None:
    """Where it says the same month and day; the doubt says whence the year is."""
    report = read("reuters-2024-01-16.txt")
    assert str(report.published) == "2024-01-16"
    assert said(report).startswith("date-ambiguous: “Jan 16” names no year; 2024 is from")


@pytest.mark.parametrize("name", ["clip-2024-05-09.txt", "20240509_clip.txt", "2023-01-16.txt"])
def test_a_files_name_alone_is_no_date(name: str) -> None:
    """It may be the day of clipping, or contradict the text: the day is named, and left to a person."""
    report = read(name)
    assert report.published is None
    assert report.publication.confidence == "unconfirmed"
    assert "write `published: 20" in said(report)


def test_a_stamp_needs_no_hint() -> None:
    """A page's own day counts, whatever its file is called."""
    report = read("clip-2024-05-09.txt", f"Published 17 January 2024\n\n{LEAD}")
    assert str(report.published) == "2024-01-17"
