"""TIMEX3 values as EDTF: never more precise, and all of them read by generator.edtf_bounds."""

import pytest

from generator.edtf_bounds import bounds
from generator.timex.resolve.edtf import edtf_of


@pytest.mark.parametrize(
    ("value", "edtf", "days"),
    [
        ("2023-02-04", "2023-02-04", ("2023-02-04", "2023-02-04")),
        ("2023-02-03TNI", "2023-02-03", ("2023-02-03", "2023-02-03")),
        ("2023-02", "2023-02", ("2023-02-01", "2023-02-28")),
        ("2023", "2023", ("2023-01-01", "2023-12-31")),
        ("2023-W05", "2023-01-30/2023-02-05", ("2023-01-30", "2023-02-05")),
        ("2023-W05-WE", "2023-02-04/2023-02-05", ("2023-02-04", "2023-02-05")),
        ("2022-Q3", "2022-07/2022-09", ("2022-07-01", "2022-09-30")),
        ("2022-H1", "2022-01/2022-06", ("2022-01-01", "2022-06-30")),
        ("2023-WI", "2023-24", ("2023-12-01", "2024-02-29")),
        ("199", "199X", ("1990-01-01", "1999-12-31")),
        ("18", "18XX", ("1800-01-01", "1899-12-31")),
        ("BC0044", "-0043", ("-0043-01-01", "-0043-12-31")),
        ("BC047", "-0478/-0469", ("-0478-01-01", "-0469-12-31")),
        ("FY2023", "2023~", ("2023-01-01", "2023-12-31")),
    ],
)
def test_dates(value: str, edtf: str, days: tuple[str, str]) -> None:
    """A date's EDTF, and the days that bound it."""
    assert edtf_of("DATE", value) == edtf
    assert bounds(edtf) == days


@pytest.mark.parametrize("value", ["PAST_REF", "XXXX-WXX-4", "XXXX-03", "2023-XX-XX", "2023-02-XX"])
def test_no_place_in_the_calendar(value: str) -> None:
    """Vague and incomplete values have no EDTF."""
    assert edtf_of("DATE", value) is None


def test_lengths_and_sets_have_none() -> None:
    """Durations and sets have no EDTF, whatever their value looks like."""
    assert edtf_of("DURATION", "P2D") is None
    assert edtf_of("SET", "2023") is None


def test_approximate() -> None:
    """`~` where words only come near the value, and never on an interval."""
    assert edtf_of("DATE", "2022-02", approximate=True) == "2022-02~"
    assert edtf_of("DATE", "FY2023", approximate=True) == "2023~"
    assert edtf_of("DATE", "2023-W05", approximate=True) == "2023-01-30/2023-02-05"
