"""sitemap: the pages made so far -> sitemap.xml and robots.txt; made only where the site knows its own address."""

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from generator.chronology import Page

_LEFT_OUT = frozenset({"404.html", "redirect.html", "print.html", "embed.html"})
_MOST = 50_000  # addresses in one file, by the sitemaps protocol


def sitemap_pages(paths: Iterable[str], base_url: str) -> Iterator[Page]:
    """Every page by its canonical address; beyond 50,000 the sitemap is an index of several.

    The sitemap needs absolute addresses, robots.txt does not.
    """
    base = base_url.rstrip("/")
    robots = "User-agent: *\nAllow: /\n"
    if not base:
        yield Page("robots.txt", "!text", {"text": robots}, "text")
        return
    found = [base + "/" + quote(path.removesuffix("index.html")) for path in sorted(paths)]
    parts = [found[start : start + _MOST] for start in range(0, len(found), _MOST)]
    if len(parts) > 1:
        names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
        yield Page("sitemap.xml", "sitemap_index.xml", {"addresses": [f"{base}/{name}" for name in names]}, "xml")
    else:
        names = ["sitemap.xml"]
    for name, part in zip(names, parts or [[]], strict=True):
        yield Page(name, "sitemap.xml", {"addresses": part}, "xml")
    yield Page("robots.txt", "!text", {"text": f"{robots}Sitemap: {base}/sitemap.xml\n"}, "text")


def is_listed(page: Page) -> bool:
    """Whether a page belongs into the sitemap."""
    return page.kind == "html" and page.template not in _LEFT_OUT
