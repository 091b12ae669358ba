"""sequence: the candidates of a text, in order -> its expressions; each resolved in the context of those before."""

import bisect
import datetime

import msgspec

from generator.model import TimeExpression
from generator.timex import arithmetic as cal
from generator.timex.arithmetic import Point
from generator.timex.context.anchor_context import NO_PERIOD, RANGE, AnchorContext, Period
from generator.timex.context.clause_direction import (
    FUTURE,
    PAST,
    dates_a_saying,
    direction,
    is_stated,
    is_sure,
)
from generator.timex.context.cues import before_at, begins_at, ends_at
from generator.timex.context.temporal_focus import TemporalFocus, moved
from generator.timex.grammar.underspecified import Candidate, Underspecified
from generator.timex.match.modifiers import modified
from generator.timex.resolve.confidence import confidence_of
from generator.timex.resolve.edtf import edtf_of
from generator.timex.resolve.ranges import whole_ranges
from generator.timex.resolve.reporting_periods import (
    followed,
    is_comparison,
    is_year_back,
    may_name_period,
)
from generator.timex.resolve.roles import role_of
from generator.timex.resolve.shift import week_past
from generator.timex.resolve.values import resolve

_LONGEST_LIST = 12  # ends of a list that one year may be stated for
_CLOSE, _NEAR = 2, 60  # sentences; characters
_TELLING = frozenset({"event", "planned"})


class Page(msgspec.Struct, frozen=True):
    """A text, what all its expressions share: its sentences and where they start, its day, language and kind."""

    text: str
    sentences: tuple[tuple[int, int], ...]
    starts: tuple[int, ...]
    day: datetime.date | None
    language: str
    narrative: bool

    def place_of(self, start: int) -> int:
        """Which sentence a place of the text lies in, by number."""
        return max(0, bisect.bisect_right(self.starts, start) - 1)

    def sentence_at(self, start: int) -> tuple[int, int]:
        """The sentence in which a place of the text lies."""
        return self.sentences[self.place_of(start)]


class _LastDay(msgspec.Struct, frozen=True):
    """The day of the last event, its words, and the number of its sentence."""

    point: Point | None = None
    text: str = ""
    sentence: int = 0

    def point_for(self, sentence: int) -> Point | None:
        """The day, for a sentence that follows close upon it."""
        return self.point if sentence - self.sentence <= _CLOSE else None


class _Carried(msgspec.Struct, frozen=True):
    """What the expressions so far leave as context for the next one.

    `first` is the other end of its range or list, `floor` where the last expression ends, `place` its sentence.
    """

    story: TemporalFocus = TemporalFocus()
    told: _LastDay = _LastDay()
    period: Period = NO_PERIOD
    first: Point | None = None
    floor: int = 0
    place: int = -1


def resolved(page: Page, found: list[Candidate]) -> list[TimeExpression]:
    """The expressions of a text, in order; each is resolved against what those before it leave to it."""
    expressions: list[TimeExpression] = []
    carried = _Carried()
    for n, c in enumerate(found):
        place = page.place_of(c.start)
        context = _anchor_context(page, found, n, carried, place)
        expression = _expression(page, found, n, context, carried.floor)
        expressions.append(expression)
        carried = _after(page, c, expression, carried, place, context.compares)
    return whole_ranges(expressions, found, page.day)


def _anchor_context(page: Page, found: list[Candidate], n: int, carried: _Carried, place: int) -> AnchorContext:
    """The context of the n-th candidate; `place` is the number of its sentence."""
    c, near, story = found[n], carried.place == place, carried.story
    compares = not page.narrative and is_year_back(c)
    return AnchorContext(
        published=page.day,
        previous=story.point,
        previous_text=story.text,
        narrative=page.narrative,
        first=carried.first,
        ranging=n > 0 and found[n - 1].link == "range",
        year=_year_ahead(found, n),
        near=near,
        told=None if page.narrative else carried.told.point_for(place),
        told_text=carried.told.text,
        period=carried.period if carried.period.at(place) else NO_PERIOD,
        compares=compares and is_comparison(page.text[slice(*page.sentences[place])]),
        month_beside=story.point if near and n and _is_month(found[n - 1].meaning) else None,
    )


