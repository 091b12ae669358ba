"""wordlists: the data files beside this module -> phrases to compare lines with, loaded once."""

import functools

from generator.data_files import Lists, read_data

_START = 2


@functools.cache
def load(name: str) -> Lists:
    """The lists of one of this room's YAML files."""
    return read_data("reading", f"data/{name}.yml", Lists)


@functools.cache
def phrases(name: str, category: str) -> frozenset[str]:
    """Phrases that make up a whole line."""
    return frozenset(_listed(name, category))


def begins(line: str, name: str, category: str) -> bool:
    """Whether the line begins with one of the phrases, at the end of a word."""
    likely = _by_start(name, category).get(line[:_START])
    return likely is not None and any(line.startswith(phrase) and _word_ends(line, phrase) for phrase in likely)


def holds(line: str, name: str, category: str) -> bool:
    """Whether the line holds one of the phrases anywhere."""
    by_word, others = _by_first_word(name, category)
    words = line.replace(",", " ").split() if "," in line else line.split()
    firsts = by_word.keys() & words
    if firsts and any(phrase in line for word in firsts for phrase in by_word[word]):
        return True
    return any(phrase in line for phrase in others)


def ends(line: str, name: str, category: str) -> bool:
    """Whether the line ends with one of the phrases."""
    return line.endswith(_listed(name, category))


@functools.cache
def _listed(name: str, category: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(load(name)[category]))


@functools.cache
def _by_start(name: str, category: str) -> dict[str, tuple[str, ...]]:
    """Phrases by their first letters."""
    found: dict[str, list[str]] = {}
    for phrase in _listed(name, category):
        found.setdefault(phrase[:_START], []).append(phrase)
    return {start: tuple(phrases) for start, phrases in found.items()}


@functools.cache
def _by_first_word(name: str, category: str) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    """Phrases of several words by their first one, and the other phrases."""
    found: dict[str, list[str]] = {}
    others = []
    for phrase in _listed(name, category):
        first, _, rest = phrase.partition(" ")
        if rest and first.replace("'", "").isalpha():
            found.setdefault(first, []).append(phrase)
        else:
            others.append(phrase)
    return {word: tuple(phrases) for word, phrases in found.items()}, tuple(others)


def _word_ends(line: str, phrase: str) -> bool:
    after = line[len(phrase) : len(phrase) + 1]
    return not (after.isalnum() and phrase[-1].isalnum() and phrase[-1] < "\u2e80")
