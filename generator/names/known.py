"""known: the gazetteer and a chronology's names file -> one index of names that need no guessing."""

import functools
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

from generator.model import MentionKind, NamesFile, Organisation, Outlet, Person
from generator.names.lists import Country, gazetteer, organisations, word_set
from generator.names.tokens import Token, tokens_of


class Known(NamedTuple):
    """A name that is known: what it is shown as, what it is, which government it may stand for."""

    name: str
    kind: MentionKind
    country: str | None = None
    demonym: bool = False


Words = tuple[str, ...]
_WORDS = word_set("places_that_are_words")
_SHORT = 3
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_ADJECTIVES = ("an", "ans", "ic", "ern", "ish", "ian")


class Index(NamedTuple):
    """All known names by their first word, longest first, and who goes by which single name."""

    by_first: Mapping[str, tuple[tuple[Words, Known], ...]]
    surnames: Mapping[str, tuple[str, ...]]
    people: Mapping[str, Person]
    capitals: Mapping[str, str]
    names: frozenset[str]


@functools.lru_cache(maxsize=4)
def index_of(names: NamesFile) -> Index:
    """The index for one names file; the file's own names win over the gazetteer's."""
    entries = dict(_shipped())
    named: tuple[Organisation | Outlet, ...] = (*names.organisations, *names.outlets)
    for organisation in named:
        for alias in (organisation.name, *organisation.aliases):
            entries[_words(alias)] = Known(organisation.name, "organisation")
    for place in names.places:
        country = place.capital_of or (entries.get(_words(place.name)) or Known("", "place")).country
        for alias in (place.name, *place.aliases):
            entries[_words(alias)] = Known(place.name, "place", country)
    for person in names.people:
        for alias in (person.name, *person.aliases):
            entries[_words(alias)] = Known(person.name, "person")
    people = {person.name: person for person in names.people}
    capitals = {**_capitals(), **{p.capital_of: p.name for p in names.places if p.capital_of}}
    every = frozenset(known.name for known in entries.values())
    return Index(_by_first(entries), _surnames(names.people), people, capitals, every)


def known_at(tokens: list[Token], at: int, index: Index) -> tuple[Known, int] | None:
    """The longest known name that begins at a token, and where it ends."""
    for words, known in index.by_first.get(tokens[at].text, ()):
        size = len(words)
        if size == 1:
            return known, at + 1
        if at + size > len(tokens) or tokens[at + 1].text != words[1]:
            continue
        if all(tokens[at + n].text == words[n] for n in range(2, size)):
            return known, at + size
    return None


def country_of(place: str) -> str | None:
    """The country that a well-known place lies in; None for countries and for what is not known."""
    return _countries().get(place)


@functools.cache
def _countries() -> dict[str, str]:
    found: dict[str, str] = {}
    for country, facts in gazetteer().countries.items():
        found.update(dict.fromkeys(facts.inside, country))
        if facts.capital:
            found[facts.capital] = country
    return found


def family_name(name: str) -> str:
    """The part of a full name by which its bearer is called alone."""
    words = name.split()
    while len(words) > 1 and words[-1].rstrip(".").lower() in SUFFIXES:
        words.pop()
    if len(words) < 2 or words[0] not in word_set("family_name_first"):
        return words[-1]
    western = words[0] in word_set("given_names_as_well") and len(words) == 2 and "-" not in name
    return words[-1] if western else words[0]


def filed_under(name: str) -> str:
    """What a person is looked up by in a list: the family name without its article, folded: "assad, bashar"."""
    family = family_name(name)
    bare = family.partition("-")[2] if family.partition("-")[0].islower() else family
    rest = " ".join(word for word in name.split() if word != family)
    plain = unicodedata.normalize("NFKD", f"{bare or family}, {rest}".casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _surnames(people: tuple[Person, ...]) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for person in people:
        found.setdefault(family_name(person.name), set()).add(person.name)
    return {surname: tuple(sorted(names)) for surname, names in found.items()}


@functools.cache
def _capitals() -> dict[str, str]:
    return {name: facts.capital for name, facts in gazetteer().countries.items() if facts.capital}


@functools.cache
def _shipped() -> dict[Words, Known]:
    entries: dict[Words, Known] = {}
    for name, aliases in organisations().items():
        for alias in (name, *aliases):
            entries[_words(alias)] = Known(name, "organisation")
    for name, aliases in gazetteer().regions.items():
        for alias in (name, *aliases):
            adjective = alias.endswith(_ADJECTIVES) and not alias.startswith(name + " ")
            adjective = adjective and alias != name
            entries[_words(alias.removeprefix("the "))] = Known(name, "place", None, adjective)
    for country, facts in gazetteer().countries.items():
        _add_country(entries, country, facts)
    for words, known in list(entries.items()):
        if known.kind == "place" and not known.demonym and sum(map(len, words)) > _SHORT and known.name not in _WORDS:
            entries.setdefault(tuple(word.upper() for word in words), known)
    return entries


def _add_country(entries: dict[Words, Known], country: str, facts: Country) -> None:
    for place in facts.inside:
        entries[_words(place)] = Known(place, "place")
    capital = facts.capital or ""
    for alias in (capital, *facts.capital_aliases):
        if alias:
            entries[_words(alias)] = Known(capital, "place", country)
    for alias in (country, *facts.aliases):
        entries[_words(alias)] = Known(country, "place", country)
    for demonym in facts.demonyms:
        entries[_words(demonym)] = Known(country, "place", country, demonym=True)


def _words(name: str) -> Words:
    return tuple(token.text for token in tokens_of(name))


def _by_first(entries: Mapping[Words, Known]) -> dict[str, tuple[tuple[Words, Known], ...]]:
    found: dict[str, list[tuple[Words, Known]]] = {}
    for words, known in entries.items():
        found.setdefault(words[0], []).append((words, known))
    return {first: tuple(sorted(rows, key=lambda row: (-len(row[0]), row[0]))) for first, rows in found.items()}
