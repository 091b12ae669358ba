"""Clippings of other tools: their front matter as a report's own."""

import pytest

from generator.adding.clippers import as_report
from generator.model import Source
from generator.reading import extract

TEXT = "\nThe council of Dornwick agreed on Tuesday to build a bridge.\n"


def clipping(keys: str) -> bytes:
    """A file with these keys."""
    return f"---\n{keys}---\n{TEXT}".encode()


def test_a_web_clipper() -> None:
    """Its source is the address, its list of links the author; its own day of clipping is not a valid date."""
    data = as_report(
        clipping(
            'title: "Bridge"\nsource: "https://post.example/a"\nauthor:\n  - "[[Ida Lund]]"\n  - "[[People/Per '
            'Holm|Per Holm]]"\n'
            'published: 2019-05-03T10:41:00Z\ncreated: 2024-02-11\ndate: 2024-02-11\ntags:\n  - "clippings"\n'
        )
    )
    report, problems = extract(Source("a", "a.md", data), ())
    assert report is not None, problems
    assert (report.title, report.url) == ("Bridge", "https://post.example/a")
    assert (report.author, str(report.published)) == ("Ida Lund, Per Holm", "2019-05-03")
    assert report.body == (TEXT.strip(),)


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ("title: Bridge\ndate: 2019-05-03\ndraft: false\n", "2019-05-03"),
        ("title: Bridge\ndate: May 3, 2019\nlayout: post\n", "2019-05-03"),
        ("title: Bridge\ndate: 2019-05-03\nlink: https://post.example/a\n", "None"),
        ("title: Bridge\ndate: 03/04/2019\nlayout: post\n", "None"),
    ],
)
def test_a_bare_date(keys: str, day: str) -> None:
    """The day of publication of a page of one's own, not of a page that was clipped; none where it reads both ways."""
    report, problems = extract(Source("a", "a.md", as_report(clipping(keys))), ())
    assert report is not None, problems
    assert str(report.published) == day


@pytest.mark.parametrize("data", [clipping("title: Bridge\n"), TEXT.encode(), b"---\n\xff\n---\n"])
def test_other_files_stay_as_they_are(data: bytes) -> None:
    """Byte for byte."""
    assert as_report(data) == data
