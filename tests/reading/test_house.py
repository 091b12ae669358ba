"""Outlets: what is no part of a name, and where a page has it."""

import pytest

from generator.model import Source
from generator.reading import extract
from generator.reading.attribution.site_name import label_of, plain_name, site_in_title
from generator.reading.lines import lines_of

TEXT = (
    "The council of Dornwick agreed on Tuesday to build a new bridge over the river Lem.\n\n"
    "The mayor said that the work on the bridge would begin in May and last for two years.\n"
)
HTML = "".join(f"<p>{line}</p>" for line in TEXT.split("\n\n"))

DATA = (
    '<script type="application/ld+json">{"@graph": [{"@type": "Organization", "@id": "#o", "name": "Bay News"},'
    '{"@type": "NewsArticle", "headline": "Bridge", "publisher": {"@id": "#o"}}]}</script>'
)


def outlet(name: str, page: str) -> str | None:
    """The outlet that is read from a page."""
    report, _ = extract(Source("a", name, page.encode()), ())
    return report.outlet if report else None


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("The Valley Herald DAC", "The Valley Herald"),
        ("Bay News Ltd.", "Bay News"),
        ("Dornwick Media Group, Inc.", "Dornwick"),
        ("Lemmen Verlag GmbH & Co. KG", "Lemmen Verlag"),
        ("The Company", "The Company"),
        ("Harbour Radio", "Harbour Radio"),
    ],
)
def test_a_company_ending_is_no_part_of_a_name(name: str, plain: str) -> None:
    """Nor is what a domain or the line at the head of the page shows to be the company's."""
    url = "https://www.dornwick.example/a" if plain == "Dornwick" else None
    assert plain_name(name, lines_of(plain), url) == plain


def test_the_label_of_an_address() -> None:
    """The name in a domain, without what all domains have."""
    assert label_of("https://www.baynews.co.uk/x") == "baynews"
    assert label_of("https://m.valley-post.com/x") == "valley-post"
    assert label_of(None) == ""


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Bridge to be built – The Docket", "The Docket"),
        ("Valley Online: Region: Bridge to be built", "Valley Online"),
        ("Lake Authority - Press releases", "Lake Authority"),
        ("Bridge to be built | News", None),
        ("Bridge to be built", None),
        ("Bridge to be built - 3 May 2019", None),
    ],
)
def test_what_a_title_has_beside_the_headline(title: str, name: str | None) -> None:
    """The site's name, but no section and no day."""
    assert site_in_title(title, ("Bridge to be built",)) == name


@pytest.mark.parametrize(
    ("page", "name"),
    [
        (f"Dornwick Evening Star\nBridge to be built\n\n{TEXT}\n© 2023 Star Media Ltd", "Dornwick Evening Star"),
        (f"HOME NEWS SPORT\nDornwick Evening Star\nBridge to be built\n\n{TEXT}", "Dornwick Evening Star"),
        (f"The Lemmen Ledger     Friday, May 3, 2019\n\nBridge to be built\n\n{TEXT}", "The Lemmen Ledger"),
        (f"Bridge to be built\n\nThe Docket, 4 October 2023\n\n{TEXT}", "The Docket"),
        (f"Bridge to be built\n\nDornwick, 4 October 2023\n\n{TEXT}", None),
        (f"Bridge to be built\n3 May 2019\nIda Lund\nStaff Writer | The Lemmen Ledger\n\n{TEXT}", "The Lemmen Ledger"),
        ((f"Bridge to be built\n3 May 2019\n\nDORNWICK, Ohio (KQWX) – {TEXT}\nCopyright 2024 Nexus "
        f"Broadcasting, Inc."), "KQWX"),
        (f"World News\nBridge to be built\n3 May 2019\n\n{TEXT}\nFollow us on Facebook", None),
        (f"桥梁开工\n2023年04月06日 09:30 来源:台州商报\n\n{TEXT}", "台州商报"),
    ],
)  # fmt: skip
def test_where_a_page_has_its_name(page: str, name: str | None) -> None:
    """Alone at its head, beside the day, beside an office, in a dateline; menus and places are no names."""
    assert outlet("a.txt", page) == name


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (DATA, ""),
        ("", '<p class="site-title"><a href="/">Bay News</a></p>'),
        (
            '<link rel="canonical" href="https://baynews.example/a">',
            "<p>Copyright Bay News Media Ltd. All rights reserved.</p>",
        ),
    ],
)
def test_where_a_saved_page_has_its_name(head: str, body: str) -> None:
    """In its data, in the element marked so, in its copyright line with its domain."""
    page = f"<html><head>{head}</head><body>{body}<h1>Bridge to be built soon</h1>{HTML}</body></html>"
    assert outlet("a.html", page) == "Bay News"
