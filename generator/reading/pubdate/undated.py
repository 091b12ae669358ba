"""undated: an undated report, its text and its file's name -> what they say of its day, as evidence and a doubt."""

import datetime
import pathlib
import re

import msgspec

from generator.datelines import month_and_day_in
from generator.model import DateEvidence, Doubt, Publication, Value
from generator.reading.pubdate.date_plausibility import days_back, past_years, weekday_in
from generator.reading.stamps import day, months

_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.]?([01]\d)[-_.]?([0-3]\d)(?!\d)")
_LEAD, _FIRST, _NEAR = 2, 2000, 3
_SPAN, _SOON, _SHOWN = 28, 11, 4  # years until weekdays come again; after one that is named; listed


class PartDay(Value, frozen=True):
    """A month and a day without a year, and the words that give them."""

    words: str
    month: int
    day: int


def hinted(
    publication: Publication, doubts: tuple[Doubt, ...], body: tuple[str, ...], path: str
) -> tuple[Publication, tuple[Doubt, ...]]:
    """An undated report with the day of its file's name as evidence; dated where its dateline says the same day."""
    if publication.value is not None or publication.confidence is not None:
        return publication, doubts
    others = tuple(doubt for doubt in doubts if doubt.kind != "undated")
    named, part = day_in_name(path), dateline_day(body)
    if not named:
        message = _years(part, body) if part else ""
        return publication, (*others, Doubt("undated", message)) if message else doubts
    words = pathlib.PurePosixPath(path).stem
    evidence = DateEvidence(words, "published", "url", named)
    found = msgspec.structs.replace(publication, evidence=(*publication.evidence, evidence))
    back = days_back(named, "\n".join(body))
    if part and (named.month, named.day) == (part.month, part.day) and (back or 0) < _NEAR:
        told = DateEvidence(part.words, "published", "stamp", named)
        message = f"“{part.words}” names no year; {named.year} is from the file's name."
        found = Publication(named, None, part.words, "stamp", "stated", (told, *found.evidence))
        return found, (*others, Doubt("date-ambiguous", message))
    message = (
        f"Only the file's name says a day, {named}. "
        f"If that is when it was published, write `published: {named}` in the front matter."
    )
    found = msgspec.structs.replace(found, text=words, source="url", confidence="unconfirmed")
    return found, (*others, Doubt("date-unconfirmed", message))


def day_in_name(path: str) -> datetime.date | None:
    """The whole day in a file's name: `reuters-2024-01-16.txt`."""
    match = _IN_NAME.search(pathlib.PurePosixPath(path).stem)
    return day(*(int(part) for part in match.groups())) if match else None


def dateline_day(body: tuple[str, ...]) -> PartDay | None:
    """The month and day of a dateline that names no year: "DUBLIN, March 17 (Reuters) -"."""
    for paragraph in body[:_LEAD]:
        words, name, number = month_and_day_in(paragraph) or ("", "", 0)
        month = months("en").get(name.lower())
        if month and day(_FIRST, month, number):
            return PartDay(words, month, number)
    return None


def _years(part: PartDay, body: tuple[str, ...]) -> str:
    """Which years a month and day fit: those in which the first weekday falls on it, not before a year it names."""
    text = "\n".join(body)
    weekday = weekday_in(text)
    named = past_years(text)
    first, span = (max(named), _SOON) if named else (_FIRST, _SPAN)
    if weekday is None:
        return f"“{part.words}” names no year. Give it in the front matter: `published: 2023-02-04`."
    fitting = [
        str(year)
        for year in range(max(first, _FIRST), first + span)
        if (found := day(year, part.month, part.day)) and days_back(found, text) == 0
    ]
    if not fitting:
        return ""
    return (
        f"“{part.words}” and “{weekday}” fit {_listed(fitting)}; no year is named. "
        "Give the day in the front matter: `published: 2023-02-04`."
    )


def _listed(years: list[str]) -> str:
    """Years in words: the first few, where there are more."""
    if len(years) > _SHOWN:
        return f"{', '.join(years[:_SHOWN])} and later years"
    return " or ".join(part for part in (", ".join(years[:-1]), years[-1]) if part)