def _after(
    page: Page,
    c: Candidate,
    expression: TimeExpression,
    carried: _Carried,
    place: int,
    compares: bool,
) -> _Carried:
    """The context left after an expression; one that only compares amounts changes nothing."""
    story, told, period = carried.story, carried.told, carried.period
    begins = page.sentences[place][0]
    if not page.narrative and expression.role != "planned" and may_name_period(c):
        left = page.text[begins : c.start]
        period = followed(period, c, expression.value, (expression.text, left, place), page.day)
    point = cal.parse(expression.value) if c.meaning.type in ("DATE", "TIME") else None
    if point and not compares and _moves_on(c, point, page):
        words, into = page.text[c.start : c.end], expression.start - begins
        story = moved(story, point, words, into) if page.narrative else TemporalFocus(point, words)
        if point.day and expression.role in _TELLING:
            told = _LastDay(point, words, place)
    return _Carried(story, told, period, point if c.link else None, c.end, place)


def _with_year_cues(page: Page, c: Candidate, sentence: tuple[int, int], context: AnchorContext) -> AnchorContext:
    """The context of words without their year, with what the verbs beside say of it."""
    left, right = page.text[sentence[0] : c.start][-_NEAR:], page.text[c.end : sentence[1]][:_NEAR]
    if context.direction == FUTURE and not context.beside_another_time:
        sure = is_sure(left) and not (page.narrative and "would " in left)
        return msgspec.structs.replace(context, sure=sure)
    return msgspec.structs.replace(context, stated=context.direction == PAST and is_stated(left, right))


def _expression(page: Page, found: list[Candidate], n: int, context: AnchorContext, floor: int) -> TimeExpression:
    c, text = found[n], page.text
    sentence = page.sentence_at(c.start)
    start, modifier = modified(text, c, floor)
    timed = c.meaning.type in ("DATE", "TIME")
    ends = context.first is None and timed and c.rule != "part"
    ends = ends and ends_at(text, start, page.language)
    saying = timed and dates_a_saying(text, sentence, c.start, c.end, floor, page.language)
    toward = PAST if saying or not timed else direction(text, sentence, c.start, c.end, ends, page.language)
    context = msgspec.structs.replace(context, direction=toward, ends=ends)
    value, anchor = resolve(c.meaning, _with_year_cues(page, c, sentence, context) if c.meaning.needs_year else context)
    if anchor == RANGE:
        other = found[n - 1 if context.first else n + 1]
        anchor = text[other.start : other.end]
    about = c.meaning.type == "DATE" and (c.meaning.approximate or modifier == "APPROX")
    edtf = week_past(c.meaning, edtf_of(c.meaning.type, value, about), page.day if anchor == "published" else None)
    if edtf and c.link != "range" and context.first is None:
        until = ends or before_at(text, start, c.end, page.language)
        edtf = _open(edtf, until, begins_at(text, start, page.language))
    expression = TimeExpression(
        start,
        c.end,
        text[start : c.end],
        c.meaning.type,
        value,
        edtf,
        c.rule,
        anchor or "none",
        modifier=modifier,
        confidence=confidence_of(c.meaning, anchor, toward, value),
    )
    role = role_of(text, sentence, expression, saying, ends, toward, page.day)
    return msgspec.structs.replace(expression, role=role)


def _open(edtf: str, ends: bool, begins: bool) -> str:
    """The open interval that "until" or "since" makes of a value."""
    if ends:
        return f"../{edtf.rsplit('/', maxsplit=1)[-1]}"
    return f"{edtf.split('/', maxsplit=1)[0]}/.." if begins else edtf


def _is_month(meaning: Underspecified) -> bool:
    return meaning.kind == "calendar" and bool(meaning.month) and not meaning.day


def _year_ahead(found: list[Candidate], n: int) -> int | None:
    """The year that the last end of the same range or list states, for ends that leave it out."""
    if not found[n].meaning.needs_year:
        return None
    for at in range(n, min(n + _LONGEST_LIST, len(found) - 1)):
        if not found[at].link:
            break
        if found[at + 1].meaning.year is not None:
            return found[at + 1].meaning.year
    return None


def _moves_on(c: Candidate, point: Point, page: Page) -> bool:
    """Whether later words ("two days later") may be counted from this expression."""
    if page.narrative and page.day and point.year >= page.day.year:
        return False
    return (
        c.rule != "ago"
        and c.meaning.kind not in ("compared", "reported")
        and not (page.narrative and c.meaning.kind == "season" and c.meaning.year is None)
    )
