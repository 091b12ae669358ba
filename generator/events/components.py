"""components: pairs of positions -> for each position the first of all that chains of pairs tie it to."""

from collections.abc import Callable, Iterable
from typing import Any


def firsts(
    positions: Iterable[int], pairs: Iterable[tuple[int, int]], order: Callable[[int], Any] = int
) -> dict[int, int]:
    """For each position the lowest, by `order`, of its connected component."""
    ahead = {position: position for position in positions}

    def first(position: int) -> int:
        while ahead[position] != position:
            ahead[position] = ahead[ahead[position]]
            position = ahead[position]
        return position

    for left, right in pairs:
        one, other = sorted((first(left), first(right)), key=order)
        ahead[other] = one
    return {position: first(position) for position in ahead}
