"""forms: which capitalised sequences could be people by themselves."""

import pytest

from generator.names.name_shape import has_initial, is_common, is_given, is_pinyin, looks_like_name
from generator.names.name_shape import usual_capitals as usual
from generator.names.tokens import tokens_of


@pytest.mark.parametrize(
    ("name", "by_form"),
    [
        ("Chen Li", True),
        ("Moon Sang-gyun", True),
        ("Kim Yo Jong", True),
        ("Ann B. Doe", False),
        ("Lin Harbour", False),
    ],
)
def test_pinyin(name: str, by_form: bool) -> None:
    """Chinese and Korean names are known by family name and syllables."""
    assert is_pinyin(name.split()) is by_form


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("Sanjay Desai", True),
        ("T. Howard Finch", True),
        ("Jean-Luc Morel", True),
        ("Blue Harvest", False),
        ("Harry Potter", False),
        ("Sanjay", False),
    ],
)
def test_given(name: str, given: bool) -> None:
    """A first name and what may be a family name; no figure of fiction and no firm."""
    assert is_given(name.split()) is given


def test_initial() -> None:
    """A letter between two names stands for a middle name."""
    assert has_initial(["Gilda", "T.", "Monroe"])
    assert not has_initial(["Plan", "B."])


def test_common() -> None:
    """Words of general English are told with their endings."""
    assert is_common("Checks")
    assert is_common("Making")
    assert not is_common("Desai")


@pytest.mark.parametrize(
    ("text", "looks"),
    [
        ("Sea Star 2 sank.", False),
        ("World War II", False),
        ("Tom Oakes Library", False),
        ("Tom Oakes III", True),
        ("PwX", False),
    ],
)
def test_looks_like_name(text: str, looks: bool) -> None:
    """A ship with its number, a war and a library are no people."""
    tokens = tokens_of(text)
    right = sum(token.capital for token in tokens)
    assert looks_like_name(tokens, 0, right) is looks


def test_usual_capitals() -> None:
    """Block capitals are undone, but not in initials and ordinals."""
    assert usual(["WANG", "Yi"]) == "Wang Yi"
    assert usual(["JP", "Doe", "III"]) == "JP Doe III"
