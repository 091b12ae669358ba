"""Grouping on the tuning sets: floors, pinned with a digest of the data that they were measured on."""

import hashlib
from pathlib import Path

import pytest

from bench import copies
from bench.fit_stories import f1, load, scores
from tests.conftest import SHARED

GROUPING = SHARED / "eval" / "grouping"
# Measured .971 and .939; lowering a floor needs a word in the commit that does it.
FLOORS = (
    ("news-clusters", 0.955, "5a12a9b5291e92af"),
    ("look-alikes", 0.910, "2e30044bc2e0b5b6"),
)


def digest_of(path: Path) -> str:
    """The beginning of a file's digest."""
    return hashlib.blake2b(path.read_bytes(), digest_size=8).hexdigest()


@pytest.mark.parametrize(("name", "floor", "digest"), FLOORS)
def test_main_events(name: str, floor: float, digest: str) -> None:
    """B-cubed F1 of reports grouped by main event, long stories left out."""
    path = GROUPING / f"{name}.jsonl"
    assert digest_of(path) == digest, "other data: measure anew"
    assert f1(scores(*load(path))) >= floor


def test_copies_among_real_reports() -> None:
    """Made wire copies of real reports are found, and no two different reports are taken for copies."""
    precision, recall, _, _, _ = copies.measure(copies.independent_texts(GROUPING / "news-clusters.jsonl"))
    assert precision >= 0.98
    assert recall >= 0.98
