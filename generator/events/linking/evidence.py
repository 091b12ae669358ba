"""evidence: two entries of different reports -> what speaks for and against their telling one happening.

Each piece of evidence has a name, which `weights.yml` gives a weight, and a size. It is taken from the two sentences
and their fields alone: how alike the whole reports are is no evidence that a sentence of each tells the same.
"""

import math

from generator.events.features.entry_features import EntryFeatures, Grain
from generator.events.features.geography import elsewhere
from generator.events.features.vectors import Rarity, alike
from generator.kinds import accord
from generator.terms import RARE

Evidence = dict[str, float]
NOTHING = "nothing telling"
EXCLUDED = "other kind on another day"
BLURRED = 1  # days by which reports' own words may differ on one thing: "overnight"
REPORTED = 10  # days that may lie between what is dated by its publication alone and another day
_MOST_PEOPLE = 2.0
_MOST_NAMES = 3.0
_MOST_FIGURES = 2
_NAMES = 0.5  # sum of shares of names from which two sentences are taken to speak of the same
_HEADLINES = 0.6  # root of the cosine of two headlines from which they are
_MUCH = 0.55  # likeness of two sentences that share no name
_NAMED = frozenset(("shared people", "places telling", "shared organisations"))
_GAZETTEER: dict[str, str] = {}


def forbidden(one: EntryFeatures, other: EntryFeatures) -> bool:
    """Whether no words can make one happening of the two: their days exclude each other, or who speaks, or where."""
    if one.report == other.report:
        return True
    mine, theirs = one.days, other.days
    if mine is not None and theirs is not None:
        between = max(mine[0] - theirs[1], theirs[0] - mine[1])
        if between > blurred(one.grain, other.grain):
            return True
        if between > 0 and (_foretold(one, other) or _foretold(other, one)):
            return True
    return _excluded(one, other)


def blurred(one: Grain, other: Grain) -> int:
    """Days by which two dates may miss each other and yet be of one thing; a year misses another altogether."""
    if "reported" in (one, other):
        return REPORTED
    return BLURRED if one == other == "day" else 0


def _foretold(one: EntryFeatures, other: EntryFeatures) -> bool:
    """Whether the one tells as done, with no day of its own, what the other dates after its publication."""
    if one.grain != "reported" or other.grain == "reported" or one.entry.modality != "happened":
        return False
    return bool(one.days and other.days) and other.days[0] > one.days[1]  # type: ignore[index]


def _excluded(one: EntryFeatures, other: EntryFeatures) -> bool:
    """A statement is of one speaker; people who meet are in one place."""
    if one.saying:
        return bool(other.saying and one.speaker and other.speaker and one.speaker != other.speaker)
    return elsewhere_met(one, other)


def elsewhere_met(one: EntryFeatures, other: EntryFeatures) -> bool:
    """Whether people met in two places that cannot be one."""
    if not one.in_one_place or not other.in_one_place:
        return False
    places, others = one.entry.places, other.entry.places
    return bool(places and others) and elsewhere(places, others, _GAZETTEER)


def evidence(one: EntryFeatures, other: EntryFeatures, names: Rarity) -> Evidence:
    """What speaks for and against; `names` says how telling a shared name is."""
    found: Evidence = {"sentences alike": math.sqrt(_alike(one, other))}
    _days(one, other, found)
    _who(one, other, names, found)
    _where(one, other, names, found)
    _act(one, other, found)
    _standing(one, other, found)
    if found["sentences alike"] < _MUCH and _NAMED.isdisjoint(found) and not _telling(found):
        found[NOTHING] = 1.0
    return found


def _telling(found: Evidence) -> bool:
    """Whether both name something that few reports name, or head a report with the same words."""
    return found.get("names telling", 0.0) >= _NAMES or found.get("headlines alike", 0.0) >= _HEADLINES


def _alike(one: EntryFeatures, other: EntryFeatures) -> float:
    """Cosine of the terms of two sentences, taken for less where those in common are few or in every report."""
    mine, theirs = one.sentence, other.sentence
    if len(mine) > len(theirs):
        mine, theirs, one = theirs, mine, other
    shared = [(weight, theirs[term]) for term, weight in mine.items() if term in theirs]
    mass = one.mass * sum([weight for weight, _ in shared])
    return sum([weight * more for weight, more in shared]) * mass / (mass + RARE) if mass else 0.0


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
        found["people telling"] = min(_MOST_PEOPLE, sum([names.shares[name] for name in shared]))
        if len(shared) == len(one.people) == len(other.people):
            found["same people"] = 1.0
    elif one.people and other.people:
        found["other people"] = 1.0
    if one.named and other.named:
        both = sorted(one.named & other.named)
        found["names telling"] = min(_MOST_NAMES, sum([names.shares[name] for name in both]))
        if not both:
            found["other names"] = 1.0
    if one.organisations and other.organisations:
        met = not one.organisations.isdisjoint(other.organisations)
        found["shared organisations" if met else "other organisations"] = 1.0


def _where(one: EntryFeatures, other: EntryFeatures, names: Rarity, found: Evidence) -> None:
    shared = [name for name in one.places if name in other.places]
    if shared:
        found["places telling"] = min(1.0, sum([names.shares[name] for name in shared]))
    elif one.places and other.places:
        found["other places"] = 1.0


def _act(one: EntryFeatures, other: EntryFeatures, found: Evidence) -> None:
    kinds = accord(one.entry.kind, other.entry.kind)
    if kinds:
        found["same kind" if kinds == 1 else "kinds akin" if kinds > 0 else "other kind"] = 1.0
    if kinds < 0 and "days apart" in found and one.grain == other.grain == "day":
        found[EXCLUDED] = 1.0
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
