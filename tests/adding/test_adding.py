"""Adding: what a person has becomes clean files that read as the same report; pages are fetched from a local server."""

import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.adding import FetchError, clean_file, fetch, file_name, sources_in
from generator.adding.clean import escaped
from generator.cli_add import add
from generator.model import Report, Source
from generator.reading import extract
from generator.reading.lines import clean_text
from generator.reading.markdown_text import blocks_of
from tests.conftest import REPOSITORY

PAGES = REPOSITORY / "tests" / "cases" / "reading" / "pages"
FEED = b"""<?xml version="1.0"?>
<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Valley Herald</title>
<item><title>Bridge opens</title><link>https://herald.example/bridge</link><dc:creator>Ida Lund</dc:creator>
<pubDate>Wed, 08 Nov 2017 20:20:00 GMT</pubDate>
<content:encoded><![CDATA[<p>The bridge was opened on Wednesday by the mayor, who walked over it first.</p><p>Lorries followed on Thursday, &amp; boats below.</p>]]></content:encoded></item>
<item><title>&x;Fair</title><description>The fair draws a crowd again this year.</description></item>
</channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Bay News</title><entry><title>Boats sail</title>
<link rel="self" href="https://bay.example/self"/><link href="https://bay.example/boats"/><published>2020-01-02T08:00:00Z</published>
<summary>The boats sail again, the harbour office said.</summary></entry></feed>"""
TIMELINE = b"""{"events": [{"start_date": {"year": "2020", "month": "1", "day": "2"}, "text": {"headline": "Boats sail", "text": "<p>The crews came back.</p>"}},
{"start_date": {"year": 2021}, "text": {"headline": "School kept"}}]}"""
SHEET = "Year,Month,Day,End Year,End Month,End Day,Headline,Text\n2020,1,2,2020,1,4,Boats sail,The crews came back.\n"
TABLE = 'Title;Publisher;Date;Link;Text\nBoats sail;Bay News;2020-01-02;https://bay.example/b;"The crews came back.\n\nBoats sail."\n'


def read_all(name: str, data: bytes) -> list[Report]:
    """Every report in a file, as `dateline add` reads it."""
    sources, problems = sources_in(name, data)
    assert not problems
    reports = [extract(source, ())[0] for source in sources]
    return [report for report in reports if report]


@pytest.mark.parametrize(
    "path", sorted(p for p in PAGES.iterdir() if p.suffix != ".yml"), ids=lambda p: p.name
)
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


@settings(max_examples=200, deadline=None)
@given(st.text(min_size=1, max_size=60))
def test_any_paragraph_survives_markdown(text: str) -> None:
    """Marks of Markdown in a report's words are words."""
    plain = clean_text(text.replace("\n", " "))
    if plain:
        _, lines = blocks_of(escaped(plain))
        assert [line.text for line in lines] == [plain]


def test_file_names() -> None:
    """Day and title in plain letters; a name that is taken gets a number."""
    report = read_all(
        "a.txt", '---\ntitle: "Mayor\'s café — “open”!"\npublished: 2020-01-02\n---\nText.'.encode()
    )[0]
    assert file_name(report) == "2020-01-02-mayors-cafe-open.md"
    assert (
        file_name(report, {"2020-01-02-mayors-cafe-open.md"}) == "2020-01-02-mayors-cafe-open-2.md"
    )


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


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """A site on this machine with a page, a closed page and a robots.txt."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            pages = {
                "/robots.txt": b"User-agent: *\nDisallow: /closed",
                "/page.html": (PAGES / "saved.html").read_bytes(),
            }
            self.send_response(200 if self.path in pages else 404)
            self.end_headers()
            self.wfile.write(pages.get(self.path, b""))

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def test_fetching_is_polite(site: str) -> None:
    """A page is fetched; what robots.txt closes, what is missing and what is no address is refused with the reason."""
    data, url = fetch(f"{site}/page.html")
    assert b"Market hall" in data
    assert url == f"{site}/page.html"
    for address, reason in (
        (f"{site}/closed/a", "asks programs"),
        (f"{site}/gone", "404"),
        ("file:///etc/passwd", "no address"),
    ):
        with pytest.raises(FetchError, match=reason):
            fetch(address)


def test_the_command(tmp_path: Path, site: str) -> None:
    """It says what it understood, writes clean files, keeps a fetched page, and writes over nothing."""
    (tmp_path / "content").mkdir()
    pages = [str(PAGES / "comments.txt"), str(PAGES / "saved.html"), f"{site}/page.html"]
    done = CliRunner().invoke(add, ["-C", str(tmp_path), *pages])
    assert done.exit_code == 0, done.output
    assert "Town orchestra to play in the quarry" in done.output
    assert "2018-06-12 (stated, from “12 June 2018”)" in done.output
    written = sorted(path.name for path in (tmp_path / "content" / "articles").iterdir())
    assert written == [
        "2017-11-08-market-hall-saved-from-the-wreckers-2.md",
        "2017-11-08-market-hall-saved-from-the-wreckers.md",
        "2018-06-12-town-orchestra-to-play-in-the-quarry.md",
    ]
    assert len(list((tmp_path / "content" / "saved").iterdir())) == 1
    again = CliRunner().invoke(
        add, ["-C", str(tmp_path), "-n", "-", "--into", "mail"], input="A note that was pasted."
    )
    assert again.exit_code == 0, again.output
    assert "would be   content/articles/mail/undated-untitled.md" in again.output
    assert not (tmp_path / "content" / "articles" / "mail").exists()
    assert CliRunner().invoke(add, ["-C", str(tmp_path), "x.txt"]).exit_code == 2
    assert (
        CliRunner().invoke(add, ["-C", str(tmp_path), "--into", "../..", "-"], input="A").exit_code
        == 2
    )
