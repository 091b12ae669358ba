"""disagreements: on which fields the reports of one event differ, and where they only say more or less."""

import pytest

from generator.events.describe.disagreements import disagreements_of
from generator.events.features.entry_features import entry_features
from generator.events.features.numbers import numbers_in
from generator.events.features.vectors import Rarity
from generator.model import Account, Disagreement, Entry
from tests.events.making import entry, report


def differ(*entries: Entry) -> dict[str, dict[str, tuple[str, bool]]]:
    """The grid of those entries, the first dating the event: field, report, value and whether it differs."""
    by_report: dict[str, list[Entry]] = {}
    for one in entries:
        by_report.setdefault(one.report, []).append(one)
    accounts = [Account(report=name, entries=tuple(told)) for name, told in by_report.items()]
    items = entry_features([report(name, "") for name in by_report], accounts, Rarity(()))
    ids = {item.report: item.entry.report for item in items}
    return {row.field: cells(row) for row in disagreements_of(items, ids, items[0])}


def cells(row: Disagreement) -> dict[str, tuple[str, bool]]:
    """The cells of a row."""
    return {cell.report: (cell.value, cell.differs) for cell in row.cells}


def test_days_that_do_not_meet() -> None:
    """The day that is not the event's is marked; a month that holds it is not."""
    found = differ(entry("a~1", "", "2030-05-01"), entry("b~1", "", "2030-05-03"), entry("c~1", "", "2030-05"))
    assert found["date"] == {
        "a": ("2030-05-01", False),
        "b": ("2030-05-03", True),
        "c": ("2030-05", False),
    }


def test_naming_more_is_no_disagreement() -> None:
    """One list of people that holds the other only says more."""
    some, all_ = ("Ana Horvat",), ("Ana Horvat", "Omar Okafor")
    assert not differ(entry("a~1", "", people=some), entry("b~1", "", people=all_))


def test_naming_others_is() -> None:
    """Each names somebody whom the other does not."""
    found = differ(
        entry("a~1", "", people=("Ana Horvat", "Omar Okafor")),
        entry("b~1", "", people=("Ana Horvat", "Lena Novak")),
    )
    assert found["people"]["b"] == ("Ana Horvat, Lena Novak", True)


def test_a_town_and_its_country_agree() -> None:
    """A capital and its country are no contradiction; two countries are."""
    assert not differ(entry("a~1", "", places=("Oslo",)), entry("b~1", "", places=("Norway",)))
    found = differ(entry("a~1", "", places=("Oslo",)), entry("b~1", "", places=("Peru",)))
    assert found["place"]["b"] == ("Peru", True)


def test_numbers_of_the_same_thing() -> None:
    """What two reports count differently is a row of its own, digits or words."""
    found = differ(
        entry("a~1", "The storm sank twelve boats and 3 ferries."),
        entry("b~1", "The storm sank 14 boats and three ferries."),
    )
    assert found == {"number of boats": {"a": ("12", False), "b": ("14", True)}}


def test_one_report_does_not_disagree_with_itself() -> None:
    """A grid needs two reports."""
    assert not differ(entry("a~1", "", "2030-05-01"), entry("a~2", "", "2030-05-03"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,200 sheep and 40 goats", [("40", "goats")]),
        ("seven armed robbers fled", [("7", "robbers")]),
        ("It took 3 hours over two days", []),
        ("In 2029 elections were held", []),
        ("a 5-2 win for the Herons", []),
        ("$40 tickets", []),
    ],
)
def test_what_counts_as_a_number_of_things(text: str, expected: list[tuple[str, str]]) -> None:
    """Counts of plural things; no times, years, scores or prices."""
    assert numbers_in(text) == expected
