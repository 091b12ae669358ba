"""Every reason against a time expression: its example is rejected for just that reason."""

import datetime

import pytest

from generator.timex import examine
from generator.timex.filter.negatives import REASONS, Reason

WRITTEN = datetime.date(2023, 2, 4)


@pytest.mark.parametrize("reason", REASONS, ids=lambda reason: reason.name)
def test_example(reason: Reason) -> None:
    """The words in brackets are no time, for this reason, and nothing is found in their place."""
    before, rest = reason.example.split("[")
    words, after = rest.split("]")
    seen = examine(before + words + after, WRITTEN)
    start, end = len(before), len(before) + len(words)
    assert (start, end, reason.says) in [(r.start, r.end, r.reason) for r in seen.rejected]
    assert not [one for one in seen.found if one.start < end and start < one.end]


def test_names_are_unique() -> None:
    """No two reasons share a name."""
    assert len({reason.name for reason in REASONS}) == len(REASONS)
