"""draft: an entry in the making; tellings of one event put together, each part known from one of them."""

import functools

from generator.entries.modality import Status
from generator.entries.telling import Telling
from generator.spans import bounds, day_number


class Draft:
    """The tellings of one event in one report, and what they add up to."""

    def __init__(self, telling: Telling) -> None:
        self.tellings: list[Telling] = []
        self.told: set[int] = set()
        self.chief = telling
        self._people: dict[str, None] = {}
        self._places: dict[str, None] = {}
        self._organisations: dict[str, None] = {}
        self.add(telling)

    def add(self, telling: Telling) -> None:
        """One more telling of the event; the chief one dates it best and names most of those who take part."""
        self.tellings.append(telling)
        self.told.add(telling.sentence)
        if _rank(telling) > _rank(self.chief):
            self.chief = telling
        self._people.update(dict.fromkeys(telling.people))
        self._places.update(dict.fromkeys(telling.places))
        self._organisations.update(dict.fromkeys(telling.organisations))

    @property
    def kind(self) -> str:
        """The kind: that of the chief telling, or of the first where only another event's words date it."""
        return self._kindest.kind

    @property
    def group(self) -> str:
        """The group of its kind: kinds that may be one event."""
        return self._kindest.group

    @property
    def weight(self) -> float:
        """How much a word of its kind makes a sentence an event."""
        return self._kindest.weight

    @property
    def _kindest(self) -> Telling:
        return self.tellings[0] if self.chief.inferred else self.chief

    @property
    def status(self) -> Status:
        """The chief telling's status; a plan that another sentence calls off is called off."""
        off = next((t.status for t in self.tellings if t.status.modality == "did-not-happen"), None)
        return off if off and self.chief.status.modality == "planned" else self.chief.status

    @property
    def people(self) -> tuple[str, ...]:
        """All who take part."""
        return tuple(self._people)

    @property
    def places(self) -> tuple[str, ...]:
        """All places, those of the chief telling first."""
        return tuple(dict.fromkeys((*self.chief.places, *self._places)))

    @property
    def organisations(self) -> tuple[str, ...]:
        """All organisations."""
        return tuple(self._organisations)

    @property
    def sentences(self) -> tuple[int, ...]:
        """The numbers of the sentences that tell of it."""
        return tuple(sorted(self.told))


def days_of(telling: Telling) -> tuple[int, int] | None:
    """First and last day of a telling's date as numbers."""
    return _day_numbers(telling.expression.edtf) if telling.expression is not None else None


@functools.lru_cache(maxsize=4096)
def _day_numbers(value: str | None) -> tuple[int, int] | None:
    first, last = bounds(value)
    if first is None and last is None:
        return None
    return day_number(first or last or ""), day_number(last or first or "")


def _dated(telling: Telling) -> tuple[bool, int]:
    days = days_of(telling)
    return (days is not None, days[0] - days[1] if days else 0)


def _rank(telling: Telling) -> tuple[bool, int, bool, int, int]:
    dated, narrow = _dated(telling)
    people = min(3, len(telling.people)) if dated else 0
    return dated, narrow, dated and telling.strong, people, -telling.sentence
