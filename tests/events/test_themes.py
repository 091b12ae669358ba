"""themes: how like reports are to those of their theme from other times, by which reports it is measured."""

from itertools import combinations

import pytest

from generator.events.features.vectors import Vector
from generator.events.stories.topic_baseline import said_by_theme
from tests.events.test_mains import profile

MANY = 24


def themes(days: list[int | None], vectors: list[Vector], cosine: float = 0.64) -> list[float]:
    """What is due to themes for reports published on those days, the first half of them compared and alike."""
    told = [profile(number, vector, day) for number, (day, vector) in enumerate(zip(days, vectors, strict=True))]
    pairs = list(combinations(range(len(told) // 2), 2))
    return said_by_theme(told, pairs, [cosine] * len(pairs))


def apart(count: int) -> list[Vector]:
    """Vectors with nothing in common."""
    return [{number: 1.0} for number in range(count)]


def test_reports_from_other_times_make_a_theme() -> None:
    """A report that is like those from a month before or after is of a theme; what others are about changes nothing."""
    found = themes([1000 + 40 * number for number in range(MANY)], apart(MANY))
    assert found == pytest.approx([0.25] * (MANY // 2) + [0.0] * (MANY // 2))


def test_reports_of_one_day_do_not_make_a_theme() -> None:
    """Reports of the same weeks are as like as they are for being of one event."""
    assert themes([1000 + number for number in range(MANY)], apart(MANY)) == [0.0] * MANY


def test_two_reports_are_no_theme() -> None:
    """One that is like two others from other times, and one without a day, say nothing of a theme."""
    days: list[int | None] = [*[1000] * 9, 1100, 1100, None, *[1000] * 12]
    found = themes(days, apart(MANY))
    assert found[:9] == [0.0] * 9
    assert found[9] == found[10] == pytest.approx(0.25)
    assert found[11] == 0.0


def test_a_chronology_may_be_of_one_theme() -> None:
    """Where reports are alike whenever they were published, that is so for all, compared or not, dated or not."""
    days: list[int | None] = [*(1000 + 40 * number for number in range(MANY - 1)), None]
    assert themes(days, [{1: 1.0}] * MANY) == pytest.approx([0.8] * MANY)
    assert themes([1000, 1040, None], [{1: 1.0}] * 3) == [0.0] * 3
