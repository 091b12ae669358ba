"""Feeds, calendar, tables and sitemap: well-formed, in their formats' own terms, and stable."""

import csv
import datetime
import io
import json
import xml.etree.ElementTree as ET
from functools import cache

from icalendar import Calendar
from markupsafe import escape
from msgspec.structs import replace

from generator.history import Change, Step
from generator.pages import pages
from generator.pages.addresses import tag_address
from generator.pages.sitemap import sitemap_pages
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


def test_every_name_and_story_has_a_feed_that_its_page_leads_to() -> None:
    """Beside the page, with the page as its home and only events of the page; readers find it in the head."""
    whole = chronology(base_url="https://example.org/river/")
    made_pages = {page.path: page for page in pages(whole)}
    feeds = [path for path in made_pages if path.count("/") == 2 and path.endswith("/feed.xml")]
    assert {path.split("/")[0] for path in feeds} >= {"people", "places", "outlets", "kinds"}
    render = renderer()
    for path in feeds:
        home = made_pages[path.replace("feed.xml", "index.html")]
        head = render(home).decode()
        assert f'type="application/atom+xml" title="{escape(home.context["title"])} · ' in head
        feed = ET.fromstring(render(made_pages[path]))
        links = {node.get("rel"): node.get("href") for node in feed.findall(f"{ATOM}link")}
        assert links["self"] == f"https://example.org/river/{path}"
        assert links["alternate"] == f"https://example.org/river/{path.removesuffix('feed.xml')}"
        for entry in feed.findall(f"{ATOM}entry"):
            link = entry.find(f"{ATOM}link")
            assert link is not None
            assert str(link.get("href")).removeprefix("https://example.org/river/") in head
    assert len({made_pages[path].context["feed_id"] for path in feeds}) == len(feeds)


def test_tags_have_pages_and_feeds() -> None:
    """A page for each tag with its reports and their main events; spellings that differ in case alone are one."""
    whole = chronology(base_url="https://example.org/river/")
    plain = replace(whole, reports=tuple(replace(report, tags=()) for report in whole.reports))
    assert not [page.path for page in pages(plain) if page.path.startswith("tags/")]
    first, second, *others = plain.reports
    tagged = replace(
        plain,
        reports=(replace(first, tags=("Grain Deal", "C")), replace(second, tags=("grain deal", "C++", "<b>")), *others),
    )
    made_pages = {page.path: page for page in pages(tagged)}
    own = sorted(path for path in made_pages if path.startswith("tags/"))
    assert "tags/grain-deal/index.html" in own
    assert "tags/grain-deal/feed.xml" in own
    assert len([path for path in own if path.endswith("/index.html")]) == 5  # four tags and the list of them
    deal = made_pages["tags/grain-deal/index.html"]
    assert deal.context["title"] == "Grain Deal"
    assert [line.id for line in deal.context["reports"]] == [first.id, second.id]
    about = {event.id for event in tagged.events if {first.id, second.id} & set(event.main_of)}
    assert {card.id for year in deal.context["years"] for month in year.months for card in month.cards} == about
    render = renderer()
    page = render(made_pages[f"reports/{second.id}/index.html"]).decode()
    assert 'href="../../tags/grain-deal/index.html"' in page
    assert "&lt;b&gt;" in page
    assert "<b>" not in render(made_pages["tags/index.html"]).decode()


def test_the_address_of_a_tag_hangs_on_no_other_tag() -> None:
    """Words make it; where marks would be lost, a hash keeps two tags apart; no path leads out of the folder."""
    assert tag_address("Foreign  Policy") == tag_address("foreign policy") == "/tags/foreign-policy/"
    hard = ["c", "c++", "c#", "c_", "!", "../../x", "a" * 70, "a" * 71]
    addresses = [tag_address(tag) for tag in hard]
    assert len(set(addresses)) == len(hard)
    assert all(address.count("/") == 3 and "." not in address for address in addresses)


def test_a_sitemap_beyond_what_one_file_may_hold_is_an_index() -> None:
    """Every address is in one of the files that the index names, and none has more than the protocol allows."""
    paths = [f"reports/{number}/index.html" for number in range(100_001)]
    render = renderer()
    site = chronology().config
    files = {
        page.path: render(replace(page, shown={**page.context, "site": site}))
        for page in sitemap_pages(paths, "https://example.org/river/")
        if page.kind == "xml"
    }
    named = [node.text for node in ET.fromstring(files.pop("sitemap.xml")).iter() if node.tag.endswith("loc")]
    assert named == [f"https://example.org/river/{name}" for name in files]
    counts = [content.count(b"<loc>") for content in files.values()]
    assert counts == [50_000, 50_000, 1]
