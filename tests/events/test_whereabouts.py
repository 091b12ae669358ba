"""whereabouts: when two reports cannot mean one place, as far as it is known where places lie."""

import pytest

from generator.events.features.geography import elsewhere, within_of
from generator.model import Place

WITHIN = within_of(
    (
        Place("Zhubna", within="Qormia"),
        Place("Vlek", within="Qormia"),
        Place("Old Port", within="Zhubna"),
        Place("Trud", capital_of="Trudland"),
        Place("Nowhere"),
    )
)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (["Oslo"], ["Norway"], False),
        (["Oslo"], ["Peru"], True),
        (["Oslo"], ["Lima"], True),
        (["Crimea"], ["Yalta"], False),
        (["Oslo", "Lima"], ["Norway"], False),
        (["Zhubna"], ["Vlek"], True),
        (["Old Port"], ["Qormia"], False),
        (["Old Port"], ["Zhubna"], False),
        (["Oslo"], ["Nowhere"], False),
        (["Qorm"], ["Zhubna"], False),
        ([], ["Oslo"], False),
    ],
)
def test_who_is_elsewhere(one: list[str], other: list[str], apart: bool) -> None:
    """Two countries, or two places that names.yml puts side by side; what is not known contradicts nothing."""
    assert elsewhere(one, other, WITHIN) == elsewhere(other, one, WITHIN) == apart


def test_a_capital_lies_in_its_country() -> None:
    """`capital_of` says where a place lies as `within` does."""
    assert WITHIN["Trud"] == "Trudland"
    assert "Nowhere" not in WITHIN
