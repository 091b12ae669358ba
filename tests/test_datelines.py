"""datelines: what each question about the line before a report finds in it."""

import pytest

from generator.datelines import agency_in, capital_day_in, is_around_day, is_around_stamp, month_and_day_in


@pytest.mark.parametrize(
    ("line", "agency", "day", "capitals"),
    [
        ("DORNWICK, July 13 (Reuters) - Boats sailed.", "Reuters", ("July 13", "July", 13), (7, 13)),
        ("ELSTAD, Ohio (AP) — Boats sailed.", "AP", None, None),
        ("DORNWICK, July 13. /TASS/. Boats sailed.", "TASS", None, None),
        ("Dornwick, July 13 - Boats sailed.", None, ("July 13", "July", 13), None),
        ("The boats of July 13 sailed (again) -", "again", None, None),
        ("Boats sailed on Thursday.", None, None, None),
    ],
)
def test_agency_and_day(
    line: str, agency: str | None, day: tuple[str, str, int] | None, capitals: tuple[int, int] | None
) -> None:
    """Each is found where it stands in the place that datelines have it in."""
    assert (agency_in(line), month_and_day_in(line), capital_day_in(line)) == (agency, day, capitals)


def test_a_line_of_capitals_further_down() -> None:
    """A headline may stand above it."""
    assert capital_day_in("Boats sail\n\nDORNWICK, Sept. 2 — They left.") == (9, 2)


def test_what_stands_around_a_day() -> None:
    """A place before and an agency or a dash behind; a sentence is no dateline."""
    assert is_around_day("DORNWICK, ", " (Xinhua) -- Boats")
    assert not is_around_day("The boats left on ", " and sank")
    assert is_around_stamp("ELSTAD, ", " (AP) — Boats")
    assert not is_around_stamp("it said that on ", " boats left")
