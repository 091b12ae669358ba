"""Days in figures: which of the two figures is the day."""

import datetime

import pytest

from generator.timex import find_time_expressions


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("It passed on 02/03/2023.", None, "2023-02-03"),
        ("It passed on 02.03.2023.", None, "2023-03-02"),
        ("It passed on 02/03/2023 and sank on 28/3/2023.", None, "2023-03-02"),
        ("It passed on 02/03/2023 and sank on 3/28/2023.", None, "2023-02-03"),
        ("It passed on 02/03/2023 and sank on 03/04/2023.", (2023, 4, 3), "2023-03-02"),
        ("It passed on 02/03/2023 and sank on 04/03/2023.", (2023, 4, 3), "2023-02-03"),
    ],
)
def test_order_of_figures(text: str, published: tuple[int, int, int] | None, value: str) -> None:
    """The order that the text shows elsewhere, else month first; dots put the day first."""
    day = datetime.date(*published) if published else None
    assert find_time_expressions(text, day)[0].value == value


def test_open_order_is_a_guess() -> None:
    """Where nothing shows the order, the day is a guess; where something does, it is none."""
    guess = find_time_expressions("It passed on 02/03/2023.", None)[0]
    shown = find_time_expressions("It passed on 02/03/2023 and sank on 3/28/2023.", None)[0]
    assert guess.confidence < 0.6 < shown.confidence
