"""made: kind, people and place -> a title that needs none of the report's words, where they carry one."""

from generator.entries.draft import Draft

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
    people, place, status = draft.people[:3], (draft.places or ("",))[0], draft.status
    if draft.kind == "visit" and people and place:
        return _visit(_visitor(draft), place, status.detail, status.modality)
    if status.modality in ("did-not-happen", "conditional") or not people:
        return None
    where, to = f" in {the(place)}" if place else "", status.modality == "planned"
    if draft.kind == "meeting":
        return _meeting(people, where, to, any(t.word in _TALKS for t in draft.tellings))
    if len(people) > 1 and draft.kind == "call":
        return f"{listed(people)} {'to ' if to else ''}speak by phone"
    if len(people) > 1 and draft.kind == "greeting":
        return _greeting(draft, people)
    return None


def listed(names: tuple[str, ...]) -> str:
    """Names in a row: "A", "A and B", "A, B and C"."""
    return " and ".join((*([", ".join(names[:-1])] if len(names) > 1 else []), names[-1]))


def the(place: str) -> str:
    """A place's name with its article, where it has one."""
    return f"the {place}" if place in _THE else place


_TALKS = frozenset({"talks", "hold talks", "consultations", "negotiations"})


def _meeting(people: tuple[str, ...], where: str, to: bool, talks: bool) -> str | None:
    if len(people) == 1:
        return f"{people[0]} {'to hold' if to else 'holds'} talks{where}" if talks else None
    if talks:
        return f"{listed(people)} {'to ' if to else ''}hold talks{where}"
    return f"{people[0]} {'to meet' if to else 'meets'} {listed(people[1:])}{where}"


def _visitor(draft: Draft) -> str:
    """Who is named first where the visit itself is told."""
    visits = [t.people[0] for t in draft.tellings if t.kind == "visit" and t.people]
    return visits[0] if visits else draft.people[0]


def _visit(person: str, place: str, detail: str | None, modality: str) -> str:
    if modality == "did-not-happen":
        ending = detail if detail in ("postponed", "cancelled", "denied") else "does not take place"
        return f"{person}’s visit to {the(place)} {ending}"
    verb = "to visit" if modality in ("planned", "conditional") else "visits"
    return f"{person} {verb} {the(place)}"


def _greeting(draft: Draft, people: tuple[str, ...]) -> str:
    if any(t.word.startswith("congratulat") for t in draft.tellings):
        return f"{people[0]} congratulates {listed(people[1:])}"
    return f"{listed(people)} exchange greetings"
