"""events: reports and accounts -> events, each with its reasons; and the doubts that need other reports."""

from generator.events.describe import doubts
from generator.events.grouping import group

__all__ = ["doubts", "group"]
