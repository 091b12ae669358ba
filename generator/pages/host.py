"""host: the ledger's redirects and the site's address -> the files that the named static host reads.

The pages that stand at old addresses are there with every host; rules spare the reader the page in between.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.chronology import Page, Redirect
from generator.pages.view_models import Index

_RULES_FILE = {"netlify", "cloudflare-pages", "gitlab-pages"}
_HEADERS_FILE = {"netlify", "cloudflare-pages"}
POLICY = (  # what pages may load: nothing but what the site itself holds; base.html says the same
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'"
)
HEADERS = {
    "Cache-Control": "no-cache",  # files keep their names when they change: a browser asks whether its copy is good
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
}


def host_pages(index: Index) -> Iterator[Page]:
    """Redirect rules, headers and markers for `host` of site.yml; nothing where no host is named."""
    config = index.chronology.config
    host, parts = config.host, urlsplit(config.base_url)
    base = parts.path.rstrip("/")
    redirects = index.chronology.addresses.redirects
    if host in _RULES_FILE and redirects:
        yield _text("_redirects", [_rule(one, base) for one in redirects if one.to])
    if host in _HEADERS_FILE:
        yield _text("_headers", ["/*", *(f"  {name}: {value}" for name, value in HEADERS.items())])
    if host == "apache" and redirects:
        yield _text(".htaccess", [_apache_rule(one, base) for one in redirects])
    if host == "github-pages":
        yield _text(".nojekyll", [])
        if parts.hostname and not base and not parts.hostname.endswith(".github.io"):
            yield _text("CNAME", [parts.hostname])


def _rule(redirect: Redirect, base: str) -> str:
    return f"{base}{redirect.address} {base}{redirect.to or '/'} 301"


def _apache_rule(redirect: Redirect, base: str) -> str:
    if redirect.to is None:
        return f"Redirect gone {base}{redirect.address}"
    return f"Redirect permanent {base}{redirect.address} {base}{redirect.to}"


def _text(path: str, lines: list[str]) -> Page:
    return Page(path, "!text", {"text": "".join(f"{line}\n" for line in lines)}, "text")
