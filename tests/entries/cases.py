"""Documents of invented reports with the entries that each must give, as they stand in tests/cases/entries."""

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator.entries import find_entries
from generator.entries.candidates import Candidate, candidates_of
from generator.linguistics import Document, read_document
from generator.model import Entry, Mention, NamesFile, Publication, Report, TimeExpression
from generator.names import find_mentions
from generator.timex import find_time_expressions

CASES = Path(__file__).parent.parent / "cases" / "entries"
WRONG = "! "  # before a line that is known to be wrong


class Case(NamedTuple):
    """One invented report and the entries it must give, each as a line; `wrong` are those known to be wrong."""

    title: str
    published: datetime.date | None
    body: tuple[str, ...]
    wanted: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()


class Read(NamedTuple):
    """A report with all that the entries are made from."""

    report: Report
    document: Document
    expressions: tuple[TimeExpression, ...]
    mentions: tuple[Mention, ...]


def documents() -> list[Path]:
    """The documents of cases."""
    return sorted(CASES.glob("*.txt"))


def cases_of(text: str) -> Iterator[Case]:
    """The cases of a document: title, published, indented paragraphs, and lines after "=>"."""
    for block in text.split("\ntitle: ")[1:]:
        told, _, lines = block.partition("\n=>")
        title, day, *body = told.split("\n")
        said = [line.strip() for line in lines.split("\n") if line.strip()]
        yield Case(
            title,
            None if day == "published: none" else datetime.date.fromisoformat(day[11:]),
            tuple(line.strip() for line in body),
            tuple(line.removeprefix(WRONG) for line in said),
            tuple(line.removeprefix(WRONG) for line in said if line.startswith(WRONG)),
        )


def written(case: Case, lines: tuple[str, ...]) -> str:
    """A case as it stands in its document when its entries read so.

    A line that was marked as wrong stays marked. Where a marked line is gone, whatever stands in its place is
    marked too: only a person can say that it is right now.
    """
    unsure = not set(case.wrong) <= set(lines)
    marked = [WRONG + line if line in case.wrong or (unsure and line not in case.wanted) else line for line in lines]
    head = f"title: {case.title}\npublished: {case.published or 'none'}\n"
    body = "".join(f"    {line}\n" for line in case.body)
    return head + body + "=>\n" + "".join(f"    {line}\n" for line in marked)


def line_of(entry: Entry) -> str:
    """An entry as one line: title, kind, status, date and its basis, who and where."""
    status = entry.modality + (f" ({entry.modality_detail})" if entry.modality_detail else "")
    who = ", ".join(entry.people) or "nobody"
    where = ", ".join(entry.places) or "nowhere"
    date = f"{entry.value or 'no date'} {entry.date_basis}"
    return f"- {entry.title} | {entry.kind} | {status} | {date} | {who} | {where} | told {len(entry.told_in)}"


def read(case: Case, language: str = "en") -> Read:
    """A case through time expressions and names as a build finds them."""
    publication = Publication(value=case.published, confidence="stated" if case.published else None)
    report = Report("case", "case.txt", "report", case.title, publication, case.body, language=language)
    text = report.text
    return Read(
        report,
        read_document(text, language),
        find_time_expressions(text, case.published, language),
        find_mentions(text, language, NamesFile(), case.published),
    )


def entries_of(case: Case, language: str = "en") -> tuple[Entry, ...]:
    """The entries of a case."""
    return find_entries(*read(case, language))


def lines_of(case: Case) -> tuple[str, ...]:
    """The entries of a case as lines."""
    return tuple(map(line_of, entries_of(case)))


def sentence(text: str, published: str = "2023-05-10") -> Case:
    """A report of one paragraph."""
    return Case("News", datetime.date.fromisoformat(published), (text,))


def candidates(case: Case) -> tuple[Read, list[Candidate]]:
    """A case with its candidates."""
    made = read(case)
    day = case.published.isoformat() if case.published else None
    return made, candidates_of(made.document, made.expressions, day)


def all_cases() -> list[Case]:
    """The cases of all documents."""
    return [case for path in documents() for case in cases_of(path.read_text(encoding="utf-8"))]
