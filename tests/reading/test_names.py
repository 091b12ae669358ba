"""Title and outlet with what speaks for them: agreement makes them sure, a guess is a doubt."""

import pytest

from generator.model import Outlet, Report, Source
from generator.reading import extract, row
from tests.forms import PARAGRAPHS, TITLE


def read(text: str, name: str = "a.txt", outlets: tuple[Outlet, ...] = (), sidecar: bytes | None = None) -> Report:
    """A page as a report."""
    report, problems = extract(Source("a", name, text.encode(), "a.yml" if sidecar else None, sidecar), outlets)
    assert not problems
    assert report is not None
    return report


def page(head: str, above: str = "", below: str = "") -> str:
    """A saved page with some lines in its head and around its text."""
    text = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    return f"<html><head>{head}</head><body>{above}<article>{text}</article>{below}</body></html>"


def kinds(report: Report) -> set[str]:
    """The kinds of its doubts."""
    return {doubt.kind for doubt in report.doubts}


def test_a_paper_is_not_given_to_the_company_that_owns_it() -> None:
    """The page's title names the paper, its data the owner."""
    data = (
        f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{TITLE}", "publisher": {{"name": '
        f'"Bennet Coleman Media Group"}}}}</script>'
    )
    report = read(page(f"<title>{TITLE} - The Valley Times</title>{data}", f"<h1>{TITLE}</h1>"), "a.html")
    assert report.outlet == "The Valley Times"
    assert {"page-title", "page-data"} <= {one.source for one in report.issued.evidence}
    assert "outlet-unsure" not in kinds(report)


def test_only_an_owner_s_line_is_a_guess() -> None:
    """A copyright line names whoever owns the site."""
    report = read(f"{TITLE}\nBy Ida Lund\n22 February 2023\n" + "\n".join(PARAGRAPHS) + "\n© 2023 Valley Holdings\n")
    assert report.issued.confidence == "unconfirmed"
    assert "outlet-unsure" in kinds(report)
    known = read("\n".join((TITLE, *PARAGRAPHS, "© 2023 Valley Post")), outlets=(Outlet("Valley Post"),))
    assert (known.outlet, known.issued.confidence) == ("Valley Post", "stated")


@pytest.mark.parametrize(
    "line",
    [
        "Subscribe to our newsletter",
        "Follow our work on Facebook",
        "© a Valley plc subsidiary",
        "Welcome to your account",
    ],
)
def test_appeals_name_no_outlet(line: str) -> None:
    """Words that are no names."""
    assert read("\n".join((TITLE, *PARAGRAPHS, line))).outlet is None


def test_an_address_alone_gives_its_host_as_a_guess() -> None:
    """What the address says is so; whether the outlet calls itself so is not known."""
    report = read(page(""), "a.html", sidecar=b"url: https://www.bay-daily.example/a\n")
    assert (report.outlet, report.issued.source, report.issued.confidence) == (
        "bay-daily.example",
        "address",
        "unconfirmed",
    )
    assert "outlet-unsure" in kinds(report)


def test_what_a_person_says_is_confirmed() -> None:
    """And the evidence of the page stays beside it."""
    report = read(f"---\ntitle: Mine\noutlet: Mine too\n---\n# {TITLE}\n\n{PARAGRAPHS[0]}\n", "a.md")
    assert (report.titled.value, report.titled.confidence) == ("Mine", "confirmed")
    assert [one.source for one in report.titled.evidence] == ["front-matter", "heading"]
    assert not kinds(report) & {"title-unsure", "outlet-unsure", "outlet-unknown"}


def test_a_kicker_is_no_headline() -> None:
    """A few words in capitals above it."""
    pasted = read("\n".join(("MIDDLE EAST CRISIS", TITLE, "By Ida Lund", "22 February 2023", *PARAGRAPHS)))
    assert pasted.title == TITLE
    saved = read(
        page(
            f'<meta property="og:title" content="{TITLE}">',
            f"<h1>MOUNTAIN TUNNEL CRISIS</h1><h2>{TITLE}</h2>",
        ),
        "a.html",
    )
    assert saved.title == TITLE


def test_a_title_that_every_site_has_is_none() -> None:
    """Where the page's heading says what it is about."""
    report = read(page("<title>About us - Valley</title>", f"<h1>{TITLE}</h1>"), "a.html")
    assert report.title == TITLE
    assert report.titled.confidence == "unconfirmed"
    assert "title-unsure" in kinds(report)


@pytest.mark.parametrize(
    "above",
    [
        "Home > Valley > Ministers agree to reopen the Lund tunnel\nA tunnel through a mountain in the snow",
        "PoliticsElectionsWorld News",
        "World | Europe | Valley",
        "Valley Ministry / Flickr",
        "Lamps for the shaft and more trains in MayNext article",
    ],
)
def test_what_stands_over_a_headline_is_not_it(above: str) -> None:
    """Paths, sections in one, credits, links to the next page."""
    assert read("\n".join((above, TITLE, "By Ida Lund", "22 February 2023", *PARAGRAPHS))).title == TITLE


def test_a_headline_with_its_byline_on_the_same_line() -> None:
    """As some blogs are pasted."""
    report = read("\n".join(("Valley Blog", f"{TITLE} by Ida Lund on February 22, 2023", *PARAGRAPHS)))
    assert report.title == TITLE


@pytest.mark.parametrize(
    ("byline", "name"),
    [
        ("By Ida LundFollow", "Ida Lund"),
        ("By Ida Lund Follow", "Ida Lund"),
        ("By Ida Lund View Bio", "Ida Lund"),
        ("By Ida O&#039;Lund", "Ida O'Lund"),
    ],
)
def test_buttons_are_no_part_of_an_author(byline: str, name: str) -> None:
    """What stands beside a name to be pressed."""
    assert read("\n".join((TITLE, byline, "22 February 2023", *PARAGRAPHS))).author == name


def test_the_row_tells_the_evidence() -> None:
    """New keys beside the old ones, whose shape stays."""
    told = row("a.txt", read("\n".join((TITLE, "By Ida Lund", "22 February 2023", *PARAGRAPHS))))
    assert told["title"] == TITLE
    assert told["title_evidence"] == {
        "source": "line",
        "confidence": "stated",
        "evidence": [{"text": TITLE, "source": "line"}],
    }
    assert told["outlet_evidence"] == {"source": None, "confidence": None, "evidence": []}
