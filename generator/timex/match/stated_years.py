"""stated: days whose year the text states elsewhere -> the same year for the bare day: "on 2 May 2022 … told him on 2 May"."""

import datetime
from collections.abc import Iterable

import msgspec

from generator.timex.grammar.underspecified import Candidate

_YEAR = 366  # days: an older day may have its anniversary told


def of_stated_years(found: Iterable[Candidate], published: datetime.date | None) -> list[Candidate]:
    """The candidates, a bare day with the year of the one day of that name that the text states, if it is no year old."""
    candidates = list(found)
    stated = _stated(candidates, published)
    return [_with_year(c, stated) for c in candidates] if stated else candidates


def _stated(found: list[Candidate], published: datetime.date | None) -> dict[tuple[int, int], int]:
    years: dict[tuple[int, int], set[int]] = {}
    for c in found:
        said = c.said
        if said.kind == "calendar" and said.year and said.month and said.day and not said.unit:
            years.setdefault((said.month, said.day), set()).add(said.year)
    return {
        day: next(iter(of))
        for day, of in years.items()
        if len(of) == 1 and _is_recent(day, next(iter(of)), published)
    }


def _is_recent(day: tuple[int, int], year: int, published: datetime.date | None) -> bool:
    if published is None:
        return True
    try:
        return 0 <= (published - datetime.date(year, *day)).days < _YEAR
    except ValueError:
        return False


def _with_year(c: Candidate, stated: dict[tuple[int, int], int]) -> Candidate:
    said = c.said
    if (
        said.kind != "calendar"
        or said.which
        or said.year is not None
        or not said.month
        or not said.day
    ):
        return c
    year = stated.get((said.month, said.day))
    return msgspec.structs.replace(c, said=msgspec.structs.replace(said, year=year)) if year else c
