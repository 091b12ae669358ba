"""naming: what a page and what persons say of a report's title and outlet -> the verdict, and doubts."""

from urllib.parse import urlsplit

from generator.model import Doubt, NameEvidence, NameSource, Naming, Outlet
from generator.reading.attribution.outlet import outlet_by_domain

_TITLE = "Give it in the front matter: `title: …`."
_OUTLET = "Give it in the front matter: `outlet: …`."


def named_by_person(decided: str | None, written: str | None, found: Naming) -> Naming:
    """The curator's name, else that of the front matter, else the found one; the evidence stays."""
    given: tuple[tuple[str | None, NameSource], ...] = ((decided, "curator"), (written, "front-matter"))
    for name, source in given:
        if name:
            evidence = (NameEvidence(name, source), *found.evidence)
            return Naming(name, source, "confirmed", evidence)
    return found


def issued_at(url: str | None, found: Naming, outlets: tuple[Outlet, ...]) -> Naming:
    """The known outlet of an address, else what the page names, else the address's own domain."""
    known = outlet_by_domain(url, outlets)
    if known:
        return Naming(known, "names-file", "confirmed", (NameEvidence(known, "names-file"), *found.evidence))
    host = (urlsplit(url).hostname or "").removeprefix("www.") if url else ""
    if found.value or not host:
        return found
    return Naming(host, "address", "unconfirmed", (NameEvidence(host, "address"),))


def doubts_of_names(titled: Naming, issued: Naming) -> tuple[Doubt, ...]:
    """What a curator should look at: a headline or an outlet that is a guess, or missing."""
    found = []
    if not titled.value:
        found.append(Doubt("title-unsure", f"No headline was found. {_TITLE}"))
    elif titled.confidence == "unconfirmed":
        found.append(Doubt("title-unsure", f"“{titled.value}” may not be the headline. {_TITLE}"))
    if not issued.value:
        found.append(Doubt("outlet-unknown", f"Nothing on the page names its outlet. {_OUTLET}"))
    elif issued.confidence == "unconfirmed":
        where = _PLACES.get(issued.source or "", "one place of the page")
        found.append(Doubt("outlet-unsure", f"Only {where} names “{issued.value}” as the outlet. {_OUTLET}"))
    return tuple(found)


_PLACES = {
    "copyright": "a copyright line",
    "address": "the page's address",
    "page": "a line in passing",
}
