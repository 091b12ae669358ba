"""pipeline: text + publication day -> time expressions: match, choose, filter, join, resolve, in this order."""

import datetime

import msgspec

from generator.model import TimeExpression
from generator.sentences import split_sentences
from generator.timex.context.clause_direction import (
    is_narrative,
)
from generator.timex.filter.filters import left_out, sifted, standing, whole
from generator.timex.grammar.lexicon import languages
from generator.timex.grammar.underspecified import Candidate, Rejected
from generator.timex.match.candidates import candidates, choose, lowered
from generator.timex.match.day_month_order import in_order
from generator.timex.match.join import clocks_joined, ranges_linked
from generator.timex.match.stated_years import of_stated_years
from generator.timex.resolve.sequence import Page, resolved

_ANCIENT = "year-ancient"
_NARRATIVE_ONLY = frozenset({"former", "that-time"})
_OWN_FIGURES = frozenset({"ar"})
_FIGURES = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_LANGUAGES = frozenset(languages())


class Examined(msgspec.Struct, frozen=True):
    """What was found in a text, and what looked like a time and is none."""

    found: tuple[TimeExpression, ...]
    rejected: tuple[Rejected, ...]


def find_time_expressions(
    text: str, published: datetime.date | datetime.datetime | None, language: str = "en"
) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, in order, resolved against its day of publication."""
    return examine(text, published, language).found


def examine(text: str, published: datetime.date | datetime.datetime | None, language: str = "en") -> Examined:
    """The time expressions of a text, and what was rejected with the reason."""
    day = published.date() if isinstance(published, datetime.datetime) else published
    code = language.lower().replace("_", "-").split("-")[0]
    code = code if code in _LANGUAGES else "en"
    sentences = split_sentences(text)
    found: list[Candidate] = []
    plain = lowered(text.translate(_FIGURES) if code in _OWN_FIGURES else text)
    for start, end in sentences if code == "en" else whole(text, sentences):
        found += candidates(plain, start, end, code)
    kept, rejected = sifted(text, found, code)
    chosen, alone = standing(text, clocks_joined(text, choose(kept)), day)
    if code == "en":
        chosen = in_order(text, chosen, day)
    narrative = is_narrative(chosen, day.year if day else None)
    if not narrative:
        chosen = [c for c in chosen if c.rule not in _NARRATIVE_ONLY]
    if sum(c.meaning.year is not None and c.meaning.year < 0 and c.rule != _ANCIENT for c in chosen) < 3:
        chosen = [c for c in chosen if c.rule != _ANCIENT]
    chosen = ranges_linked(text, chosen)
    if not narrative:
        chosen = of_stated_years(chosen, day)
    starts = tuple(start for start, _ in sentences)
    expressions = resolved(Page(text, sentences, starts, day, code, narrative), chosen)
    return Examined(tuple(expressions), left_out([*rejected, *alone], expressions))
