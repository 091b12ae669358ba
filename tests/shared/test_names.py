"""names on the seeds: precision and recall of people and places, with the sample's names file and with none."""

import pytest

from bench.names import sample_names, score
from generator.model import NamesFile
from tests.conftest import SHARED

LEAST = 0.97


@pytest.mark.parametrize(
    "names", [sample_names(), NamesFile()], ids=["names file", "no names file"]
)
@pytest.mark.parametrize("kind", ["people", "places"])
def test_names_of_the_seeds(kind: str, names: NamesFile) -> None:
    """Nearly all people and places are found, and nearly all that is found is one."""
    found = score(SHARED, names, kind)
    assert found.precision >= LEAST, found.wrong
    assert found.recall >= LEAST, found.missed
