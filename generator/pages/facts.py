"""facts: what the names file says of a person, place or outlet -> labels and texts."""

from generator.model import Value
from generator.pages.dates_in_words import day_in_words
from generator.pages.view_models import Index


class Fact(Value, frozen=True):
    """Something the names file says, as label and text."""

    label: str
    text: str


def person_facts(name: str, index: Index) -> tuple[Fact, ...]:
    """What the names file says of a person."""
    person = index.known_people.get(name)
    if not person:
        return ()
    facts = [Fact("Also written", ", ".join(person.aliases))] if person.aliases else []
    for office in person.offices:
        title = office.title + (f" of {office.of}" if office.of else "")
        start = day_in_words(office.from_.isoformat(), index.language) if office.from_ else ""
        end = day_in_words(office.until.isoformat(), index.language) if office.until else ""
        held = f"{start} – {end}".strip() if start or end else ""
        facts.append(Fact("Office", f"{title}, {held}" if held else title))
    if person.because:
        facts.append(Fact("Curator", person.because))
    return tuple(facts)


def place_facts(name: str, index: Index) -> tuple[Fact, ...]:
    """What the names file says of a place."""
    place = index.known_places.get(name)
    if not place:
        return ()
    said = [
        ("Also written", ", ".join(place.aliases)),
        ("Within", place.within),
        ("Capital of", place.capital_of),
        ("Curator", place.because),
    ]
    return tuple(Fact(label, text) for label, text in said if text)


def outlet_facts(name: str, index: Index) -> tuple[Fact, ...]:
    """What the names file says of an outlet."""
    outlet = index.known_outlets.get(name)
    if not outlet:
        return ()
    said = [
        ("Also written", ", ".join(outlet.aliases)),
        ("Domain", outlet.domain),
        ("Owner", outlet.owner),
        ("Language", outlet.language),
        ("Curator", outlet.because),
    ]
    return tuple(Fact(label, text) for label, text in said if text)
