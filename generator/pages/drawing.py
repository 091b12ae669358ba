"""drawing: cards -> the timeline as marks on an axis, for an inline SVG; long stretches with nothing are cut.

Up to `DETAILED` events each has a mark with its title. Up to `SINGLE` each has a mark still, but only the
weightiest their titles: the others say their date and kind and lead to the list of their month or year. Beyond
that, and where marks would lie on each other, the drawing is an overview: a bar for each month or year, and above
them the marks of the weightiest events. So it stays small however many there are.
"""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from generator.edtf_bounds import day_number, month_length
from generator.model import Value
from generator.pages.axis import PAD, WIDTH, Axis, Cut, Tick, axis_of
from generator.pages.dates_in_words import date_in_words
from generator.pages.marks import Mark, are_crowded, days_of, legend_of, marks_of
from generator.pages.view_models import Card

DETAILED = 200
SINGLE = 500
WEIGHTIEST = 60
PARTS = 30
_MOST_MONTHS = 150
_TALL = 64.0

Address = Callable[[str, str], str]


class Bar(Value, frozen=True):
    """A month or a year of an overview."""

    href: str
    period: str
    events: int
    x: float
    y: float
    width: float
    height: float


class Drawing(Value, frozen=True):
    """All that the SVG needs; `events` from `first` to `last`, in words, is what it shows."""

    width: int
    height: int
    line: float
    events: int
    first: str
    last: str
    ticks: tuple[Tick, ...]
    cuts: tuple[Cut, ...] = ()
    marks: tuple[Mark, ...] = ()
    bars: tuple[Bar, ...] = ()
    legend: tuple[str, ...] = ()
    brief: bool = False


def drawing_of(cards: Sequence[Card], language: str, address: Address | None = None) -> Drawing | None:
    """The drawing of these events; None where none of them has a day.

    `address` says where the events of a year (and month, or "") are listed; bars and brief marks lead there.
    """
    dated = [card for card in cards if card.when.first or card.when.last]
    if not dated:
        return None
    axis = axis_of([days_of(card) for card in dated], language)
    overview = len(dated) > (SINGLE if address else DETAILED) or are_crowded(dated, axis)
    shown = _weightiest(dated, axis) if overview else dated
    marks, line = marks_of(shown, axis, _TALL if overview else 4)
    if address and len(shown) > DETAILED:
        marks = _brief(shown, marks, axis, address)
    bars = _bars(dated, axis, line, language, address or _year_only) if overview else ()
    height = round(line + (44 if axis.cuts else 28))
    return Drawing(
        width=WIDTH,
        height=height,
        line=line,
        events=len(dated),
        first=dated[0].when.words,
        last=dated[-1].when.words,
        ticks=axis.ticks,
        cuts=axis.cuts,
        marks=marks,
        bars=bars,
        legend=legend_of(shown),
        brief=any(mark.kind for mark in marks),
    )


def _year_only(year: str, _month: str) -> str:
    return f"/{year}/"


def _brief(dated: Sequence[Card], marks: Sequence[Mark], axis: Axis, address: Address) -> tuple[Mark, ...]:
    """The marks, all but those of the weightiest events cut down to date and kind."""
    whole = {card.id for card in _weightiest(dated, axis)}
    return tuple(
        mark if card.id in whole else replace(mark, href=_listed(card, address), title=card.when.words, kind=card.kind)
        for card, mark in zip(dated, marks, strict=True)
    )


def _listed(card: Card, address: Address) -> str:
    """Where the event is listed; one that is known no closer than a year stands in no month."""
    first = str(card.when.first or card.when.last)
    closer = card.when.first and card.when.last and card.when.first[:-3] == card.when.last[:-3]
    return address(first[:-6], first[-5:-3] if closer else "")


def _weightiest(dated: Sequence[Card], axis: Axis) -> list[Card]:
    """The weightiest events of each part of the axis, in order of time."""
    ranked = sorted(range(len(dated)), key=lambda place: (-dated[place].weight, place))
    taken: dict[int, int] = {}
    chosen = []
    for place in ranked:
        part = int(axis.x(days_of(dated[place])[0]) * PARTS / WIDTH)
        if taken.get(part, 0) < WEIGHTIEST // PARTS:
            taken[part] = taken.get(part, 0) + 1
            chosen.append(place)
    return [dated[place] for place in sorted(chosen)]


def _bars(dated: Sequence[Card], axis: Axis, line: float, language: str, address: Address) -> tuple[Bar, ...]:
    """A bar a month, or a year where the months are too many; its height says how many events."""
    months = _counted(dated, 3)
    periods = months if len(months) <= _MOST_MONTHS else _counted(dated, 6)
    most = max(periods.values())
    return tuple(
        _bar(axis, period, number, number / most * (_TALL - 8), line, language, address)
        for period, number in periods.items()
    )


def _counted(dated: Sequence[Card], cut: int) -> dict[str, int]:
    counts: dict[str, int] = {}
    for card in dated:
        period = str(card.when.first or card.when.last)[:-cut]
        counts[period] = counts.get(period, 0) + 1
    return dict(sorted(counts.items(), key=lambda item: _ends(item[0])))


def _ends(period: str) -> tuple[int, int]:
    """The first and last day of `2023` or `2023-02`, as numbers."""
    year, dash, month = period.rpartition("-")
    if not dash or not year:
        return day_number(f"{period}-01-01"), day_number(f"{period}-12-31")
    return day_number(f"{period}-01"), day_number(f"{period}-{month_length(int(year), int(month)):02}")


def _bar(
    axis: Axis,
    period: str,
    number: int,
    height: float,
    line: float,
    language: str,
    address: Address,
) -> Bar:
    first, last = (axis.x(day) for day in _ends(period))
    left, right = max(first, PAD), min(last, WIDTH - PAD)
    height = round(max(2.0, height), 1)
    year, dash, month = period.rpartition("-")
    href = address(year, month) if dash and year else address(period, "")
    words = date_in_words(period, "stated", language)
    return Bar(
        href,
        words,
        number,
        round(left, 1),
        round(line - height, 1),
        round(max(2.0, right - left - 1), 1),
        height,
    )
