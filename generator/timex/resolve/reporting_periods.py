"""reporting: the expressions so far -> the period that a results report is on, and what leans on it.

"Net rose to $5 million from $4 million a year earlier": a year before the quarter reported, not before yesterday.
"""

import datetime
import re

import msgspec

from generator.timex import arithmetic as cal
from generator.timex.arithmetic import Point
from generator.timex.context.anchor_context import NONE, PUBLISHED, Leaning, Period
from generator.timex.context.clause_direction import FUTURE
from generator.timex.grammar.underspecified import Candidate, Said
from generator.timex.resolve.shift import shifted, unknown

_WEEK = 7  # days: "the week" and "the day" lean on a day told of that lies within so many before publication
_AMOUNT = re.compile(
    r"[$£€¥]\s?\d|\d\s?(?:%|percent\b|per\scent\b|cents?\b)|\b(?:million|billion|trillion|percent)\b"
    r"|\b(?:higher|lower|more|less|fewer|better|worse|compared|compares|up|down|improved|narrowed|widened|rose|fell)\s(?:than|with|to|from)\b"
)
_PERIOD_KINDS = frozenset({"quarter", "half", "compared", "reported"})
_PERIOD_RULES = frozenset({"year", "year-ended", "fiscal-year", "past-count", "duration"})
_MONTHS = re.compile(r"P([369])M")
_FIRST = re.compile(r"(?:the\s)?first\b|\b(?:the|its)\s$", re.IGNORECASE)
_SINGLE = (("year", 1), ("month", 12))


def is_comparison(sentence: str) -> bool:
    """Whether the words of a sentence hold or compare amounts, as results reports do."""
    return bool(_AMOUNT.search(sentence))


def is_year_back(c: Candidate) -> bool:
    """Whether the words are "a year ago" or "a year earlier"."""
    return c.rule in ("ago", "earlier") and (c.said.unit, -c.said.amount) in _SINGLE


def may_name_period(c: Candidate) -> bool:
    """Whether the words are of a kind that can name the period that a report is on."""
    return c.said.kind in _PERIOD_KINDS or c.rule in _PERIOD_RULES


def followed(
    period: Period,
    c: Candidate,
    value: str,
    page_words: tuple[str, str, int],
    published: datetime.date | None,
) -> Period:
    """The period reported after an expression: the last one named that is not only compared with.

    `page_words` are the words, those of the sentence before them, and the number of the sentence.
    """
    words, left, sentence = page_words
    if c.said.kind == "compared":
        return msgspec.structs.replace(period, sentence=sentence) if period.at(sentence) else period
    named = _named(c, value, words, left, published)
    if not named:
        return period
    if period.at(sentence) and (_is_older(named, period.value) or _is_running(named, published)):
        return period
    quarter = named if "Q" in named else period.quarter
    if named == period.value:
        return msgspec.structs.replace(period, sentence=sentence)
    return Period(named, words, sentence, quarter)


def _is_older(named: str, known: str) -> bool:
    """Whether a period is one of an earlier year, or an earlier part of the same year."""
    return named[:4] < known[:4] or (named[:6] == known[:6] and named < known)


def _is_running(named: str, published: datetime.date | None) -> bool:
    """Whether a quarter is not over when the report appears: it is forecast, not reported."""
    if published is None or "Q" not in named:
        return False
    return (int(named[:4]), 3 * int(named[-1])) >= (published.year, published.month)


def _named(c: Candidate, value: str, words: str, left: str, published: datetime.date | None) -> str:
    said = c.said
    if said.kind in ("quarter", "half") or (
        said.kind == "reported" and said.name in ("quarter", "period", "year")
    ):
        return value if value[:4].isdecimal() else ""
    if published is None:
        return ""
    if said.name == "year ended":
        return f"{said.year or published.year - ((said.month or 0) > published.month):04}"
    if c.rule == "fiscal-year":
        return value[2:]
    if (
        c.rule == "year"
        and published.year - 1 <= (said.year or 0) <= published.year
        and is_comparison(left)
    ):
        return value
    months = _MONTHS.fullmatch(value) if c.rule in ("past-count", "duration") else None
    if months and (_FIRST.match(words) or _FIRST.search(left[-5:])):
        return f"{published.year - (int(months[1]) > published.month):04}"
    return ""


