"""explain: Chronology + the name of one thing in it -> its whole story, for a terminal."""

from generator.chronology import Chronology
from generator.explain.entries import entry_story
from generator.explain.events import event_story
from generator.explain.reports import report_story
from generator.explain.target import Target, UnknownTarget, find

__all__ = ["UnknownTarget", "explain", "explained"]


def explain(chronology: Chronology, target: str) -> str:
    """The story of a report, an entry or an event, named by id, path, permalink or title. Raises UnknownTarget."""
    return _story(chronology, find(chronology, target))


def explained(chronology: Chronology, target: str) -> dict[str, str | None]:
    """The same for programs: `kind`, `id`, `address` (entries: None) and the `story` as text. Raises UnknownTarget."""
    found = find(chronology, target)
    addresses = {**chronology.addresses.reports, **chronology.addresses.events}
    return {"kind": found.kind, "id": found.id, "address": addresses.get(found.id), "story": _story(chronology, found)}


def _story(chronology: Chronology, found: Target) -> str:
    if found.kind == "report":
        story = report_story(chronology, found.id)
    elif found.kind == "entry":
        story = entry_story(chronology, found.id)
    else:
        story = event_story(chronology, found.id)
    return "\n".join([*found.remarks, *story])
