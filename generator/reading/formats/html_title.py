"""html_title: headings and titles of a saved page -> the report's headline, without the site's name."""

import html
import re

from generator.reading.blocks.headline_shape import is_kicker
from generator.reading.formats.html_meta import PageData
from generator.reading.lines import Line, clean_text, key, squeeze
from generator.reading.wordlists import phrases

_PARTS = re.compile(r"\s+[|–—»«·•:-]+\s+|\s*\|\s*")
_SAME, _KIN = 0.5, 0.2
_SEVERAL, _LONG = 4, 30


def page_title(lines: tuple[Line, ...], told: PageData) -> tuple[str | None, int]:
    """The headline and its line (-1 where it stands on none): the h1 that the page's own titles speak of."""
    named = [text for kind in ("headline", "og", "title") if (text := told.title(kind))]
    headings = [(index, line) for index, line in enumerate(lines) if _may_head(line, named, told.site)]
    same = _heading_as_named(lines, named, told.site)
    if same >= 0:
        return _agreed(_clean(lines[same].text), named), same
    best = max(((_likeness(line.text, named), -index) for index, line in headings), default=(0.0, 0))
    sole = len(headings) == 1 and len(headings[0][1].text.split()) >= _SEVERAL
    if headings and (best[0] >= (_KIN if sole else _SAME) or (not named and len(headings) == 1)):
        return _agreed(_clean(lines[-best[1]].text), named), -best[1]
    if sole and named and _is_menu(without_site(_clean(named[0]), told.site)):
        return _clean(headings[0][1].text), headings[0][0]
    return _as_named(lines, named, told.site) or (
        (_clean(headings[0][1].text), headings[0][0]) if headings else (None, -1)
    )


def _may_head(line: Line, named: list[str], site: str | None) -> bool:
    """Whether a line is an h1 that is neither the site's name nor a word or two over the headline."""
    if line.tag != "h1" or _is_site(line.text, named, site):
        return False
    return not (is_kicker(line.text) and named and _likeness(line.text, named) < _SAME)


def _as_named(lines: tuple[Line, ...], named: list[str], site: str | None) -> tuple[str, int] | None:
    """The first of the page's own titles that is more than the site's name, and its line."""
    for text in named:
        index = _line_within(_clean(text), lines)
        if index >= 0:
            return _clean(lines[index].text), index
        plain = without_site(_clean(text), site)
        if plain:
            return plain, _index_of(plain, lines)
    return None


def _heading_as_named(lines: tuple[Line, ...], named: list[str], site: str | None) -> int:
    """The heading that is word for word one of the page's own titles, higher ones first; -1 without one."""
    wanted = {key(text) for name in named for text in (_clean(name), without_site(_clean(name), site))}
    for line in lines:
        if line.tag == "h1" and (own := key(line.text)):
            wanted |= {rest[len(own) + 1 :] for rest in wanted if rest.startswith(f"{own} ")}
    found = [
        (line.tag, index)
        for index, line in enumerate(lines)
        if line.tag in ("h1", "h2", "h3") and line.text.count(" ") >= _SEVERAL - 1 and key(line.text) in wanted
    ]
    return min(found)[1] if found else -1


def _is_menu(title: str) -> bool:
    """Whether a title is the name of a page that every site has ("About us", "Home"), and no report's."""
    plain = squeeze(title)
    return plain in phrases("furniture", "share") or plain in phrases("furniture", "stop_headings")


def _is_site(heading: str, named: list[str], site: str | None) -> bool:
    """Whether a heading is the site's name: what the page's title has before or after the report's."""
    own = key(heading)
    if own == key(site or ""):
        return True
    parts = [[key(part) for part in _PARTS.split(_clean(text))] for text in named]
    return any(len(found) > 1 and own == found[-1] and own not in found[:-1] for found in parts)


def _agreed(heading: str, named: list[str]) -> str:
    """A heading without a line below it that stands in the same element: as all the page's titles have it."""
    titles = {key(_clean(text)) for text in named}
    if len(named) > 1 and len(titles) == 1 and heading.startswith(_clean(named[0]) + " "):
        return _clean(named[0])
    return heading


def _line_within(title: str, lines: tuple[Line, ...]) -> int:
    """The line of several words that a title ends or begins with, beside other names; -1 without one."""
    wanted = f" {key(title)} "
    for index, line in enumerate(lines):
        own = f" {key(line.text)} " if _SEVERAL <= line.text.count(" ") + 1 <= _LONG else ""
        if own and len(own) < len(wanted) and (wanted.endswith(own) or wanted.startswith(own)):
            return index
    return -1


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
            shared / max(1, min(len(words), len(other))) * (0.5 + 0.5 * shared / max(len(words), len(other), 1)),
        )
    return found


def _index_of(title: str, lines: tuple[Line, ...]) -> int:
    wanted = key(title)
    return next((index for index, line in enumerate(lines) if key(line.text) == wanted), -1)


def _clean(text: str) -> str:
    return clean_text(html.unescape(text).replace("\n", " "))
