"""evidence: Entry + Report -> in words, how its date is known; and the sentence with those words marked."""

import functools
import re
from collections.abc import Iterable

from generator.model import Entry, Report, TimeExpression, Value
from generator.pages.dates_in_words import date_in_words, day_in_words

_APART = 20
_WORD = 12  # letters: no language's words are longer on average


class Evidence(Value, frozen=True):
    """How a date is known: the phrase in the text, a sentence with places that explains it, the rule by name.

    `words` is English and a key of the interface's catalogues; `values` fill its places.
    """

    phrase: str | None
    words: str
    values: dict[str, str] = {}
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
            if other.edtf == expression.edtf and -_APART < other.start - end < _APART and other.end > end:
                end = other.end
            elif other.edtf == expression.edtf and 0 < start - other.end < _APART:
                start = other.start
    return start, end


def evidence_of(entry: Entry, report: Report, span: Span | None, language: str) -> Evidence:
    """Why the entry has the date that it has."""
    expression = entry.expression
    phrase = report.text[slice(*span)] if span else None
    rule = expression.rule if expression else None
    read = date_in_words(entry.value, "stated", language)
    if entry.date_basis == "curator":
        return Evidence(phrase, "set by the curator: {read}.", {"read": read}, rule)
    if entry.date_basis == "reported":
        return Evidence(None, *_published("no words give the day;", {}, report, language))
    if entry.value is None:
        return Evidence(phrase, "no words give a day that could be resolved.", {}, rule)
    if expression is None:
        return Evidence(None, "read as {read} from other words of the report.", {"read": read})
    return Evidence(phrase, *_because(read, expression.anchor, report, language), rule)


def marked(entry: Entry, span: Span | None, words: int) -> tuple[Segment, ...]:
    """The excerpt, cut after `words` words, with the phrase that dates it marked where it lies inside."""
    text = cut(entry.excerpt.text, words)
    tail = () if text == entry.excerpt.text else (Segment(" …"),)
    if span is None:
        return (Segment(text), *tail)
    start, end = (place - entry.excerpt.start for place in span)
    if not 0 <= start < end <= len(text):
        return (Segment(text), *tail)
    parts = (Segment(text[:start]), Segment(text[start:end], True), Segment(text[end:]))
    return (*(part for part in parts if part.text), *tail)


def _because(read: str, anchor: str, report: Report, language: str) -> tuple[str, dict[str, str]]:
    if anchor == "published":
        return _published("read as {read}, because", {"read": read}, report, language)
    if anchor == "none":
        return "read as {read}, because the words say so by themselves.", {"read": read}
    return "read as {read}, because it leans on “{anchor}”.", {"read": read, "anchor": anchor}


def _published(before: str, values: dict[str, str], report: Report, language: str) -> tuple[str, dict[str, str]]:
    told = {"digest": "it retells a report", "note": "the note is"}.get(report.form, "the report is")
    if report.published is None:
        return (
            f"{before} {told} {'that is undated' if report.form == 'digest' else 'undated'}.",
            values,
        )
    day = day_in_words(report.published.isoformat(), language, weekday=True)
    return f"{before} {told} of {{day}}.", {**values, "day": day}


def cut(text: str, words: int) -> str:
    """The text up to its word of that number, whole where it has no more; what is written without spaces by length."""
    if text.count(" ") + text.count("\n") >= words and (found := _words(words).match(text)):
        text = found.group().rstrip()
    most = words * _WORD
    return text if len(text) <= most else text[:most].rstrip()


@functools.cache
def _words(number: int) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:\S+\s+){{{number}}}(?=\S)")
