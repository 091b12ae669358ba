"""Adding: what a person has becomes clean files that read as the same report; pages are fetched from a local server."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.adding import FetchError, clean_file, fetch, file_name, sources_in
from generator.adding.clean import escaped
from generator.model import Report, Source
from generator.reading import extract
from generator.reading.formats.markdown_text import blocks_of
from generator.reading.lines import clean_text
from tests.conftest import REPOSITORY

PAGES = REPOSITORY / "tests" / "cases" / "reading" / "pages"
FEED = b"""<?xml version="1.0"?>
<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Valley Herald</title>
<item><title>Bridge opens</title><link>https://herald.example/bridge</link><dc:creator>Ida Lund</dc:creator>
<pubDate>Wed, 08 Nov 2017 20:20:00 GMT</pubDate>
<content:encoded><![CDATA[<p>The bridge was opened on Wednesday by the mayor, who walked over it first.</p>
<p>Lorries followed on Thursday, &amp; boats below.</p>]]></content:encoded></item>
<item><title>&x;Fair</title><description>The fair draws a crowd again this year.</description></item>
</channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Bay News</title><entry><title>Boats sail</title>
<link rel="self" href="https://bay.example/self"/><link href="https://bay.example/boats"/><published>2020-01-02T08:00:00Z</published>
<summary>The boats sail again, the harbour office said.</summary></entry></feed>"""
TIMELINE = b"""{"events": [{"start_date": {"year": "2020", "month": "1", "day": "2"},
"text": {"headline": "Boats sail", "text": "<p>The crews came back.</p>"}},
{"start_date": {"year": 2021}, "text": {"headline": "School kept"}}]}"""
SHEET = "Year,Month,Day,End Year,End Month,End Day,Headline,Text\n2020,1,2,2020,1,4,Boats sail,The crews came back.\n"
TABLE = (
    'Title;Publisher;Date;Link;Text\nBoats sail;Bay News;2020-01-02;https://bay.example/b;"The crews came '
    'back.\n\nBoats sail."\n'
)


def read_all(name: str, data: bytes) -> list[Report]:
    """Every report in a file, as `dateline add` reads it."""
    sources, problems = sources_in(name, data)
    assert not problems
    reports = [extract(source, ())[0] for source in sources]
    return [report for report in reports if report]


@pytest.mark.parametrize("path", sorted(p for p in PAGES.iterdir() if p.suffix != ".yml"), ids=lambda p: p.name)
def test_a_clean_file_reads_as_the_same_report(path: Path) -> None:
    """Title, text, day, outlet, agency, author, language: all as they were understood."""
    report, _ = extract(Source("a", path.name, path.read_bytes()), ())
    assert report is not None
    again, problems = extract(Source("a", "a.md", clean_file(report).encode()), ())
    assert not problems
    assert again is not None
    for name in (
        "title",
        "body",
        "outlet",
        "agency",
        "author",
        "url",
        "language",
        "form",
        "tags",
        "digest_of",
    ):
        assert getattr(again, name) == getattr(report, name), name
    assert (again.published, again.publication.time) == (report.published, report.publication.time)


@settings(max_examples=200)
@given(st.text(min_size=1, max_size=60))
def test_any_paragraph_survives_markdown(text: str) -> None:
    """Marks of Markdown in a report's words are words."""
    plain = clean_text(text.replace("\n", " "))
    if plain:
        _, lines = blocks_of(escaped(plain))
        assert [line.text for line in lines] == [plain]


def test_file_names() -> None:
    """Day and title in plain letters; a name that is taken gets a number."""
    report = read_all("a.txt", '---\ntitle: "Mayor\'s café — “open”!"\npublished: 2020-01-02\n---\nText.'.encode())[0]
    assert file_name(report) == "2020-01-02-mayors-cafe-open.md"
    assert file_name(report, {"2020-01-02-mayors-cafe-open.md"}) == "2020-01-02-mayors-cafe-open-2.md"


def test_feeds() -> None:
    """RSS and Atom: title, outlet, author, day, address and text; no entity is loaded."""
    first, second = read_all("feed.xml", FEED)
    assert (first.title, first.outlet, first.author) == (
        "Bridge opens",
        "Valley Herald",
        "Ida Lund",
    )
    assert (str(first.published), first.url) == ("2017-11-08", "https://herald.example/bridge")
    assert len(first.body) == 2
    assert "root:" not in str(second.title)
    (boats,) = read_all("atom.xml", ATOM)
    assert (boats.outlet, str(boats.published), boats.url) == (
        "Bay News",
        "2020-01-02",
        "https://bay.example/boats",
    )


def test_timelines_become_notes() -> None:
    """An editor's event names its day in words, as precise as it is given."""
    exact, year = read_all("timeline.json", TIMELINE)
    assert (exact.form, exact.body) == (
        "note",
        ("On 2 January 2020: Boats sail.", "The crews came back."),
    )
    assert year.body == ("In 2021: School kept.",)
    (row,) = read_all("sheet.csv", SHEET.encode())
    assert row.body[0] == "From 2 January 2020 to 4 January 2020: Boats sail."


def test_tables_of_reports() -> None:
    """A CSV with a column of texts; its other columns by their usual names."""
    (report,) = read_all("table.csv", TABLE.encode())
    assert (report.title, report.outlet, str(report.published)) == (
        "Boats sail",
        "Bay News",
        "2020-01-02",
    )
    assert report.body == ("The crews came back.", "Boats sail.")


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("a.json", b"[1, 2]", "no TimelineJS3 timeline"),
        ("a.csv", b"a,b\n1,2\n", "no column has the reports' texts"),
        ("a.xml", b"<rss><channel><title>A</title></channel></rss>", "the feed has no items"),
    ],
)
def test_what_cannot_be_added_is_one_problem(name: str, data: bytes, what: str) -> None:
    """With the name of the file and the way to mend it."""
    sources, problems = sources_in(name, data)
    assert not sources
    assert what in problems[0].what


def test_fetching_is_polite(site: str) -> None:
    """A page is fetched; what robots.txt closes, what is missing and what is no address is refused with the reason."""
    data, url = fetch(f"{site}/page.html", private=True)
    assert b"Market hall" in data
    assert url == f"{site}/page.html"
    for address, reason in (
        (f"{site}/closed/a", "asks programs"),
        (f"{site}/gone", "404"),
        ("file:///etc/passwd", "no address"),
    ):
        with pytest.raises(FetchError, match=reason):
            fetch(address, private=True)


def test_sheets_and_timelines_of_odd_cells() -> None:
    """A cell beyond the reader's limit is read; an odd month gives the year; a broken sheet is an error."""
    text = "word " * 40_000
    (row,), problems = sources_in("a.csv", f'title,text\nA,"{text}"\n'.encode())
    assert not problems
    assert len(row.data) > 200_000
    events = (
        b'{"events": [{"start_date": {"year": "2020", "month": "\xc2\xb2", "day": "\xc2\xb3"}, "text": {"headline": '
        b'"A"}}]}'
    )
    (note,), _ = sources_in("a.json", events)
    assert b"In 2020: A." in note.data
    assert sources_in("a.csv", b'title,text\nA,"\x00\r\r"\n')[0] is not None
