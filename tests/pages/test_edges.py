"""Chronologies at the edge: empty, in other scripts, with days far off; every page is made and valid."""

from typing import Any

import html5lib
import msgspec
import pytest

from generator.chronology import Chronology
from generator.edtf_bounds import bounds
from generator.pages import pages
from generator.render import renderer
from tests.pages.sample import chronology


def check(given: Chronology) -> dict[str, str]:
    """Every HTML page of it, each valid."""
    render = renderer()
    made = {page.path: render(page).decode() for page in pages(given) if not page.path.endswith(".ics")}
    html = {path: text for path, text in made.items() if path.endswith(".html")}
    for text in html.values():
        html5lib.HTMLParser(strict=True).parse(text)
    return html


def test_an_empty_chronology_is_a_site() -> None:
    """No reports, no events: the front page says what to do."""
    none: dict[str, Any] = {
        "reports": (),
        "events": (),
        "entries": {},
        "accounts": {},
        "doubts": {},
    }
    html = check(msgspec.structs.replace(chronology(), **none))
    assert "There are no events yet" in html["index.html"]


@pytest.mark.parametrize("language", ["ar", "de", "zh-Hant", "xx"])
def test_any_language_will_do(language: str) -> None:
    """Right-to-left pages are mirrored; a language without a catalogue falls back."""
    page = check(chronology(language=language))["index.html"]
    assert ('dir="rtl"' in page.split(">")[1]) == (language == "ar")


@pytest.mark.parametrize(
    "value", ["9998-12", "0044-03-15", "-0999/-0043", "0000", "2023-02-02/..", "../1999", "2023-24"]
)
def test_days_far_off_are_drawn_and_listed(value: str) -> None:
    """Any value that has bounds has its place in lists and on the axis."""
    given = chronology()
    first, last = bounds(value)
    moved = [msgspec.structs.replace(event, value=value, first_day=first, last_day=last) for event in given.events[:1]]
    check(msgspec.structs.replace(given, events=(*moved, *given.events[1:])))


def test_a_report_without_anything_has_a_page() -> None:
    """No title, no outlet, no day, no event."""
    given = chronology()
    bare = msgspec.structs.replace(given.reports[0], title=None, outlet=None, body=())
    html = check(msgspec.structs.replace(given, reports=(bare, *given.reports[1:]), events=given.events[1:]))
    assert "No event was found in it." in html["reports/caesar/index.html"]


def test_a_hidden_report_is_nowhere() -> None:
    """Neither page nor excerpt of a hidden report is on the site."""
    given = chronology()
    hidden = tuple(msgspec.structs.replace(report, hidden=report.id == "courier") for report in given.reports)
    html = check(msgspec.structs.replace(given, reports=hidden))
    assert "reports/courier/index.html" not in html
    assert not [path for path, text in html.items() if "She met Ivan Novak there" in text]
