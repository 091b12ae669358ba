"""date_plausibility: a day and a text -> weak signs in the text that it was not written on that day."""

import datetime
import functools
import re

from generator.reading.stamps import months
from generator.reading.wordlists import load

_FUTURE = re.compile(
    r"\b(?:will|would|by|until|till|plan\w*|target\w*|expect\w*|next|through|could|may|goal|aim\w*|due|forecast\w*|"
    r"project\w*|schedul\w*|upcoming|to|before|should|if|predict\w*)\b",
    re.IGNORECASE,
)
_FAR, _BEFORE = 3, 40  # days; letters before a year in which a word of the future may stand
_YEAR = re.compile(r"[12](?<![\d$€£.,-].)(?:(?<=1)9|(?<=2)0)\d\d(?![\d,.]\d|%)")
_SINCE = re.compile(r"\b(?:in|since)\s$")


def signs_against(day: datetime.date, body: tuple[str, ...]) -> tuple[str, ...]:
    """Weak signs in the text that it was not written on that day; one alone says little, two together much."""
    text = "\n".join(body)
    found = (_weekday_sign(day, text), _month_sign(day, text), _later_year_sign(day, text))
    return tuple(sign for sign in found if sign)


def days_back(day: datetime.date, text: str) -> int | None:
    """How many days before `day` the first weekday of the text lies; None where it names none."""
    return _days_to(day, _on_weekday().search(text))


def weekday_in(text: str) -> str | None:
    """The first weekday of the text, with its "on"."""
    match = _on_weekday().search(text)
    return match.group() if match else None


def _weekday_sign(day: datetime.date, text: str) -> str | None:
    """Of first weekdays in reports, 9 in 10 are the day of publication or one of the two days before."""
    match = _on_weekday().search(text)
    back = _days_to(day, match)
    if back is None or match is None or back < _FAR:
        return None
    name = load("stamps")["weekdays"][day.weekday()].capitalize()
    return f'its first "{match.group()}" is {back} days before that {name}'


def _days_to(day: datetime.date, match: re.Match[str] | None) -> int | None:
    weekdays = load("stamps")["weekdays"]
    return (day.weekday() - weekdays.index(match.group(1).lower())) % 7 if match else None


@functools.cache
def _on_weekday() -> re.Pattern[str]:
    # A set of letters comes first, before the edge of the word: so whole texts are searched fast.
    return re.compile(rf"[Oo](?<!\w.)[Nn] (?i:({'|'.join(load('stamps')['weekdays'])})\b)")


def _month_sign(day: datetime.date, text: str) -> str | None:
    """Writers seldom give the year of a month that lies in the current year."""
    if str(day.year) not in text:
        return None
    match = next((found for found in _in_month().finditer(text) if found.group(2) == str(day.year)), None)
    return f'it writes "{match.group(1)}", where a writer of that year would leave the year out' if match else None


@functools.cache
def _in_month() -> re.Pattern[str]:
    names = "|".join(sorted((name for name in months("en") if len(name) > 3 or name == "may"), key=len, reverse=True))
    return re.compile(rf"[Ii](?<!\w.)[Nn] (?i:((?:{names}) (\d{{4}}))\b)")


def past_years(text: str) -> tuple[int, ...]:
    """The years that a text names and does not speak of as still to come."""
    return tuple(
        int(match.group())
        for match in _YEAR.finditer(text)
        if not _FUTURE.search(text[max(0, match.start() - _BEFORE) : match.start()])
    )


def _later_year_sign(day: datetime.date, text: str) -> str | None:
    """The text tells of a later year as past."""
    for match in _YEAR.finditer(text):
        if int(match.group()) <= day.year:
            continue
        start = max(text.rfind(". ", 0, match.start()), text.rfind("\n", 0, match.start()), 0)
        told = _SINCE.search(text, max(0, match.start() - 8), match.start())
        if told and not _FUTURE.search(text[start : match.end() + 60]):
            return f"it tells of {match.group()}"
    return None
