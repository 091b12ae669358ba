"""evidence: two entries of different reports -> what speaks for and against their telling one happening.

Each piece of evidence has a name, which `weights.yml` gives a weight, and a size. It is taken from the two sentences and
their fields alone: how alike the whole reports are is no evidence that a sentence of each tells the same.
"""

import math

from generator.events.features.entry_features import EntryFeatures
from generator.events.features.vectors import Rarity, alike
from generator.kinds import accord, kind_of

Evidence = dict[str, float]
_BLURRED = (
    2  # days by which reports' own words may differ on one thing: "overnight", another time zone
)
_REPORTED = 10  # days that may lie between what is dated by its publication alone and another day
_MOST_PEOPLE = 2.0
_MOST_FIGURES = 2


def forbidden(one: EntryFeatures, other: EntryFeatures) -> bool:
    """Whether no words can make one happening of the two: their days exclude each other, or two people say them."""
    if one.report == other.report:
        return True
    if one.speaker and other.speaker and one.speaker != other.speaker:
        if (
            "saying" in kind_of(one.entry.kind).traits
            and "saying" in kind_of(other.entry.kind).traits
        ):
            return True
    if one.days is None or other.days is None:
        return False
    between = max(one.days[0] - other.days[1], other.days[0] - one.days[1])
    return between > (_REPORTED if "reported" in (one.grain, other.grain) else _BLURRED)


def evidence(one: EntryFeatures, other: EntryFeatures, names: Rarity) -> Evidence:
    """What speaks for and against; `names` says how telling a shared name is."""
    found: Evidence = {"sentences alike": math.sqrt(alike(one.sentence, other.sentence))}
    _days(one, other, found)
    _who(one, other, names, found)
    _where(one, other, names, found)
    _act(one, other, found)
    _standing(one, other, found)
    return found


def _days(one: EntryFeatures, other: EntryFeatures, found: Evidence) -> None:
    if one.days is None or other.days is None:
        found["one undated"] = 1.0
        return
    between = max(one.days[0] - other.days[1], other.days[0] - one.days[1])
    grains = (one.grain, other.grain)
    if between > 0:
        found["days apart"] = math.log1p(between)
        if "reported" in grains:
            found["days apart, reported"] = math.log1p(between)
    elif one.grain == other.grain == "day":
        found["same days" if one.days == other.days else "days meet"] = 1.0
    elif "coarse" in grains:
        found["coarse days"] = 1.0
        if one.days == other.days:
            found["same coarse days"] = 1.0
    else:
        found["both reported" if one.grain == other.grain else "one reported"] = 1.0


def _who(one: EntryFeatures, other: EntryFeatures, names: Rarity, found: Evidence) -> None:
    shared = [name for name in one.people if name in other.people]
    if shared:
        found["shared people"] = 1.0
        found["people telling"] = min(_MOST_PEOPLE, sum([names.share(name) for name in shared]))
        if len(shared) == len(one.people) == len(other.people):
            found["same people"] = 1.0
    elif one.people and other.people:
        found["other people"] = 1.0
    if one.organisations and other.organisations:
        met = not one.organisations.isdisjoint(other.organisations)
        found["shared organisations" if met else "other organisations"] = 1.0


def _where(one: EntryFeatures, other: EntryFeatures, names: Rarity, found: Evidence) -> None:
    shared = [name for name in one.places if name in other.places]
    if shared:
        found["places telling"] = min(1.0, sum([names.share(name) for name in shared]))
    elif one.places and other.places:
        found["other places"] = 1.0


def _act(one: EntryFeatures, other: EntryFeatures, found: Evidence) -> None:
    kinds = accord(one.entry.kind, other.entry.kind)
    if kinds:
        found["same kind" if kinds == 1 else "kinds akin" if kinds > 0 else "other kind"] = 1.0
    for field in ("verb", "subject", "object"):
        mine, theirs = getattr(one.entry, field), getattr(other.entry, field)
        if mine and theirs:
            found[f"same {field}" if mine.lower() == theirs.lower() else f"other {field}"] = 1.0
    if one.numbers and other.numbers:
        figures = len(one.numbers & other.numbers)
        found["shared figures"] = float(min(_MOST_FIGURES, figures))
        if not figures:
            found["other figures"] = 1.0
    if one.entry.modality != other.entry.modality:
        found["other modality"] = 1.0


def _standing(one: EntryFeatures, other: EntryFeatures, found: Evidence) -> None:
    if one.main and other.main:
        found["both main"] = 1.0
        found["headlines alike"] = math.sqrt(alike(one.headline, other.headline))
    elif one.main or other.main:
        found["one main"] = 1.0
    if not one.published or not other.published:
        found["one of no known day"] = 1.0
