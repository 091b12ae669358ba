"""events: reports and accounts -> events, each with its reasons; and the doubts that need other reports."""

from generator.events.describe import doubts
from generator.events.grouping import group, group_all
from generator.events.listing import listed, why_not
from generator.events.stories import stories_of

__all__ = ["doubts", "group", "group_all", "listed", "stories_of", "why_not"]
