"""entry_groups: entries taken for one happening, and what forbids two groups of them to be one."""

from dataclasses import dataclass

from generator.events.features.entry_features import EntryFeatures, Grain
from generator.events.linking.constraints import Constraints
from generator.events.linking.evidence import blurred, elsewhere_met

Ends = tuple[tuple[Grain, tuple[int, int]], ...]


@dataclass(slots=True, frozen=True)
class Group:
    """Entries by position, in order, and what forbids others to join them.

    `core` are those it is compared by; `ends` of each grain of date the latest first and the earliest last day; `done`
    the first day of publication of such as tell it as done with no day of its own; `met` the entries of people who met.
    """

    members: tuple[int, ...]
    core: tuple[int, ...]
    units: frozenset[int]
    barred: frozenset[int]
    reports: frozenset[int]
    ends: Ends = ()
    done: int | None = None
    speakers: frozenset[str] = frozenset()
    met: tuple[EntryFeatures, ...] = ()


def alone(at: int, entry: EntryFeatures, decided: Constraints) -> Group:
    """An entry as a group of its own."""
    said = entry.grain == "reported"
    return Group(
        members=(at,),
        core=(at,),
        units=frozenset((decided.unit(entry.entry.id),)),
        barred=decided.barred(entry.entry.id),
        reports=frozenset((entry.report,)),
        ends=((entry.grain, entry.days),) if entry.days else (),
        done=entry.days[1] if said and entry.days and entry.entry.modality == "happened" else None,
        speakers=frozenset((entry.speaker,) if entry.saying and entry.speaker else ()),
        met=(entry,) if entry.in_one_place and entry.entry.places else (),
    )


def barred(one: Group, other: Group) -> bool:
    """Whether something forbids any entry of the one to be one happening with any of the other."""
    if one.reports & other.reports or one.units & other.barred or other.units & one.barred:
        return True
    if any(_apart(mine, theirs, blurred(grain, against)) for grain, mine in one.ends for against, theirs in other.ends):
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
    return one.done is not None and any(ends[0] > one.done for grain, ends in other.ends if grain != "reported")


def _ends(mine: Ends, theirs: Ends) -> Ends:
    """Of each grain the latest first and the earliest last day."""
    found = dict(mine)
    for grain, (first, last) in theirs:
        known = found.get(grain)
        found[grain] = (max(first, known[0]), min(last, known[1])) if known else (first, last)
    return tuple(found.items())


def joined(one: Group, other: Group, core: tuple[int, ...]) -> Group:
    """Two groups as one, compared by `core` from now on."""
    done = [day for day in (one.done, other.done) if day is not None]
    return Group(
        members=tuple(sorted((*one.members, *other.members))),
        core=core,
        units=one.units | other.units,
        barred=one.barred | other.barred,
        reports=one.reports | other.reports,
        ends=_ends(one.ends, other.ends),
        done=min(done, default=None),
        speakers=one.speakers | other.speakers,
        met=(*one.met, *other.met),
    )
