"""What stands around an expression: the direction of its clause, sentences, histories."""

import pytest

from generator.timex.context.clause_direction import dates_a_saying, direction


def around(marked: str) -> tuple[str, tuple[int, int], int, int]:
    """The text without its brackets, its one sentence, and where the bracketed words stand."""
    before, rest = marked.split("[")
    words, after = rest.split("]")
    text = before + words + after
    return text, (0, len(text)), len(before), len(before) + len(words)


@pytest.mark.parametrize(
    ("marked", "toward"),
    [
        ("They will meet on [Friday].", "future"),
        ("They met on [Friday].", "past"),
        ("They are due to meet [Friday].", "future"),
        ("He had been expected to begin on [Friday].", "past"),
        ("The summit would still be held on [April 24].", "future"),
        ("On [Friday], the government planned to pay.", "past"),
        ("Talks planned for [Friday] were called off.", "either"),
        ("He protested against [Friday]'s ruling.", "past"),
        ("They could come as early as [Tuesday].", "future"),
        ("The envoy to Pakistan was deported to Kabul on [Friday].", "past"),
        ("According to reports published on [Friday], he left.", "past"),
        ("He is known to have met them in [April].", "past"),
        ("[Friday]'s attacks might have warned them.", "past"),
        ("In [January], a week of rain.", "past"),
        ("Rain on [Friday].", ""),
    ],
)
def test_direction(marked: str, toward: str) -> None:
    """Past or future by the verb group that governs the expression, else unknown."""
    assert direction(*around(marked)) == toward


@pytest.mark.parametrize(
    ("marked", "says"),
    [
        ("China said on [Thursday] that it would.", True),
        ("He told the Global Times on [Saturday].", True),
        ("On [Saturday], the ministry said it would.", True),
        ("Officials said they met on [Thursday].", False),
        ("The envoy arrived on [Thursday].", False),
        ("Experts said [yesterday]'s report was fair.", False),
        ("He said [September] would suit all.", False),
        ("They announced a pact in Moscow [a year ago].", False),
    ],
)
def test_sayings(marked: str, says: bool) -> None:
    """A verb of saying right beside the expression, and none where another verb stands between."""
    text, sentence, start, end = around(marked)
    assert dates_a_saying(text, sentence, start, end, 0) is says