def compared(said: Said, leaning: Leaning) -> tuple[str, str]:
    """The period that words like "the year-ago quarter" or "the 1988 period" name, and its anchor."""
    here, anchor = _period(said.name, leaning)
    if said.number:
        part = f"-{'H' if said.name == 'half' else 'Q'}{said.number}"
        return f"{int(here[:4]) + said.amount:04}{part}" if here else unknown("year") + part, anchor
    if not here:
        return (f"{said.year:04}" if said.year else unknown("year")), anchor
    year = said.year or int(here[:4]) + said.amount
    if said.which and leaning.published:
        year = leaning.published.year + said.amount
    return f"{year:04}{here[4:]}", anchor


def year_before(said: Said, leaning: Leaning) -> tuple[str, str] | None:
    """A year before the period reported, for "a year earlier" beside amounts; None where no period is known."""
    month = leaning.month_beside
    if month:
        return cal.show(Point(cal.add_years(month.year, -1), month.month)), leaning.previous_text
    if leaning.period.value:
        return (
            f"{int(leaning.period.value[:4]) - 1:04}{leaning.period.value[4:]}",
            leaning.period.text,
        )
    if said.leans == "previous" and leaning.published and not leaning.near:
        return f"{leaning.published.year - 1:04}", PUBLISHED
    return None


def reported(said: Said, leaning: Leaning) -> tuple[str, str]:
    """The period that a report is on ("the latest quarter"), or the running year, week or day, and its anchor."""
    if said.name in ("week", "month", "day"):
        return _running(said.name, leaning)
    if said.number and leaning.published:
        begun = 3 * said.number - 2 <= leaning.published.month
        return (
            f"{said.year or leaning.published.year - (not begun):04}-Q{said.number}",
            PUBLISHED if not said.year else NONE,
        )
    if said.name == "year":
        return _year(said, leaning)
    here, anchor = _period(said.name, leaning)
    return (here, anchor) if here else (unknown("year"), NONE)


def _year(said: Said, leaning: Leaning) -> tuple[str, str]:
    if leaning.period.value and not said.which:
        return leaning.period.value[:4], leaning.period.text
    base, anchor = leaning.base
    if base is None:
        return unknown("year"), NONE
    return cal.show(Point(cal.add_years(base.year, -1 if said.which == "last" else 0))), anchor


def _period(name: str, leaning: Leaning) -> tuple[str, str]:
    """The period of a kind that the report is on, else the last whole one before publication, and its anchor."""
    known, text = leaning.period, leaning.period.text
    if name == "quarter" and known.quarter:
        return known.quarter, text
    if known.value and (name in ("period", "") or ("Q" not in known.value and name != "quarter")):
        return known.value, text
    if leaning.published is None:
        return "", NONE
    quarter = (leaning.published.month + 2) // 3 - (leaning.direction != FUTURE)
    year = leaning.published.year - (quarter == 0)
    if name == "quarter":
        return f"{year:04}-Q{quarter or 4}", PUBLISHED
    return f"{leaning.published.year:04}", PUBLISHED


def _running(unit: str, leaning: Leaning) -> tuple[str, str]:
    """The week, month or day that the text is in: of the day just told of, else of publication."""
    base, anchor = leaning.base
    day = leaning.previous.date if leaning.previous else None
    if day and leaning.published and 0 <= (leaning.published - day).days <= _WEEK:
        base, anchor = leaning.previous, leaning.previous_text
    return (shifted(base, unit, 0), anchor) if base else (unknown(unit), NONE)
