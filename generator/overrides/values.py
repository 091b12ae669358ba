"""values: what content/overrides.yml may say, and the decisions once they are checked."""

from collections.abc import Mapping
from typing import Literal

import msgspec

from generator.model import Modality, ReportDecision, Value
from generator.yaml_lines import Document

NameKind = Literal["people", "places", "outlets"]
Reference = str  # an entry's id, an event's id or a permalink


class EntryDecision(Value, frozen=True):
    """What the curator decided about one entry. `words` are words of its excerpt: they find it again."""

    because: str
    by: str | None = None
    value: str | None = None
    kind: str | None = None
    modality: Modality | None = None
    modality_detail: str | None = None
    title: str | None = None
    people: tuple[str, ...] | None = None
    places: tuple[str, ...] | None = None
    hide: bool = False
    words: str | None = None


class EventDecision(Value, frozen=True):
    """What the curator decided about one event."""

    because: str
    by: str | None = None
    title: str | None = None
    value: str | None = None
    place: str | None = None
    summary: str | None = None
    note: str | None = None
    pin: bool | None = None
    hide: bool = False


class ManualEvent(Value, frozen=True):
    """An event that no report tells, entered by the curator."""

    title: str
    because: str
    by: str | None = None
    value: str | None = None
    kind: str = "event"
    modality: Modality = "happened"
    modality_detail: str | None = None
    people: tuple[str, ...] = ()
    place: str | None = None
    summary: str | None = None
    note: str | None = None
    pin: bool = False


class NameDecision(Value, frozen=True):
    """A name that is another's (`merge`) or that is to be shown otherwise (`rename`)."""

    because: str
    by: str | None = None
    merge: str | None = None
    rename: str | None = None

    @property
    def to(self) -> str:
        """The name that is shown from now on."""
        return self.merge or self.rename or ""


class Grouping(Value, frozen=True):
    """Entries or events that are one (`same`) or must stay apart (`distinct`), and the line that says so."""

    of: tuple[Reference, ...]
    line: int
    because: str | None = None
    by: str | None = None


class Overrides(Value, frozen=True):
    """content/overrides.yml, checked; `document` knows the line of every decision."""

    document: Document
    reports: Mapping[str, ReportDecision] = {}
    entries: Mapping[str, EntryDecision] = {}
    events: Mapping[str, EventDecision] = {}
    same: tuple[Grouping, ...] = ()
    distinct: tuple[Grouping, ...] = ()
    people: Mapping[str, NameDecision] = {}
    places: Mapping[str, NameDecision] = {}
    outlets: Mapping[str, NameDecision] = {}
    manual: Mapping[str, ManualEvent] = {}

    def line(self, *where: str | int) -> int:
        """The line on which the decision at `where` stands."""
        return self.document.line(where)

    @property
    def path(self) -> str:
        """The file, as problems call it."""
        return self.document.path


def none(shown: str) -> Overrides:
    """The decisions of a chronology that has none."""
    return Overrides(Document(shown, {}, {}))


def names_of(overrides: Overrides, kind: NameKind) -> dict[str, str]:
    """Each name that was merged or renamed, and the name it goes by; chains followed to their end."""
    table: Mapping[str, NameDecision] = getattr(overrides, kind)
    return {name: _last(name, table) for name in sorted(table)}


def _last(name: str, table: Mapping[str, NameDecision]) -> str:
    seen = {name}
    while name in table and table[name].to not in seen:
        name = table[name].to
        seen.add(name)
    return name


class OverridesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The keys of the file; each section is checked by itself, so that one mistake hides no other."""

    reports: dict[str, ReportDecision] = {}
    entries: dict[str, EntryDecision] = {}
    events: dict[str, EventDecision] = {}
    people: dict[str, NameDecision] = {}
    places: dict[str, NameDecision] = {}
    outlets: dict[str, NameDecision] = {}
    manual: dict[str, ManualEvent] = {}
