"""drawing: cards -> the timeline as marks on an axis, for an inline SVG; long stretches with nothing are cut and say so.

Up to `DETAILED` events each has its own mark; beyond that the drawing is an overview, a bar a year.
"""

from collections.abc import Iterable, Sequence

from generator.model import Value
from generator.pages.axis import PAD, WIDTH, Axis, Cut, Tick, axis_of
from generator.pages.shapes import Card, kind_words, year_of
from generator.spans import day_number

DETAILED = 500
_ROUND = frozenset({"meeting", "talks", "summit", "call", "phone-call", "video-call"})
_DIAMOND = frozenset({"visit", "trip", "arrival", "travel"})
_TRIANGLE = frozenset({"statement", "announcement", "remark", "interview"})
_STATE = {"planned": "p", "conditional": "p", "did-not-happen": "n"}


class Mark(Value, frozen=True):
    """One event: its shape as a path, the span it covers, the cross over what did not happen."""

    href: str
    title: str
    style: str
    path: str
    span: str = ""
    cross: str = ""


class Bar(Value, frozen=True):
    """One year of an overview."""

    href: str
    title: str
    x: float
    y: float
    width: float
    height: float


class Drawing(Value, frozen=True):
    """All that the SVG needs; `label` says in words what it shows."""

    width: int
    height: int
    line: float
    label: str
    ticks: tuple[Tick, ...]
    cuts: tuple[Cut, ...] = ()
    marks: tuple[Mark, ...] = ()
    bars: tuple[Bar, ...] = ()
    legend: tuple[str, ...] = ()


def drawing_of(
    cards: Sequence[Card], language: str, years: dict[str, str] | None = None
) -> Drawing | None:
    """The drawing of these events; None where none of them has a day. `years` are the addresses of year pages."""
    dated = [card for card in cards if card.when.first or card.when.last]
    if not dated:
        return None
    if len(dated) > DETAILED:
        return _overview(dated, language, years or {})
    axis = axis_of([_days(card) for card in dated], language)
    size = next(
        size
        for limit, size in ((40, 8.0), (120, 6.5), (300, 5.0), (DETAILED, 4.0))
        if len(dated) <= limit
    )
    heaviest = max(card.weight for card in dated) or 1.0
    placed = _rows([_extent(card, axis, size, heaviest) for card in dated], 14)
    rows = max(placed) + 1
    pitch = 2 * size + 5
    line = 14 + rows * pitch
    marks = tuple(
        _mark(card, axis, _radius(card, size, heaviest), line - 4 - pitch * (row + 0.5))
        for card, row in zip(dated, placed, strict=True)
    )
    label = f"{len(dated)} events, {dated[0].when.words} to {dated[-1].when.words}"
    return Drawing(
        WIDTH,
        round(line + (44 if axis.cuts else 28)),
        line,
        label,
        axis.ticks,
        axis.cuts,
        marks,
        (),
        _legend(dated),
    )


def _days(card: Card) -> tuple[int, int]:
    first, last = card.when.first or card.when.last, card.when.last or card.when.first
    return day_number(str(first)), day_number(str(last))


def _radius(card: Card, size: float, heaviest: float) -> float:
    return round(size * (0.62 + 0.38 * min(1.0, card.weight / heaviest)), 1)


def _extent(card: Card, axis: Axis, size: float, heaviest: float) -> tuple[float, float]:
    left, right = (axis.x(day) for day in _days(card))
    middle, radius = (left + right) / 2, _radius(card, size, heaviest)
    return min(left, middle - radius) - 1, max(right, middle + radius) + 1


def _rows(extents: Iterable[tuple[float, float]], most: int) -> list[int]:
    """The lowest row where each fits beside what is there; the emptiest of `most` where none does."""
    ends: list[float] = []
    placed = []
    for left, right in extents:
        row = next((row for row, end in enumerate(ends) if end <= left), len(ends))
        if row == most:
            row = min(range(most), key=lambda row: (ends[row], row))
        ends[row : row + 1] = [max(right, ends[row]) if row < len(ends) else right]
        placed.append(row)
    return placed


