"""Logistic regression: named features with labels -> a weight for each; Newton steps, some thousand rows in seconds."""

import math
from collections.abc import Mapping, Sequence

Row = tuple[Mapping[str, float], float, float]  # features, label (0 to 1), how much the row counts
BASE = "base"
_STEPS = 12
_SETTLED = 1e-3
_MOST = 30.0


def fit(rows: Sequence[Row], penalty: float = 1.0) -> dict[str, float]:
    """The weights that make the labels likeliest, each held near 0 by `penalty` but for the base."""
    names = [BASE, *sorted({name for features, _, _ in rows for name in features})]
    index = {name: number for number, name in enumerate(names)}
    sparse = [[(0, 1.0), *((index[name], size) for name, size in features.items() if size)] for features, _, _ in rows]
    weights = [0.0] * len(names)
    for _ in range(_STEPS):
        gradient, curve = _slopes(sparse, rows, weights, penalty)
        step = _solved(curve, gradient)
        weights = [weight + change for weight, change in zip(weights, step, strict=True)]
        if max(map(abs, step)) < _SETTLED:
            break
    return dict(zip(names, weights, strict=True))


def _slopes(
    sparse: Sequence[Sequence[tuple[int, float]]],
    rows: Sequence[Row],
    weights: Sequence[float],
    penalty: float,
) -> tuple[list[float], list[list[float]]]:
    count = len(weights)
    gradient = [0.0, *(-penalty * weight for weight in weights[1:])]
    curve = [[0.0] * count for _ in range(count)]
    for number in range(count):
        curve[number][number] = penalty if number else 1e-6
    for sizes, (_, label, counts) in zip(sparse, rows, strict=True):
        odds = sum([weights[number] * size for number, size in sizes])
        likely = 1 / (1 + math.exp(-max(-_MOST, min(_MOST, odds))))
        error, bend = counts * (label - likely), counts * likely * (1 - likely)
        for number, size in sizes:
            gradient[number] += error * size
            row, part = curve[number], bend * size
            for other, more in sizes:
                row[other] += part * more
    return gradient, curve


def _solved(curve: list[list[float]], gradient: Sequence[float]) -> list[float]:
    """Gauss elimination; the matrix is positive definite by the penalty."""
    rows = [[*row, value] for row, value in zip(curve, gradient, strict=True)]
    count = len(rows)
    for pivot in range(count):
        for below in range(pivot + 1, count):
            if rows[below][pivot]:
                ratio = rows[below][pivot] / rows[pivot][pivot]
                rows[below] = [mine - ratio * theirs for mine, theirs in zip(rows[below], rows[pivot], strict=True)]
    found = [0.0] * count
    for number in reversed(range(count)):
        known = sum([rows[number][other] * found[other] for other in range(number + 1, count)])
        found[number] = (rows[number][count] - known) / rows[number][number]
    return found
