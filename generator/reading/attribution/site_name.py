"""site_name: a name as a page's notes and titles have it -> the plain name of the outlet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from generator.reading.lines import Line, clean_text, key, squeeze
from generator.reading.stamps import stamps_in
from generator.reading.wordlists import phrases

if TYPE_CHECKING:  # every build comes by here, and few read HTML
    from lxml.html import HtmlElement

_COMPANY = re.compile(
    r"(?:,?\s+(?:DAC|CLG|Ltd|LTD|Limited|LIMITED|Inc|INC|LLC|LLP|L\.L\.C|PLC|plc|Plc|GmbH|mbH|AG|KG|KGaA|SE|SA"
    r"|S\.A|SAS|SARL|SpA|S\.p\.A|Srl|S\.r\.l|SL|S\.L|SLU|"
    r"BV|B\.V|NV|N\.V|AB|A/S|AS|ASA|Oy|Oyj|Pty|Pvt|Private|Corp|Corporation|Company|Sdn|Bhd|Lda|Ltda|Kft|Zrt"
    r"|s\.r\.o|a\.s|d\.o\.o|OOO|Co|& Co)\.?)+$"
)
_SEPARATOR = re.compile(r"\s+[|–—»«·•:-]+\s+|\s*[|»]\s*|:\s+")
_MARKED = re.compile(
    r"(?:^|[\s_-])(?:site[_-]?(?:title|name|logo)|blog[_-]?(?:title|name)|masthead[_-]?(?:title|name|logo)|logo"
    r"|brand)(?:$|[\s_-])"
)
_OPENING = 12
_WORDS, _LETTERS = 6, 50
_SHORT_PART, _ENDINGS = 4, ("info", "news", "online", "example", "press", "media")


def plain_name(name: str, lines: tuple[Line, ...], url: str | None) -> str:
    """A name without what makes it a company's: its ending, and what neither its domain nor its masthead has."""
    plain = _COMPANY.sub("", name.strip()).strip(" ,-")
    words = plain.split()
    while len(words) > 1 and words[-1].lower() in phrases("sources", "company_words"):
        words.pop()
    label = label_of(url)
    if label and named_by(" ".join(words), label):
        return " ".join(words)
    own = key(plain)
    for line in lines[:_OPENING] if len(words) < len(plain.split()) or plain != name else ():
        part = key(line.text)
        if " " in part and own.startswith(f"{part} "):
            return " ".join(plain.split()[: part.count(" ") + 1])
    return plain if plain.lower() not in ("", "the") else name


def is_owner(name: str) -> bool:
    """Whether a name is rather that of the company that owns an outlet: "Bennett, Coleman & Co. Ltd"."""
    words = name.lower().split()
    return bool(_COMPANY.search(name.strip())) or words[-1:] in [[word] for word in phrases("sources", "company_words")]


def marked_site(tree: HtmlElement) -> str | None:
    """The name in the element that a page marks as its site's title or logo."""
    for element in tree.iter("a", "p", "h1", "h2", "div", "span", "strong"):
        marks = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
        if marks != " " and _MARKED.search(marks):
            text = clean_text(element.text_content()) or clean_text(element.get("title") or "")
            if 2 < len(text) <= _LETTERS and _named(text):
                return text
    return None


def label_of(url: str | None) -> str:
    """The name in an address: `baynews` of www.baynews.co.uk."""
    parts = (urlsplit(url).hostname or "").split(".") if url else []
    parts = [part for part in parts if part not in ("www", "m", "amp", "news", "en")]
    while len(parts) > 1 and (len(parts[-1]) < _SHORT_PART or parts[-1] in _ENDINGS):
        parts.pop()
    return parts[-1] if parts else ""


def named_by(name: str, label: str) -> str | None:
    """The first words of a name that, written as one, are the label of a domain: "Bay News Daily" for baynews."""
    words, wanted = name.split(), re.sub(r"[\W_]", "", label.lower())
    joined = ""
    for count, word in enumerate(words, 1):
        joined += re.sub(r"[\W_]", "", word.lower())
        if wanted in (joined, joined.removeprefix("the")):
            return " ".join(words[:count])
    return None


def site_in_title(title: str, headlines: tuple[str, ...]) -> str | None:
    """What a page's title has beside the headline: the site's name, also where a section stands for the headline."""
    parts = [part.strip() for part in _SEPARATOR.split(title) if part and part.strip()]
    if len(parts) < 2:
        return None
    sections = phrases("sources", "not_outlets") | phrases("furniture", "share")
    for headline in headlines:
        wanted, own = key(headline), key(title)
        if wanted and own.startswith(f"{wanted} "):
            return _named(parts[-1])
        if wanted and own.endswith(f" {wanted}"):
            return _named(parts[0])
    plain = [part for part in parts if squeeze(part) not in sections]
    return _named(plain[0]) if len(plain) == 1 and len(parts) == 2 else None


def _named(part: str) -> str | None:
    """A part of a title, where it may be a name."""
    if len(part) > _LETTERS or len(part.split()) > _WORDS or stamps_in(part):
        return None
    if squeeze(part) in phrases("sources", "not_outlets") | phrases("furniture", "share"):
        return None
    if "," in part or part.split(maxsplit=1)[0].lower() in phrases("sources", "masthead_never"):
        return None
    return part if part[0].isupper() or part[0].isdigit() else None
