"""names: precision and recall of people and places, on the seeds and on reports judged by hand."""

import pytest

from bench import names_by_hand
from bench.names import sample_names, score
from generator.model import NamesFile
from tests.conftest import SHARED

LEAST = 0.97
LEAST_BY_HAND = {"people": (0.97, 0.8), "places": (0.85, 0.8)}


@pytest.mark.parametrize("names", [sample_names(), NamesFile()], ids=["names file", "no names file"])
@pytest.mark.parametrize("kind", ["people", "places"])
def test_names_of_the_seeds(kind: str, names: NamesFile) -> None:
    """Nearly all people and places are found, and nearly all that is found is one."""
    found = score(SHARED, names, kind)
    assert found.precision >= LEAST, found.wrong
    assert found.recall >= LEAST, found.missed


@pytest.mark.parametrize("thirty", sorted(names_by_hand.judged()))
@pytest.mark.parametrize("kind", ["people", "places"])
def test_names_judged_by_hand(kind: str, thirty: str) -> None:
    """Without a names file nearly all that is shown is right, and most of what is told is shown."""
    found = names_by_hand.score(SHARED, thirty, kind)
    precision, recall = LEAST_BY_HAND[kind]
    assert found.precision >= precision, found.wrong
    assert found.recall >= recall, found.missed
