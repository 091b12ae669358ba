"""fitting: an entry and a happening -> how well the one fits the other. The whole judgement stands in WEIGHTS."""

from typing import NamedTuple

from generator.events.features.entry_features import EntryFeatures
from generator.events.features.kinds import accord
from generator.events.features.vectors import Rarity, alike
from generator.events.linking.happening import Happening
from generator.words import RARE

WEIGHTS = {
    "base": -3.4,  # what an entry and a happening begin with: they are not one
    "same days": 1.8,  # both precise to a week or less, and they overlap
    "within": 1.0,  # a coarse date that holds the other's, or days near a day of publication
    "people": 2.6,  # people in common, by how telling (0 to 1 each)
    "same people": 1.2,  # two or more people, all of them in common
    "other people": -1.6,  # both name people, none in common
    "places": 1.2,  # a place in common, by how telling
    "other places": -1.6,  # both name places, none in common
    "kind": 0.8,  # the same kind; half of it for one family
    "other kind": -3.0,  # kinds that exclude each other
    "words": 6.5,  # cosine of their rare words, the more and rarer the surer, above what is usual
    "same report": -2.0,  # the report tells of it already, in another entry
}
_NOTHING_RARE = "no person, place or rare word that is not everywhere"
_USUAL = 0.1
_ENOUGH = 0.35  # of names or words in common, without which nothing joins


class Fit(NamedTuple):
    """How well an entry fits a happening; what it lacks."""

    happening: int
    score: float
    lacks: str


def fit(item: EntryFeatures, happening: Happening, rarities: Rarity) -> Fit | None:
    """The fit, or None where the days exclude each other or no other report tells of it."""
    days = _days(item, happening)
    if days is None or happening.reports == {item.report}:
        return None
    people = _shared(item.people, happening.people, rarities)
    same = len(item.people) > 1 and happening.people.issuperset(item.people)
    places = _shared(item.places, happening.places, rarities)
    words = _words(item, happening)
    parts = [
        ("days", days),
        ("people", _part("people", people) + WEIGHTS["same people"] * same),
        ("place", _part("places", None if places is None else min(1.0, places))),
        ("kind", _kind(item, happening)),
        ("rare words", WEIGHTS["words"] * (words - _USUAL)),
    ]
    if item.report in happening.reports:
        parts.append(("another report", WEIGHTS["same report"]))
    score = WEIGHTS["base"] + sum([weight for _, weight in parts])
    if (people or 0.0) + 0.5 * (places or 0.0) + words + 0.3 * same < _ENOUGH:
        return Fit(happening.number, min(score, -0.01), _NOTHING_RARE)
    lowest = min(parts, key=lambda part: part[1])[0]
    return Fit(happening.number, score, f"too little in common, least of all: {lowest}")


def _days(item: EntryFeatures, happening: Happening) -> float | None:
    if item.days is None or happening.days is None:
        return 0.0
    if item.days[0] > happening.days[1] or happening.days[0] > item.days[1]:
        return None
    return WEIGHTS["same days"] if item.grain == "day" and happening.precise else WEIGHTS["within"]


def _shared(own: tuple[str, ...], theirs: set[str], rarities: Rarity) -> float | None:
    """How telling what they share is; None where both name some and share none."""
    shared = [name for name in own if name in theirs]
    if not shared and own and theirs:
        return None
    return sum([rarities.share(name) for name in shared])


def _part(what: str, shared: float | None) -> float:
    return WEIGHTS["other " + what] if shared is None else WEIGHTS[what] * shared


def _words(item: EntryFeatures, happening: Happening) -> float:
    """Cosine of their words, taken for less where the words in common are few or in every report."""
    shared = sum([weight for term, weight in item.words.items() if term in happening.words])
    mass = shared * item.length
    return alike(item.words, happening.words) * mass / (mass + RARE)


def _kind(item: EntryFeatures, happening: Happening) -> float:
    kind = max([accord(item.entry.kind, other) for other in happening.kinds])
    return WEIGHTS["kind"] * kind if kind >= 0 else WEIGHTS["other kind"]
