"""joining: happenings and the curator's `same` -> happenings, those that hold entries said to be the same made one.

Grouping goes first and the decision after it, so that joining two events takes nobody out of either. Where a
`distinct` forbids the whole, only the entries that were named come over.
"""

from collections.abc import Sequence

from generator.events.linking.constraints import Constraints
from generator.events.linking.happening import Happening, gathered


def joined(happenings: Sequence[Happening], decided: Constraints) -> list[Happening]:
    """The happenings, those of one unit joined, numbered anew."""
    now = {one.number: one for one in happenings}
    for unit in sorted(decided.forced):
        first, *others = [number for number in sorted(now) if unit in now[number].units]
        for other in others:
            one, two = now[first], now[other]
            whole = one.units.isdisjoint(two.barred) and two.units.isdisjoint(one.barred)
            moved = [item for item in two.items if whole or decided.unit(item.entry.id) == unit]
            left = [item for item in two.items if item not in moved]
            now[first] = gathered(first, [*one.items, *moved], decided)
            del now[other]
            if left:
                now[other] = gathered(other, left, decided)
    for place, number in enumerate(sorted(now)):
        now[number].number = place
    return [now[number] for number in sorted(now)]
