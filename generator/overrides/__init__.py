"""overrides: the curator's decisions, read from content/overrides.yml, checked and laid over what was found."""

from generator.overrides.decided import Decided, before_grouping
from generator.overrides.entries_followed import follow_entries
from generator.overrides.events import after_grouping, with_manual
from generator.overrides.parse import edtf_error, parse, read
from generator.overrides.reports import (
    follow,
    handed_out,
    merged_names,
    report_decisions,
    stale_reports,
)
from generator.overrides.values import (
    EntryDecision,
    EventDecision,
    Grouping,
    ManualEvent,
    NameDecision,
    Overrides,
    names_of,
    none,
)

__all__ = [
    "Decided",
    "EntryDecision",
    "EventDecision",
    "Grouping",
    "ManualEvent",
    "NameDecision",
    "Overrides",
    "after_grouping",
    "before_grouping",
    "edtf_error",
    "follow",
    "follow_entries",
    "handed_out",
    "merged_names",
    "names_of",
    "none",
    "parse",
    "read",
    "report_decisions",
    "stale_reports",
    "with_manual",
]
