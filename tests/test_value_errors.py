"""mistakes: the words for what is wrong with a value."""

import datetime
from typing import Literal

import pytest

from generator.value_errors import did_you_mean, explain


@pytest.mark.parametrize(
    ("data", "wanted", "said"),
    [
        ("soon", datetime.date, "is not a valid date"),
        (5, str, "is a number, not text"),
        ("red", Literal["green", "blue"], "is not one of its values"),
        ("one", tuple[str, ...], "is one text, not a list"),
        ([1], dict[str, str], "is a list"),
    ],
)
def test_each_mistake_has_its_words(data: object, wanted: object, said: str) -> None:
    """What was given and what was wanted, without a program's terms."""
    what, fix = explain("key", data, wanted, "Expected `object`, got `array`")
    assert said in what
    assert fix


def test_did_you_mean() -> None:
    """The nearest word, or all of them."""
    assert did_you_mean("titel", ["title", "url"]) == "Did you mean `title`?"
    assert did_you_mean("zzz", ["title", "url"]) == "The keys are title, url"
