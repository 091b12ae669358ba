"""data_files: a YAML file that ships with the package -> its content, checked against a type."""

from importlib import resources
from typing import TypeVar

import msgspec

T = TypeVar("T")
Lists = dict[str, tuple[str, ...]]  # name of a list -> its words


def read_data(room: str, name: str, kind: type[T]) -> T:
    """The file `name` of the package `generator.` + `room` as a `kind`: a struct, or a `dict` of plain types.

    Raises msgspec.ValidationError, with the place in the file, where it holds anything else: an unquoted `on`, which
    YAML takes for true, is no word.
    """
    text = resources.files(f"generator.{room}" if room else "generator").joinpath(name).read_text(encoding="utf-8")
    return msgspec.yaml.decode(text, type=kind)


def read_words(room: str, name: str) -> dict[str, frozenset[str]]:
    """A file of lists, each a sequence or one text of words with spaces between -> the words by the list's name."""
    lists = read_data(room, name, dict[str, str | tuple[str, ...]])
    return {key: frozenset(words.split() if isinstance(words, str) else words) for key, words in lists.items()}
