"""mains and scoring: which reports are chiefly about one event, and how theme, days and names bear on it."""

from typing import Any

import pytest

from generator.events.features.vectors import Vector
from generator.events.stories.agglomerate import agglomerate
from generator.events.stories.groups import Group, group_of
from generator.events.stories.report_profiles import ReportProfile
from generator.events.stories.scoring import cosine_of, likeness
from tests.events.making import entry

NOBODY: frozenset[int] = frozenset()


def profile(number: int, vector: Vector, published: int | None = 1000, **facts: Any) -> ReportProfile:
    """A profile with that vector, which is made unit length."""
    length = sum(weight**2 for weight in vector.values()) ** 0.5
    unit = {term: weight / length for term, weight in vector.items()}
    given: dict[str, Any] = {"told": None, "days": None, "people": {}, "places": {}} | facts
    return ReportProfile(number, entry(f"r{number}~m", ""), published, vector=unit, **given)


def groups(*told: ReportProfile, barred: frozenset[int] = NOBODY) -> list[list[int]]:
    """The members of the groups that those profiles end up in; the first one has units that it must avoid."""
    alone = [group_of(n, one, n, barred if n == 0 else NOBODY) for n, one in enumerate(told)]
    pairs = [(a, b) for a in range(len(told)) for b in range(a + 1, len(told))]
    cosines = [cosine_of(alone[a], alone[b]) for a, b in pairs]
    found, _ = agglomerate(alone, pairs, cosines)
    return sorted(group.members for group in found)


def alone(told: ReportProfile, theme: float = 0.0) -> Group:
    """A report alone."""
    return group_of(told.number, told, told.number, NOBODY, theme)


def test_the_like_are_joined_and_the_unlike_are_not() -> None:
    """Texts with most in common are one group."""
    one, two, other = profile(0, {1: 3, 2: 1}), profile(1, {1: 3, 3: 1}), profile(2, {9: 1})
    assert groups(one, two, other) == [[0, 1], [2]]


def test_two_groups_each_closer_inside_than_to_one_another_stay_two() -> None:
    """What would be joined as two single reports is not joined as two tight groups."""
    here, there = {1: 1.0, 2: 2.0}, {1: 1.0, 3: 2.0}
    pair = groups(profile(0, here), profile(1, there))
    tight = groups(*(profile(n, here if n < 4 else there) for n in range(8)))
    assert pair == [[0, 1]]
    assert tight == [[0, 1, 2, 3], [4, 5, 6, 7]]


def test_what_is_barred_stays_out() -> None:
    """A unit that must be avoided is, and by the whole group."""
    told = [profile(number, {1: 1.0}) for number in range(3)]
    found = groups(*told, barred=frozenset((1,)))
    assert not any({0, 1} <= set(group) for group in found)


def test_the_further_apart_in_time_the_less_likely_one() -> None:
    """Days between publications count against."""
    one = alone(profile(0, {1: 1.0}))
    scores = [likeness(one, alone(profile(1, {1: 1.0}, 1000 + gap))).score for gap in (0, 2, 9, 60)]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    ("mine", "theirs", "more"),
    [
        ({"days": (990, 990)}, {"days": (990, 991)}, True),
        ({"days": (990, 990)}, {"days": (995, 995)}, False),
        ({"people": {"horvat a": 1.0}}, {"people": {"horvat a": 1.0}}, True),
        ({"people": {"horvat a": 1.0}}, {"people": {"novak l": 1.0}}, False),
        ({"places": {"Lodova": 1.0}}, {"places": {"Lodova": 1.0}}, True),
        ({"places": {"Lodova": 1.0}}, {"places": {"Quinto": 1.0}}, False),
        ({"told": 1000}, {"days": (1003, 1003)}, False),
    ],
)
def test_days_people_and_places_bear_on_it(mine: dict[str, Any], theirs: dict[str, Any], more: bool) -> None:
    """What the two have in common counts for, what they have not against."""
    plain = likeness(alone(profile(0, {1: 1.0})), alone(profile(1, {1: 1.0})))
    found = likeness(alone(profile(0, {1: 1.0}, **mine)), alone(profile(1, {1: 1.0}, **theirs)))
    assert (found.score > plain.score) == more
    assert found.score != plain.score


def test_within_a_theme_texts_say_less() -> None:
    """Where reports are as like others from other times, likeness counts for less and days for more."""
    one, other = profile(0, {1: 1.0}, days=(990, 990)), profile(1, {1: 1.0}, days=(995, 995))
    plain = likeness(alone(one), alone(other)).score
    assert likeness(alone(one, 0.2), alone(other, 0.2)).score < plain - 3
    assert likeness(alone(one, 0.2), alone(other)).score == plain


def test_two_months_apart_only_a_common_day_makes_one_event() -> None:
    """A look back months later is the same event where both give its days."""
    day: dict[str, Any] = {"days": (990, 990)}
    plain = likeness(alone(profile(0, {1: 1.0})), alone(profile(1, {1: 1.0}, 1100))).score
    met = likeness(alone(profile(0, {1: 1.0}, **day)), alone(profile(1, {1: 1.0}, 1100, **day)))
    near = likeness(alone(profile(0, {1: 1.0})), alone(profile(1, {1: 1.0}, 1050))).score
    assert met.score > plain + 4
    assert near > plain + 4
