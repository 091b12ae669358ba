"""Stories that run for weeks: their events are kept apart, and what many report of one is kept together."""

from pathlib import Path

import pytest

from bench.stories import STORIES, Pairs, Row, found_in, pairs, story

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
    """Hardly two events of a story are taken for one, and hardly one for two, however much is recalled."""
    found = counted(of(name, background))
    assert found.joined <= 3
    assert found.parted <= 5
    assert found.right >= 4


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
