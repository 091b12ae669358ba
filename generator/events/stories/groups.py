"""groups: reports taken together -> the sums of what they tell, off which their likeness to others is read."""

from collections import Counter
from dataclasses import dataclass, field
from typing import TypeVar

from generator.events.features.vectors import Vector, Words, dot
from generator.events.stories.acts import Act
from generator.events.stories.report_profiles import ReportProfile
from generator.events.stories.stated import Stated

K = TypeVar("K", int, str)
_LONGEST = 300
_MOST_STATED = 60  # enough to tell what a group cannot be


@dataclass(slots=True)
class Group:
    """Reports taken together: sums of what they tell. `barred` are units that may not come in.

    `day` are the days that most of its reports give; `theme` is what of its reports' likeness is due to their themes.
    """

    members: list[int]
    units: frozenset[int]
    barred: frozenset[int]
    vector: Vector
    square: float = 1.0
    theme: float = 0.0
    published: float = 0.0
    dated: int = 0
    told: int | None = None
    days: Counter[tuple[int, int]] = field(default_factory=Counter)
    day: tuple[int, int] | None = None
    people: Words = field(default_factory=dict)
    places: Words = field(default_factory=dict)
    stated: tuple[Stated, ...] = ()
    acts: tuple[Act, ...] = ()


def group_of(member: int, profile: ReportProfile, unit: int, barred: frozenset[int], theme: float = 0.0) -> Group:
    """A report alone; `member` is the number that it goes by in the group."""
    return Group(
        members=[member],
        units=frozenset((unit,)),
        barred=barred,
        vector=profile.vector,
        theme=theme,
        published=float(profile.published or 0),
        dated=int(profile.published is not None),
        told=profile.told,
        days=Counter([profile.days] if profile.days else []),
        day=profile.days,
        people=profile.people,
        places=profile.places,
        stated=profile.stated,
        acts=(profile.act,) if profile.act else (),
    )


def join(one: Group, other: Group) -> Group:
    """Two groups as one."""
    days = one.days + other.days
    return Group(
        members=sorted(one.members + other.members),
        units=one.units | other.units,
        barred=one.barred | other.barred,
        vector=_sum(one.vector, other.vector),
        square=one.square + other.square + 2 * dot(one.vector, other.vector),
        theme=one.theme + other.theme,
        published=one.published + other.published,
        dated=one.dated + other.dated,
        told=_earlier(one.told, other.told),
        days=days,
        day=min(days, key=lambda given: (-days[given], given), default=None),
        people=_sum(one.people, other.people),
        places=_sum(one.places, other.places),
        stated=tuple(dict.fromkeys((*one.stated, *other.stated)))[:_MOST_STATED],
        acts=tuple(dict.fromkeys((*one.acts, *other.acts)))[:_MOST_STATED],
    )


def _earlier(one: int | None, other: int | None) -> int | None:
    return other if one is None else one if other is None else min(one, other)


def _sum(left: dict[K, float], right: dict[K, float]) -> dict[K, float]:
    if len(left) < len(right):
        left, right = right, left
    total = dict(left)
    for term, weight in right.items():
        total[term] = total.get(term, 0.0) + weight
    if len(total) <= _LONGEST:
        return total
    heaviest = sorted([(-weight, term) for term, weight in total.items()])[:_LONGEST]
    return {term: -weight for weight, term in heaviest}
