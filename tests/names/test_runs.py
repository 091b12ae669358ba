"""runs: where a name ends in a headline, and what before it is none of it."""

import pytest

from generator.names.runs import name_parts, run_end
from generator.names.tokens import tokens_of


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Gary Rosen Still in Talks", (2, 3)),
        ("Bank of Avalon", (1, 1)),
        ("Ann Doe said", (2, 2)),
        ("Ludwig van der Aa left", (4, 4)),
    ],
)
def test_run_end(text: str, ends: tuple[int, int]) -> None:
    """A small word in capitals ends a run, a particle does not."""
    assert run_end(tokens_of(text), 0) == ends


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("CLOSE Anna Moore", [(0, 1), (1, 3)]),
        ("CHEN Li Min", [(0, 3)]),
        ("Anna Moore Checks Rehab", [(0, 2), (2, 4)]),
        ("Anna Moore", [(0, 2)]),
        ("Anna Moore Anna Moore", [(0, 2), (2, 4)]),
        ("Nixor W. Mark Fell", [(0, 1), (1, 4)]),
        ("Angels GM Anna Moore", [(0, 2), (2, 4)]),
        ("Grand Prix Kristan Horner", [(0, 2), (2, 4)]),
        ("World War II", [(0, 3)]),
        ("Black Stone Rises", [(0, 3)]),
    ],
)
def test_name_parts(text: str, parts: list[tuple[int, int]]) -> None:
    """A heading in block capitals and a headline's verb are no part of the name."""
    tokens = tokens_of(text)
    assert name_parts(tokens, 0, len(tokens)) == parts
