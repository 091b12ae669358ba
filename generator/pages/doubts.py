"""doubts: Index -> what a reader should not take on trust: undated, doubted, of one source, gaps, ignored files."""

from collections.abc import Iterator, Sequence

from generator.chronology import Page
from generator.edtf_bounds import day_number
from generator.model import ReportDecision, Value
from generator.pages.dates_in_words import day_in_words
from generator.pages.phrases import ReaderDoubt, reader_doubt
from generator.pages.report import clues_of, doubts_of
from generator.pages.view_models import Card, Index, ReportLine

LISTED = 200
GAPS = 10
GAP_DAYS = 60


class Doubted(Value, frozen=True):
    """A report with its doubts."""

    line: ReportLine
    doubts: tuple[ReaderDoubt, ...]


class Decided(Value, frozen=True):
    """A report whose date a curator decided, and the days that were set aside for it, in words."""

    line: ReportLine
    decision: ReportDecision
    aside: tuple[str, ...]


class Gap(Value, frozen=True):
    """A stretch with nothing, between two events."""

    days: int
    first: str
    last: str
    before: Card
    after: Card


def doubt_page(index: Index) -> Iterator[Page]:
    """The page of gaps and doubts."""
    cards = tuple(card for card in index.cards.values() if card.listed)
    doubted = [
        Doubted(index.lines[r.id], tuple(reader_doubt(one, index.language) for one in found))
        for r in index.reports.values()
        if (found := doubts_of(r, index))
    ]
    undated = [line for line in index.lines.values() if not line.published.first]
    single = [card for card in cards if card.origins == 1 and card.modality == "happened"]
    yield Page(
        "doubts/index.html",
        "doubts.html",
        {
            "title": "Gaps and doubts",
            "decided": _decided(index),
            "undated": tuple(undated),
            "undated_events": tuple(card for card in cards if not card.when.first and not card.when.last)[:LISTED],
            "doubted": tuple(doubted),
            "reported": tuple(card for card in cards if card.when.basis == "reported" and card.modality == "happened")[
                :LISTED
            ],
            "single": tuple(single[:LISTED]),
            "single_total": len(single),
            "gaps": _gaps(cards, index.language),
            "ignored": index.chronology.ignored,
        },
    )


def _decided(index: Index) -> tuple[Decided, ...]:
    """The reports whose publication date is a curator's decision."""
    return tuple(
        Decided(
            index.lines[report.id],
            report.decision,
            tuple(dict.fromkeys(clue.read for clue in clues_of(report, index.language) if clue.aside)),
        )
        for report in index.reports.values()
        if report.decision and report.decision.published
    )


def _gaps(cards: Sequence[Card], language: str) -> tuple[Gap, ...]:
    """The longest stretches in which nothing is known to have happened."""
    dated = [card for card in cards if card.when.first and card.when.last and card.modality == "happened"]
    found, reach = [], None
    for card in dated:
        if reach is not None:
            days = day_number(str(card.when.first)) - day_number(str(reach.when.last)) - 1
            if days >= GAP_DAYS:
                last, first = (
                    day_in_words(reach.when.last, language),
                    day_in_words(card.when.first, language),
                )
                found.append(Gap(days, last, first, reach, card))
        if reach is None or day_number(str(card.when.last)) > day_number(str(reach.when.last)):
            reach = card
    longest = sorted(found, key=lambda gap: -gap.days)[:GAPS]
    return tuple(gap for gap in found if gap in longest)
