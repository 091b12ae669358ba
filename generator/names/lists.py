"""lists: the word lists and the gazetteer that ship with the package -> sets and tables, read once."""

import functools
from collections.abc import Mapping

import msgspec

from generator.data_files import Lists, read_data


class Country(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the gazetteer says of a country: its capital, names of its people, other names, places inside it."""

    capital: str | None = None
    capital_aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()


class Gazetteer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Countries and regions by name; places that are given names too (Jordan)."""

    countries: dict[str, Country]
    regions: Lists
    given_names_too: frozenset[str]


class GivenNames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Given names; those of women and those of either; words that look like names of people and are none."""

    given_names: tuple[str, ...]
    feminine: frozenset[str]
    either: frozenset[str]
    named_like_people: frozenset[str]


@functools.cache
def gazetteer() -> Gazetteer:
    """The countries and regions of the world."""
    return read_data("names", "gazetteer.yml", Gazetteer)


@functools.cache
def name_lists() -> GivenNames:
    """The given names of people."""
    return read_data("names", "given_names.yml", GivenNames)


@functools.cache
def word_set(name: str) -> frozenset[str]:
    """The words of one list of words.yml."""
    return frozenset(_lists()[name])


@functools.cache
def phrases(name: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """A list of phrases by their first word, the longest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in _lists()[name]:
        words = tuple(phrase.split())
        table.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in table.items()}


@functools.cache
def organisations() -> Lists:
    """Well-known organisations, each with its other names."""
    return read_data("names", "organisations.yml", Lists)


@functools.cache
def titles() -> Mapping[str, str]:
    """Titles of offices as reports write them -> as they are compared."""
    return read_data("names", "titles.yml", dict[str, str])


@functools.cache
def _lists() -> Lists:
    return read_data("names", "words.yml", Lists)
