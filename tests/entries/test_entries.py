"""entries: what a report tells of, by documents of invented reports and by what must hold of any."""

import datetime
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.edtf_bounds import bounds
from generator.entries import find_entries
from generator.model import Entry, Publication
from tests.entries.cases import (
    Case,
    Read,
    all_cases,
    candidates,
    cases_of,
    documents,
    entries_of,
    lines_of,
    read,
    sentence,
    written,
)

DAY = datetime.date(2023, 5, 10)


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.stem)
def test_documents(path: Path, rewrite: bool) -> None:
    """Every report of the document gives the entries that stand under it, right or marked as wrong."""
    text = path.read_text(encoding="utf-8")
    head = text.split("\ntitle: ")[0].strip()
    cases = [written(case, lines_of(case)) for case in cases_of(text)]
    made = "\n\n".join([head, *map(str.strip, cases)]) + "\n"
    if rewrite:
        path.write_text(made, encoding="utf-8")
    assert made == path.read_text(encoding="utf-8")


def test_a_marked_line_never_becomes_an_expectation() -> None:
    """A line known to be wrong stays marked, and so does whatever takes its place."""
    case = Case("News", DAY, ("A told B.",), ("- right", "- false"), ("- false",))
    assert written(case, ("- right", "- false")).endswith("=>\n    - right\n    ! - false\n")
    assert written(case, ("- right", "- other")).endswith("=>\n    - right\n    ! - other\n")
    assert written(case, ("- right",)).endswith("=>\n    - right\n")
    (again,) = cases_of("\n" + written(case, ("- right", "- other")))
    assert (again.wanted, again.wrong) == (("- right", "- other"), ("- other",))


def test_without_a_marked_line_a_new_one_is_an_expectation() -> None:
    """Where nothing was known to be wrong, what is said now is written as it is."""
    case = Case("News", DAY, ("A told B.",), ("- right",))
    assert written(case, ("- new",)).endswith("=>\n    - new\n")


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.body[0][:60])
def test_what_holds_of_every_report(case: Case) -> None:
    """Excerpts are verbatim, ids differ, one entry is the chief one, and nothing depends on chance."""
    entries = entries_of(case)
    assert entries
    _holds(read(case), entries)
    top = max(entry.salience for entry in entries)
    assert sum(entry.salience == top for entry in entries) == 1
    assert entries == entries_of(case)


def test_without_a_date_nothing_is_reported() -> None:
    """An undated report has entries, and none of them borrows a day."""
    case = Case("Talks", None, ("Minister Ann Doe met Minister Omar Haddad on Tuesday.",), ())
    assert [(entry.value, entry.date_basis) for entry in entries_of(case)] == [(None, "unknown")]


def test_an_unconfirmed_day_of_publication_dates_nothing() -> None:
    """Where nothing confirms the day of publication, what only leans on it has no date, and no more than a guess."""
    made = read(sentence("Minister Ann Doe met Minister Omar Haddad in Lisbon."))
    doubted = Publication(value=DAY, confidence="unconfirmed")
    report = msgspec.structs.replace(made.report, publication=doubted)
    entries = find_entries(report, made.document, made.expressions, made.mentions)
    assert [(entry.value, entry.date_basis) for entry in entries] == [(None, "unknown")]


def test_other_languages() -> None:
    """A report in a language whose grammar is not read has its lead as an entry, in its own words."""
    case = Case(
        "访问",
        DAY,
        ("外交部长陈丽访问了巴黎，会见了当地的官员并参观了博物馆和大学。", "他说很好。"),
    )
    (entry,) = entries_of(case, "zh")
    assert (entry.kind, entry.title_basis) == ("other", "quotation")


def test_a_day_that_does_not_exist_dates_nothing() -> None:
    """Words that name 29 February of a common year leave their event undated."""
    entries = entries_of(sentence("A fire broke out in Bern on February 29, 2023.", "2023-03-10"))
    assert entries
    assert {entry.date_basis for entry in entries} == {"reported"}


def test_equal_entries_are_numbered() -> None:
    """Two entries of one sentence and the same words differ by a number."""
    line = "A fire broke out on Monday; a fire broke out on Tuesday."
    entries = entries_of(sentence(line))
    assert len({entry.id for entry in entries}) == len(entries)


def test_an_id_is_of_the_sentence_alone() -> None:
    """What stands around a sentence, and who else is named in the report, does not change its entry's id."""
    line = "A ferry sank off Lund on Tuesday, killing four people."
    before = Case("News", DAY, (line,))
    after = Case("Ferry sinks", DAY, (line, "President Ivo Belin visited Rome on Monday."))
    ids = [{e.id for e in entries_of(case) if e.excerpt.text == line} for case in (before, after)]
    assert ids[0]
    assert ids[0] == ids[1]


WORDS = (
    "Ann Doe|President Ivo Belin|met|said|on Monday|in Paris|the talks|,|.|“|”|will|visit|after|who|was postponed"
    "|a fire"
    "|killed|next week|2019|at 5 p.m.|since 2011|(CNN)|…|if|Omar Haddad's brother"
)
PIECES = st.sampled_from([*WORDS.split("|"), "\n\n"])
ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
DAYS = st.none() | st.dates(datetime.date(1890, 1, 1), datetime.date(2090, 1, 1))


def _holds(made: Read, entries: tuple[Entry, ...]) -> None:
    text = made.report.text
    for entry in entries:
        assert entry.title
        assert entry.excerpt in entry.told_in
        for excerpt in (entry.excerpt, *entry.told_in):
            assert text[excerpt.start : excerpt.end] == excerpt.text
        assert 0 <= entry.salience <= 1
        assert 0 <= entry.probability <= 1
    assert len({entry.id for entry in entries}) == len(entries)


def _held(case: Case, language: str = "en") -> None:
    made = read(case, language)
    entries = find_entries(*made)
    _holds(made, entries)
    assert entries == find_entries(*made)


def _body(text: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in text.split("\n\n") if part.strip())


@given(st.lists(PIECES, max_size=40), DAYS)
def test_any_text_of_known_words(pieces: list[str], day: datetime.date | None) -> None:
    """Whatever the order of words, excerpts are verbatim, ids differ, and twice is the same."""
    _held(Case("Title", day, _body(" ".join(pieces))))


@given(ANY, DAYS, st.sampled_from(("en", "de", "fr", "es", "ru", "zh", "tlh")))
def test_any_text_at_all(text: str, day: datetime.date | None, language: str) -> None:
    """Any characters, in any language, dated or not."""
    _held(Case("Title", day, _body(text)), language)


@given(st.lists(PIECES, max_size=40), DAYS)
def test_every_candidate_has_a_date_that_can_be_placed(pieces: list[str], day: datetime.date | None) -> None:
    """The value of each candidate is empty, or its first or last day is known."""
    made, found = candidates(Case("Title", day, _body(" ".join(pieces))))
    for candidate in found:
        first, last = bounds(candidate.value)
        assert not candidate.value or first or last
        assert candidate.clause is None or candidate.clause in made.document.clauses_in(candidate.sentence)
