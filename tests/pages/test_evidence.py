"""Excerpts are cut: by words, and by length where words are endless or there are no spaces."""

from generator.pages.evidence import cut


def test_excerpts_are_cut_by_words_and_by_length() -> None:
    """What fits stays as it is, character for character; what is written without spaces is cut too."""
    assert cut("One  two\nthree", 3) == "One  two\nthree"
    assert cut("One  two\nthree four", 3) == "One  two\nthree"
    assert cut("x" * 100, 3) == "x" * 36
    assert cut("他" * 2000, 60) == "他" * 720
    assert cut(" One two ", 2) == " One two "
