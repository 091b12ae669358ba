"""matching: names as reports write them -> keys that are equal where they mean one person or place."""

import functools
import unicodedata
from collections.abc import Iterable, Sequence

from generator.model import Entry
from generator.names.known import country_of, family_name


def people_keys(entry: Entry) -> tuple[str, ...]:
    """The people of an entry, by family name and first letter: spellings of given names differ."""
    return tuple(dict.fromkeys(person_key(name) for name in entry.people))


def place_keys(entry: Entry) -> tuple[str, ...]:
    """The places of an entry and the countries they lie in: one report names the town, another the country."""
    return places_and_countries(entry.places)


def places_and_countries(places: Sequence[str]) -> tuple[str, ...]:
    """The places, then the countries they lie in, each once."""
    return tuple(dict.fromkeys((*places, *_countries(places))))


@functools.lru_cache(maxsize=1 << 14)
def person_key(name: str) -> str:
    """A person's family name and the first letter of the rest, without accents and in lower case."""
    words = name.split()
    if len(words) < 2:
        return _plain(name)
    family = family_name(name)
    rest = [word for word in words if word != family] or words
    return f"{_plain(family)} {_plain(rest[0])[:1]}"


def shared_people(one: Entry, other: Entry) -> list[str]:
    """The people of the first that the second names too, as the first writes them."""
    if not one.people or not other.people:
        return []
    theirs = people_keys(other)
    return [name for name in one.people if person_key(name) in theirs]


def shared_places(one: Sequence[str], other: Sequence[str]) -> list[str]:
    """The places in common; where there are none, a country that one names and the other has a place in."""
    both = [place for place in one if place in other]
    if both or not one or not other:
        return both
    mine, theirs = [*one, *_countries(one)], [*other, *_countries(other)]
    return [place for place in dict.fromkeys(mine) if place in theirs]


def _countries(places: Iterable[str]) -> list[str]:
    return [country for place in places if (country := country_of(place))]


def _plain(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.lower())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))
