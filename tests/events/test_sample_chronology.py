"""The published sample, event by event: what is one meeting is one event, and no two meetings are."""

import functools
import shutil
import tempfile
from pathlib import Path

import pytest

from generator.build import relate
from generator.chronology import Chronology
from generator.edtf_bounds import day_number
from generator.model import Event
from tests.conftest import REPOSITORY


@functools.cache
def sample(*, decided: bool = True) -> Chronology:
    """The sample's chronology, related anew in a folder of its own, with the curator's decisions or without."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(REPOSITORY / "content", Path(folder) / "content")
        return relate(Path(folder), decided=decided)[0]


def event_of(entry: str, *, decided: bool = True) -> Event:
    """The event that an entry belongs to."""
    (event,) = [one for one in sample(decided=decided).events if entry in one.entries]
    return event


def members(event: Event) -> list[tuple[str, str | None, str | None, str]]:
    """Report, first and last day and basis of every entry of an event."""
    entries = [sample().entries[key] for key in event.entries]
    return [(one.report, one.first_day, one.last_day, one.date_basis) for one in entries]


def main_event(ending: str) -> str:
    """The main event of the report whose id ends so."""
    (report,) = [one.id for one in sample().reports if one.id.endswith(ending)]
    (event,) = [one.id for one in sample().events if report in one.main_of]
    return event


def test_days_that_are_stated_and_apart_are_never_one_event() -> None:
    """No event holds two entries whose stated days are precise to a week and do not meet."""
    for event in sample().events:
        stated = [
            (first, last)
            for _, first, last, basis in members(event)
            if basis == "stated" and first and last and day_number(last) - day_number(first) < 7
        ]
        if stated:
            assert max(first for first, _ in stated) <= min(last for _, last in stated), event.title


def test_a_report_tells_of_nothing_later_than_itself() -> None:
    """An entry that happened and is dated by its report alone is in no event of a later day."""
    for event in sample().events:
        reported = [last for _, _, last, basis in members(event) if basis == "reported" and last]
        stated = [first for _, first, _, basis in members(event) if basis == "stated" and first]
        if event.modality == "happened" and reported and stated:
            assert min(reported) >= max(stated), event.title


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("al-ahed-2023-09-19", "wang-putin-st-petersburg"),
        ("wang-putin-moscow", "2023-03-20-xi-moscow"),
        ("2023-03-20-xi-moscow", "2022-12-30-xi-putin-video"),
        ("xi-putin-astana", "xi-putin-kazan"),
        ("xi-putin-samarkand", "2022-02-04-xi-putin-beijing"),
        ("afp-2023-07-13", "al-ahed-2023-09-19"),
        ("lavrov-xi-beijing", "wang-lavrov-tunxi"),
    ],
)
def test_other_meetings_of_the_same_people_are_other_events(one: str, other: str) -> None:
    """Another day or another city is another meeting."""
    assert main_event(one) != main_event(other)


def test_the_visit_that_two_reports_tell_is_one_event() -> None:
    """Ma Zhaoxu's visit: two reports, two origins, with reasons; the curator joins the one with days alone."""
    event = event_of("digests/global-times-2023-02-04~a18635")
    assert event.id == main_event("global-times-2023-02-04")
    assert "digests/lbci-2023-02-04" in event.reports
    assert len(event.origins) == 2
    assert event.reasons


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("digests/lbci-2023-02-04~c2eb1e", "digests/global-times-2023-02-04~a18635"),
        ("digests/afp-2023-07-13~9301af", "notes/2023-03-20-xi-moscow~8afb72"),
    ],
)
def test_what_the_curator_joins_was_a_near_miss(one: str, other: str) -> None:
    """Without a decision the two are told to be nearly one, or one event already."""
    mine, theirs = event_of(one, decided=False), event_of(other, decided=False)
    assert mine.id == theirs.id or theirs.id in {miss.event for miss in mine.near_misses}


def test_one_meeting_told_by_a_digest_and_a_note_is_one_event() -> None:
    """The same day and the same two men, by video link in both: the digest's back-reference joins the note."""
    together = {frozenset(one.reports) for one in sample().events}
    both = {"digests/global-times-2023-02-04", "notes/2022-12-30-xi-putin-video"}
    assert any(both <= reports for reports in together)


def test_a_month_recalls_the_one_visit_that_it_fits() -> None:
    """The "March meeting" of the two presidents in Russia is Xi's visit of 20-22 March, or recalls it."""
    event = main_event("2023-03-20-xi-moscow")
    recalling = [one for one in sample().events if event in one.recalls or event == one.id]
    assert any("digests/afp-2023-07-13" in one.reports for one in recalling)
