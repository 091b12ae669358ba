"""wordlists: the data files beside this module -> phrases to compare lines with, loaded once."""

import functools
import importlib.resources
from typing import Any

import yaml

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@functools.cache
def load(name: str) -> dict[str, Any]:
    """The data of one of this room's YAML files."""
    folder = importlib.resources.files("generator.reading") / "data"
    text = (folder / f"{name}.yml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=_LOADER)  # noqa: S506 (a safe loader, the C one)
    return data


@functools.cache
def phrases(name: str, category: str) -> frozenset[str]:
    """Phrases that make up a whole line."""
    return frozenset(_listed(name, category))


def begins(line: str, name: str, category: str) -> bool:
    """Whether the line begins with one of the phrases, at the end of a word."""
    listed = _listed(name, category)
    return line.startswith(listed) and any(line.startswith(phrase) and _word_ends(line, phrase) for phrase in listed)


def holds(line: str, name: str, category: str) -> bool:
    """Whether the line holds one of the phrases anywhere."""
    return any(phrase in line for phrase in _listed(name, category))


def ends(line: str, name: str, category: str) -> bool:
    """Whether the line ends with one of the phrases."""
    return line.endswith(_listed(name, category))


@functools.cache
def _listed(name: str, category: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(phrase) for phrase in load(name)[category]))


def _word_ends(line: str, phrase: str) -> bool:
    after = line[len(phrase) : len(phrase) + 1]
    return not (after.isalnum() and phrase[-1].isalnum() and phrase[-1] < "\u2e80")
