"""report_groups: what each report tells as a whole -> reports that are chiefly about one thing."""

from collections.abc import Sequence

from generator.events.features.vectors import dot
from generator.events.linking.constraints import Constraints
from generator.events.stories.agglomerate import agglomerate
from generator.events.stories.candidates import candidate_pairs
from generator.events.stories.groups import Group, group_of
from generator.events.stories.report_features import Telling
from generator.events.stories.topic_baseline import said_by_theme


def report_groups(told: Sequence[Telling], decided: Constraints) -> list[list[int]]:
    """Groups of reports, by their positions among all reports, under the curator's decisions on their main entries."""
    units = [decided.unit(telling.entry.id) for telling in told]
    barred = [decided.barred(telling.entry.id) for telling in told]
    groups = main_groups(told, units, barred)
    return [[told[member].number for member in group.members] for group in groups]


def main_groups(
    told: Sequence[Telling], units: Sequence[int], barred: Sequence[frozenset[int]]
) -> list[Group]:
    """Groups of positions in `told`; the units that each report has and must avoid are given."""
    pairs = candidate_pairs(told)
    cosines = [max(0.0, dot(told[left].vector, told[right].vector)) for left, right in pairs]
    theme = said_by_theme(told, pairs, cosines)
    alone = [group_of(n, one, units[n], barred[n], theme[n]) for n, one in enumerate(told)]
    return agglomerate(alone, pairs, cosines)[0]
