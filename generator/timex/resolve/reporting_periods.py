"""reporting periods: the expressions so far -> the period that a results report is about, and what is counted from it.

"Net rose to $5 million from $4 million a year earlier": a year before the quarter reported, not before yesterday.
"""

import datetime
import re

import msgspec

from generator.timex import arithmetic as cal
from generator.timex.arithmetic import Point
from generator.timex.context.anchor_context import NONE, PUBLISHED, AnchorContext, Period
from generator.timex.context.clause_direction import FUTURE
from generator.timex.grammar.underspecified import Candidate, Underspecified
from generator.timex.resolve.shift import shifted, unknown

_WEEK = (
    7  # days: "the week" and "the day" are those of the last day named, if it lies within so many before publication
)
_AMOUNT = re.compile(
    r"[$£€¥]\s?\d|\d\s?(?:%|percent\b|per\scent\b|cents?\b)|\b(?:million|billion|trillion|percent)\b"
    r"|\b(?:higher|lower|more|less|fewer|better|worse|compared|compares|up|down|improved|narrowed|widened|rose|fell)\s(?:than|with|to|from)\b"
)
_PERIOD_KINDS = frozenset({"quarter", "half", "compared", "reported"})
_PERIOD_RULES = frozenset({"year", "year-ended", "fiscal-year", "past-count", "duration"})
_FISCAL = "FY"
_MONTHS = re.compile(r"P([369])M")
_FIRST = re.compile(r"(?:the\s)?first\b|\b(?:the|its)\s$", re.IGNORECASE)
_SINGLE = (("year", 1), ("month", 12))


def is_comparison(sentence: str) -> bool:
    """Whether the words of a sentence hold or compare amounts, as results reports do."""
    return bool(_AMOUNT.search(sentence))


def is_year_back(c: Candidate) -> bool:
    """Whether the words are "a year ago" or "a year earlier"."""
    return c.rule in ("ago", "earlier") and (c.meaning.unit, -c.meaning.amount) in _SINGLE


def may_name_period(c: Candidate) -> bool:
    """Whether the words are of a kind that can name the period that a report is on."""
    return c.meaning.kind in _PERIOD_KINDS or c.rule in _PERIOD_RULES


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
    if c.meaning.kind == "compared":
        return msgspec.structs.replace(period, sentence=sentence) if period.at(sentence) else period
    named = _named(c, value, words, left, published)
    if not named:
        return period
    if period.at(sentence) and (_is_older(named, period.value) or _is_running(named, published)):
        return period
    quarter = named if "Q" in named else period.quarter
    if named == period.value:
        return msgspec.structs.replace(period, sentence=sentence)
    return Period(named, words, sentence, quarter, value.startswith(_FISCAL))


def _is_older(named: str, known: str) -> bool:
    """Whether a period is one of an earlier year, or an earlier part of the same year."""
    return named[:4] < known[:4] or (named[:6] == known[:6] and named < known)


def _is_running(named: str, published: datetime.date | None) -> bool:
    """Whether a quarter is not over when the report appears: it is forecast, not reported."""
    if published is None or "Q" not in named:
        return False
    return (int(named[:4]), 3 * int(named[-1])) >= (published.year, published.month)


def _named(c: Candidate, value: str, words: str, left: str, published: datetime.date | None) -> str:
    meaning = c.meaning
    if meaning.kind in ("quarter", "half") or (
        meaning.kind == "reported" and meaning.name in ("quarter", "period", "year")
    ):
        plain = value.removeprefix(_FISCAL)
        return plain if plain[:4].isdecimal() else ""
    if published is None:
        return ""
    if meaning.name == "year ended":
        return f"{meaning.year or published.year - ((meaning.month or 0) > published.month):04}"
    if c.rule == "fiscal-year":
        return value.removeprefix(_FISCAL)
    if c.rule == "year" and published.year - 1 <= (meaning.year or 0) <= published.year and is_comparison(left):
        return value
    months = _MONTHS.fullmatch(value) if c.rule in ("past-count", "duration") else None
    if months and (_FIRST.match(words) or _FIRST.search(left[-5:])):
        return f"{published.year - (int(months[1]) > published.month):04}"
    return ""


