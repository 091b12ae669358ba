"""Stories that run for weeks: their events are kept apart, and what many report of one is kept together."""

from pathlib import Path

import pytest

from bench.fit_stories import read
from bench.stories import STORIES, Pairs, Row, found_in, pairs, story
from generator.events import group
from generator.model import Account, Report

NAMES = tuple(sorted(path.stem for path in STORIES.glob("*.txt")))


def of(name: str, background: bool) -> list[Row]:
    """The reports of a story."""
    return story(STORIES / f"{name}.txt", background)


def counted(rows: list[Row]) -> Pairs:
    """What became of their pairs."""
    return pairs(rows, found_in(rows))


@pytest.mark.parametrize("background", [False, True])
@pytest.mark.parametrize("name", NAMES)
def test_a_story_on_its_own(name: str, background: bool) -> None:
    """Hardly two events of a story are taken for one; most pairs of one stay together, however much is recalled."""
    found = counted(of(name, background))
    assert found.joined <= 5
    assert found.parted <= 5
    assert found.right >= 3
    assert found.right > found.parted


@pytest.mark.parametrize("background", [False, True])
def test_stories_side_by_side(background: bool) -> None:
    """No two stories are mixed, and within each most events are kept apart."""
    rows = [row for name in NAMES for row in of(name, background)]
    found = found_in(rows)
    homes: dict[str, set[str]] = {}
    for row, event in zip(rows, found, strict=True):
        homes.setdefault(event, set()).add(str(row["event"]).split()[0])
    assert all(len(stories) == 1 for stories in homes.values())
    right, joined, parted = pairs(rows, found)
    assert joined <= 20
    assert parted <= 10
    assert right >= 40


def events_of(reports: list[Report], accounts: list[Account]) -> set[frozenset[str]]:
    """The entries of each event."""
    return {frozenset(one.entries) for one in group(tuple(reports), tuple(accounts), (), ())}


def test_a_report_changes_hardly_more_than_it_touches() -> None:
    """One report more leaves the events of all other stories as they were, but for one entry at most."""
    rows = [row for name in NAMES for row in of(name, background=False)]
    reports, accounts = read(rows)
    before = events_of(reports, accounts)
    for added in range(3, len(rows), 13):
        story_of = str(rows[added]["event"]).split()[0]
        own = {
            entry.id
            for row, account in zip(rows, accounts, strict=True)
            for entry in account.entries
            if str(row["event"]).split()[0] == story_of
        }
        without = events_of(reports[:added] + reports[added + 1 :], accounts[:added] + accounts[added + 1 :])
        changed = {event for event in before if event.isdisjoint(own)} ^ {
            event for event in without if event.isdisjoint(own)
        }
        assert len(changed) <= 4  # an entry may change its event where two are nearly as near


def test_background_ends_the_reports_that_it_is_for(tmp_path: Path) -> None:
    """What follows `++` ends the reports of those outlets from that day on."""
    path = tmp_path / "a.txt"
    path.write_text(
        "== 2030-01-01 | X | one\nT\nText.\n\n== 2030-01-02 | X | two\nT\nText.\n\n"
        "== 2030-01-02 | Y | two\nT\nText.\n++ 2030-01-02 | X, Z\nBefore.\n",
        encoding="utf-8",
    )
    assert [row["text"] for row in story(path, True)] == ["Text.", "Text.\n\nBefore.", "Text."]
    assert {row["text"] for row in story(path, False)} == {"Text."}
    assert [row["event"] for row in story(path, False)] == ["a one", "a two", "a two"]
