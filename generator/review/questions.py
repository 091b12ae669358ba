"""questions: Chronology -> what a person is asked, one doubt at a time: what, the evidence, the choices."""

import datetime
from collections.abc import Iterator

from generator.check.findings import dated_copies
from generator.chronology import Chronology
from generator.explain.words import how_dated, shortened
from generator.model import Report
from generator.overrides import edtf_error
from generator.review.pairs import loosely_joined, near_misses
from generator.review.question import Choice, Question, named

DATE_DOUBTS = {
    "date-conflict": "its dates contradict each other",
    "date-contradicted": "other reports contradict its date",
    "undated": "it has no date",
    "date-unconfirmed": "nothing confirms its date",
    "date-ambiguous": "its date can be read two ways",
}
SURE = 0.6


def questions(chronology: Chronology) -> tuple[Question, ...]:
    """All that can be settled by an answer, the heaviest doubts first."""
    return (
        *_dates(chronology),
        *_event_dates(chronology),
        *near_misses(chronology),
        *loosely_joined(chronology),
        *_guesses(chronology),
        *_outlets(chronology),
    )


def wrong_answer(asks: str, typed: str) -> str | None:
    """What is wrong with a typed value; None where nothing is."""
    if asks == "published":
        try:
            datetime.date.fromisoformat(typed)
        except ValueError:
            return f"{typed!r} is not a valid day. Write it as 2023-02-04."
    elif asks == "value" and (error := edtf_error(typed)):
        return f"{error}. Write EDTF, such as 2023-02-02, 2023-02-02/2023-02-03, 2023-02 or 2022~."
    return None if typed.strip() else "Nothing was typed."


def _dates(chronology: Chronology) -> Iterator[Question]:
    copies = dated_copies(chronology)
    for report in chronology.reports:
        doubts = [doubt for doubt in chronology.doubts.get(report.id, ()) if doubt.kind in DATE_DOUBTS]
        if not doubts or (report.decision and report.decision.published):
            continue
        evidence = [
            report.path,
            *(doubt.message for doubt in doubts),
            *_first_words(report),
            *_candidates(report),
            *_copied(copies.get(report.id)),
        ]
        yield Question(
            f"date {report.id}",
            f"{report.title or report.id}: {DATE_DOUBTS[doubts[0].kind]}",
            tuple(evidence),
            _date_choices(report, copies.get(report.id)),
        )


def _first_words(report: Report) -> list[str]:
    return [f"begins: “{shortened(report.body[0], 200)}”"] if report.body else []


def _candidates(report: Report) -> Iterator[str]:
    for one in report.publication.evidence:
        place = f"line {one.line}, " if one.line else ""
        yield f"{place}{one.kind}: “{shortened(one.text, 60)}” → {one.value or 'no day'}"


def _copied(copy: Report | None) -> Iterator[str]:
    if copy:
        yield f"{copy.path} carries the same text: {copy.published}"


def _date_choices(report: Report, copy: Report | None) -> tuple[Choice, ...]:
    days = dict.fromkeys(one.value for one in report.publication.evidence if one.value)
    if copy and copy.published:
        days = {copy.published: None, **days}
    if report.published:
        days = {report.published: None, **days}
    choices = [
        Choice(
            str(number),
            f"published {day}" + (" (as it is now)" if day == report.published else ""),
            "reports",
            report.id,
            (("published", day),),
        )
        for number, day in enumerate(list(days)[:8], 1)
    ]
    choices.append(Choice("o", "another day", "reports", report.id, asks="published"))
    choices.append(Choice("h", "hide the report", "reports", report.id, (("hide", True),)))
    return tuple(choices)


def _event_dates(chronology: Chronology) -> Iterator[Question]:
    for event in chronology.events:
        grid = next((one for one in event.disagreements if one.field in ("date", "value", "day")), None)
        if grid is None or event.date_basis == "curator":
            continue
        target = named(chronology, event)
        values = dict.fromkeys(cell.value for cell in grid.cells if not edtf_error(cell.value))
        choices = [
            Choice(str(number), f"it was {value}", "events", target, (("value", value),))
            for number, value in enumerate(list(values)[:8], 1)
        ]
        choices.append(Choice("o", "another date", "events", target, asks="value"))
        evidence = tuple(f"{cell.report}: {cell.value}" for cell in grid.cells)
        yield Question(
            f"event {event.id}",
            f"{event.title}: its reports give different dates",
            evidence,
            tuple(choices),
        )


def _guesses(chronology: Chronology) -> Iterator[Question]:
    for entry in chronology.entries.values():
        expression = entry.expression
        if expression is None or expression.confidence >= SURE or entry.date_basis == "curator" or entry.because:
            continue
        words = (("words", shortened(entry.excerpt.text, 60).rstrip("…")),)
        keep = (
            [
                Choice(
                    "1",
                    f"it was {entry.value}",
                    "entries",
                    entry.id,
                    (("value", entry.value), *words),
                )
            ]
            if entry.value
            else []
        )
        choices = (
            *keep,
            Choice("o", "another date", "entries", entry.id, words, asks="value"),
            Choice("h", "leave it out", "entries", entry.id, (("hide", True), *words)),
        )
        evidence = (f"“{entry.excerpt.text}”", f"{entry.report}: {how_dated(entry)}")
        yield Question(
            f"entry {entry.id}",
            f"“{expression.text}” was read as {entry.value or expression.value}",
            evidence,
            choices,
        )


def _outlets(chronology: Chronology) -> Iterator[Question]:
    for report in chronology.reports:
        if any(doubt.kind == "outlet-unknown" for doubt in chronology.doubts.get(report.id, ())):
            choices = (Choice("o", "name the outlet", "reports", report.id, asks="outlet"),)
            evidence = (report.path, *_first_words(report))
            yield Question(
                f"outlet {report.id}",
                f"{report.title or report.id}: who published it?",
                evidence,
                choices,
            )
