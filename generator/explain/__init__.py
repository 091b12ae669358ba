"""explain: Chronology + the name of one thing in it -> its whole story, for a terminal."""

from generator.chronology import Chronology
from generator.explain.entries import entry_story
from generator.explain.events import event_story
from generator.explain.reports import report_story
from generator.explain.target import UnknownTarget, find

__all__ = ["UnknownTarget", "explain"]


def explain(chronology: Chronology, target: str) -> str:
    """The story of a report, an entry or an event, named by id, path or permalink. Raises UnknownTarget."""
    found = find(chronology, target)
    if found.kind == "report":
        story = report_story(chronology, found.id)
    elif found.kind == "entry":
        story = entry_story(chronology, found.id)
    else:
        story = event_story(chronology, found.id)
    return "\n".join([*found.remarks, *story])
