"""Links to strangers: only plain web addresses, and the sentence by its words."""

import pytest
from msgspec.structs import replace

from generator.pages import pages
from generator.pages.links_out import at_sentence, safe_url, version_day
from generator.render import renderer
from tests.pages.sample import chronology


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://example.org/a?b=1&c=2", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("https://", False),
        ("https://a b", False),
        ("java\nscript:alert(1)", False),
        ("https://[", False),
        ("", False),
        (None, False),
    ],
)
def test_only_plain_web_addresses_are_linked(url: str | None, safe: bool) -> None:
    """Anything else is no link."""
    assert safe_url(url) == (url if safe else None)


def test_a_sentence_is_found_by_its_first_and_last_words() -> None:
    """The characters that mean something in a text fragment are encoded."""
    words = "One - two, three & four five six seven eight nine ten eleven"
    assert at_sentence("https://example.org/a#b", words) == (
        "https://example.org/a#:~:text=One%20%2D%20two%2C%20three%20%26,eight%20nine%20ten%20eleven"
    )


def test_a_sentence_of_endless_words_is_not_looked_for() -> None:
    """An address of megabytes helps nobody: the page itself is linked."""
    assert at_sentence("https://example.org/a", "a" * 5000) == "https://example.org/a"


@pytest.mark.parametrize(
    ("archived", "accessed", "day"),
    [
        ("https://web.archive.org/web/20230205101500/https://a.example/x", None, "2023-02-05"),
        ("https://web.archive.org/web/20230205101500id_/https://a.example/x", "2024-01-01", "2023-02-05"),
        ("https://archive.example/20230205/x", None, "2023-02-05"),
        ("https://archive.example/abcde", "2024-01-01", "2024-01-01"),
        ("https://archive.example/20231399/x", None, None),
        (None, None, None),
    ],
)
def test_the_day_of_a_copy(archived: str | None, accessed: str | None, day: str | None) -> None:
    """It stands in the copy's address; else the day on which the page was taken stands in."""
    assert version_day(archived, accessed) == day


def test_links_to_sources_are_robust() -> None:
    """The source's link names its copy, the copy's link the source, both the day."""
    whole = chronology()
    copy = "https://web.archive.org/web/20230205101500/https://herald.example/talks"
    reports = tuple(replace(one, archived=copy) if one.id == "herald" else one for one in whole.reports)
    made = {page.path: page for page in pages(replace(whole, reports=reports))}
    for path in ("reports/herald/index.html", "2023/02/talks/index.html"):
        text = renderer()(made[path]).decode()
        assert f'href="https://herald.example/talks" data-versionurl="{copy}" data-versiondate="2023-02-05"' in text
        assert f'href="{copy}" data-originalurl="https://herald.example/talks" data-versiondate="2023-02-05"' in text
