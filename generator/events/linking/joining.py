"""joining: happenings and the curator's `same` -> happenings, those that hold entries said to be the same made one.

Grouping goes first and the decision after it, so that joining two events takes nobody out of either. Where a
`distinct` forbids the whole, only the entries that were named come over.
"""

from collections import defaultdict
from collections.abc import Sequence

from generator.events.describe.dating import dater_of, rank
from generator.events.features.entry_features import EntryFeatures
from generator.events.linking.constraints import Constraints
from generator.events.linking.happening import Happening


def gathered(
    number: int,
    mains: Sequence[EntryFeatures],
    besides: Sequence[EntryFeatures],
    decided: Constraints,
) -> Happening:
    """A happening of main entries, the best dated first, and of what is told besides."""
    made = Happening(number, main=bool(mains), mains=len(mains))
    for item in (*sorted(mains, key=lambda item: (rank(item), item.position)), *besides):
        made.add(item)
        made.units.add(decided.unit(item.entry.id))
        made.barred |= decided.barred(item.entry.id)
    dater = dater_of(made.items)
    made.days, made.precise = dater.days, dater.grain == "day"
    return made


def joined(
    happenings: Sequence[Happening], decided: Constraints
) -> tuple[list[Happening], dict[int, int]]:
    """The happenings, those of one unit joined, and the new number of each of the old ones."""
    home = {one.number: one.number for one in happenings}
    now = {one.number: one for one in happenings}
    for unit in sorted(decided.forced):
        first, *others = [number for number in sorted(now) if unit in now[number].units]
        for other in others:
            one, two = now[first], now[other]
            whole = one.units.isdisjoint(two.barred) and two.units.isdisjoint(one.barred)
            moved, left = _parted(two, None if whole else unit, decided)
            now[first] = gathered(
                first,
                one.items[: one.mains] + [item for item, main in moved if main],
                one.items[one.mains :] + [item for item, main in moved if not main],
                decided,
            )
            del now[other]
            if left:
                now[other] = gathered(
                    other,
                    [item for item, main in left if main],
                    [item for item, main in left if not main],
                    decided,
                )
            else:
                home = {old: first if new == other else new for old, new in home.items()}
    place = {number: position for position, number in enumerate(sorted(now))}
    for number, happening in now.items():
        happening.number = place[number]
    return [now[number] for number in sorted(now)], {old: place[new] for old, new in home.items()}


Told = list[tuple[EntryFeatures, bool]]


def _parted(happening: Happening, unit: int | None, decided: Constraints) -> tuple[Told, Told]:
    """The entries of a unit and the others, each with whether it is a main one; all are the unit's where it is None."""
    parts: dict[bool, Told] = defaultdict(list)
    for at, item in enumerate(happening.items):
        named = unit is None or decided.unit(item.entry.id) == unit
        parts[named].append((item, at < happening.mains))
    return parts[True], parts[False]
