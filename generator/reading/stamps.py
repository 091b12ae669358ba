"""stamps: a line of text -> the dates in it, as written by people, with the time of day beside them."""

import datetime
import functools
import re

from generator.data_files import read_data
from generator.model import Value
from generator.reading.wordlists import load

_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"\d\D*\d\D*\d")  # no full date has fewer
_YEARS = (1900, 2099)
_ISO = r"(?P<iso_y>\d{4})(?P<iso_s>[-/.])(?P<iso_m>\d{1,2})(?P=iso_s)(?P<iso_d>\d{1,2})(?!\d)"
_EAST = r"(?P<east_y>\d{4})\s?[年년.]\s?(?P<east_m>\d{1,2})\s?[月월.]\s?(?P<east_d>\d{1,2})\s?(?:[日일號号]|\.|(?!\d))"
_MACHINE = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s?(Z|[+-]\d{2}:?\d{0,2})?)?"
)
_NUMERIC = r"(?P<num_a>\d{1,2})\s?(?P<num_s>[-/.])\s?(?P<num_b>\d{1,2})\s?(?P=num_s)\s?(?P<num_y>\d{4}|\d{2})(?![\d/])"
_TIME = re.compile(
    r"(?P<h>\d{1,2})(?:[:.h](?P<m>\d{2})(?::\d{2})?)?\s?(?P<half>[ap]\.?m\b\.?)"
    r"|(?P<h24>\d{1,2})[:h.](?P<m24>\d{2})(?!\d)(?!\.\d)",
    re.IGNORECASE,
)
_EPOCH = re.compile(r"([6-9]\d{8}|1\d{9})(?:\d{3})?")  # seconds or milliseconds since 1970
_BEGINNING = datetime.datetime(1970, 1, 1)  # noqa: DTZ001 (it is only counted from)
_NEAR, _LONG = 24, 200


class Stamp(Value, frozen=True):
    """A date in a line. `other` is the second reading where month and day read both ways (03/04/2023)."""

    start: int
    end: int
    text: str
    value: datetime.date
    other: datetime.date | None = None
    time: str | None = None
    numeric: bool = False


@functools.lru_cache(maxsize=4096)
def stamps_in(line: str, language: str = "en") -> tuple[Stamp, ...]:
    """Every full date (day, month and year) in the line, in order."""
    if not _DIGITS.search(line):
        return ()
    found = []
    for match in _pattern(language).finditer(line):
        readings = _readings(match, language)
        if readings:
            numeric = match.group("num_a") is not None
            other = readings[1] if len(readings) > 1 else None
            start, end = match.span()
            found.append(
                Stamp(
                    start,
                    end,
                    line[start:end].strip(),
                    readings[0],
                    other,
                    _time_near(line, start, end),
                    numeric,
                )
            )
    return tuple(found)


@functools.lru_cache(maxsize=4096)
def relative_in(line: str) -> str | None:
    """The words of a stamp that counts back ("2 hours ago"), or None."""
    if len(line) >= _LONG or not may_hold_stamp(line):
        return None
    match = _relative().search(line.lower())
    return match.group() if match else None


def may_hold_stamp(line: str) -> bool:
    """A quick look: whether the line has a digit, or words that count back."""
    return _DIGIT.search(line) is not None or may_count_back(line.lower())


def may_count_back(plain: str) -> bool:
    """A quick look at a line in lower case without digits: whether it may count back from now."""
    return " ago" in plain or "yesterday" in plain or "just now" in plain or "moments" in plain


def compact(text: str) -> datetime.date | None:
    """A day written as YYYYMMDD."""
    match = re.fullmatch(r"((?:19|20)\d\d)([01]\d)([0-3]\d)", text)
    return day(*(int(part) for part in match.groups())) if match else None


def iso_day(text: str) -> tuple[datetime.date | None, str | None, bool]:
    """The day and time of a machine's date, and whether the time is UTC's."""
    match = _MACHINE.match(text.strip())
    if match:
        year, month, number, hour, minute, zone = match.groups()
        time = f"{int(hour):02}:{minute}" if hour else None
        return (
            day(int(year), int(month), int(number)),
            time,
            zone in ("Z", "+00:00", "+0000", "-00:00"),
        )
    found = compact(text.strip()[:8])
    if found:
        return found, None, False
    counted = _EPOCH.fullmatch(text.strip())
    if counted:
        moment = _BEGINNING + datetime.timedelta(seconds=int(counted.group(1)))
        return moment.date(), f"{moment:%H:%M}", True
    stamps = stamps_in(text[:80])
    first = stamps[0] if stamps and not stamps[0].other else None
    return (first.value, first.time, "GMT" in text or "UTC" in text) if first else (None, None, False)


def day(year: int, month: int, number: int) -> datetime.date | None:
    """A day that can be, in years that news has."""
    if not _YEARS[0] <= year <= _YEARS[1]:
        return None
    try:
        return datetime.date(year, month, number)
    except ValueError:
        return None


