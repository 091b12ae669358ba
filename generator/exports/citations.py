"""citations: what is cited -> the same citation in words, BibTeX, RIS, CSL-JSON, and as meta tags that Zotero reads.

A report is cited as its outlet's article, an event as a page of the chronology. Such a page has no day of its own, so
it is `issued` on the day of the newest report it draws on. `accessed` is there where it was written down with the
report.
"""

import hashlib
import re
from typing import Any, Literal
from urllib.parse import quote

import msgspec

from generator.exports.days import ends, historical, numbers
from generator.exports.dossier import Dossier, DossierEvent, DossierReport, Site, address, printable
from generator.model import Value

_BETWEEN = re.compile(r"\s*(?:;|,|\band\b|&)\s*")
_ESCAPED = {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "\\": "", "{": "", "}": ""}
_TEX = str.maketrans({**{sign: f"\\{sign}" for sign in "#$%&_"}, **_ESCAPED})


class Cited(Value, frozen=True):
    """What a citation says. `about` is the EDTF date of the event itself; days are ISO, None where unknown."""

    key: str
    kind: Literal["article-newspaper", "webpage"]
    title: str
    within: str
    authors: tuple[str, ...] = ()
    issued: str | None = None
    accessed: str | None = None
    url: str = ""
    archived: str = ""
    language: str = ""
    note: str = ""
    about: tuple[str | None, str | None] = (None, None)


class Citation(Value, frozen=True):
    """One citation in the forms that programs and people take; `meta` are the tags of its page's head."""

    words: str
    bibtex: str
    ris: str
    csl: str
    meta: tuple[tuple[str, str], ...] = ()


def citation_of(cited: Cited) -> Citation:
    """Every form of one citation."""
    fields = (f"  {_json(name)}: {_json(value)}" for name, value in _csl(cited).items())
    csl = "[{\n" + ",\n".join(fields) + "\n}]"
    return Citation(_words(cited), _bibtex(cited), _ris(cited), csl, _meta(cited))


def cited_event(event: DossierEvent, site: Site) -> Cited:
    """An event's page; what has not happened says so in the note."""
    return Cited(
        key=_key("event", event.id),
        kind="webpage",
        title=event.labelled,
        within=site.title,
        issued=event.newest,
        url=address(site, event.href),
        language=site.language,
        note=event.dated,
        about=ends(event),
    )


def cited_report(report: DossierReport, site: Site) -> Cited:
    """A report at its source; a digest or a note, whose words are the chronology's, on its page there."""
    ours = report.form != "report"
    note = {"digest": f"Digest of a report by {report.outlet or 'an unknown outlet'}", "note": "Editor’s note"}
    return Cited(
        key=_key("report", report.id),
        kind="webpage" if ours else "article-newspaper",
        title=report.title,
        within=site.title if ours else report.outlet or "",
        authors=authors_of(report),
        issued=report.published,
        accessed=None if ours else report.accessed,
        url=address(site, report.href) if ours else report.url or "",
        archived="" if ours else report.archived or "",
        language=report.language,
        note=note.get(report.form, ""),
    )


def authors_of(report: DossierReport) -> tuple[str, ...]:
    """Who wrote it, name by name; the agency where no person is named. One name with a comma in it stays one."""
    if not report.author:
        return (report.agency,) if report.agency and report.form == "report" else ()
    parts = [part for part in _BETWEEN.split(report.author) if part]
    whole = len(parts) > 1 and all(" " in part for part in parts)
    return tuple(parts) if whole else (" ".join(report.author.split()),)


def csl_json(dossier: Dossier) -> bytes:
    """All of them as CSL-JSON."""
    rows = [msgspec.json.encode(_csl(one)) for one in _all(dossier)]
    return b"[\n" + b",\n".join(rows) + b"\n]\n"


def ris(dossier: Dossier) -> bytes:
    """All of them as RIS."""
    return "".join(_ris(one) + "\n" for one in _all(dossier)).encode("utf-8", "replace")


def bibtex(dossier: Dossier) -> bytes:
    """All of them as BibTeX."""
    return "\n".join(_bibtex(one) + "\n" for one in _all(dossier)).encode("utf-8", "replace")


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _all(dossier: Dossier) -> list[Cited]:
    reports = [cited_report(report, dossier.site) for report in dossier.reports]
    return reports + [cited_event(event, dossier.site) for event in dossier.events]


