"""signs: a day and a text -> weak signs in the text that it was not written on that day."""

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
_FAR = 3
_YEAR = re.compile(r"(?<![\d$€£.,-])(?:19|20)\d\d(?![\d,.]\d|%)")


def signs_against(day: datetime.date, body: tuple[str, ...]) -> tuple[str, ...]:
    """Weak signs in the text that it was not written on that day; one alone says little, two together much."""
    text = "\n".join(body)
    found = (_weekday_sign(day, text), _month_sign(day, text), _later_year_sign(day, text))
    return tuple(sign for sign in found if sign)


def days_back(day: datetime.date, text: str) -> int | None:
    """How many days before `day` the first weekday of the text lies; None where it names none."""
    match = _on_weekday().search(text)
    weekdays: list[str] = load("stamps")["weekdays"]
    return (day.weekday() - weekdays.index(match.group(1).lower())) % 7 if match else None


def _weekday_sign(day: datetime.date, text: str) -> str | None:
    """Of first weekdays in reports, 9 in 10 are the day of publication or one of the two days before."""
    back, match = days_back(day, text), _on_weekday().search(text)
    if back is None or match is None or back < _FAR:
        return None
    name = load("stamps")["weekdays"][day.weekday()].capitalize()
    return f'its first "{match.group()}" is {back} days before that {name}'


@functools.cache
def _on_weekday() -> re.Pattern[str]:
    return re.compile(rf"\bon ({'|'.join(load('stamps')['weekdays'])})\b", re.IGNORECASE)


def _month_sign(day: datetime.date, text: str) -> str | None:
    """Writers seldom give the year of a month that lies in the current year."""
    match = next(
        (found for found in _in_month().finditer(text) if found.group(2) == str(day.year)), None
    )
    return (
        f'it writes "{match.group(1)}", where a writer of that year would leave the year out'
        if match
        else None
    )


@functools.cache
def _in_month() -> re.Pattern[str]:
    names = "|".join(
        sorted(
            (name for name in months("en") if len(name) > 3 or name == "may"), key=len, reverse=True
        )
    )
    return re.compile(rf"\bin ((?:{names}) (\d{{4}}))\b", re.IGNORECASE)


def _later_year_sign(day: datetime.date, text: str) -> str | None:
    """The text tells of a later year as past."""
    for match in _YEAR.finditer(text):
        if int(match.group()) <= day.year:
            continue
        start = max(text.rfind(". ", 0, match.start()), text.rfind("\n", 0, match.start()), 0)
        if re.search(r"\b(?:in|since)\s$", text[: match.start()]) and not _FUTURE.search(
            text[start : match.end() + 60]
        ):
            return f"it tells of {match.group()}"
    return None