def months(language: str) -> dict[str, int]:
    """Names and short forms of months in English and in the language."""
    known = _month_names()
    rows = (known.get(language, ()), known["en"])
    return {name: number for row in rows for number, names in enumerate(row, 1) for name in names}


@functools.cache
def _month_names() -> dict[str, tuple[tuple[str, ...], ...]]:
    """By language the names and short forms of each month, January first."""
    return read_data("reading", "data/months.yml", dict[str, tuple[tuple[str, ...], ...]])


@functools.cache
def _pattern(language: str) -> re.Pattern[str]:
    names = sorted(months(language), key=lambda name: (-len(name), name))
    month = "(?:" + "|".join(re.escape(name) for name in names) + ")"
    day_month = (
        rf"(?P<dm_d>\d{{1,2}})(?:st|nd|rd|th|er|º|°|ος|\.|-?го|-?ше)?[\s\-/.,]{{0,2}}\s?(?:(?:of|de|di|d'|ngày"
        rf"|يوم|ב|da)\s?)?"
        rf"(?P<dm_m>{month})(?:\.|[^\W\d_]{{0,2}})?[\s\-/.,]{{1,3}}(?:(?:de|del|of|ng|năm"
        rf"|/)\s)?(?P<dm_y>\d{{4}}(?!\d(?!\d?:\d))|'?\d{{2}}(?![\d:.]|,?\s?\d{{4}}))"
    )
    month_day = (
        rf"\b(?P<md_m>{month})\.?[\s\-/]{{1,2}}(?P<md_d>\d{{1,2}})(?:st|nd|rd|th)?(?:\s?,\s?|\s|-"
        rf"|/)\s?(?P<md_y>\d{{4}})(?!\d(?!\d?:\d))"
    )
    year_month = (
        rf"(?P<ym_y>\d{{4}})[.,]?\s(?:m\.\s|gada\s|g\.\s)?(?P<ym_m>{month})[^\W\d_]*\.?\s(?P<ym_d>\d{{1,2}})(?!\d)"
    )
    viet = r"(?P<vi_d>\d{1,2})\s(?:tháng|thg)\s(?P<vi_m>\d{1,2})[\s,]+(?:năm\s)?(?P<vi_y>\d{4})"
    parts = (_ISO, _EAST, day_month, month_day, year_month, viet, _NUMERIC)
    begin = r"(?:(?<![\d.,/$€£])|(?<=[a-z]/)(?=[a-z]{3}))"  # "IDA LUND/JUNE 12, 2020" too
    return re.compile(begin + "(?:" + "|".join(parts) + ")", re.IGNORECASE)


def _readings(match: re.Match[str], language: str) -> list[datetime.date]:
    """One day, two where day and month read both ways, none where it is no date."""
    if match.group("num_a"):
        return _numeric_readings(match, language)
    for kind in ("iso", "east", "dm", "md", "ym", "vi"):
        if match.group(f"{kind}_d"):
            month_word = match.group(f"{kind}_m")
            month = int(month_word) if month_word.isdigit() else months(language)[month_word.lower()]
            found = day(_year(match.group(f"{kind}_y")), month, int(match.group(f"{kind}_d")))
            return [found] if found else []
    return []


def _numeric_readings(match: re.Match[str], language: str) -> list[datetime.date]:
    parts = (match.group("num_a"), match.group("num_b"))
    if len(match.group("num_y")) == 2 and match.group("num_s") != "/" and min(map(len, parts)) < 2:
        return []
    first, second, year = (
        int(match.group("num_a")),
        int(match.group("num_b")),
        _year(match.group("num_y")),
    )
    day_first, month_first = day(year, second, first), day(year, first, second)
    if language != "en":
        return [day_first] if day_first else []
    if match.group("num_s") == ".":  # "01.21.2020" can be read one way only
        return [found] if (found := day_first or month_first) else []
    return list(dict.fromkeys(found for found in (day_first, month_first) if found))


def _year(text: str) -> int:
    number = int(text.lstrip("'"))
    return number if number > 99 else number + (2000 if number < 70 else 1900)


def _time_near(line: str, start: int, end: int) -> str | None:
    """The time of day within a few letters after the date, else before it."""
    after = line[end : end + _NEAR]
    before = line[max(0, start - _NEAR) : start]
    for window in (after, before):
        for match in _TIME.finditer(window):
            hour = int(match.group("h") or match.group("h24"))
            minute = int(match.group("m") or match.group("m24") or 0)
            half = (match.group("half") or "").lower()[:1]
            if half and 1 <= hour <= 12:
                hour = hour % 12 + (12 if half == "p" else 0)
            if hour < 24 and minute < 60:
                return f"{hour:02}:{minute:02}"
    return None


@functools.cache
def _relative() -> re.Pattern[str]:
    listed = "|".join(pattern.replace("N", r"\d{1,3}") for pattern in load("stamps")["relative"])
    return re.compile(rf"\b(?:{listed})")