def _mark(card: Card, axis: Axis, radius: float, y: float) -> Mark:
    left, right = (axis.x(day) for day in _days(card))
    x = (left + right) / 2
    style = _STATE.get(card.modality) or ("r" if card.when.basis == "reported" else "m")
    wide = right - left > 1.5
    span = f"M{_n(left)} {_n(y)}H{_n(right)}" if wide else ""
    if card.when.coarse and wide:
        style += " w"
        span = f"M{_n(left)} {_n(y - 4)}v8m0 -4H{_n(right)}m0 -4v8"
    if card.when.soft:
        style += " f"
        reach = max(radius * 1.9, (right - left) / 2)
        span = f"M{_n(x - reach)} {_n(y)}H{_n(x + reach)}"
    cross = (
        f"M{_n(x - radius)} {_n(y + radius)}L{_n(x + radius)} {_n(y - radius)}"
        if style[0] == "n"
        else ""
    )
    status = f" ({card.status})" if card.status else ""
    return Mark(
        card.href,
        f"{card.when.words}: {_short(card.title)}{status}",
        style,
        _shape(card.kind, x, y, radius),
        span,
        cross,
    )


def _short(title: str) -> str:
    return title if len(title) <= 80 else title[:77].rstrip() + "…"


def _shape(kind: str, x: float, y: float, r: float) -> str:
    if kind in _DIAMOND:
        r = round(r * 1.15, 1)
        return f"M{_n(x - r)} {_n(y)}l{_n(r)} {_n(-r)} {_n(r)} {_n(r)} {_n(-r)} {_n(r)}z"
    if kind in _TRIANGLE:
        return f"M{_n(x - r)} {_n(y + r * 0.8)}h{_n(2 * r)}l{_n(-r)} {_n(-1.8 * r)}z"
    if kind in _ROUND:
        return f"M{_n(x - r)} {_n(y)}a{_n(r)} {_n(r)} 0 1 0 {_n(2 * r)} 0 {_n(r)} {_n(r)} 0 1 0 {_n(-2 * r)} 0"
    r = round(r * 0.86, 1)
    return f"M{_n(x - r)} {_n(y - r)}h{_n(2 * r)}v{_n(2 * r)}h{_n(-2 * r)}z"


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _overview(dated: Sequence[Card], language: str, years: dict[str, str]) -> Drawing:
    axis = axis_of([_days(card) for card in dated], language)
    counts: dict[str, int] = {}
    for card in dated:
        year = year_of(card)
        counts[year] = counts.get(year, 0) + 1
    most, tall = max(counts.values()), 96.0
    bars = tuple(
        _bar(axis, year, number, number / most * tall, tall + 14, years.get(year, "/"))
        for year, number in sorted(counts.items(), key=lambda item: int(item[0]))
    )
    label = f"{len(dated):,} events by year, {dated[0].when.words} to {dated[-1].when.words}"
    return Drawing(
        WIDTH,
        round(tall + (58 if axis.cuts else 44)),
        tall + 14,
        label,
        axis.ticks,
        axis.cuts,
        (),
        bars,
    )


def _bar(axis: Axis, year: str, number: int, height: float, line: float, href: str) -> Bar:
    left, right = axis.x(day_number(f"{year}-01-01")), axis.x(day_number(f"{year}-12-31"))
    left, right = max(left, PAD), min(right, WIDTH - PAD)
    height = max(2.0, round(height, 1))
    width = max(3.0, right - left - 2)
    return Bar(
        href,
        f"{year}: {number:,} events",
        round(left, 1),
        round(line - height, 1),
        round(width, 1),
        height,
    )


def _legend(dated: Sequence[Card]) -> tuple[str, ...]:
    said = {
        "reported": any(
            card.when.basis == "reported" and card.modality == "happened" for card in dated
        ),
        "coarse": any(card.when.coarse for card in dated),
        "soft": any(card.when.soft for card in dated),
        "planned": any(card.modality in ("planned", "conditional") for card in dated),
        "not": any(card.modality == "did-not-happen" for card in dated),
    }
    shapes = {
        "round": _ROUND, "diamond": _DIAMOND, "triangle": _TRIANGLE,
    }  # fmt: skip
    kinds = {card.kind for card in dated}
    found = [name for name, members in shapes.items() if kinds & members]
    return (
        *found,
        *(["square"] if kinds - _ROUND - _DIAMOND - _TRIANGLE else []),
        *(k for k, v in said.items() if v),
    )


def kinds_in(cards: Iterable[Card]) -> tuple[str, ...]:
    """The kinds among these cards, in words, for a legend."""
    return tuple(sorted({kind_words(card.kind) for card in cards}))
