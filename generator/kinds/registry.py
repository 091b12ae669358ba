"""registry: kinds.yml, read through a schema -> what each kind of event is, and how well two of them go together."""

import functools
from collections.abc import Mapping
from typing import Literal

import msgspec

from generator.data_files import read_data
from generator.model import Value

Shape = Literal["round", "diamond", "triangle", "square"]
Trait = Literal["saying", "in-one-place", "lasting"]
OTHER = "other"


class Kind(Value, frozen=True):
    """One kind of event, field by field as kinds.yml explains it; `name` is its key there."""

    group: str
    name: str = ""
    families: frozenset[str] = frozenset()
    mark: Shape = "square"
    traits: frozenset[Trait] = frozenset()
    weight: float = 0.0
    nouns: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    past: tuple[str, ...] = ()


class _Document(Value, frozen=True):
    kinds: dict[str, Kind]


@functools.cache
def kinds() -> Mapping[str, Kind]:
    """Every kind by its name. Raises msgspec.ValidationError where the file says what no kind has."""
    document = read_data("kinds", "kinds.yml", _Document)
    return {name: msgspec.structs.replace(kind, name=name) for name, kind in document.kinds.items()}


def kind_of(name: str) -> Kind:
    """The kind of that name; a chronology's own kinds have no families, no traits and a square mark."""
    return kinds().get(name) or Kind(group=name, name=name)


def is_loose(name: str) -> bool:
    """Whether a kind says little of what it was: two events of it need not be alike."""
    return name in (OTHER, "event")


@functools.lru_cache(maxsize=4096)
def accord(one: str, other: str) -> float:
    """1 for the same kind, .5 for kinds of one family, 0 for vague ones, -1 for kinds that exclude each other."""
    if is_loose(one) or is_loose(other):
        return 0.0
    if one == other:
        return 1.0
    own, theirs = kind_of(one).families, kind_of(other).families
    if not own or not theirs:
        return 0.0
    return 0.5 if own & theirs else -1.0
