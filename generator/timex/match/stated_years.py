"""stated years: a bare day -> the day with the year that the text states: "on 2 May 2022 … he came on 2 May"."""

import datetime
from collections.abc import Iterable

import msgspec

from generator.timex.grammar.underspecified import Candidate

_YEAR = 366  # days: of an older day it may be the anniversary


def of_stated_years(found: Iterable[Candidate], published: datetime.date | None) -> list[Candidate]:
    """The candidates, a bare day with the year of the one day of that name that the text states, if not a year old."""
    candidates = list(found)
    stated = _stated(candidates, published)
    return [_with_year(c, stated) for c in candidates] if stated else candidates


def _stated(found: list[Candidate], published: datetime.date | None) -> dict[tuple[int, int], int]:
    years: dict[tuple[int, int], set[int]] = {}
    for c in found:
        meaning = c.meaning
        if meaning.kind == "calendar" and meaning.year and meaning.month and meaning.day and not meaning.unit:
            years.setdefault((meaning.month, meaning.day), set()).add(meaning.year)
    return {
        day: next(iter(of)) for day, of in years.items() if len(of) == 1 and _is_recent(day, next(iter(of)), published)
    }


def _is_recent(day: tuple[int, int], year: int, published: datetime.date | None) -> bool:
    if published is None:
        return True
    try:
        return 0 <= (published - datetime.date(year, *day)).days < _YEAR
    except ValueError:
        return False


def _with_year(c: Candidate, stated: dict[tuple[int, int], int]) -> Candidate:
    meaning = c.meaning
    if meaning.kind != "calendar" or meaning.which or meaning.year is not None or not meaning.month or not meaning.day:
        return c
    year = stated.get((meaning.month, meaning.day))
    return msgspec.structs.replace(c, meaning=msgspec.structs.replace(meaning, year=year)) if year else c
