"""masthead: a paper's name on one of the first lines."""

import pytest

from generator.reading.attribution.masthead import masthead_of
from generator.reading.lines import lines_of


@pytest.mark.parametrize("name", ["The Morning Ledger", "Valley Post", "Daily Standard", "Dornwick Courier"])
def test_a_name_alone_on_a_line(name: str) -> None:
    """It is taken as it is written."""
    assert masthead_of(lines_of(f"{name}\n\nCouncil agrees on the bridge\n"), frozenset()) == name


@pytest.mark.parametrize(
    "line",
    [
        "World News",
        "Post",
        "Read the Post today",
        "Minister visits Lisbon",
        "THE END OF TIMES IS NEAR, HE SAID TODAY IN A SPEECH",
        "Log In",
        "Subscribe",
        "Top Stories",
    ],
)
def test_what_is_no_masthead(line: str) -> None:
    """Menus and headlines are not."""
    assert masthead_of(lines_of(f"{line}\n\nCouncil agrees on the bridge\n"), frozenset()) is None
