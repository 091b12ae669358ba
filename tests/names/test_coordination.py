"""series: who is a person because the others of a list are."""

import pytest

from generator.model import NamesFile
from generator.names.coordination import continues, in_series
from generator.names.known import index_of
from generator.names.pieces import pieces_of
from generator.names.tokens import tokens_of

CASES = [
    ("Zed Brindle, Helen Moor and Ove Quist", {0}, [1]),
    ("Zed Brindle, Helen Moor, Peter Ask and Ove Quist", set(), [0, 1, 2, 3]),
    ("Zed Brindle, Blue Harvest, Peter Ask and Ove Quist", set(), []),
    ("Helen Moor and the Peter Ask", {0}, []),
]


@pytest.mark.parametrize(("text", "cued", "told"), CASES, ids=[case[0] for case in CASES])
def test_in_series(text: str, cued: set[int], told: list[int]) -> None:
    """Beside a person who begins with a first name; in a long list, all where a third are plain."""
    tokens = tokens_of(text)
    pieces = pieces_of(tokens, index_of(NamesFile()))
    assert list(in_series(tokens, pieces, cued)) == told
    assert not continues(tokens, pieces, 0)
    assert not continues(tokens, pieces, len(pieces))