def _key(kind: str, name: str) -> str:
    return f"{kind}-{hashlib.sha256(name.encode('utf-8', 'replace')).hexdigest()[:12]}"


def _words(cited: Cited) -> str:
    who = f"{', '.join(cited.authors)}. " if cited.authors else ""
    when = cited.note if cited.kind == "webpage" else cited.issued or "undated"
    where = f" {cited.within}." if cited.within else ""
    seen = f" (accessed {cited.accessed})" if cited.accessed else ""
    return f"{who}“{cited.title}” ({when}).{where}" + (f" {cited.url}{seen}" if cited.url else "")


def _csl(cited: Cited) -> dict[str, Any]:
    dates = {"issued": (cited.issued, None), "accessed": (cited.accessed, None), "event-date": cited.about}
    row: dict[str, Any] = {
        "id": cited.key,
        "type": cited.kind,
        "title": cited.title,
        "container-title": cited.within,
        "author": [{"literal": name} for name in cited.authors],
        **{name: {"date-parts": parts} for name, found in dates.items() if (parts := _date_parts(found))},
        "URL": cited.url,
        "archive_location": cited.archived,
        "language": cited.language,
        "note": cited.note,
    }
    return {name: value for name, value in row.items() if value}


def _date_parts(found: tuple[str | None, str | None]) -> list[list[int]]:
    """One or two dates as CSL counts them: years before 1 are historians' (-44 is 44 BC)."""
    dates = [numbers(part) for part in found if part]
    return [[historical(year), *rest] for year, *rest in dates]


def _ris(cited: Cited) -> str:
    day = (cited.issued or "").replace("-", "/")
    rows = [
        ("TY", "NEWS" if cited.kind == "article-newspaper" else "ELEC"),
        ("ID", cited.key),
        ("TI", cited.title),
        *(("AU", name) for name in cited.authors),
        ("T2", cited.within),
        ("PY", day[:4]),
        ("DA", day),
        ("Y2", (cited.accessed or "").replace("-", "/")),
        ("LA", cited.language),
        ("N1", cited.note),
        ("UR", cited.url),
        ("L2", cited.archived),
    ]
    lines = [f"{tag}  - {' '.join(printable(text).split())}" for tag, text in rows if text]
    return "\n".join([*lines, "ER  - ", ""])


def _bibtex(cited: Cited) -> str:
    article = cited.kind == "article-newspaper"
    year, month, day = (*(cited.issued or "").split("-"), "", "")[:3]
    fields = {
        "title": f"{{{_tex(cited.title)}}}",
        "author": " and ".join(f"{{{_tex(name)}}}" for name in cited.authors),
        "journal" if article else "howpublished": _tex(cited.within),
        "year": year,
        "month": month.lstrip("0"),
        "day": day.lstrip("0"),
        "date": cited.issued or "",
        "note": _tex(cited.note),
        "language": cited.language,
        "url": _plain_url(cited.url),
        "urldate": cited.accessed or "",
    }
    rows = [f"  {field} = {{{text}}}" for field, text in fields.items() if text]
    return f"@{'article' if article else 'misc'}{{{cited.key},\n" + ",\n".join(rows) + "\n}"


def _tex(text: str) -> str:
    """Text as TeX has it; braces and backslashes, which could end a field or begin a command, are gone."""
    plain = " ".join(printable(text).split())
    return plain.translate(_TEX)


def _plain_url(url: str) -> str:
    """An address without what could end its field."""
    return "".join(quote(char, safe="") if char in '{}\\"' else char for char in url)


def _meta(cited: Cited) -> tuple[tuple[str, str], ...]:
    """Highwire's and Dublin Core's tags; `z:itemType` keeps Zotero from taking every titled page for a journal's."""
    kind = {"article-newspaper": "newspaperArticle", "webpage": "webpage"}[cited.kind]
    day = (cited.issued or "").replace("-", "/")
    tags = [
        ("z:itemType", kind),
        ("citation_title", cited.title),
        *(("citation_author", name) for name in cited.authors),
        ("citation_publication_date", day),
        ("citation_publisher", cited.within),
        ("citation_language", cited.language),
        ("citation_public_url", cited.url),
        ("prism.publicationName", cited.within),
        ("DC.title", cited.title),
        *(("DC.creator", name) for name in cited.authors),
        ("DC.date", cited.issued or ""),
        ("DC.publisher", cited.within),
        ("DC.language", cited.language),
        ("DC.identifier", cited.url),
    ]
    return tuple((name, text) for name, text in tags if text)