def compared(meaning: Underspecified, context: AnchorContext) -> tuple[str, str]:
    """The period that words like "the year-ago quarter" or "the 1988 period" name, and its anchor."""
    here, anchor = _period(meaning.name, context)
    if meaning.number:
        part = f"-{'H' if meaning.name == 'half' else 'Q'}{meaning.number}"
        year = _years_on(here, meaning.amount, context) if here else unknown("year")
        return year + part, anchor
    if not here:
        return (f"{meaning.year:04}" if meaning.year else unknown("year")), anchor
    if meaning.which and context.published:
        here = f"{context.published.year:04}{here[4:]}"
    if meaning.year:
        return f"{meaning.year:04}{here[4:]}", anchor
    return _years_on(here, meaning.amount, context) + here[4:], anchor


def year_before(meaning: Underspecified, context: AnchorContext) -> tuple[str, str] | None:
    """A year before the period reported, for "a year earlier" beside amounts; None where no period is known."""
    month = context.month_beside
    if month:
        return cal.show(Point(cal.add_years(month.year, -1), month.month)), context.previous_text
    if context.period.value:
        here = context.period.value
        return _years_on(here, -1, context) + here[4:], context.period.text
    if meaning.leans == "previous" and context.published and not context.near:
        return f"{context.published.year - 1:04}", PUBLISHED
    return None


def reported(meaning: Underspecified, context: AnchorContext) -> tuple[str, str]:
    """The period that a report is on ("the latest quarter"), or the running year, week or day, and its anchor."""
    if meaning.name in ("week", "month", "day"):
        return _running(meaning.name, context)
    if meaning.number and context.published:
        begun = 3 * meaning.number - 2 <= context.published.month
        return (
            f"{meaning.year or context.published.year - (not begun):04}-Q{meaning.number}",
            PUBLISHED if not meaning.year else NONE,
        )
    if meaning.name == "year":
        return _year(meaning, context)
    here, anchor = _period(meaning.name, context)
    return (here, anchor) if here else (unknown("year"), NONE)


def _years_on(period: str, years: int, context: AnchorContext) -> str:
    """The year so many years from that of a period; a fiscal one, where the period is a fiscal year."""
    year = cal.show(Point(cal.add_years(int(period[:4]), years)))
    fiscal = context.period.fiscal and period == context.period.value
    return (_FISCAL if fiscal else "") + year


def _year(meaning: Underspecified, context: AnchorContext) -> tuple[str, str]:
    if context.period.value and not meaning.which:
        here = context.period.value[:4]
        return (_FISCAL if meaning.unit == _FISCAL else "") + here, context.period.text
    base, anchor = context.base
    if base is None:
        return unknown("year"), NONE
    year = cal.show(Point(cal.add_years(base.year, -1 if meaning.which == "last" else 0)))
    return (_FISCAL if meaning.unit == _FISCAL else "") + year, anchor


def _period(name: str, context: AnchorContext) -> tuple[str, str]:
    """The period of a kind that the report is on, else the last whole one before publication, and its anchor."""
    known, text = context.period, context.period.text
    if name == "quarter" and known.quarter:
        return known.quarter, text
    if known.value and (name in ("period", "") or ("Q" not in known.value and name != "quarter")):
        return known.value, text
    if context.published is None:
        return "", NONE
    quarter = (context.published.month + 2) // 3 - (context.direction != FUTURE)
    year = context.published.year - (quarter == 0)
    if name == "quarter":
        return f"{year:04}-Q{quarter or 4}", PUBLISHED
    return f"{context.published.year:04}", PUBLISHED


def _running(unit: str, context: AnchorContext) -> tuple[str, str]:
    """The week, month or day that the text is in: of the last day named, else of publication."""
    base, anchor = context.base
    day = context.previous.date if context.previous else None
    if day and context.published and 0 <= (context.published - day).days <= _WEEK:
        base, anchor = context.previous, context.previous_text
    return (shifted(base, unit, 0), anchor) if base else (unknown(unit), NONE)
