"""entry_groups: entries taken for one happening, and what forbids two groups of them to be one."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.events.features.entry_features import EntryFeatures, Grain
from generator.events.linking.constraints import Constraints
from generator.events.linking.evidence import blurred, elsewhere_met

Ends = tuple[int, int] | None


@dataclass(slots=True, frozen=True)
class Group:
    """Entries by position, in order, and what forbids others to join them.

    `core` are those it is compared by; `stated`, `coarse` and `reported` the latest first and the earliest last day of entries that
    words date and of those that their publication dates; `done` the first day of publication of such that tell it as done; `met` the entries of people who met somewhere.
    """

    members: tuple[int, ...]
    core: tuple[int, ...]
    units: frozenset[int]
    barred: frozenset[int]
    reports: frozenset[int]
    stated: Ends = None
    coarse: Ends = None
    reported: Ends = None
    done: int | None = None
    speakers: frozenset[str] = frozenset()
    met: tuple[EntryFeatures, ...] = ()

    @property
    def ends(self) -> Sequence[tuple[Grain, tuple[int, int]]]:
        """The ends of each grain that it has."""
        every: tuple[tuple[Grain, Ends], ...] = (
            ("day", self.stated),
            ("coarse", self.coarse),
            ("reported", self.reported),
        )
        return [(grain, ends) for grain, ends in every if ends is not None]


def alone(at: int, entry: EntryFeatures, decided: Constraints) -> Group:
    """An entry as a group of its own."""
    said = entry.grain == "reported"
    return Group(
        members=(at,),
        core=(at,),
        units=frozenset((decided.unit(entry.entry.id),)),
        barred=decided.barred(entry.entry.id),
        reports=frozenset((entry.report,)),
        stated=entry.days if entry.grain == "day" else None,
        coarse=entry.days if entry.grain == "coarse" else None,
        reported=entry.days if said else None,
        done=entry.days[1] if said and entry.days and entry.entry.modality == "happened" else None,
        speakers=frozenset((entry.speaker,) if entry.saying and entry.speaker else ()),
        met=(entry,) if entry.in_one_place and entry.entry.places else (),
    )


def barred(one: Group, other: Group) -> bool:
    """Whether something forbids any entry of the one to be one happening with any of the other."""
    if one.reports & other.reports or one.units & other.barred or other.units & one.barred:
        return True
    if any(
        _apart(mine, theirs, blurred(grain, against))
        for grain, mine in one.ends
        for against, theirs in other.ends
    ):
        return True
    if _foretold(one, other) or _foretold(other, one):
        return True
    if one.speakers and other.speakers and len(one.speakers | other.speakers) > 1:
        return True
    return any(elsewhere_met(mine, theirs) for mine in one.met for theirs in other.met)


def _apart(mine: tuple[int, int], theirs: tuple[int, int], most: int) -> bool:
    return max(mine[0] - theirs[1], theirs[0] - mine[1]) > most


def _foretold(one: Group, other: Group) -> bool:
    """Whether the one tells as done what the other dates after its publication."""
    firsts = [ends[0] for ends in (other.stated, other.coarse) if ends is not None]
    return one.done is not None and any(first > one.done for first in firsts)


def _ends(mine: Ends, theirs: Ends) -> Ends:
    if mine is None or theirs is None:
        return mine or theirs
    return max(mine[0], theirs[0]), min(mine[1], theirs[1])


def joined(one: Group, other: Group, core: tuple[int, ...]) -> Group:
    """Two groups as one, compared by `core` from now on."""
    done = [day for day in (one.done, other.done) if day is not None]
    return Group(
        members=tuple(sorted((*one.members, *other.members))),
        core=core,
        units=one.units | other.units,
        barred=one.barred | other.barred,
        reports=one.reports | other.reports,
        stated=_ends(one.stated, other.stated),
        coarse=_ends(one.coarse, other.coarse),
        reported=_ends(one.reported, other.reported),
        done=min(done, default=None),
        speakers=one.speakers | other.speakers,
        met=(*one.met, *other.met),
    )
