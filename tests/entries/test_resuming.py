"""resuming: where an aside begins, and where what stands around it goes on."""

from generator.entries.resuming import closing, reduced, resumed, supposed


def test_reduced() -> None:
    """A participle or an apposition with one opens an aside, and the verb after it goes on."""
    text = "The dam, built in 1971, failed on Monday."
    assert [(text[at:][:8], head) for at, head in reduced(text, 0, len(text))] == [
        (", built ", "reduced"),
        ("failed o", "resumed"),
    ]
    text = "Holm, a painter trained in Bern, died on Monday."
    assert [text[at:][:8] for at, _ in reduced(text, 0, len(text))] == [" trained", "died on "]


def test_resumed() -> None:
    """After ", who …," and ", when …," the main clause goes on."""
    text = "By May, when the road reopened, 30 people had left."
    at = text.index(", when")
    ((where, head),) = resumed(text, [(0, ""), (at, "when")], len(text))
    assert (text[where:][:9], head) == ("30 people", "resumed")


def test_closing_and_supposed() -> None:
    """Who says it at the end is cut off; so is what holds only if something else does."""
    text = "Two people were hurt in the fire, the ministry said on Friday."
    ((at, head),) = closing(text, 0, len(text))
    assert (text[at:][:14], head) == (", the ministry", "saying")
    text = "If talks fail, a vote would be held."
    assert [(text[at:][:8], head) for at, head in supposed(text, 0, len(text))] == [
        (", a vote", "then")
    ]
