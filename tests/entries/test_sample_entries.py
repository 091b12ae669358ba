"""The published sample, entry by entry: modality, people and titles that a reader would not stumble over."""

import functools
import re
import shutil
import tempfile
from pathlib import Path

from generator.build import relate
from generator.model import Entry
from tests.conftest import REPOSITORY


@functools.cache
def entries() -> tuple[Entry, ...]:
    """All entries of the sample."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(REPOSITORY / "content", Path(folder) / "content")
        return tuple(relate(Path(folder))[0].entries.values())


def of(ending: str) -> list[Entry]:
    """The entries of the report whose id ends so."""
    return [one for one in entries() if one.report.endswith(ending)]


def test_the_month_may_is_no_modal_verb() -> None:
    """What took place in May took place."""
    for ending in ("mishustin-xi-beijing", "putin-beijing-harbin"):
        assert {one.modality for one in of(ending) if one.date_basis == "stated"} == {"happened"}


def test_titles_read_well() -> None:
    """No title begins with a date, a conjunction, a loose pronoun or "At their talks", and none has a space before a comma."""
    bad = re.compile(
        r"^(?:On |At their|In \w+ \d|Last week|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{1,2} [A-Z]|He |She |They |It |Both |Which |And |But |A year ago|The report recalls)| [,.;:]| than$"
    )
    assert not [one.title for one in entries() if not one.title or bad.search(one.title)]


def test_a_pronoun_is_the_person_it_stands_for() -> None:
    """A "he" of the next sentence is the one the sentence before was about; "their talks" are of both."""
    harbin = [one for one in of("putin-beijing-harbin") if "Harbin" in one.excerpt.text]
    assert harbin
    assert all("Vladimir Putin" in one.people for one in harbin)
    talks = [one for one in of("china-news-2022-12-09") if one.value == "2024-04-09"]
    assert talks
    assert all({"Wang Yi", "Sergei Lavrov"} <= set(one.people) for one in talks)


def test_an_adviser_is_not_his_president() -> None:
    """By "Jake Sullivan, the national security adviser of US President Joe Biden" Biden took no part."""
    assert not [one for one in entries() if {"Jake Sullivan", "Joe Biden"} <= set(one.people)]


def test_one_visit_told_in_two_sentences_is_one_entry() -> None:
    """Mishustin's visit and his being received are told once, with the day."""
    assert (
        len([one for one in of("mishustin-xi-beijing") if "Mikhail Mishustin" in one.people]) == 1
    )


@functools.cache
def made_up() -> tuple[Entry, ...]:
    """All entries of the made-up pair of reports."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(
            REPOSITORY / "tests" / "sites" / "two-reports-one-meeting" / "content",
            Path(folder) / "content",
        )
        return tuple(relate(Path(folder))[0].entries.values())


def test_what_was_postponed_in_the_same_sentence_did_not_happen() -> None:
    """By "… had been expected to visit Ardal on Friday, but the trip was postponed": it did not take place."""
    (visit,) = [one for one in made_up() if "postponed" in one.excerpt.text]
    assert (visit.modality, visit.modality_detail) == ("did-not-happen", "postponed")


def test_what_one_looks_forward_to_is_to_come() -> None:
    """By "… looked forward to further talks in the summer": planned, and the summer after the report."""
    (talks,) = [one for one in made_up() if "looked forward" in one.excerpt.text]
    assert (talks.modality, talks.value) == ("planned", "2023-22")
