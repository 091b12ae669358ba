"""subjects: whom or what a clause without a subject of its own is said of."""

import pytest

from generator.entries.subjects import head_before
from generator.entries.telling import Sentence

CASES = [
    ("Winters did not speak at the trial, which began in May.", "the trial"),
    ("The new flood barrier, which opened in 2016, failed.", "The new flood barrier"),
    ("She spoke of murdering baker Ivo Lang, who was ill.", "baker Ivo Lang"),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_head(text: str, wanted: str) -> None:
    """The noun phrase right before "which" or "who"."""
    sentence = Sentence(0, 0, len(text), (), ())
    assert head_before(text, sentence, text.index(", wh")) == wanted
