"""outlet: the lines of a page, its names for itself and the known outlets -> who published the report, and whose copy it is."""

import re
from collections import Counter
from urllib.parse import urlsplit

from generator.model import Outlet
from generator.reading.author import BYLINE
from generator.reading.house import plain_name
from generator.reading.lines import Line, key, squeeze
from generator.reading.mail import sender_of
from generator.reading.masthead import masthead_of, name_above, station_in
from generator.reading.sources import (
    agency_in_byline,
    agency_of,
    copyright_agency,
    dateline_agency,
    slug_agency,
)
from generator.reading.wordlists import phrases

_COPYRIGHT = re.compile(
    r"(?:copyrights?|©|\(c\)|&copy;)[\s:]*(?:copyright|©|\(c\)|@)?[\s,]*(?:(?:19|20)\d\d\s?[-–]\s?)?(?:(?:19|20)\d\d)?[\s,|:-]*(?:by\s)?(?P<name>[^\W\d_][\w&.'’ -]{1,50}?)"
    r"(?=\s*(?:[|,;@©]|\.(?:\s|$)|all rights|(?:19|20)\d\d|inc\b|ltd\b|$))",
    re.IGNORECASE,
)
_SELF = (
    re.compile(
        r"^(?P<name>[A-Z][\w&.'’ -]{1,30}?)(?: -)? (?:[Hh]omepage|Back to home|Back to homepage)$"
    ),
    re.compile(
        r"download (?:now )?the (?P<name>[\w&.'’ -]{2,40}?) (?:mobile )?app\b", re.IGNORECASE
    ),
    re.compile(
        r"follow (?P<name>[\w&.'’ -]{2,40}?) on (?:twitter|facebook|x|instagram|google news|telegram|whatsapp)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"^(?P<name>[A-Z][\w&.'’ -]{1,30}?) (?:Telegram|WhatsApp|Newsletter|Newsletters|Facebook page|YouTube)$"
    ),
    re.compile(
        r"^(?:about|welcome to) (?!us\b|the\b|this\b)(?P<name>[A-Z][\w&.'’ -]{1,30})$",
        re.IGNORECASE,
    ),
)
_NAMES_ITSELF = re.compile(
    r"[Hh]omepage$|Back to home$|[Dd]ownload|[Ff]ollow|[Aa]bout|[Ww]elcome|Telegram$|WhatsApp$|Newsletters?$|Facebook page$|YouTube$"
)
_CLAIM = re.compile(r"[©cC(&](?:(?<=©)|(?<=[Cc])opyright|(?<=C)OPYRIGHT|(?<=\()[cC]\)|(?<=&)copy;)")
_MANY = 4
_NEAR, _LEAD, _CREDIT = 8, 3, 120


def outlet_of(
    lines: tuple[Line, ...],
    body: frozenset[int],
    url: str | None,
    outlets: tuple[Outlet, ...],
    own_name: str | None = None,
    title: str | None = None,
) -> str | None:
    """The outlet: by the page's own name, its domain, its copyright line, the label of its cards, the names file."""
    known = _known(outlets)
    by_domain = outlet_by_domain(url, outlets)
    if by_domain:
        return by_domain
    above = (
        own_name or sender_of(lines) or name_above(lines, body, title) or station_in(lines, body)
    )
    for name in (above, *_self_names(lines, body)):
        if name and _is_name(name):
            plain = plain_name(name, lines, url)
            return known.get(key(name)) or known.get(key(plain), plain)
    return _known_in_lines(lines, known) or masthead_of(lines, body)


def outlet_by_domain(url: str | None, outlets: tuple[Outlet, ...]) -> str | None:
    """The known outlet whose domain the address has."""
    host = (urlsplit(url).hostname or "") if url else ""
    for outlet in outlets:
        domain = (outlet.domain or "").lower().removeprefix("www.")
        if domain and (host == domain or host.endswith("." + domain)):
            return outlet.name
    return None


def agency_near(lines: tuple[Line, ...], first: int, last: int, body: frozenset[int]) -> str | None:
    """The agency whose copy the text is: dateline, sign-off, credit line, byline, copyright of a picture or text."""
    near = lines[max(0, first - _NEAR) : max(0, last + _NEAR)]
    told = [line for line in near if line.number in body]
    rest = [line for line in near if line.number not in body]
    for line in told[:_LEAD]:
        if found := dateline_agency(line.text):
            return found
    for line in rest:
        parts = line.text.split("|") if len(line.text) < _CREDIT else []
        found = slug_agency(line.text) or next(
            (name for part in parts if (name := agency_of(part))), None
        )
        if found:
            return found
    for line in rest:
        match = BYLINE.match(line.text)
        found = agency_in_byline(match.group("name")) if match and len(line.text) < 150 else None
        if found:
            return found
    return next((found for line in rest if (found := copyright_agency(line.text))), None)


def _self_names(lines: tuple[Line, ...], body: frozenset[int]) -> list[str]:
    """What the page's furniture calls the outlet: copyright lines from below, card labels, appeals."""
    others = [line for line in lines if line.number not in body and len(line.text) < 200]
    found = [name for line in reversed(others[-40:]) if (name := _copyright_name(line.text))]
    label = _card_label(others)
    if label:
        found.insert(0, label)
    for line in others:
        if _NAMES_ITSELF.search(line.text):
            matches = (pattern.search(line.text) for pattern in _SELF)
            found.extend(match.group("name").strip() for match in matches if match)
    return [name for name in found if not agency_of(name)]


def _copyright_name(text: str) -> str | None:
    if not _CLAIM.search(text) or " - copyright " in text.lower():
        return None
    match = _COPYRIGHT.search(text)
    return match.group("name").strip(" .-") if match else None


def _card_label(lines: list[Line]) -> str | None:
    """A short name that stands alone on many lines: the label on the outlet's own cards."""
    counts = Counter(
        line.text for line in lines if 1 < len(line.text) <= 25 and line.text[0].isupper()
    )
    for name, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        if count < _MANY:
            return None
        if (
            _is_name(name)
            and len(name.split()) <= 3
            and name.upper() == name
            and not name.isdigit()
        ):
            return name
    return None


def _is_name(name: str) -> bool:
    plain = squeeze(name)
    if not plain or len(plain) > 50 or plain in phrases("sources", "not_outlets"):
        return False
    return (
        plain not in phrases("furniture", "share")
        and plain not in phrases("furniture", "stop_headings")
        and bool(re.search(r"[^\W\d_]", plain))
    )


def _known(outlets: tuple[Outlet, ...]) -> dict[str, str]:
    return {
        key(name): outlet.name
        for outlet in reversed(outlets)
        for name in (*outlet.aliases, outlet.name)
    }


def _known_in_lines(lines: tuple[Line, ...], known: dict[str, str]) -> str | None:
    """A known outlet that the text says spoke to it ("told the Global Times"), or that a line consists of."""
    if not known:
        return None
    for line in lines:
        own = key(line.text)
        if own in known:
            return known[own]
    text = " ".join(key(line.text) for line in lines)
    for name in sorted(known, key=lambda name: (-len(name), name)):
        if re.search(
            rf"\b(?:told|tells|tell|interview with|speaking to|spoke to) (?:the )?{re.escape(name)}\b",
            text,
        ):
            return known[name]
    return None
