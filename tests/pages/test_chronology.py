"""The front page's key dates: what reports are chiefly about, not their background."""

from msgspec.structs import replace

from generator.pages import chronology as room
from generator.pages.shapes import index_of
from tests.pages.sample import chronology


def test_key_dates_are_what_reports_are_chiefly_about() -> None:
    """Background comes last, however weighty; of equals no year has two before another has one."""
    talks = index_of(chronology()).cards["e-talks"]
    days = ("2022-01-01", "2022-02-01", "2023-01-01", "2024-01-01")
    made = [
        replace(talks, id=day, weight=2.0, when=replace(talks.when, first=day, last=day))
        for day in days
    ]
    background = replace(made[0], id="background", weight=9.0)
    key = room._key_events([background, *made], frozenset(days), 3)
    assert [card.id for card in key] == ["2022-01-01", "2023-01-01", "2024-01-01"]
    assert background in room._key_events([background, *made], frozenset(), 3)


def test_background_never_comes_before_what_a_report_is_about() -> None:
    """Where one year has nearly all the events, a year's share does not let background in."""
    talks = index_of(chronology()).cards["e-talks"]
    made = [
        replace(talks, id=day, weight=2.0, when=replace(talks.when, first=day, last=day))
        for day in ("1998-01-01", "2016-01-01", *(f"2023-01-{n:02}" for n in range(1, 9)))
    ]
    mains = frozenset(card.id for card in made if card.id.startswith("2023"))
    key = room._key_events(made, mains, 8)
    assert {card.id for card in key} == mains
    assert len(room._key_events(made, mains, 10)) == 10


def test_equally_weighty_ones_are_taken_from_all_over_the_year() -> None:
    """Not the first of January alone."""
    talks = index_of(chronology()).cards["e-talks"]
    made = [
        replace(talks, id=day, weight=2.0, when=replace(talks.when, first=day, last=day))
        for day in (f"2023-{month:02}-{day:02}" for month in range(1, 13) for day in (3, 17))
    ]
    key = room._key_events(made, frozenset(card.id for card in made), 4)
    assert [card.id[5:7] for card in key] == ["01", "04", "07", "10"]
    for number in range(1, 40):
        assert sorted(room._spread(list(range(number)))) == list(range(number))
