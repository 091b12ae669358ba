"""titles: a quotation stands in its sentence, and a composed line is of one clause."""

import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.entries.titles import headline_fits
from generator.model import Entry
from tests.entries.cases import Case, all_cases, entries_of, sentence
from tests.entries.test_entries import PIECES

_WORD = re.compile(r"\w+")
_COMPOSED = {"meets", "meet", "visits", "visit", "is", "are", "to", "in", "and"}  # beside names


def words(text: str) -> list[str]:
    """The words of a text in small letters."""
    return [word.lower() for word in _WORD.findall(text)]


def in_order(some: list[str], whole: list[str]) -> bool:
    """Whether words stand in a text in this order."""
    rest = iter(whole)
    return all(word in rest for word in some)


def quoted(entry: Entry) -> str:
    """A quotation without what was added in brackets."""
    title = entry.title or ""
    added = "|".join(map(re.escape, entry.people))
    return re.sub(rf" \[(?:{added})\]", "", title) if added else title


def held(case: Case) -> None:
    """What must hold of the titles of a case."""
    for entry in entries_of(case):
        sentence_words = words(entry.excerpt.text)
        if entry.title_basis == "quotation":
            assert in_order(words(quoted(entry)), sentence_words), entry.title
        elif entry.title_basis == "composed":
            known = {*words(" ".join((*entry.people, *entry.places))), *_COMPOSED}
            assert set(words(entry.title or "")) <= known, entry.title
        else:
            assert (entry.title_basis, entry.title) == ("headline", case.title)


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.body[0][:60])
def test_a_quotation_is_of_its_sentence(case: Case) -> None:
    """In every document of cases."""
    held(case)


@given(st.lists(PIECES, max_size=40), st.none() | st.just(datetime.date(2023, 5, 10)))
def test_a_quotation_of_any_text(pieces: list[str], day: datetime.date | None) -> None:
    """Whatever the order of words."""
    body = tuple(part.strip() for part in " ".join(pieces).split("\n\n") if part.strip())
    held(Case("Title", day, body))


def composed(text: str) -> list[Entry]:
    """The entries of a sentence whose title is composed."""
    return [one for one in entries_of(sentence(text)) if one.title_basis == "composed"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Austrian Foreign Minister Lena Ortmann met her Ghanaian counterpart, Kwame Adusei, in Quito on Tuesday.",
            "Lena Ortmann meets Kwame Adusei in Quito",
        ),
        ("Foreign Minister Omar Haddad visited Rome on Monday.", "Omar Haddad visits Rome"),
    ],
)
def test_composed(text: str, title: str) -> None:
    """Subject, verb and object of one clause of a known frame."""
    assert [one.title for one in composed(text)] == [title]


@pytest.mark.parametrize(
    "text",
    [
        "President Ivo Belin denied on Monday that he met Foreign Minister Omar Haddad.",
        "Nurse Mia Tarn and driver Paul Stix work two jobs each to make ends meet.",
        "President Ivo Belin did not meet Foreign Minister Omar Haddad on Tuesday.",
    ],
)
def test_what_is_not_told_as_fact_is_never_composed(text: str) -> None:
    """Not what was denied, not said of these two, or no meeting at all."""
    assert composed(text) == []


@pytest.mark.parametrize(
    ("headline", "fits"),
    [
        ("Fire destroys warehouse in Lund", True),
        ("Fire destroys warehouse in Lund?", False),
        ("Live: fire destroys warehouse in Lund", False),
        ("How fire destroyed a warehouse in Lund", False),
        ("Norvik beat Brindle in the cup final", False),
        ("Warehouse fire", False),
        ("Warehouse and harbour fire in Lund", False),
    ],
)
def test_headline(headline: str, fits: bool) -> None:
    """A headline is taken where it is a clause about the same act, and no question, label or topic."""
    stems = frozenset(("fire", "destr", "wareh", "harbo", "lund"))
    assert headline_fits(headline, stems, "en") is fits
