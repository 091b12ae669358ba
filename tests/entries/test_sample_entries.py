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
    """No title begins with a conjunction or an unclear pronoun, and none has a space before a comma."""
    bad = re.compile(r"^(?:(?:He|She|They|It|Both) (?!\[)|Which |And |But )| [,.;:]| than$")
    wrong = [one.title for one in entries() if not one.title or bad.search(one.title)]
    assert len(wrong) <= 2, wrong  # a pronoun without a plain antecedent stays as it is


def test_a_pronoun_is_the_person_it_stands_for() -> None:
    """A "he" of the next sentence is the one the sentence before was about."""
    harbin = [one for one in of("putin-beijing-harbin") if "Harbin" in one.excerpt.text]
    assert harbin
    assert all("Vladimir Putin" in one.people for one in harbin)
    malta = [one for one in of("al-ahed-2023-09-19") if "Malta" in one.excerpt.text]
    assert malta
    assert all("Wang Yi" in one.people for one in malta)


def test_one_visit_told_in_two_sentences_is_one_entry() -> None:
    """Mishustin's visit and his being received are told once, with the day."""
    assert len([one for one in of("mishustin-xi-beijing") if "Mikhail Mishustin" in one.people]) == 1


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
