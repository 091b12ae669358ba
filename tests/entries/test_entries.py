"""entries: what a report tells of, by documents of invented reports and by what must hold of any."""

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.entries import find_entries
from generator.model import Entry, NamesFile, Publication, Report, TimeExpression
from generator.names import find_mentions
from generator.timex import find_time_expressions

CASES = Path(__file__).parent.parent / "cases" / "entries"


class Case(NamedTuple):
    """One invented report and the entries it must give, each as a line."""

    title: str
    published: datetime.date | None
    body: tuple[str, ...]
    wanted: tuple[str, ...]


def cases_of(text: str) -> Iterator[Case]:
    """The cases of a document: title, published, indented paragraphs, and lines after "=>"."""
    for block in text.split("\ntitle: ")[1:]:
        lines = block.split("\n")
        day = lines[1].removeprefix("published: ")
        body = tuple(
            line.strip()
            for line in lines[2:]
            if line.startswith("    ") and not line.startswith("    -")
        )
        wanted = tuple(line.strip() for line in lines if line.startswith("    - "))
        yield Case(
            lines[0], None if day == "none" else datetime.date.fromisoformat(day), body, wanted
        )


def written(case: Case, entries: tuple[Entry, ...]) -> str:
    """A case as it stands in its document."""
    head = f"title: {case.title}\npublished: {case.published or 'none'}\n"
    body = "".join(f"    {line}\n" for line in case.body)
    return head + body + "=>\n" + "".join(f"    {line_of(entry)}\n" for entry in entries)


def line_of(entry: Entry) -> str:
    """An entry as one line: title, kind, status, date and its basis, who and where."""
    status = entry.modality + (f" ({entry.modality_detail})" if entry.modality_detail else "")
    who = ", ".join(entry.people) or "nobody"
    where = ", ".join(entry.places) or "nowhere"
    date = f"{entry.value or 'no date'} {entry.date_basis}"
    return f"- {entry.title} | {entry.kind} | {status} | {date} | {who} | {where} | told {len(entry.told_in)}"


def entries_of(case: Case) -> tuple[Entry, ...]:
    """The entries of a case, through time expressions and names as a build finds them."""
    publication = Publication(value=case.published, confidence="stated" if case.published else None)
    report = Report("case", "case.txt", "report", case.title, publication, case.body)
    text = report.text
    expressions = find_time_expressions(text, case.published)
    mentions = find_mentions(text, "en", NamesFile(), case.published)
    return find_entries(report, expressions, mentions)


def documents() -> list[Path]:
    """The documents of cases."""
    return sorted(CASES.glob("*.txt"))


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.stem)
def test_documents(path: Path, rewrite: bool) -> None:
    """Every report of the document gives the entries that stand under it."""
    text = path.read_text(encoding="utf-8")
    head = text.split("\ntitle: ")[0]
    made = "\n".join(written(case, entries_of(case)) for case in cases_of(text))
    if rewrite:
        path.write_text(f"{head}\n{made}", encoding="utf-8")
    assert f"{head}\n{made}" == path.read_text(encoding="utf-8")


def all_cases() -> list[Case]:
    """The cases of all documents."""
    return [case for path in documents() for case in cases_of(path.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.title)
def test_what_holds_of_every_report(case: Case) -> None:
    """Excerpts are verbatim, ids differ, one entry is the chief one, and nothing depends on chance."""
    text, entries = "\n\n".join(case.body), entries_of(case)
    assert entries
    for entry in entries:
        for excerpt in (entry.excerpt, *entry.told_in):
            assert text[excerpt.start : excerpt.end] == excerpt.text
        assert entry.excerpt in entry.told_in
        assert entry.title
        assert 0 <= entry.salience <= 1
    assert len({entry.id for entry in entries}) == len(entries)
    top = max(entry.salience for entry in entries)
    assert sum(entry.salience == top for entry in entries) == 1
    assert entries == entries_of(case)


def test_without_a_date_nothing_is_reported() -> None:
    """An undated report has entries, and none of them borrows a day."""
    case = Case("Talks", None, ("Minister Ann Doe met Minister Omar Haddad on Tuesday.",), ())
    assert [(entry.value, entry.date_basis) for entry in entries_of(case)] == [(None, "unknown")]


def test_other_languages() -> None:
    """A report in a language that the lexicon does not know has its lead as an entry."""
    body = ("外交部长陈丽访问了巴黎。", "他说很好。")
    report = Report("case", "case.txt", "report", "访问", Publication(), body, language="zh")
    mentions = find_mentions(report.text, "zh", NamesFile(), None)
    assert [entry.kind for entry in find_entries(report, (), mentions)] == ["other"]


def test_a_day_that_does_not_exist_dates_nothing() -> None:
    """Words that name 29 February of a common year leave their event undated."""
    body = ("A fire broke out in Bern on February 29.",)
    day = datetime.date(2023, 3, 10)
    report = Report("case", "case.txt", "report", "Fire", Publication(value=day), body)
    words = TimeExpression(
        28, 39, "February 29", "DATE", "2023-02-29", "2023-02-29", "month-day", "published"
    )
    entries = find_entries(report, (words,), ())
    assert [entry.date_basis for entry in entries] == ["reported"]


def test_equal_entries_are_numbered() -> None:
    """Two entries of one sentence, kind and cast differ by a number."""
    line = "A fire broke out on Monday; a fire broke out on Tuesday."
    entries = entries_of(Case("Fires", datetime.date(2023, 5, 10), (line,), ()))
    assert len({entry.id for entry in entries}) == len(entries)


PIECES = st.sampled_from(
    [
        "Ann Doe",
        "President Ivo Belin",
        "met",
        "said",
        "on Monday",
        "in Paris",
        "the talks",
        ",",
        ".",
        "“",
        "”",
        "will",
        "visit",
        "after",
        "who",
        "\n\n",
        "was postponed",
        "a fire",
        "killed",
        "next week",
        "2019",
    ]
)


@given(st.lists(PIECES, max_size=30))
def test_any_text(pieces: list[str]) -> None:
    """Whatever the text, excerpts are verbatim and a text with a word has an entry."""
    body = tuple(part.strip() for part in " ".join(pieces).split("\n\n") if part.strip())
    case = Case("Title", datetime.date(2023, 5, 10), body, ())
    text, entries = "\n\n".join(body), entries_of(case)
    assert all(text[e.excerpt.start : e.excerpt.end] == e.excerpt.text for e in entries)
    assert bool(entries) == bool(text.strip())
