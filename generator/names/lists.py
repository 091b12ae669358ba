"""lists: the word lists and the gazetteer that ship with the package -> sets and tables, read once."""

import functools
import importlib.resources
from collections.abc import Mapping
from typing import Any

import yaml

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@functools.cache
def word_set(name: str) -> frozenset[str]:
    """The words of one list of words.yml."""
    return frozenset(str(word) for word in _file("words.yml")[name])


@functools.cache
def phrases(name: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """A list of phrases by their first word, the longest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in _file("words.yml")[name]:
        words = tuple(str(phrase).split())
        table.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in table.items()}


def table(file: str, name: str) -> Any:
    """One table of a data file, as plain data."""
    return _file(file)[name]


@functools.cache
def _file(name: str) -> Mapping[str, Any]:
    text = importlib.resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    data: Mapping[str, Any] = yaml.load(text, Loader=Loader)  # noqa: S506  (a safe loader, in C where there is one)
    return data
