"""data_files: what ships as YAML is read as the type that is asked for, and words that YAML takes for true are none."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
import yaml

from generator.data_files import Lists, read_data, read_words
from tests.conftest import REPOSITORY

FILES = sorted(path for path in (REPOSITORY / "generator").rglob("*.y*ml") if "scaffold" not in path.parts)
YES_OR_NO = {("en.yaml", "day_first"), ("zh.yaml", "spaced")}


def test_lists_and_texts_of_words() -> None:
    """A list may be written as one text; the words are the same."""
    words = read_words("linguistics", "data/speech.yml")
    assert "say" in words["verbs"]
    assert all(" " not in word for word in words["verbs"])
    assert read_data("names", "organisations.yml", Lists)["NATO"] == ("Nato", "North Atlantic Treaty Organization")


def test_what_is_no_such_type_is_refused() -> None:
    """The message says where in the file."""
    with pytest.raises(msgspec.ValidationError, match=r"Expected `float`, got `array`"):
        read_data("names", "organisations.yml", dict[str, float])


def scalars(data: object) -> Iterator[object]:
    """Keys and values, however deep."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield key
            yield from scalars(value)
    elif isinstance(data, list):
        for one in data:
            yield from scalars(one)
    else:
        yield data


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_word_is_taken_for_true(path: Path) -> None:
    """`on`, `off`, `yes` and `no` are in quotes where they are words."""
    data = yaml.safe_load(path.read_text("utf-8"))
    lists = {key: value for key, value in data.items() if (path.name, key) not in YES_OR_NO}
    assert not [one for one in scalars(lists) if isinstance(one, bool) or one is None]
