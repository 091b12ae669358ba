"""sentences: where they end, and where a full stop ends nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.sentences import split_sentences

CASES = [
    ("He left. She stayed.", ["He left.", "She stayed."]),
    ("He met Mr. Smith on Feb. 2-3. It rained.", ["He met Mr. Smith on Feb. 2-3.", "It rained."]),
    (
        "The U.S. Senate met. It was in the U.S. The end.",
        ["The U.S. Senate met.", "It was in the U.S.", "The end."],
    ),
    ("At 9 a.m. Tuesday J. K. Doe came.", ["At 9 a.m. Tuesday J. K. Doe came."]),
    ("“Why?” he asked. “No!” She left.", ["“Why?” he asked.", "“No!”", "She left."]),
    ("It should… go on. And on…", ["It should… go on.", "And on…"]),
    ("A heading\n\nA line. Another", ["A heading", "A line.", "Another"]),
    (
        "Acme Inc. said so. Ties with Bolt Ltd. The rest.",
        ["Acme Inc. said so.", "Ties with Bolt Ltd.", "The rest."],
    ),
    ("Spaced out . Like this .", ["Spaced out .", "Like this ."]),
    ("第一句。第二句。", ["第一句。", "第二句。"]),
]


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[case[0][:20] for case in CASES])
def test_sentences(text: str, wanted: list[str]) -> None:
    """The sentences of a text, white space trimmed."""
    assert [text[start:end] for start, end in split_sentences(text)] == wanted


@given(st.text(alphabet="aB. \n!?”“’…", max_size=60))
def test_nothing_is_lost(text: str) -> None:
    """The spans are in order, do not overlap, and leave out nothing but white space."""
    spans = split_sentences(text)
    at = 0
    for start, end in spans:
        assert start >= at
        assert not text[at:start].strip()
        assert "\n\n" not in text[start:end]
        at = end
    assert not text[at:].strip()
