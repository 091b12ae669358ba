"""known: the files in content/articles/ -> where a report that is about to be added stands already."""

import re
from collections.abc import Iterator
from pathlib import Path

from generator.adding.addresses import HEAD, own_address, plain

_MATTER = 4000
_URL = re.compile(r"^url: *([\"']?)(\S+)\1\s*$", re.MULTILINE)
_TEXTS, _PAGES = (".md", ".txt", ".yml"), (".html", ".htm", ".mhtml", ".mht")


class Known:
    """What was added before: by its web address, and by its very text under the name it would be given."""

    def __init__(self, articles: Path) -> None:
        self._of_url = dict(_addresses(articles)) if articles.is_dir() else {}

    def find(self, url: str | None, text: str, path: Path) -> Path | None:
        """The file that holds the report already, if one does; `path` is where it would go were nothing there."""
        if url and plain(url) in self._of_url:
            return self._of_url[plain(url)]
        named = re.compile(rf"{re.escape(path.stem)}(-\d+)?\.md")
        for other in sorted(path.parent.glob("*.md")) if path.parent.is_dir() else ():
            if named.fullmatch(other.name) and other.read_text(encoding="utf-8") == text:
                return other
        return None

    def add(self, url: str | None, path: Path) -> None:
        """A report that was written just now."""
        if url:
            self._of_url[plain(url)] = path


def _addresses(articles: Path) -> Iterator[tuple[str, Path]]:
    """The address of every file that gives one: in its front matter, the .yml beside it, or a saved page's head."""
    for path in sorted(articles.rglob("*"), reverse=True):
        ending = path.suffix.lower()
        if ending not in (*_TEXTS, *_PAGES) or not path.is_file():
            continue
        with path.open(encoding="utf-8", errors="replace") as file:
            head = file.read(HEAD if ending in _PAGES else _MATTER)
        url = own_address(head) if ending in _PAGES else _in_matter(head, ending)
        if url:
            yield plain(url), path


def _in_matter(head: str, ending: str) -> str | None:
    matter = head
    if ending != ".yml":
        matter = head.partition("---\n")[2].partition("\n---")[0] if head.startswith("---") else ""
    found = _URL.search(matter)
    return found[2] if found else None
