"""before_grouping: reports and accounts as they were read -> the same as the curator wants them, what may be grouped.

The one door by which decisions come in before events are grouped: outlets, entries, names, what is one event and what
is not, in the order in which one may depend on another.
"""

from collections.abc import Mapping

from generator.model import Account, NamesFile, Report, Value
from generator.outlets import one_spelling
from generator.overrides.accounts import apply_to_entries, apply_to_reports
from generator.overrides.constraints import Constraints, constraints
from generator.overrides.reports import merged_names
from generator.overrides.values import Overrides
from generator.problems import Problem


class Decided(Value, frozen=True):
    """What is grouped: reports, their accounts, the names known, entries that are one event and that are not.

    `stale` is a problem for each decision whose target is gone.
    """

    reports: tuple[Report, ...]
    accounts: tuple[Account, ...]
    names: NamesFile
    same: Constraints = ()
    distinct: Constraints = ()
    stale: tuple[Problem, ...] = ()


def before_grouping(
    overrides: Overrides,
    reports: tuple[Report, ...],
    accounts: tuple[Account, ...],
    names: NamesFile,
    remembered: Mapping[str, tuple[str, ...]],
) -> Decided:
    """All decisions on reports, entries, names and groupings; `remembered`: the entries that each address has had."""
    reports, stale_outlets = apply_to_reports(overrides, reports)
    accounts, stale_entries = apply_to_entries(overrides, accounts)
    same, distinct, stale_groupings = constraints(overrides, remembered, accounts)
    known = merged_names(overrides, names)
    stale = (*stale_outlets, *stale_entries, *stale_groupings)
    return Decided(one_spelling(reports, known), accounts, known, same, distinct, stale)
