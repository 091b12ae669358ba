"""The whole as one document: every listed event once, every source once, by year where there are many."""

import re

from generator.pages import pages
from generator.render import renderer
from tests.pages.large import large
from tests.pages.sample import chronology


def test_every_listed_event_and_every_link_stand_in_it_once() -> None:
    """In the chronology's order; each number in the text has its source."""
    whole = chronology()
    page = next(page for page in pages(whole) if page.path == "print/index.html")
    events = [one.card.id for chapter in page.context["chapters"] for one in chapter.events]
    assert sorted(events) == sorted(event.id for event in whole.events if event.listed)
    html = renderer()(page).decode()
    main = html[html.index("<main") : html.index("</main>")]
    links = re.findall(r'href="([^"]+)"', main)
    assert len(links) == len(set(links))
    numbers = {quoted.number for chapter in page.context["chapters"] for one in chapter.events for quoted in one.quoted}
    assert numbers <= {source.number for source in page.context["sources"]}
    assert [source.number for source in page.context["sources"]] == list(range(1, len(page.context["sources"]) + 1))


def test_many_events_are_a_document_a_year() -> None:
    """The first page leads to each, and together they hold what one would."""
    made = {page.path: page for page in pages(large(2_000)) if page.template == "print.html"}
    first = made.pop("print/index.html")
    assert {f"{chapter.href[1:]}index.html" for chapter in first.context["chapters"]} == set(made)
    assert sum(page.context["events"] for page in made.values()) == first.context["events"] > 400
