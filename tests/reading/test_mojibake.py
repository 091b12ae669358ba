"""mojibake: letters that went through the wrong encoding come back, and nothing else changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.encoding import decode
from generator.reading.mojibake import mended

MEANT = "“Iran’s deal” – café, São Paulo, £5, €6 … ‘yes’ — “no”"


def broken(text: str) -> str:
    """The text as a program leaves it that takes UTF-8 for Windows-1252."""
    return "".join(
        chr(byte) if byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else bytes([byte]).decode("cp1252")
        for byte in text.encode("utf-8")
    )


def test_what_was_meant_comes_back() -> None:
    """Quotation marks, dashes, accents, currencies; from a file's bytes too."""
    assert mended(broken(MEANT)) == MEANT
    assert decode(broken(MEANT).encode("utf-8")) == (MEANT, None)


@pytest.mark.parametrize(
    ("given_", "wanted"),
    [
        ("Iranâ€ ™ s president", "Iran’s president"),
        ("the group â€ “ five members", "the group – five members"),
        ("the deal.â€ � she said", "the deal.” she said"),
    ],
)
def test_parted_by_a_tokeniser(given_: str, wanted: str) -> None:
    """The pieces are found again."""
    assert mended(given_) == wanted


@pytest.mark.parametrize("text", ["São Paulo", "NÃO", "Âge tendre", "château", "ça â la", "a © b", "“ok”"])
def test_good_text_is_left_alone(text: str) -> None:
    """Letters that stand by themselves are no trace of anything."""
    assert mended(text) == text


@given(st.text())
def test_any_text(text: str) -> None:
    """Never fails, and is done after two goes at most where one mends into another."""
    assert isinstance(mended(mended(text)), str)
