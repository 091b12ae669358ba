"""html_title: headings and titles of a saved page -> the report's headline, without the site's name."""

import html
import re

from generator.reading.html_meta import PageData
from generator.reading.lines import Line, clean_text, key

_PARTS = re.compile(r"\s+[|–—»«·•:-]+\s+|\s*\|\s*")
_SAME = 0.5


def page_title(lines: tuple[Line, ...], told: PageData) -> tuple[str | None, int]:
    """The headline and its line (-1 where it stands on none): the h1 that the page's own titles speak of."""
    named = [text for kind in ("headline", "og", "title") if (text := told.title(kind))]
    headings = [(index, line) for index, line in enumerate(lines) if line.tag == "h1"]
    best = max(
        ((_likeness(line.text, named), -index) for index, line in headings), default=(0.0, 0)
    )
    if headings and (best[0] >= _SAME or (not named and len(headings) == 1)):
        return _clean(lines[-best[1]].text), -best[1]
    for text in named:
        plain = without_site(_clean(text), told.site)
        if plain:
            return plain, _index_of(plain, lines)
    return (_clean(headings[0][1].text), headings[0][0]) if headings else (None, -1)


def without_site(title: str, site: str | None) -> str:
    """A page's title without the name of its site before or after it."""
    parts = [part for part in _PARTS.split(title) if part]
    if len(parts) < 2:
        return title
    site_key = key(site or "")
    if site_key and key(parts[-1]) in (site_key, *site_key.split()):
        return title[: title.rindex(parts[-1])].rstrip(" |–—»«·•:-")
    if site_key and key(parts[0]) == site_key:
        return title[title.index(parts[1], len(parts[0])) :]
    if len(parts[-1].split()) <= 4 and len(parts[-1]) < 0.5 * len(title):
        return title[: title.rindex(parts[-1])].rstrip(" |–—»«·•:-")
    return title


def _likeness(heading: str, titles: list[str]) -> float:
    """The share of a heading's words in the page's own titles, and of theirs in it."""
    words = set(key(heading).split())
    if not words:
        return 0.0
    found = 0.0
    for title in titles:
        other = set(key(_clean(title)).split())
        shared = len(words & other)
        found = max(
            found,
            shared
            / max(1, min(len(words), len(other)))
            * (0.5 + 0.5 * shared / max(len(words), len(other), 1)),
        )
    return found


def _index_of(title: str, lines: tuple[Line, ...]) -> int:
    wanted = key(title)
    return next((index for index, line in enumerate(lines) if key(line.text) == wanted), -1)


def _clean(text: str) -> str:
    return clean_text(html.unescape(text).replace("\n", " "))
