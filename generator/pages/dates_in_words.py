"""dates in words: EDTF value -> what a reader sees, exactly as precise as the value is.

`2023-02-02/2023-02-03` is "2–3 February 2023", `2022-02~` "around February 2022", `-0043-03-15` "15 March 44 BC".
"""

import datetime
import functools
import re
from typing import Any

import msgspec

from generator.data_files import read_data
from generator.edtf_bounds import bounds

_PART = re.compile(r"(?P<year>-?\d{4}|-?\d{3}X|-?\d{2}XX)(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?$")
_QUALIFIERS = ("~", "?", "%")  # around, perhaps, both
_PATTERNS = {
    "d": {"de": "d.", "zh": "d日"},
    "MMMM": {"en": "LLLL"},
    "d MMMM": {"de": "d. MMMM", "es": "d 'de' MMMM", "zh": "M月d日"},
    "MMMM y": {"en": "LLLL y", "ru": "LLLL y", "es": "LLLL 'de' y", "zh": "y年M月"},
    "d MMMM y": {"de": "d. MMMM y", "es": "d 'de' MMMM 'de' y", "zh": "y年M月d日"},
    "y": {"zh": "y年"},
}


@functools.lru_cache(maxsize=65536)
def date_in_words(value: str | None, basis: str = "stated", language: str = "en") -> str:
    """The value in words; basis `reported` makes "reported 19 September 2023" of `../2023-09-19`."""
    words = _words(language)
    if value is None:
        return words.undated
    first, slash, last = value.partition("/")
    if basis == "reported":
        return words.reported.format(_part(last or first, language))
    if not slash:
        return _part(first, language)
    if first in ("", ".."):
        return words.until.format(_part(last, language))
    if last in ("", ".."):
        return words.since.format(_part(first, language))
    return _range(first, last, language)


@functools.lru_cache(maxsize=65536)
def week_in_words(value: str, language: str = "en") -> str:
    """A week of which one day is meant, not all seven: "week of 9–15 January 2017"."""
    return _words(language).week.format(date_in_words(value, "stated", language))


@functools.lru_cache(maxsize=65536)
def day_in_words(day: str | None, language: str = "en", weekday: bool = False) -> str:
    """A day such as a publication date, with its weekday where asked: "Saturday 4 February 2023"."""
    words = date_in_words(day, "stated", language)
    if not weekday or not day or day.startswith("-"):
        return words
    name = _locale(language).days["format"]["wide"][datetime.date.fromisoformat(day).weekday()]
    return f"{name} {words}"


@functools.lru_cache(maxsize=4096)
def month_in_words(month: str, language: str = "en") -> str:
    """The name of a month given as `02`, for headings under a year."""
    return _format(2000, int(month), 1, "MMMM", language)


@functools.lru_cache(maxsize=4096)
def year_in_words(year: str, language: str = "en") -> str:
    """A year as a heading: `2023` is "2023", `-0043` is "44 BC"."""
    return _year(int(year), language)


@functools.lru_cache(maxsize=65536)
def is_uncertain(value: str | None) -> bool:
    """Whether the value carries a qualifier or an open end, so that its ends are drawn soft."""
    return bool(value) and any(sign in str(value) for sign in ("~", "?", "%", ".."))


def _part(text: str, language: str) -> str:
    words = _words(language)
    qualifier = text[-1:] if text[-1:] in _QUALIFIERS else ""
    plain = text.removesuffix(qualifier)
    told = _plain(plain.translate(str.maketrans("", "", "~?%")), language)
    if qualifier in ("~", "%"):
        told = words.around.format(told)
    return words.perhaps.format(told) if qualifier in ("?", "%") else told


def _plain(text: str, language: str) -> str:
    match = _PART.match(text)
    if not match:
        return text
    year, month, day = match.group("year", "month", "day")
    if "X" in year:
        return _years_unknown(text, year, language)
    if not month:
        return _year(int(year), language)
    if int(month) > 12:
        return _season(int(year), int(month), text, language)
    return _format(int(year), int(month), int(day or 1), "d MMMM y" if day else "MMMM y", language)


def _years_unknown(text: str, year: str, language: str) -> str:
    if year.endswith("XX") or year.startswith("-"):
        first, last = (_year(int(str(end)[:-6]), language) for end in bounds(text))
        return _words(language).century.format(first, last)
    return _words(language).decade.format(year.replace("X", "0"))


def _season(year: int, number: int, text: str, language: str) -> str:
    if number <= 24:
        return f"{_words(language).seasons[number - 21]} {_year(year, language)}"
    first, last = bounds(text)
    return _range(str(first)[:-3], str(last)[:-3], language)


def _range(first: str, last: str, language: str) -> str:
    if first == last:
        return _part(first, language)
    one, two = _PART.match(first), _PART.match(last)
    if not one or not two or "X" in first + last or language == "zh":
        return f"{_part(first, language)} – {_part(last, language)}"
    same_year = one["year"] == two["year"] and one["month"] and two["month"]
    if same_year and one["month"] == two["month"] and one["day"] and two["day"]:
        start = _format(int(one["year"]), int(one["month"]), int(one["day"]), "d", language)
        return f"{start}–{_part(last, language)}"
    if same_year and bool(one["day"]) == bool(two["day"]) and int(one["month"]) <= 12:
        pattern = "d MMMM" if one["day"] else "MMMM"
        start = _format(int(one["year"]), int(one["month"]), int(one["day"] or 1), pattern, language)
        return f"{start}{' – ' if one['day'] else '–'}{_part(last, language)}"
    return f"{_part(first, language)} – {_part(last, language)}"


def _year(year: int, language: str) -> str:
    if year > 0:
        return f"{year}年" if language == "zh" else str(year)
    era = _locale(language).eras["abbreviated"][0]
    return f"{1 - year} {era}"


def _format(year: int, month: int, day: int, pattern: str, language: str) -> str:
    from babel.dates import format_date

    local = _PATTERNS[pattern].get(language, pattern)
    if "y" in pattern and year < 1:
        alone = pattern.replace(" y", "")
        told = _format(2000, month, day, alone, language)
        return f"{told} {_year(year, language)}"
    stand_in = datetime.date(year if "y" in pattern else 2000, month, day)
    return format_date(stand_in, local, locale=_locale(language))


@functools.lru_cache(maxsize=64)
def _locale(language: str) -> Any:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale("en")


class DateWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words around a date in one language, `{}` where it goes; `seasons` from spring."""

    week: str
    around: str
    perhaps: str
    since: str
    until: str
    reported: str
    undated: str
    decade: str
    century: str
    seasons: tuple[str, str, str, str]


@functools.lru_cache(maxsize=64)
def _words(language: str) -> DateWords:
    table = read_data("pages", "date_words.yml", dict[str, DateWords])
    return table.get(language.partition("-")[0], table["en"])
