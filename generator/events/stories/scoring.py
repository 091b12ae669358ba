"""scoring: two groups of reports -> how like they are, part by part. The whole judgement stands in WEIGHTS."""

import math
from typing import Literal, NamedTuple

from generator.events.features.vectors import dot
from generator.events.stories.groups import Group
from generator.events.stories.stated import contradicting

WEIGHTS = {
    "base": -9.3,  # what two reports begin with: they are not about one event
    "theme": -16.0,  # root of the cosine with reports from other times, above what reports of no theme have
    "words": 22.2,  # root of the mean cosine of their rare words
    "published": 5.2,  # both have a day of publication
    "apart": -1.7,  # log of 1 + the days between those
    "long apart": -4.0,  # more than two months between those, and no days in common
    "one undated": -1.0,  # only one has
    "same days": 1.0,  # both give days of the event, and these meet
    "other days": -0.2,  # log of 1 + the days between those that they give; times strictness
    "other time": -12.0,  # both give days more than a month apart, and are published so too
    "met again": -4.0,  # the same two people on other days: their names are why the texts are alike
    "stated apart": -4.0,  # share of the days that their openings state that cannot be one event's; times strictness
    "told before": -0.3,  # one tells as done what the other dates after its publication; times strictness
    "people": 0.4,  # people in common, by how profile
    "other people": -0.2,  # both name people, none in common; times strictness squared
    "places": 0.6,  # places in common, by how profile
    "other places": -0.2,  # both name places, none in common; times strictness squared
    "cohesion": -5.2,  # log of how much closer each group is inside than the two are to one another
}
THRESHOLD = 0.0
_STRANGERS, _NEVER = 0.11, -99.0  # cosine below which two reports share a day and some words, and nothing that is rare
_LONG = 31
_LONG_APART = 60
_FEW = 3  # a whole week that holds a day says little
_STRICTER = 26.0  # within a theme texts say less, and so days and names say more
_STRICTEST = 6.0


class Likeness(NamedTuple):
    """How like two groups are; what of it is due to what."""

    score: float
    cosine: float
    apart: float | None


def likeness(one: Group, other: Group, cosine: float | None = None, affair: bool = False) -> Likeness:
    """How like two groups of reports are, in log odds that they tell of one event; `cosine` where it is known.

    For one `affair` that runs on the days and names of what each tells say nothing: only texts and when they were
    published.
    """
    if cosine is None:
        cosine = cosine_of(one, other)
    if cosine < _STRANGERS:
        return Likeness(_NEVER, cosine, None)
    theme = min(one.theme / len(one.members), other.theme / len(other.members))
    strict = min(_STRICTEST, 1.0 + _STRICTER * theme)
    score = WEIGHTS["base"] + WEIGHTS["theme"] * theme + WEIGHTS["words"] * math.sqrt(cosine)
    score += WEIGHTS["cohesion"] * _cohesion(one, other, cosine)
    apart = None
    if one.dated and other.dated:
        apart = abs(one.published / one.dated - other.published / other.dated)
        score += WEIGHTS["published"] + WEIGHTS["apart"] * math.log1p(apart)
        if apart > _LONG_APART and not (affair or _meet(one, other)):
            score += WEIGHTS["long apart"]
    elif one.dated or other.dated:
        score += WEIGHTS["one undated"]
    if affair:
        return Likeness(score, cosine, apart)
    score += _days(one, other, apart, strict) + _too_early(one, other, strict)
    score += strict * WEIGHTS["stated apart"] * contradicting(one.stated, other.stated)
    if one.people and other.people:
        score += _names(one, other, "people", strict)
    if one.places and other.places:
        score += _names(one, other, "places", strict)
    return Likeness(score, cosine, apart)


def cosine_of(one: Group, other: Group) -> float:
    """The mean cosine of the reports of two groups."""
    return max(0.0, dot(one.vector, other.vector) / (len(one.members) * len(other.members)))


def _names(one: Group, other: Group, what: Literal["people", "places"], strict: float) -> float:
    own, theirs = (one.people, other.people) if what == "people" else (one.places, other.places)
    if own.keys().isdisjoint(theirs):
        return WEIGHTS["other " + what] * strict**2
    mine, their = 1 / len(one.members), 1 / len(other.members)
    return WEIGHTS[what] * sum(
        [min(share * mine, theirs[name] * their) for name, share in own.items() if name in theirs]
    )


def _too_early(one: Group, other: Group, strict: float) -> float:
    """A report tells as done nothing that others date after its publication."""
    if (one.told is not None and other.day is not None and other.day[0] > one.told) or (
        other.told is not None and one.day is not None and one.day[0] > other.told
    ):
        return strict * WEIGHTS["told before"]
    return 0.0


def _meet(one: Group, other: Group) -> bool:
    """Whether both give days, and these meet."""
    mine, theirs = one.day, other.day
    return bool(mine and theirs and mine[0] <= theirs[1] and theirs[0] <= mine[1])


def _days(one: Group, other: Group, apart: float | None, strict: float) -> float:
    mine, theirs = one.day, other.day
    if mine is None or theirs is None:
        return 0.0
    between = max(mine[0] - theirs[1], theirs[0] - mine[1])
    if between <= 0:
        wide = max(mine[1] - mine[0], theirs[1] - theirs[0])
        return WEIGHTS["same days"] if wide <= _FEW else 0.0
    score = strict * WEIGHTS["other days"] * math.log1p(between)
    if between > _LONG and (apart is None or apart > _LONG):
        score += WEIGHTS["other time"]
    if between > 1 and sum(name in other.people for name in one.people) > 1:
        score += WEIGHTS["met again"]
    return score


def _cohesion(one: Group, other: Group, cosine: float) -> float:
    """How much closer each group is inside than the two are to one another; 0 where either is one report."""
    if len(one.members) < 2 or len(other.members) < 2:
        return 0.0
    closer = 0.0
    for group in (one, other):
        count = len(group.members)
        inner = max(0.01, (group.square - count) / (count * (count - 1)))
        closer += math.log(inner / max(cosine, 0.005)) * (1 - 1 / count) / 2
    return max(0.0, closer)
