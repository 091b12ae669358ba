"""sequence: the candidates of a text, in order -> its expressions; each leaves to the next what it may lean on."""

import bisect
import datetime

import msgspec

from generator.model import TimeExpression
from generator.timex import arithmetic as cal
from generator.timex.arithmetic import Point
from generator.timex.context.anchor_context import NO_PERIOD, RANGE, Leaning, Period
from generator.timex.context.clause_direction import (
    FUTURE,
    PAST,
    dates_a_saying,
    direction,
    is_stated,
    is_sure,
)
from generator.timex.context.cues import before_at, begins_at, ends_at
from generator.timex.context.temporal_focus import Story, moved
from generator.timex.grammar.underspecified import Candidate, Said
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


class _Told(msgspec.Struct, frozen=True):
    """The last day that was told of, its words, and the sentence in which it was."""

    point: Point | None = None
    text: str = ""
    sentence: int = 0

    def point_for(self, sentence: int) -> Point | None:
        """The day, for a sentence that follows close upon it."""
        return self.point if sentence - self.sentence <= _CLOSE else None


class _SoFar(msgspec.Struct, frozen=True):
    """What the expressions so far leave to the next one to lean on.

    `first` is the other end of its range or list, `floor` where the last expression ends, `place` its sentence.
    """

    story: Story = Story()
    told: _Told = _Told()
    period: Period = NO_PERIOD
    first: Point | None = None
    floor: int = 0
    place: int = -1


def resolved(page: Page, found: list[Candidate]) -> list[TimeExpression]:
    """The expressions of a text, in order; each is resolved against what those before it leave to it."""
    expressions: list[TimeExpression] = []
    so_far = _SoFar()
    for n, c in enumerate(found):
        place = page.place_of(c.start)
        leaning = _leaning(page, found, n, so_far, place)
        expression = _expression(page, found, n, leaning, so_far.floor)
        expressions.append(expression)
        so_far = _after(page, c, expression, so_far, place, leaning.compares)
    return whole_ranges(expressions, found, page.day)


def _leaning(page: Page, found: list[Candidate], n: int, so_far: _SoFar, place: int) -> Leaning:
    """What the n-th candidate, in the sentence of that number, may lean on."""
    c, near, story = found[n], so_far.place == place, so_far.story
    compares = not page.narrative and is_year_back(c)
    return Leaning(
        published=page.day,
        previous=story.point,
        previous_text=story.text,
        narrative=page.narrative,
        first=so_far.first,
        ranging=n > 0 and found[n - 1].link == "range",
        year=_year_ahead(found, n),
        near=near,
        told=None if page.narrative else so_far.told.point_for(place),
        told_text=so_far.told.text,
        period=so_far.period if so_far.period.at(place) else NO_PERIOD,
        compares=compares and is_comparison(page.text[slice(*page.sentences[place])]),
        month_beside=story.point if near and n and _is_month(found[n - 1].said) else None,
    )


def _after(
    page: Page,
    c: Candidate,
    expression: TimeExpression,
    so_far: _SoFar,
    place: int,
    compares: bool,
) -> _SoFar:
    """What is left to lean on after an expression; one that only compares leaves all as it is."""
    story, told, period = so_far.story, so_far.told, so_far.period
    begins = page.sentences[place][0]
    if not page.narrative and expression.role != "planned" and may_name_period(c):
        left = page.text[begins : c.start]
        period = followed(period, c, expression.value, (expression.text, left, place), page.day)
    point = cal.parse(expression.value) if c.said.type in ("DATE", "TIME") else None
    if point and not compares and _moves_on(c, point, page):
        words, into = page.text[c.start : c.end], expression.start - begins
        story = moved(story, point, words, into) if page.narrative else Story(point, words)
        if point.day and expression.role in _TELLING:
            told = _Told(point, words, place)
    return _SoFar(story, told, period, point if c.link else None, c.end, place)


def _expression(
    page: Page, found: list[Candidate], n: int, leaning: Leaning, floor: int
) -> TimeExpression:
    c, text = found[n], page.text
    sentence = page.sentence_at(c.start)
    start, modifier = modified(text, c, floor)
    timed = c.said.type in ("DATE", "TIME")
    ends = leaning.first is None and timed and c.rule != "part"
    ends = ends and ends_at(text, start, page.language)
    saying = timed and dates_a_saying(text, sentence, c.start, c.end, floor, page.language)
    toward = (
        PAST
        if saying or not timed
        else direction(text, sentence, c.start, c.end, ends, page.language)
    )
    sure = c.said.needs_year and toward == FUTURE and not leaning.beside_another_time
    sure = sure and is_sure(text[sentence[0] : c.start][-_NEAR:])
    stated = (
        c.said.needs_year
        and toward == PAST
        and is_stated(text[sentence[0] : c.start][-_NEAR:], text[c.end : sentence[1]][:_NEAR])
    )
    value, anchor = resolve(
        c.said,
        msgspec.structs.replace(leaning, direction=toward, sure=sure, ends=ends, stated=stated),
    )
    if anchor == RANGE:
        other = found[n - 1 if leaning.first else n + 1]
        anchor = text[other.start : other.end]
    about = c.said.type == "DATE" and (c.said.approximate or modifier == "APPROX")
    edtf = edtf_of(c.said.type, value, about)
    if edtf and c.link != "range" and leaning.first is None:
        until = ends or before_at(text, start, c.end, page.language)
        edtf = _open(edtf, until, begins_at(text, start, page.language))
    expression = TimeExpression(
        start,
        c.end,
        text[start : c.end],
        c.said.type,
        value,
        edtf,
        c.rule,
        anchor or "none",
        modifier=modifier,
        confidence=confidence_of(c.said, anchor, toward, value),
    )
    role = role_of(text, sentence, expression, saying, ends, toward, page.day)
    return msgspec.structs.replace(expression, role=role)


def _open(edtf: str, ends: bool, begins: bool) -> str:
    """The open interval that "until" or "since" makes of a value."""
    if ends:
        return f"../{edtf.rsplit('/', maxsplit=1)[-1]}"
    return f"{edtf.split('/', maxsplit=1)[0]}/.." if begins else edtf


def _is_month(said: Said) -> bool:
    return said.kind == "calendar" and bool(said.month) and not said.day


def _year_ahead(found: list[Candidate], n: int) -> int | None:
    """The year that the last end of the same range or list states, for ends that leave it out."""
    if not found[n].said.needs_year:
        return None
    for at in range(n, min(n + _LONGEST_LIST, len(found) - 1)):
        if not found[at].link:
            break
        if found[at + 1].said.year is not None:
            return found[at + 1].said.year
    return None


def _moves_on(c: Candidate, point: Point, page: Page) -> bool:
    """Whether later words ("two days later") may lean on this expression."""
    if page.narrative and page.day and point.year >= page.day.year:
        return False
    return (
        c.rule != "ago"
        and c.said.kind not in ("compared", "reported")
        and not (page.narrative and c.said.kind == "season" and c.said.year is None)
    )
