"""geography: places as two reports name them -> whether they cannot be one place."""

from collections.abc import Iterable, Mapping, Sequence

from generator.model import Place
from generator.names.known import country_of
from generator.names.lists import gazetteer


def within_of(places: Iterable[Place]) -> dict[str, str]:
    """What each place of names.yml lies within."""
    return {place.name: around for place in places if (around := place.within or place.capital_of) is not None}


def elsewhere(one: Sequence[str], other: Sequence[str], within: Mapping[str, str]) -> bool:
    """Whether no place of the one can be a place of the other, as far as it is known where they lie."""
    return bool(one and other) and all(_apart(a, b, within) for a in one for b in other)


def _apart(mine: str, theirs: str, within: Mapping[str, str]) -> bool:
    """In two countries, or apart within what names.yml puts around both; the gazetteer tells no town from a region."""
    own, other = _around(mine, within), _around(theirs, within)
    if mine in other or theirs in own:
        return False
    if mine in within and within[mine] == within.get(theirs):
        return True
    countries = gazetteer().countries
    return own[-1] in countries and other[-1] in countries and own[-1] != other[-1]


def _around(place: str, within: Mapping[str, str]) -> list[str]:
    """A place and what lies around it, outwards."""
    chain = [place]
    while (wider := within.get(chain[-1]) or country_of(chain[-1])) and wider not in chain:
        chain.append(wider)
    return chain


def is_settlement(place: str) -> bool:
    """Whether a place is smaller than a country, if known: "both in Lodova" says more than "both in Russia"."""
    return place not in gazetteer().countries
