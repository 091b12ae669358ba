"""Titles of saved pages: the headline that readers see, not the site's name."""

import pytest

from generator.model import Source
from generator.reading import extract

TEXT = (
    "<p>The council of Dornwick agreed on Tuesday to build a new bridge over the river Lem.</p>"
    "<p>The mayor said that the work on the bridge would begin in May and last for two years.</p>"
)
HEADLINE = "Dornwick to build a new bridge"


def title(head: str, body: str) -> str | None:
    """What is read as the title of a page with this head, and this above its text."""
    page = f"<html><head>{head}</head><body>{body}{TEXT}</body></html>"
    report, _ = extract(Source("a", "a.html", page.encode()), ())
    return report.title if report else None


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (
            f"<title>{HEADLINE} - VALLEYPOST</title>",
            f"<h1>VALLEYPOST</h1><div>{HEADLINE}</div>",
        ),
        (
            f"<title>{HEADLINE} | The Valley Blog</title>",
            f"<h1>Valley</h1><h2>{HEADLINE}</h2>",
        ),
        (
            f"<title>Valley Notes: {HEADLINE}</title>",
            f"<h1>Valley Notes</h1><h3>{HEADLINE}</h3>",
        ),
        (
            f"<title>Valley Online: Region: {HEADLINE}</title>",
            f"<b>{HEADLINE}</b><br>3 May 2002",
        ),
        (
            "<title>Town of Dornwick - Press releases</title>",
            f"<b>{HEADLINE}</b><br>Dornwick, 3 May 2002<br>",
        ),
        (
            f'<title>{HEADLINE}</title><meta property="og:title" content="{HEADLINE}">',
            f"<h1>{HEADLINE} <span>Work begins in May</span></h1>",
        ),
        (
            '<title>How Dornwick gets its bridge</title><meta property="og:title" content="A bridge for us">',
            f"<h1>{HEADLINE}</h1>",
        ),
    ],
)
def test_the_headline_that_readers_see(head: str, body: str) -> None:
    """In whatever element it stands, and whatever stands before or after it in the page's title."""
    assert title(head, body) == HEADLINE


def test_an_unrelated_heading_is_no_headline() -> None:
    """A heading that has no word of the page's titles gives way to them."""
    named = f'<title>{HEADLINE}</title><meta property="og:title" content="{HEADLINE}">'
    assert title(named, "<h1>Your voice counts, every day</h1>") == HEADLINE
