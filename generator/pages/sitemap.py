"""sitemap: the pages made so far -> sitemap.xml and robots.txt; made only where the site knows its own address."""

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from generator.chronology import Page

_LEFT_OUT = frozenset({"404.html", "redirect.html", "print.html"})
_MOST = 50_000


def sitemap_pages(paths: Iterable[str], base_url: str) -> Iterator[Page]:
    """Every page by its canonical address; the sitemap needs absolute addresses, robots.txt does not."""
    base = base_url.rstrip("/")
    robots = "User-agent: *\nAllow: /\n"
    if not base:
        yield Page("robots.txt", "!text", {"text": robots}, "text")
        return
    found = [base + "/" + quote(path.removesuffix("index.html")) for path in sorted(paths)]
    yield Page("sitemap.xml", "sitemap.xml", {"addresses": found[:_MOST]}, "xml")
    yield Page("robots.txt", "!text", {"text": f"{robots}Sitemap: {base}/sitemap.xml\n"}, "text")


def is_listed(page: Page) -> bool:
    """Whether a page belongs into the sitemap."""
    return page.kind == "html" and page.template not in _LEFT_OUT
