"""exports: the text of a Nexis or Factiva download -> the articles in it, each with what its head says of it."""

import datetime
import itertools
import re

from generator.model import DateEvidence, Doubt, Dropped, NameEvidence, Naming, Publication, Value
from generator.reading.blocks.main_text import TITLE
from generator.reading.lines import Line, clean_text
from generator.reading.page_content import PageContent
from generator.reading.stamps import iso_day, stamps_in

_NEXIS_END = re.compile(r"End of Document$")
_NEXIS_START = re.compile(r"\s*\d+ of \d+ DOCUMENTS?\s*$")
_FACTIVA_END = re.compile(r"Document [A-Za-z]{2,8}\w{8,40}$")
_LABEL = re.compile(
    r"(?P<name>HEADLINE|BYLINE|SECTION|LENGTH|DATELINE|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|SOURCE|GRAPHIC"
    r"|JOURNAL-CODE|Section|Length|Byline|Dateline|"
    r"Load-Date|Language|Publication-Type|Highlight|Graphic|Classification|Subject|Company|Industry|Person"
    r"|Geographic|Ticker|Correction-Date|"
    r"HIGHLIGHT|SUBJECT|COMPANY|INDUSTRY|PERSON|GEOGRAPHIC|TYPE|CITY|STATE|COUNTRY)\s*:\s*(?P<value>.*)$"
)
_TAIL = (
    "load-date",
    "language",
    "publication-type",
    "graphic",
    "journal-code",
    "classification",
    "subject",
    "company",
    "industry",
    "person",
    "geographic",
    "ticker",
)
_TAG = re.compile(
    r"(?P<name>SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CO|IN|NS|RE|PUB|AN|IPD|IPC|ART|RF|CT)(?:\s{2,}|\t"
    r"|\s*$)(?P<value>.*)$"
)
_WORDS = re.compile(r"[\d,.]+ words$")
_COPYRIGHT = re.compile(r"(?:copyright|©|\(c\))", re.IGNORECASE)
_BY = re.compile(r"by\s+(?=\S)", re.IGNORECASE)
_BODY = ("Body", "BODY", "BODY:")
_PAGE = re.compile(r"page \d+ of \d+$", re.IGNORECASE)
_OF_HEAD = "head or foot of a database's article"
_HEAD = 14


class Day(Value, frozen=True):
    """A day and the words that give it."""

    value: datetime.date
    words: str


class Exported(Value, frozen=True):
    """One article of a download: what its head gives, and its paragraphs."""

    title: str
    body: tuple[str, ...]
    outlet: str | None = None
    published: Day | None = None
    author: str | None = None


def pieces_in(text: str) -> tuple[str, ...]:
    """The articles of a Nexis or Factiva download as they stand in it, in order; none if it is no such download."""
    lines = text.replace("\r\n", "\n").split("\n")
    plain = [line.strip() for line in lines]
    for end in (_FACTIVA_END, _NEXIS_END):
        ends = [at + 1 for at, line in enumerate(plain) if end.match(line)]
        if ends:
            return _cut(lines, [0, *ends])
    starts = [at for at, line in enumerate(plain) if _NEXIS_START.match(line)]
    if starts and any(_LABEL.match(line) for line in plain):
        return _cut(lines, [*starts, len(lines)])
    return ()


def article_in(piece: str) -> Exported | None:
    """What the head of one article gives, and its paragraphs; None where it has not the shape of one."""
    raw = piece.split("\n")
    lines = [clean_text(line) for line in raw]
    if any(_FACTIVA_END.match(line) for line in lines):
        ends = [at for at, line in enumerate(lines) if _FACTIVA_END.match(line)]
        return _tagged(raw[: ends[-1]]) or _factiva(lines[: ends[-1]])
    return _nexis([line for line in lines if not (_NEXIS_END.match(line) or _NEXIS_START.match(line))])


def found_in(one: Exported, lines: tuple[Line, ...], language: str) -> PageContent:
    """An exported article as a reader of pages gives it: its head is stated, all other `lines` are dropped."""
    told = "\n".join(one.body)
    dropped = tuple(
        Dropped(line.number, line.text, TITLE if line.text == one.title else _OF_HEAD)
        for line in lines
        if line.text not in told
    )
    publication = Publication()
    if day := one.published:
        evidence = DateEvidence(day.words, "published", "header", day.value)
        publication = Publication(day.value, None, day.words, "header", "stated", (evidence,))
    undated = Doubt(
        "undated",
        "The article's head gives no day. Give it in the front matter: `published: 2023-02-04`.",
    )
    issued = Naming(one.outlet, "header", "stated", (NameEvidence(one.outlet, "header"),)) if one.outlet else Naming()
    return PageContent(
        body=one.body,
        publication=publication,
        titled=Naming(one.title, "header", "stated", (NameEvidence(one.title, "header"),)),
        issued=issued,
        author=one.author,
        language=language,
        doubts=() if one.published else (undated,),
        dropped=dropped,
    )


