"""Feeds: paragraphs stay apart, addresses are whole, JSON Feed too; an item without a text is named."""

import json

from generator.adding import sources_in
from generator.model import Report
from generator.reading import extract

XHTML = b"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://bay.example/news/">
<title>Bay News</title>
<entry xml:base="2020/"><title>Boats sail</title><link href="boats.html"/><updated>2020-01-02T08:00:00Z</updated>
<author><name>Ida Lund</name></author>
<content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml"><p>The boats sail again, the harbour office said on Thursday.</p>
<p>The crews came back in the night, and nobody was hurt.</p></div></content></entry>
<entry><title>Nothing more</title><link href="more.html"/><updated>2020-01-03T08:00:00Z</updated></entry></feed>"""
JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Bay News",
    "language": "en-GB",
    "items": [
        {
            "id": "1",
            "url": "https://bay.example/boats",
            "title": "Boats sail",
            "date_published": "2020-01-02T08:00:00Z",
            "authors": [{"name": "Ida Lund"}],
            "content_html": "<p>The boats sail again, the harbour office said.</p><p>The crews came back.</p>",
        },
        {
            "id": "2",
            "title": "Plain",
            "content_text": "One line & more.\nAnother line of text.",
            "url": "javascript:1",
        },
        {"id": "3", "title": "Empty"},
    ],
}


def reports_in(name: str, data: bytes) -> tuple[list[Report], list[str]]:
    """The reports of a feed, and the problems in words."""
    sources, problems = sources_in(name, data)
    reports = [extract(source, ())[0] for source in sources]
    return [report for report in reports if report], [str(problem) for problem in problems]


def test_paragraphs_of_xhtml_stay_apart_and_addresses_are_whole() -> None:
    """`xml:base` is counted from, at every level."""
    (report,), problems = reports_in("feed.xml", XHTML)
    assert report.url == "https://bay.example/news/2020/boats.html"
    assert len(report.body) == 2
    assert (report.outlet, report.author, str(report.published)) == (
        "Bay News",
        "Ida Lund",
        "2020-01-02",
    )
    assert problems == [
        "feed.xml: item 2 of the feed, “Nothing more”, has no text. Add its page: https://bay.example/news/more.html."
    ]


def test_json_feed() -> None:
    """HTML or plain text, authors, days; an address that is none is left out."""
    (first, second), problems = reports_in("feed.json", json.dumps(JSON_FEED).encode())
    assert (first.title, first.outlet, first.author) == ("Boats sail", "Bay News", "Ida Lund")
    assert (str(first.published), first.url) == ("2020-01-02", "https://bay.example/boats")
    assert len(first.body) == 2
    assert second.body == ("One line & more.", "Another line of text.")
    assert second.url is None
    assert len(problems) == 1


def test_broken_feeds_are_one_line() -> None:
    """No traceback, whatever stands in them."""
    for data in (
        b"<rss",
        b"<rss><channel></channel></rss>",
        b"<feed xmlns='x'><entry>",
        b'{"version": "https://jsonfeed.org/version/1", "items": 3}',
    ):
        sources, problems = sources_in("feed.xml", data)
        assert not sources
        assert len(problems) == 1
