"""marks: cards -> marks on an axis: shape by kind, size by weight, look by what is known of date and happening."""

from collections.abc import Iterable, Sequence

from generator.edtf_bounds import day_number
from generator.kinds import kind_of
from generator.model import Value
from generator.pages.axis import Axis
from generator.pages.view_models import Card

_SHAPES = ("round", "diamond", "triangle", "square")
MOST_ROWS = 14
_FEW_COVERED = 5  # marks that may lie on others before a drawing becomes an overview
_ROOM = 12.0
_STATE = {"planned": "p", "conditional": "p", "did-not-happen": "n"}
_SIZES = ((40, 8.0), (120, 6.5), (1_000_000, 5.0))


class Mark(Value, frozen=True):
    """One event: its shape as a path, the span it covers, the cross over what did not happen."""

    href: str
    title: str
    style: str
    path: str
    span: str = ""
    cross: str = ""
    status: str | None = None
    kind: str = ""


def marks_of(cards: Sequence[Card], axis: Axis, above: float) -> tuple[tuple[Mark, ...], float]:
    """The marks, stacked upwards from `above` the axis, and where the axis has to be for all to have room."""
    size = next(size for limit, size in _SIZES if len(cards) <= limit)
    heaviest = max((card.weight for card in cards), default=0) or 1.0
    placed = rows_of([_extent(card, axis, size, heaviest) for card in cards], MOST_ROWS)
    pitch = 2 * size + 5
    line = round(_ROOM + pitch * (max(placed, default=0) + 1) + above, 1)
    marks = tuple(
        mark_at(card, axis, _radius(card, size, heaviest), line - above - pitch * (row + 0.5))
        for card, row in zip(cards, placed, strict=True)
    )
    return marks, line


def are_crowded(cards: Sequence[Card], axis: Axis) -> bool:
    """Whether more marks than a few find no room of their own, so that nobody could tell or touch each."""
    size = next(size for limit, size in _SIZES if len(cards) <= limit)
    heaviest = max((card.weight for card in cards), default=0) or 1.0
    ends: list[float] = []
    without = 0
    for left, right in sorted(_extent(card, axis, size, heaviest) for card in cards):
        row = next((row for row, end in enumerate(ends) if end <= left), len(ends))
        if row == MOST_ROWS:
            without += 1
        else:
            ends[row : row + 1] = [right]
    return without > _FEW_COVERED


def rows_of(extents: Iterable[tuple[float, float]], most: int) -> list[int]:
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


def legend_of(dated: Sequence[Card]) -> tuple[str, ...]:
    """Which looks occur, for the legend."""
    said = {
        "reported": any(card.when.basis == "reported" and card.modality == "happened" for card in dated),
        "coarse": any(card.when.coarse for card in dated),
        "soft": any(card.when.soft for card in dated),
        "planned": any(card.modality in ("planned", "conditional") for card in dated),
        "not": any(card.modality == "did-not-happen" for card in dated),
    }
    drawn = {kind_of(card.kind).mark for card in dated}
    return (
        *(shape for shape in _SHAPES if shape in drawn),
        *(k for k, v in said.items() if v),
    )


def days_of(card: Card) -> tuple[int, int]:
    """The bounding days as numbers; an open end is taken for the other."""
    first, last = card.when.first or card.when.last, card.when.last or card.when.first
    return day_number(str(first)), day_number(str(last))


def _radius(card: Card, size: float, heaviest: float) -> float:
    """By weight; the smallest marks come in few sizes, so that their paths repeat and pack well."""
    radius = size * (0.62 + 0.38 * min(1.0, card.weight / heaviest))
    return round(radius * 2) / 2 if size <= _SIZES[-1][1] else round(radius, 1)


def _extent(card: Card, axis: Axis, size: float, heaviest: float) -> tuple[float, float]:
    left, right = (axis.x(day) for day in days_of(card))
    middle, radius = (left + right) / 2, _radius(card, size, heaviest)
    return min(left, middle - radius) - 1, max(right, middle + radius) + 1


def mark_at(card: Card, axis: Axis, radius: float, y: float) -> Mark:
    """The mark of one event, its middle at the height `y`."""
    left, right = (axis.x(day) for day in days_of(card))
    x = (left + right) / 2
    style = _STATE.get(card.modality) or ("r" if card.when.basis == "reported" else "m")
    wide = right - left > 1.5
    span = f"M{_n(left)} {_n(y)}H{_n(right)}" if wide else ""
    if card.when.coarse and wide and not card.when.soft:
        style += " w"
        span = f"M{_n(left)} {_n(y - 4)}v8m0 -4H{_n(right)}m0 -4v8"
    if card.when.soft:
        style += " f"
        reach = max(radius * 1.9, (right - left) / 2)
        span = f"M{_n(x - reach)} {_n(y)}H{_n(x + reach)}"
    cross = f"M{_n(x - radius)} {_n(y + radius)}L{_n(x + radius)} {_n(y - radius)}" if style[0] == "n" else ""
    said = card.status and card.status in card.title
    status = None if said else card.status
    return Mark(
        card.href,
        f"{card.when.words}: {_short(card.title)}",
        style,
        _shape(card.kind, x, y, radius),
        span,
        cross,
        status,
    )


def _short(title: str) -> str:
    return title if len(title) <= 80 else title[:77].rstrip() + "…"


def _shape(kind: str, x: float, y: float, r: float) -> str:
    shape = kind_of(kind).mark
    if shape == "diamond":
        r = round(r * 1.15, 1)
        return f"M{_n(x - r)} {_n(y)}l{_n(r)} {_n(-r)} {_n(r)} {_n(r)} {_n(-r)} {_n(r)}z"
    if shape == "triangle":
        return f"M{_n(x - r)} {_n(y + r * 0.8)}h{_n(2 * r)}l{_n(-r)} {_n(-1.8 * r)}z"
    if shape == "round":
        return f"M{_n(x - r)} {_n(y)}a{_n(r)} {_n(r)} 0 1 0 {_n(2 * r)} 0 {_n(r)} {_n(r)} 0 1 0 {_n(-2 * r)} 0"
    r = round(r * 0.86, 1)
    return f"M{_n(x - r)} {_n(y - r)}h{_n(2 * r)}v{_n(2 * r)}h{_n(-2 * r)}z"


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