def _cut(lines: list[str], borders: list[int]) -> tuple[str, ...]:
    """The texts between borders that have words."""
    parts = ("\n".join(lines[start:end]) for start, end in itertools.pairwise(borders))
    return tuple(part for part in parts if part.strip())


def _nexis(lines: list[str]) -> Exported | None:
    """An article under labels: headline and outlet above or labelled, the text between the labels and the load date."""
    labels, head, body = _labelled(lines)
    day = _day(head) or _day([labels.get("load-date", "")])
    names = [line for line in head if not (_COPYRIGHT.match(line) or _PAGE.match(line) or stamps_in(line))]
    title = labels.get("headline") or (names[0] if names else "")
    others = [name for name in names if name != title]
    if not title or not body or not (labels or day):
        return None
    outlet = others[0] if others else None
    return Exported(title, tuple(body), outlet, day, labels.get("byline") or None)


def _labelled(lines: list[str]) -> tuple[dict[str, str], list[str], list[str]]:
    """What labels say, the lines above the first label, and the paragraphs of the text."""
    labels: dict[str, str] = {}
    head: list[str] = []
    body: list[str] = []
    last, blank, over = "", True, False
    for line in lines:
        if line in _BODY:
            body, last, blank = [], "", True
            labels.setdefault("body", "")
            continue
        match = _LABEL.match(line)
        name = match.group("name").lower() if match else ""
        if match and not (body and name not in _TAIL):
            labels.setdefault(name, match.group("value"))
            last, over = name, over or (bool(body) and name in _TAIL)
        elif not line:
            last = ""
        elif last:  # a label's value goes on
            labels[last] = f"{labels[last]} {line}".strip()
        elif over:
            continue
        elif not labels:
            head.append(line)
        elif blank or not body:
            body.append(line)
        else:
            body[-1] = f"{body[-1]} {line}"
        blank = not line
    return labels, head, body


def _tagged(raw: list[str]) -> Exported | None:
    """A Factiva article with its two-letter tags (HD, PD, SN, LP, TD)."""
    fields: dict[str, list[str]] = {}
    name = ""
    for line in raw:
        match = _TAG.match(line)
        if match:
            name = match.group("name")
            fields.setdefault(name, []).append(match.group("value"))
        elif name:
            fields[name].append(line)
    plain = {name: " ".join(" ".join(values).split()) for name, values in fields.items()}
    body = [*_paragraphs(fields.get("LP", [])), *_paragraphs(fields.get("TD", []))]
    if not plain.get("HD") or not body or "PD" not in plain:
        return None
    author = _BY.sub("", plain.get("BY", "")) or None
    return Exported(plain["HD"], tuple(body), plain.get("SN"), _day([plain["PD"]]), author)


def _factiva(lines: list[str]) -> Exported | None:
    """A Factiva article as it is displayed: headline, byline, words, day, outlet, code, language, copyright, text."""
    at = next((at for at, line in enumerate(lines) if _WORDS.match(line)), -1)
    return _factiva_at(lines, at) if at >= 1 else None


def _byline_in(lines: list[str], title: str) -> str | None:
    return next((line for line in lines if line and line != title and _BY.match(line)), None)


def _factiva_at(lines: list[str], at: int) -> Exported | None:
    """The same; `at` is the line that counts the words."""
    headed, _, below = "\n".join(lines[:at]).strip().partition("\n\n")
    title = max(headed.split("\n"), key=len)  # a section's name or a page number may stand above it
    byline = _byline_in([*below.split("\n"), *headed.split("\n")], title) or below.strip()
    author = _BY.sub("", byline) if byline else None
    head = [line for line in lines[at + 1 : at + 1 + _HEAD] if line]
    right = next((n for n, line in enumerate(head) if _COPYRIGHT.match(line)), -1)
    day = next((n for n, line in enumerate(head) if stamps_in(line)), -1)
    if right < 0 or day < 0 or day > right:
        return None
    names = [line for line in head[day + 1 : right] if not re.fullmatch(r"\d\d?:\d\d.*", line)]
    body = _paragraphs(lines[lines.index(head[right], at) + 1 :])
    outlet = names[0] if names else None
    return Exported(title, tuple(body), outlet, _day([head[day]]), author) if body else None


def _paragraphs(lines: list[str]) -> list[str]:
    """Lines as paragraphs: empty lines part them, and so does each full line where none are empty."""
    parts = [" ".join(part.split()) for part in "\n".join(line.strip() for line in lines).split("\n\n")]
    return [part for part in parts if part]


def _day(lines: list[str]) -> Day | None:
    """The first day that the lines give."""
    for line in lines:
        stamps = stamps_in(line)
        value = iso_day(line)[0] or (stamps[0].value if stamps else None)
        if value:
            return Day(value, line)
    return None
