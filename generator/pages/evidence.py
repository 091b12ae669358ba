"""evidence: Entry + Report -> in words, how its date is known; and the sentence with those words marked."""

import functools
import re
from collections.abc import Iterable

from generator.model import Entry, Report, TimeExpression, Value
from generator.pages.dates_in_words import date_in_words, day_in_words

_APART = 20


class Evidence(Value, frozen=True):
    """How a date is known: the phrase in the text, and a sentence that explains it; the rule by name."""

    phrase: str | None
    words: str
    rule: str | None = None


class Segment(Value, frozen=True):
    """A stretch of an excerpt; marked where it is the phrase that gave the date."""

    text: str
    marked: bool = False


Span = tuple[int, int]


def phrase_span(entry: Entry, expressions: Iterable[TimeExpression]) -> Span | None:
    """Where the words stand that date the entry; of a range ("Feb. 2-3") all of them, not its first end alone."""
    expression = entry.expression
    if expression is None:
        return None
    start, end = expression.start, expression.end
    if "/" in (expression.edtf or ""):
        for other in expressions:
            if (
                other.edtf == expression.edtf
                and -_APART < other.start - end < _APART
                and other.end > end
            ):
                end = other.end
            elif other.edtf == expression.edtf and 0 < start - other.end < _APART:
                start = other.start
    return start, end


def evidence_of(entry: Entry, report: Report, span: Span | None, language: str) -> Evidence:
    """Why the entry has the date that it has."""
    expression = entry.expression
    phrase = report.text[slice(*span)] if span else None
    rule = expression.rule if expression else None
    if entry.date_basis == "curator":
        return Evidence(
            phrase, f"set by the curator: {date_in_words(entry.value, 'stated', language)}", rule
        )
    if entry.date_basis == "reported":
        return Evidence(None, f"no words give the day; {_published(report, language)}")
    if entry.value is None:
        return Evidence(phrase, "no words give a day that could be resolved", rule)
    read = date_in_words(entry.value, entry.date_basis, language)
    if expression is None:
        return Evidence(None, f"read as {read} from other words of the report")
    return Evidence(
        phrase, f"read as {read}, because {_because(expression.anchor, report, language)}", rule
    )


def marked(entry: Entry, span: Span | None, words: int) -> tuple[Segment, ...]:
    """The excerpt, cut after `words` words, with the phrase that dates it marked where it lies inside."""
    text = _cut(entry.excerpt.text, words)
    tail = () if text == entry.excerpt.text else (Segment(" …"),)
    if span is None:
        return (Segment(text), *tail)
    start, end = (place - entry.excerpt.start for place in span)
    if not 0 <= start < end <= len(text):
        return (Segment(text), *tail)
    parts = (Segment(text[:start]), Segment(text[start:end], True), Segment(text[end:]))
    return (*(part for part in parts if part.text), *tail)


def _because(anchor: str, report: Report, language: str) -> str:
    if anchor == "none":
        return "the words say so by themselves"
    if anchor == "published":
        return _published(report, language)
    return f"it leans on “{anchor}”"


def _published(report: Report, language: str) -> str:
    day = report.published and day_in_words(report.published.isoformat(), language, weekday=True)
    if report.form == "digest":
        return f"it retells a report of {day}" if day else "it retells a report that is undated"
    told = "the note" if report.form == "note" else "the report"
    return f"{told} is of {day}" if day else f"{told} is undated"


def _cut(text: str, words: int) -> str:
    """The text up to its word of that number; whole where it has no more."""
    if text.count(" ") + text.count("\n") < words:
        return text
    found = _words(words).match(text)
    return found.group().rstrip() if found else text


@functools.cache
def _words(number: int) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:\S+\s+){{{number}}}(?=\S)")
