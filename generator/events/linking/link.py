"""link: entries -> groups of entries that tell the same happening, each entry in one, and what nearly joined."""

from collections.abc import Mapping, Sequence

from generator.events.features.dating import rank
from generator.events.features.entry_features import EntryFeatures
from generator.events.features.vectors import Rarity
from generator.events.linking.agglomerate import Apart, Score, agglomerate
from generator.events.linking.candidates import candidate_pairs
from generator.events.linking.constraints import Constraints
from generator.events.linking.entry_groups import Group
from generator.events.linking.evidence import evidence
from generator.events.linking.scoring import score, weights_of_links

Linked = tuple[list[Group], list[Apart], Score]


def link(
    entries: Sequence[EntryFeatures],
    names: Rarity,
    decided: Constraints,
    weights: Mapping[str, float] | None = None,
) -> Linked:
    """Groups of positions, what nearly joined, and the score of any two; `names` says how telling a name is.

    `weights` are the fitted ones if not given.
    """
    table = weights_of_links() if weights is None else weights
    known: dict[tuple[int, int], float] = {}

    def scored(left: int, right: int) -> float:
        pair = (left, right) if left < right else (right, left)
        if pair not in known:
            known[pair] = score(evidence(entries[pair[0]], entries[pair[1]], names), table)
        return known[pair]

    groups, apart = agglomerate(entries, candidate_pairs(entries, names), scored, _order, decided)
    return groups, apart, scored


def _order(entry: EntryFeatures) -> tuple[float, ...]:
    return rank(entry), -entry.entry.salience, entry.published
