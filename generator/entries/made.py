"""made: kind, people and place -> a title that needs none of the report's words, where they carry one."""

from generator.entries.merging import Draft

_THE = frozenset(
    {
        "United States",
        "United Kingdom",
        "Netherlands",
        "Philippines",
        "United Arab Emirates",
        "Vatican",
        "Bahamas",
    }
)


def made_title(draft: Draft) -> str | None:
    """A title made from kind, people and place alone."""
    people, place, kind = draft.people, (draft.places or ("",))[0], draft.kind
    where = f" in {_the(place)}" if place else ""
    if kind == "visit" and people and place:
        return _visit(people[0], place, draft.chief.status.detail, draft.chief.status.modality)
    if len(people) < 2 or draft.chief.status.modality == "did-not-happen":
        return None
    one, others = people[0], " and ".join(people[1:3])
    to = "to " if draft.chief.status.modality == "planned" else ""
    if kind == "meeting":
        if any(t.word in _TALKS for t in draft.tellings):
            return f"{one} and {others} {to}hold talks{where}"
        return f"{one} {to or ''}{'meet' if to else 'meets'} {others}{where}"
    if kind == "call":
        return f"{one} and {others} {to}speak by phone"
    if kind == "greeting":
        return _greeting(draft, one, others)
    return None


_TALKS = frozenset({"talks", "hold talks", "consultations", "negotiations"})


def _visit(person: str, place: str, detail: str | None, modality: str) -> str:
    if modality == "did-not-happen":
        return f"{person}’s visit to {_the(place)} {detail if detail in ('postponed', 'cancelled', 'denied') else 'does not take place'}"
    return f"{person} {'to visit' if modality in ('planned', 'conditional') else 'visits'} {_the(place)}"


def _greeting(draft: Draft, one: str, others: str) -> str:
    if any(t.word == "congratulate" for t in draft.tellings):
        return f"{one} congratulates {others}"
    return f"{one} and {others} exchange greetings"


def _the(place: str) -> str:
    return f"the {place}" if place in _THE else place
