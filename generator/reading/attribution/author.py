"""author: the lines around a text -> who signs it."""

import html
import re

from generator.reading.agencies import agency_of
from generator.reading.attribution.masthead import is_masthead
from generator.reading.lines import Line, squeeze
from generator.reading.stamps import stamps_in
from generator.reading.wordlists import phrases

BYLINE = re.compile(
    r"(?:by|von|por|par|di|door|автор|autora?|authors?|auteur|auteure|byline|words|reported by"
    r"|written by)[:\s]\s?(?P<name>.{2,120})",
    re.IGNORECASE,
)
_BYLINE_END = re.compile(
    r"\s*(?:\||•|·|∙|published|updated|posted|\d{1,2}[:.]\d\d|\b(?:19|20)\d\d|\b\d{1,2}(?:st|nd|rd|th)? (?:jan"
    r"|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov"
    r"|dec)[a-z]*\.? \d|\b\d+ \w+ ago|–|—|\bon\b|\(@|\s@\w|\S+@\S"
    r"|\bfor (?:the )?[^\W\d_]|\bavec (?:l'|l’)?[^\W\d_]{2,6}\b|\bmit Material\b).*$",
    re.IGNORECASE,
)
_BUTTON = re.compile(  # what stands beside a name to be pressed: "Jane DoeFollow", "Jane Doe Follow Unfollow"
    r"(?:(?:(?<=[a-z])|\s+)(?:Follow(?:ing)?|Unfollow|Subscribe|Contact|Email|Bio|Staff Writer|Last)\b|\s+(?:View"
    r"|See|Read) (?:Bio|Profile|All|More)\b.*)+\s*$"
)
_BY = re.compile(r"^(?:(?i:by|von|por|par)\s+|By(?=[A-Z]))")
_REPORTING = re.compile(
    r"\(?(?:additional )?reporting by (?P<name>[^;.()]{3,60}?)(?: in [A-Z][^;.()]*)?(?:;|\.|\)|$)",
    re.IGNORECASE,
)
_PERSON = re.compile(r"[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’-]*\.?){1,3}$")
_SMALL = [
    "de",
    "del",
    "la",
    "van",
    "von",
    "der",
    "den",
    "da",
    "dos",
    "di",
    "du",
    "bin",
    "al",
    "el",
    "ter",
]
_OFFICE = re.compile(
    r"\b(?:correspondent|reporter|editor|writer|columnist|journalist|staff|redakteur(?:in)?|korrespondent(?:in)?"
    r"|journaliste|correspondant|periodista|redactora?)\b",
    re.IGNORECASE,
)
_AT = re.compile(r"^(?P<name>.{5,40}?) in [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?$")
_UNDER = 10  # lines that may stand between a standfirst and the byline below it
_ABOVE, _BELOW, _LONG, _STAMP_LINE, _OFFICE_LINE = 16, 4, 150, 70, 60
_NEAR, _WORDS, _STANDFIRST = 8, 5, 6


def author_near(
    lines: tuple[Line, ...],
    first: int,
    last: int,
    body: frozenset[int],
    title: str | None = None,
) -> str | None:
    """Who signs the text ("By Jane Doe", "(Reporting by Jane Doe)"), above it or right below."""
    around = [*range(max(0, first - _ABOVE), min(first + _UNDER, len(lines)))]
    below = [*range(last, min(last + _BELOW, len(lines)))]
    for index in [*around, *below[:3]]:
        line = lines[index]
        match = BYLINE.match(line.text) if line.number not in body and len(line.text) < _LONG else None
        if match:
            found = tidy_author(match.group("name"))
            if found and not found[0].islower():
                return found
    return _reporting(lines, below, body) or _name_alone(lines, first, body, title)


def tidy_author(name: str) -> str | None:
    """A byline without its date, its `By` and its address; None where it names nobody."""
    plain = _BYLINE_END.sub("", _BY.sub("", html.unescape(name).strip())).strip(" ,;:|/-")
    plain = _BUTTON.sub("", plain).strip(" ,;:|/-.") if not plain.endswith((" Jr.", " Sr.")) else plain
    if not 2 < len(plain) < 100 or "http" in plain or "@" in plain:
        return None
    nobody = squeeze(plain) in phrases("sources", "nobody")
    return None if nobody or agency_of(plain.removesuffix(" Staff")) else plain


def _reporting(lines: tuple[Line, ...], below: list[int], body: frozenset[int]) -> str | None:
    """Who reported it, as the foot of a wire's text says."""
    for index in below:
        match = _REPORTING.match(lines[index].text) if lines[index].number not in body else None
        if match:
            return match.group("name").strip()
    return None


def _name_alone(lines: tuple[Line, ...], first: int, body: frozenset[int], title: str | None) -> str | None:
    """A person's name on a line of its own below the headline, beside the day or an office."""
    start = max(0, first - _NEAR)
    heads = [index for index in range(start, first) if lines[index].text == title]
    for index in range(heads[-1] + 1 if heads else first, min(first + _STANDFIRST, len(lines))):
        text = lines[index].text
        match = _AT.match(text)
        name = _BY.sub("", match.group("name") if match else text)
        beside = [lines[at].text for at in (index - 1, index + 1) if 0 <= at < len(lines)]
        if lines[index].number not in body and _is_person(name) and any(map(_signs, beside)):
            return name
    return None


def _is_person(text: str) -> bool:
    """Whether a line has the shape of a person's name, and is no section, place or paper."""
    if len(text) > 40 or not _PERSON.match(text) or is_masthead(text) or _OFFICE.search(text):
        return False
    words = text.split()
    capitals = all(word[0].isupper() or word in _SMALL for word in words)
    common = (
        phrases("sources", "sections")
        | phrases("sources", "masthead_never")
        | phrases("sources", "no_first_names")
        | phrases("furniture", "share_words")
    )
    return capitals and common.isdisjoint(word.lower() for word in words) and not agency_of(text)


def _signs(text: str) -> bool:
    """Whether a line beside a name shows that it signs: a stamp, or an office."""
    office = text.split("|", maxsplit=1)[0]
    if len(office) < _OFFICE_LINE and _OFFICE.search(office) and len(office.split()) <= _WORDS:
        return True
    return len(text) < _STAMP_LINE and bool(stamps_in(text))
