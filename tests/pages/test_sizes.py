"""Pages stay small however many reports there are: gzipped, of 10,000 reports."""

import gzip
import re
from functools import cache

import pytest

from generator.pages import pages
from generator.render import renderer
from tests.pages.large import large

LIMITS = (
    (r"index\.html", 60_000),
    (r"\d{4}/index\.html", 120_000),
    (r"\d{4}/\d\d/index\.html", 120_000),
    (r"\d{4}/\d\d/.+/index\.html", 25_000),
    (r"reports/.+/index\.html", 25_000),
    (r"(people|places|outlets|kinds|published)/.*index\.html", 120_000),
    (r"doubts/index\.html", 60_000),
    (r"print/(.+/)?index\.html", 250_000),
    (r"search/.+\.js", 150_000),
)


@cache
def largest() -> dict[str, tuple[int, str]]:
    """The largest of each kind of page; of kinds with thousands, every fiftieth is made."""
    render, found = renderer(), dict.fromkeys((limit[0] for limit in LIMITS), (0, ""))
    for seen, page in enumerate(pages(large(10_000)), 1):
        pattern = next((one for one, _ in LIMITS if re.fullmatch(one, page.path)), None)
        often = page.template in ("event.html", "report.html", "subject.html") and seen % 50
        if pattern and not often:
            found[pattern] = max(found[pattern], (len(gzip.compress(render(page), 6)), page.path))
    return found


@pytest.mark.parametrize(("pattern", "limit"), LIMITS)
def test_a_page_stays_within_its_size(pattern: str, limit: int) -> None:
    """There are such pages, and the largest is within the limit."""
    size, path = largest()[pattern]
    assert 0 < size <= limit, path
