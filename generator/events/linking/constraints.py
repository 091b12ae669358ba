"""constraints: the curator's `same` and `distinct` -> units that hold together and units that stay apart."""

from collections import defaultdict
from collections.abc import Sequence

from generator.events.components import firsts

_EVENT = "e-"


class Constraints:
    """Entries that must be together share a unit; `barred` are the units that an entry's unit must avoid."""

    def __init__(
        self,
        entries: Sequence[str],
        same: Sequence[Sequence[str]],
        distinct: Sequence[Sequence[str]],
    ) -> None:
        known = {entry: number for number, entry in enumerate(entries)}
        self._units = _units(known, [_known(group, known) for group in same])
        self.forced = frozenset(unit for group in same for unit in _known_units(group, known, self._units))
        self._known = known
        self._barred: dict[int, set[int]] = defaultdict(set)
        for group in distinct:
            units = _known_units(group, known, self._units)
            for one in units:
                self._barred[one].update(other for other in units if other != one)
        self.pairs = tuple(tuple(sorted(_known_units(group, known, self._units))) for group in distinct)

    def unit(self, entry: str) -> int:
        """The unit of an entry."""
        return self._units[self._known[entry]]

    def barred(self, entry: str) -> frozenset[int]:
        """The units that may not be in one event with an entry."""
        return frozenset(self._barred.get(self.unit(entry), ()))


def entry_id(decided: str) -> str:
    """The entry that an id in a decision means: an event is meant by its chief entry."""
    return decided.removeprefix(_EVENT)


def _known(group: Sequence[str], known: dict[str, int]) -> list[int]:
    return sorted({known[entry_id(name)] for name in group if entry_id(name) in known})


def _known_units(group: Sequence[str], known: dict[str, int], units: list[int]) -> list[int]:
    return sorted({units[number] for number in _known(group, known)})


def _units(known: dict[str, int], groups: Sequence[Sequence[int]]) -> list[int]:
    pairs = ((group[0], other) for group in groups for other in group[1:])
    return list(firsts(range(len(known)), pairs).values())
