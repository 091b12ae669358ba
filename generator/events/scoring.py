"""scoring: two groups of reports -> how like they are, part by part. The whole judgement stands in WEIGHTS."""

import math
from typing import TYPE_CHECKING, NamedTuple

from generator.events.vectors import dot

if TYPE_CHECKING:
    from generator.events.mains import Group

WEIGHTS = {
    "base": -9.8,  # what two reports begin with: they are not about one event
    "words": 22.2,  # root of the mean cosine of their rare words
    "published": 4.5,  # both dated
    "apart": -1.7,  # log of 1 + days between the days of publication
    "same-day": 0.0,
    "other-day": 0.0,
    "people": 0.0,
    "place": 0.0,
    "cohesion": 5.5,
}
THRESHOLD = 0.0


class Likeness(NamedTuple):
    """How like two groups are; what of it is due to what."""

    score: float
    cosine: float
    apart: float | None


def likeness(one: "Group", other: "Group") -> Likeness:
    """How like two groups of reports are, in log odds that they tell of one event."""
    cosine = max(0.0, dot(one.vector, other.vector) / (len(one.members) * len(other.members)))
    score = WEIGHTS["base"] + WEIGHTS["words"] * math.sqrt(cosine)
    score -= WEIGHTS["cohesion"] * _cohesion(one, other, cosine)
    apart = None
    if one.dated and other.dated:
        apart = abs(one.published / one.dated - other.published / other.dated)
        score += WEIGHTS["published"] + WEIGHTS["apart"] * math.log1p(apart)
    return Likeness(score, cosine, apart)


def _cohesion(one: "Group", other: "Group", cosine: float) -> float:
    """How much closer each group is inside than the two are to one another, 0 where either is one report."""
    shares = []
    for group in (one, other):
        count = len(group.members)
        if count < 2:
            return 0.0
        inner = max(0.01, (group.square - count) / (count * (count - 1)))
        shares.append((inner, 1 - SHRINK / count))
    tighter = sum(math.log(inner / max(cosine, 0.005)) * sure for inner, sure in shares) / 2
    return max(0.0, tighter)
SHRINK=1.0
