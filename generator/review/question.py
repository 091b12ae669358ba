"""question: one doubt as it is put to a person, with the answers that settle it."""

from typing import Any

from generator.chronology import Chronology
from generator.model import Event, Value
from generator.review.writing import Added


class Choice(Value, frozen=True):
    """One answer: its key and words, the decision without its reason, and what is typed in, where it is."""

    key: str
    words: str
    section: str
    target: str | None
    said: tuple[tuple[str, Any], ...] = ()
    asks: str | None = None

    def decision(self, because: str, by: str | None, typed: str | None = None) -> Added:
        """What is written for this answer."""
        said = dict(self.said)
        if self.asks is not None and typed is not None:
            said[self.asks] = typed
        said["because"] = because
        if by:
            said["by"] = by
        return Added(self.section, self.target, said)


class Question(Value, frozen=True):
    """One doubt as it is put to a person; `id` says which doubt it is, whatever else changes."""

    id: str
    title: str
    evidence: tuple[str, ...]
    choices: tuple[Choice, ...]


def named(chronology: Chronology, event: Event) -> str:
    """How a decision names an event: by its address, where the ledger holds it; it outlives the id."""
    address = chronology.addresses.events.get(event.id, event.id)
    return event.id if address in chronology.addresses.new else address
