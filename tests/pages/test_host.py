"""host: redirect rules in the words of the host that site.yml names."""

from pathlib import Path

import pytest

from generator.build import build
from generator.pages.host import POLICY
from tests.corpus import lay_out


def built(folder: Path, host: str, base_url: str) -> Path:
    """A site whose one event once had another address, for this host."""
    lay_out(folder, 1)
    (folder / "content" / "site.yml").write_text(f"host: {host}\nbase_url: {base_url}\n")
    build(folder, folder / "site")
    ledger = folder / "content" / "permalinks.yml"
    ledger.write_text(ledger.read_text().replace("/2020/01/", "/2020/02/"))
    article = next((folder / "content" / "articles").iterdir())
    article.unlink()
    build(folder, folder / "site")
    return folder / "site"


@pytest.mark.parametrize(
    ("host", "file", "words"),
    [
        ("apache", ".htaccess", "Redirect gone /sub/2020/0"),
        ("github-pages", ".nojekyll", ""),
        ("netlify", "_headers", f"  Content-Security-Policy: {POLICY}"),
        ("cloudflare-pages", "_headers", "  X-Content-Type-Options: nosniff"),
    ],
)
def test_rules(tmp_path: Path, host: str, file: str, words: str) -> None:
    """Each host has its own file; addresses stand below the site's sub-path."""
    site = built(tmp_path, host, "https://site.example/sub/")
    assert words in (site / file).read_text()
    assert not (site / "CNAME").exists(), "a domain with a path is not the site's own"


def test_a_domain_of_its_own(tmp_path: Path) -> None:
    """GitHub Pages reads it from a file."""
    site = built(tmp_path, "github-pages", "https://site.example/")
    assert (site / "CNAME").read_text() == "site.example\n"
    assert f'content="{POLICY}"' in (site / "index.html").read_text(), "pages say what the host's headers say"


def test_no_host_no_rules(tmp_path: Path) -> None:
    """Without a host named there are pages only."""
    site = built(tmp_path, "any", "https://site.example/")
    assert not [path.name for path in site.iterdir() if path.name in {"_redirects", ".htaccess", "CNAME", ".nojekyll"}]


def test_an_unchanged_site_of_a_host_is_left_alone(tmp_path: Path) -> None:
    """Files with a dot are known for what they are: the second build writes nothing."""
    built(tmp_path, "github-pages", "https://me.github.io/x/")
    assert build(tmp_path, tmp_path / "site").written.written == 0
    assert not (tmp_path / "site" / "CNAME").exists()
