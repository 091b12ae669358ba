"""A page whose text looks lost: another way of reading it, or a doubt; and what makes text look like a menu."""

import json

from generator.model import Report, Source
from generator.reading import extract
from generator.reading.blocks.prose_check import prose_in, speaks_of_other
from tests.forms import PARAGRAPHS, TITLE

MENU = (
    "America's Newspaper",
    "My Times",
    "Today's Paper",
    "Video",
    "Most Popular",
    "Times Topics",
    "World",
    "Business",
)


def read(page: str) -> Report:
    """A saved page as a report."""
    report, problems = extract(Source("a", "a.html", page.encode()), ())
    assert not problems
    assert report is not None
    return report


def test_a_menu_is_told_from_prose() -> None:
    """Short paragraphs without sentences; a short report is none."""
    assert prose_in(MENU, "en").is_menu
    assert prose_in((), "en").is_menu
    assert not prose_in(PARAGRAPHS[:1], "en").is_menu
    assert not prose_in((*PARAGRAPHS, *MENU), "en").is_menu
    assert speaks_of_other(MENU, PARAGRAPHS)
    assert not speaks_of_other(PARAGRAPHS, PARAGRAPHS[:2])


def test_the_text_in_the_page_s_data_is_read_where_the_page_shows_a_menu() -> None:
    """JSON-LD's articleBody, in its paragraphs."""
    data = {
        "@type": "NewsArticle",
        "headline": TITLE,
        "articleBody": "\n".join(PARAGRAPHS),
        "datePublished": "2023-02-22",
    }
    links = "".join(f"<p>{text} and more of the same today</p>" for text in MENU * 4)
    page = (
        f"<html><head><script "
        f'type="application/ld+json">{json.dumps(data)}</script></head><body><h1>{TITLE}</h1>{links}</body></html>'
    )
    report = read(page)
    assert report.body == PARAGRAPHS
    assert "body-unsure" not in {doubt.kind for doubt in report.doubts}


def test_where_no_way_is_good_a_doubt_says_so() -> None:
    """The page is kept, and `check` names it."""
    links = "".join(f"<p>{text} {number}</p>" for number, text in enumerate(MENU * 6))
    report = read(f"<html><head><title>{TITLE}</title></head><body>{links}</body></html>")
    assert "body-unsure" in {doubt.kind for doubt in report.doubts}


def test_a_list_on_the_headline_s_matter_is_kept() -> None:
    """A recipe, a table of names: a doubt, but no other text instead."""
    items = "".join(f"<li>Harbour cake, part {number}: flour</li>" for number in range(30))
    report = read(
        f"<html><head><title>Harbour cake</title></head><body><article><h1>Harbour cake with "
        f"flour</h1><ul>{items}</ul></article>"
        f"<div>{''.join(f'<p>{text}</p>' for text in PARAGRAPHS * 2)}</div></body></html>"
    )
    assert report.title == "Harbour cake with flour"


def test_a_scrap_of_a_long_pasted_page_is_doubted() -> None:
    """A few words of prose among many lines."""
    page = (
        "\n".join(f"Section {number} of the site" for number in range(80)) + "\nThe crews came back, the office said.\n"
    )
    report, _ = extract(Source("a", "a.txt", page.encode()), ())
    assert report is not None
    assert "body-unsure" in {doubt.kind for doubt in report.doubts}
