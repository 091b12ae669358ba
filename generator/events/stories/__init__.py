"""stories: whole reports -> groups about one thing, each one's event, running affairs."""

from generator.events.stories.main_entries import with_main_entries
from generator.events.stories.main_events import main_events
from generator.events.stories.report_groups import ReportGroups, report_groups
from generator.events.stories.report_profiles import documents_of, profiles
from generator.events.stories.threads import stories_of

__all__ = [
    "ReportGroups",
    "documents_of",
    "main_events",
    "profiles",
    "report_groups",
    "stories_of",
    "with_main_entries",
]
