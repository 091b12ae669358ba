"""outlet: the lines of a page, its names for itself and the known outlets -> who published it, whose copy it is."""

import re
from collections import Counter
from urllib.parse import urlsplit

import msgspec

from generator.model import NameEvidence, NameSource, Naming, Outlet
from generator.reading.agencies import (
    agency_in_byline,
    agency_of,
    copyright_agency,
    dateline_agency,
    slug_agency,
)
from generator.reading.attribution.author import BYLINE
from generator.reading.attribution.mail import sender_of
from generator.reading.attribution.masthead import is_masthead, masthead_of, name_above, station_in
from generator.reading.attribution.site_name import label_of, named_by, plain_name
from generator.reading.lines import Line, key, squeeze
from generator.reading.wordlists import phrases

_COPYRIGHT = re.compile(
    r"(?:copyrights?|©|\(c\)|&copy;)[\s:]*(?:copyright|©|\(c\)|@)?[\s,]*(?:(?:19|20)\d\d\s?[-–]\s?)?(?:(?:19"
    r"|20)\d\d)?[\s,|:-]*(?:by\s)?(?P<name>[^\W\d_][\w&.'’ -]{1,50}?)"
    r"(?=\s*(?:[|,;@©]|\.(?:\s|$)|all rights|(?:19|20)\d\d|inc\b|ltd\b|$))",
    re.IGNORECASE,
)
_SELF = (
    re.compile(r"^(?P<name>[A-Z][\w&.'’ -]{1,30}?)(?: -)? (?:[Hh]omepage|Back to home|Back to homepage)$"),
    re.compile(r"download (?:now )?the (?P<name>[\w&.'’ -]{2,40}?) (?:mobile )?app\b", re.IGNORECASE),
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
    r"[Hh]omepage$|Back to home$|[Dd]ownload|[Ff]ollow|[Aa]bout|[Ww]elcome|Telegram$|WhatsApp$|Newsletters?$"
    r"|Facebook page$|YouTube$"
)
_CLAIM = re.compile(r"[©cC(&](?:(?<=©)|(?<=[Cc])opyright|(?<=C)OPYRIGHT|(?<=\()[cC]\)|(?<=&)copy;)")
_MANY = 4
_WEAK = ("copyright", "page", "call-sign")  # who owns a page, or what it calls itself in passing
_NEAR, _LEAD, _CREDIT = 8, 3, 120


def outlet_of(
    lines: tuple[Line, ...],
    body: frozenset[int],
    url: str | None,
    outlets: tuple[Outlet, ...],
    own_names: tuple[NameEvidence, ...] = (),
    title: str | None = None,
) -> Naming:
    """The outlet, with what speaks for it: the names file, the page's own names, its lines, its copyright line.

    `own_names` are what the page's data, its title and its marked elements call it, in order of their worth.
    """
    by_domain = outlet_by_domain(url, outlets)
    if by_domain:
        return Naming(by_domain, "names-file", "confirmed", (NameEvidence(by_domain, "names-file"),))
    known = _known(outlets)
    found = [
        msgspec.structs.replace(one, text=_as_known(one.text, known, lines, url))
        for one in (*own_names, *_names_on_page(lines, body, title))
        if _is_name(one.text)
    ]
    if not found:
        told = _known_in_lines(lines, known)
        name = told or masthead_of(lines, body)
        found = [NameEvidence(name, "names-file" if told else "masthead")] if name else []
    if not found:
        return Naming()
    label = label_of(url)
    best = next((one for one in found if label and named_by(one.text, label) == one.text), found[0])
    agreed = {one.source for one in found if _same(one.text, best.text)}
    sure = best.source not in _WEAK or len(agreed) > 1 or best.text in known.values()
    sure = sure or is_masthead(best.text)
    return Naming(best.text, best.source, "stated" if sure else "unconfirmed", tuple(dict.fromkeys(found)))


def _names_on_page(lines: tuple[Line, ...], body: frozenset[int], title: str | None) -> tuple[NameEvidence, ...]:
    """What the lines of a page call its outlet, in order of their worth."""
    found: tuple[tuple[str | None, NameSource], ...] = (
        (sender_of(lines), "sender"),
        (name_above(lines, body, title), "masthead"),
        (station_in(lines, body), "call-sign"),
        *((name, "copyright" if owned else "page") for name, owned in _self_names(lines, body)),
    )
    return tuple(NameEvidence(name, source) for name, source in found if name)


def _as_known(name: str, known: dict[str, str], lines: tuple[Line, ...], url: str | None) -> str:
    """A name as the names file has it, else without what makes it a company's."""
    plain = plain_name(name, lines, url)
    return known.get(key(name)) or known.get(key(plain), plain)


def _same(one: str, other: str) -> bool:
    """Whether two names are one, or one begins with the other: "KRON4" and "KRON4 News"."""
    left, right = key(one).removeprefix("the "), key(other).removeprefix("the ")
    return left == right or f"{left} ".startswith(f"{right} ") or f"{right} ".startswith(f"{left} ")


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
        found = slug_agency(line.text) or next((name for part in parts if (name := agency_of(part))), None)
        if found:
            return found
    for line in rest:
        match = BYLINE.match(line.text)
        found = agency_in_byline(match.group("name")) if match and len(line.text) < 150 else None
        if found:
            return found
    return next((found for line in rest if (found := copyright_agency(line.text))), None)


def _self_names(lines: tuple[Line, ...], body: frozenset[int]) -> list[tuple[str, bool]]:
    """What the page's furniture calls the outlet, and if it is the owner: card labels, copyright lines, appeals."""
    others = [line for line in lines if line.number not in body and len(line.text) < 200]
    label = _card_label(others)
    found = [(label, False)] if label else []
    found += [(name, True) for line in reversed(others[-40:]) if (name := _copyright_name(line.text))]
    for line in others:
        if _NAMES_ITSELF.search(line.text):
            matches = (pattern.search(line.text) for pattern in _SELF)
            found.extend((match.group("name").strip(), False) for match in matches if match)
    return [(name, owned) for name, owned in found if not agency_of(name) and _capital(name)]


def _capital(name: str) -> bool:
    """Whether a name is written as names are: it is no part of a sentence."""
    words = name.split()
    small = sum(word[0].islower() for word in words)
    asks = not phrases("sources", "no_names").isdisjoint(word.lower() for word in words)
    return not asks and (small == 0 or (len(words) > 2 and small <= len(words) // 3 and not words[0][0].islower()))


def _copyright_name(text: str) -> str | None:
    if not _CLAIM.search(text) or " - copyright " in text.lower():
        return None
    match = _COPYRIGHT.search(text)
    return match.group("name").strip(" .-") if match else None


def _card_label(lines: list[Line]) -> str | None:
    """A short name that stands alone on many lines: the label on the outlet's own cards."""
    counts = Counter(line.text for line in lines if 1 < len(line.text) <= 25 and line.text[0].isupper())
    for name, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        if count < _MANY:
            return None
        if _is_name(name) and len(name.split()) <= 3 and name.upper() == name and not name.isdigit():
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
    return {key(name): outlet.name for outlet in reversed(outlets) for name in (*outlet.aliases, outlet.name)}


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
