"""report_groups: what each report tells as a whole -> reports that are chiefly about one thing."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.events.features.vectors import dot
from generator.events.linking.constraints import Constraints
from generator.events.stories.agglomerate import agglomerate
from generator.events.stories.candidates import candidate_pairs
from generator.events.stories.groups import Group, group_of
from generator.events.stories.report_profiles import ReportProfile
from generator.events.stories.scoring import cosine_of
from generator.events.stories.topic_baseline import said_by_theme

AFFAIR = 0.0  # log odds above which two groups of reports are on one running affair


class ReportGroups(NamedTuple):
    """Reports by their positions among all: those chiefly about one thing, and those on one running affair.

    An affair holds groups of the former whole.
    """

    about_one: list[list[int]]
    affairs: list[list[int]]


def report_groups(told: Sequence[ReportProfile], decided: Constraints) -> ReportGroups:
    """Groups of reports, under the curator's decisions on their main entries."""
    units = [decided.unit(profile.entry.id) for profile in told]
    barred = [decided.barred(profile.entry.id) for profile in told]
    groups, pairs = _main_groups(told, units, barred)
    home = {member: number for number, group in enumerate(groups) for member in group.members}
    met = {
        (min(home[left], home[right]), max(home[left], home[right]))
        for left, right in pairs
        if home[left] != home[right]
    }
    between = sorted(met)
    cosines = [cosine_of(groups[left], groups[right]) for left, right in between]
    affairs, _ = agglomerate(list(groups), between, cosines, AFFAIR, affair=True)
    return ReportGroups(_numbers(groups, told), _numbers(affairs, told))


def _numbers(groups: Sequence[Group], told: Sequence[ReportProfile]) -> list[list[int]]:
    return [sorted(told[member].number for member in group.members) for group in groups]


def main_groups(told: Sequence[ReportProfile], units: Sequence[int], barred: Sequence[frozenset[int]]) -> list[Group]:
    """Groups of positions in `told`; the units that each report has and must avoid are given."""
    return _main_groups(told, units, barred)[0]


def _main_groups(
    told: Sequence[ReportProfile], units: Sequence[int], barred: Sequence[frozenset[int]]
) -> tuple[list[Group], list[tuple[int, int]]]:
    pairs = candidate_pairs(told)
    cosines = [max(0.0, dot(told[left].vector, told[right].vector)) for left, right in pairs]
    theme = said_by_theme(told, pairs, cosines)
    alone = [group_of(n, one, units[n], barred[n], theme[n]) for n, one in enumerate(told)]
    return agglomerate(alone, pairs, cosines)[0], pairs
