"""axis: days -> places on the drawing's axis; a stretch with nothing that would take up too much of it is cut."""

import datetime
import itertools
from collections.abc import Sequence

from generator.edtf_bounds import day_number
from generator.model import Value
from generator.pages.dates_in_words import month_in_words, year_in_words

WIDTH = 960
PAD = 30.0
_CUT = 54.0
_SHARE = 0.3
_MOST_CUTS = 6
_LEAST_DAYS = 45
_MONTH_STEPS = (1, 3, 6)
_YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_BETWEEN = 58.0
_MOST_OF_A_YEAR = 300
_LAST_DAY = datetime.date.max.toordinal()


class Tick(Value, frozen=True):
    """A labelled place on the axis."""

    x: float
    label: str


class Cut(Value, frozen=True):
    """A stretch with nothing, left out of the axis."""

    left: float
    right: float
    number: int
    unit: str


class Stretch(Value, frozen=True):
    """A stretch of days that the axis shows, from `left` to `right`."""

    first: int
    last: int
    left: float
    right: float


class Axis(Value, frozen=True):
    """Stretches with cuts between them."""

    stretches: tuple[Stretch, ...]
    cuts: tuple[Cut, ...]
    ticks: tuple[Tick, ...]

    def x(self, day: int) -> float:
        """Where a day lies; one inside a cut lies at its edge."""
        for stretch in self.stretches:
            if day <= stretch.last:
                return _inside(stretch, max(day, stretch.first))
        return self.stretches[-1].right


def axis_of(spans: Sequence[tuple[int, int]], language: str) -> Axis:
    """The axis that shows all of these spans."""
    blocks = _blocks(spans)
    stretches = _laid_out(blocks, spans)
    cuts = tuple(
        Cut(round(one.right + 4, 1), round(two.left - 4, 1), *_length(two.first - one.last))
        for one, two in itertools.pairwise(stretches)
    )
    return Axis(stretches, cuts, _ticks(stretches, language))


def _blocks(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans joined into blocks, with the gaps between them that are worth cutting."""
    ordered = sorted(spans)
    gaps, reach = [], ordered[0][1]
    for first, last in ordered[1:]:
        if first - reach > _LEAST_DAYS:
            gaps.append((reach, first))
        reach = max(reach, last)
    left = reach - ordered[0][0]
    cut = []
    for start, end in sorted(gaps, key=lambda gap: (gap[0] - gap[1], gap[0]))[:_MOST_CUTS]:
        if end - start <= _SHARE * max(1, left - (end - start)):
            break
        left -= end - start
        cut.append((start, end))
    edges = [ordered[0][0], *(day for gap in sorted(cut) for day in gap), reach]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _laid_out(blocks: list[tuple[int, int]], spans: Sequence[tuple[int, int]]) -> tuple[Stretch, ...]:
    """The blocks side by side; half of the room goes by length, half by the number of events."""
    least = 30.0
    free = WIDTH - 2 * PAD - _CUT * (len(blocks) - 1) - least * len(blocks)
    days = sum(last - first for first, last in blocks) or 1
    left, found = PAD, []
    for first, last in blocks:
        within = sum(first <= start <= last for start, _ in spans) / len(spans)
        right = left + least + free * ((last - first) / days + within) / 2
        if len(blocks) == 1:
            right = WIDTH - PAD
        found.append(Stretch(first, last, round(left, 1), round(right, 1)))
        left = right + _CUT
    return tuple(found)


def _inside(stretch: Stretch, day: int) -> float:
    length = stretch.last - stretch.first
    if not length:
        return round((stretch.left + stretch.right) / 2, 1)
    return round(stretch.left + (day - stretch.first) / length * (stretch.right - stretch.left), 1)


def _ticks(stretches: tuple[Stretch, ...], language: str) -> tuple[Tick, ...]:
    found: list[Tick] = []
    for stretch in stretches:
        month = (stretch.right - stretch.left) / max(1, stretch.last - stretch.first) * 30.4
        months = next((step for step in _MONTH_STEPS if step * month >= _BETWEEN), 0)
        years = next((step for step in _YEAR_STEPS if step * month * 12 >= _BETWEEN), 1000)
        inside = [Tick(_inside(stretch, day), label) for day, label in _marks(stretch, months, years, language)]
        found += _spaced(inside) or [_alone(stretch, language)]
    return tuple(found)


def _marks(stretch: Stretch, months: int, years: int, language: str) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    for year in range(_year(stretch.first), _year(stretch.last) + 1):
        for month in range(1, 13, months) if months else [1]:
            if month == 1 and not months and year % years:
                continue
            day = day_number(f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-01")
            if stretch.first <= day <= stretch.last:
                name = year_in_words(str(year), language)
                short = month_in_words(str(month), language)[:3]
                found.append((day, name if month == 1 else short if found else f"{short} {name}"))
    return found


def _spaced(ticks: list[Tick]) -> list[Tick]:
    found: list[Tick] = []
    for tick in ticks:
        if not found or tick.x - found[-1].x >= 34:
            found.append(tick)
    return found


def _alone(stretch: Stretch, language: str) -> Tick:
    """One label for a stretch too short for its own: its middle's month, or year where it is as long as that."""
    middle = (stretch.left + stretch.right) / 2
    day = (stretch.first + stretch.last) // 2
    year = year_in_words(str(_year(day)), language)
    if stretch.last - stretch.first > _MOST_OF_A_YEAR or not 1 <= day <= _LAST_DAY:
        return Tick(round(middle, 1), year)
    month = datetime.date.fromordinal(day).month
    return Tick(round(middle, 1), f"{month_in_words(str(month), language)[:3]} {year}")


def _year(day: int) -> int:
    if day >= 1:
        return datetime.date.fromordinal(day).year if day <= datetime.date.max.toordinal() else 9999
    guess = day // 366
    while day_number(f"{'-' if guess < 0 else ''}{abs(guess):04}-12-31") < day:
        guess += 1
    return guess


def _length(days: int) -> tuple[int, str]:
    """So many years, or months where they are few."""
    return (round(days / 365.25), "year") if days >= 700 else (round(days / 30.4), "month")
