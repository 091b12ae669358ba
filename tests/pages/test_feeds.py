"""Feeds, calendar, tables and sitemap: well-formed, in their formats' own terms, and stable."""

import csv
import datetime
import io
import json
import xml.etree.ElementTree as ET
from functools import cache

from icalendar import Calendar
from msgspec.structs import replace

from generator.history import Change, Step
from generator.pages import pages
from generator.render import renderer
from generator.render.tables import write_table
from tests.pages.sample import chronology

ATOM = "{http://www.w3.org/2005/Atom}"


@cache
def made(path: str, base_url: str = "https://example.org/river/") -> bytes:
    """One file of the sample's site."""
    page = next(page for page in pages(chronology(base_url=base_url)) if page.path == path)
    return renderer()(page)


def test_the_atom_feed_has_what_rfc_4287_asks_for() -> None:
    """Id, title and updated, for the feed and for every entry; ids are unique and do not hang on the address."""
    feed = ET.fromstring(made("feed.xml"))
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == 8
    for node in (feed, *entries):
        assert all(node.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated"))
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    other = ET.fromstring(made("feed.xml", ""))
    assert len(set(ids)) == len(ids)
    assert [entry.findtext(f"{ATOM}id") for entry in other.findall(f"{ATOM}entry")] == ids


def test_the_feed_says_what_has_not_happened() -> None:
    """A planned or postponed event is marked in its title."""
    titles = [node.text for node in ET.fromstring(made("feed.xml")).iter(f"{ATOM}title")]
    assert "[postponed] Trip to Ardal" in titles
    assert "[planned] Novak to visit Ardal" in titles


def test_the_json_feed_is_one() -> None:
    """Version, absolute addresses, an id and a title an item."""
    feed = json.loads(made("feed.json"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert all(item["url"].startswith("https://example.org/river/") and item["id"] for item in feed["items"])


def test_the_json_feed_says_what_the_atom_feed_says() -> None:
    """The same entries under the same titles and ids, recorded changes and marks of plans among them."""
    step = Step(datetime.date(2024, 2, 3), (Change("new-event", "A visit", "2023"),), "abc")
    recorded = replace(chronology(base_url="https://example.org/river/"), history=(step,))
    files = {page.path: page for page in pages(recorded)}
    atom = ET.fromstring(renderer()(files["feed.xml"]))
    items = json.loads(renderer()(files["feed.json"]))["items"]
    for name, key in (("id", "id"), ("title", "title"), ("summary", "content_text")):
        found = [entry.findtext(f"{ATOM}{name}") for entry in atom.findall(f"{ATOM}entry")]
        assert [" ".join(item[key].split()) for item in items] == [str(one).strip() for one in found]
    assert items[-1]["url"] == "https://example.org/river/changes/"
    assert items[-1]["content_text"] == "New events: A visit (2023)."


def test_the_calendar_has_whole_days_with_an_exclusive_end() -> None:
    """A visit of two days ends on the third; dates no closer than a month or before the year 1 are left out."""
    calendar = Calendar.from_ical(made("calendar.ics"))
    events = {str(event["uid"]): event.to_ical().decode() for event in calendar.walk("VEVENT")}
    assert "DTSTART;VALUE=DATE:20230202" in events["e-visit@dateline"]
    assert "DTEND;VALUE=DATE:20230204" in events["e-visit@dateline"]
    assert "e-caesar@dateline" not in events
    assert "STATUS:CANCELLED" in events["e-postponed@dateline"]


def test_tables_are_read_back() -> None:
    """As many rows as events, and the same titles."""
    rows = list(csv.DictReader(io.StringIO(made("data/events.csv").decode())))
    assert [row["title"] for row in rows] == [event.title for event in chronology().events]
    assert rows[0]["first_day"] == "-0043-03-15"


def test_a_cell_cannot_be_a_formula() -> None:
    """What a spreadsheet would run is disarmed."""
    written = write_table({"columns": ["a"], "rows": [["=1+1"], ["-0043-03-15"], ["@x"], [None]]})
    assert written == b"a\r\n'=1+1\r\n-0043-03-15\r\n'@x\r\n\"\"\r\n"


def test_the_sitemap_lists_pages_by_their_canonical_address() -> None:
    """No file names, no redirects, no page for lost readers."""
    places = [node.text or "" for node in ET.fromstring(made("sitemap.xml")).iter() if node.tag.endswith("loc")]
    assert "https://example.org/river/2023/02/talks/" in places
    assert not [place for place in places if "index.html" in place or "404" in place or "/old/" in place]
    assert b"Sitemap: https://example.org/river/sitemap.xml" in made("robots.txt")
