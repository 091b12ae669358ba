"""titles: short, whole, in the present tense, and never beginning in the middle."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.entries.clipping import clipped, has_verb
from generator.entries.made import listed, the
from generator.entries.wording import participle

CLIPPED = [
    ("BERN (AP) — Two men were held", "Two men were held"),
    ("and that the plan failed", "The plan failed"),
    ("The plan failed , at last", "The plan failed, at last"),
    ("A year ago, the report recalls, they met", "A year ago they met"),
    ("'They changed it': trial opens", "'They changed it': trial opens"),
    ("“never” said Ann of the plan", "“never” said Ann of the plan"),
    ("“ said Ann of the plan", "Said Ann of the plan"),
    ("He was sworn in", "He was sworn in"),
]


@pytest.mark.parametrize(("words", "wanted"), CLIPPED)
def test_clipped(words: str, wanted: str) -> None:
    """What stands before and after the words themselves goes."""
    assert clipped(words) == wanted


@given(
    st.lists(
        st.sampled_from(
            ["Ann", "said", "the", "plan,", "while", "failed", "“never”", "and", "houses"]
        ),
        max_size=60,
    )
)
def test_never_cut_inside_a_word(words: list[str]) -> None:
    """A long title ends at a word, and is short."""
    title = clipped(" ".join(words))
    assert len(title) <= 100
    known = {word.strip(",“”").lower() for word in words}
    assert all(word.strip(",…“”").lower() in known for word in title.split())


def test_names_in_a_row() -> None:
    """Names are joined as in a sentence."""
    assert [listed(("A",)), listed(("A", "B")), listed(("A", "B", "C"))] == [
        "A",
        "A and B",
        "A, B and C",
    ]


def test_a_noun_is_no_sentence() -> None:
    """A title with a verb is told from a noun with what belongs to it."""
    assert has_verb("The trial begins")
    assert has_verb("Man held in Leeds")
    assert not has_verb("Storm over Elm - statement")


def test_articles() -> None:
    """Some countries have an article."""
    assert [the("Netherlands"), the("Malta")] == ["the Netherlands", "Malta"]


def test_participles() -> None:
    """A past form without an object is what was done to the subject."""
    assert participle("charge", " in Leeds")
    assert not participle("charge", " the man in Leeds")
