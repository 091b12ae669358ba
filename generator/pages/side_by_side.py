"""side_by_side: an event's alignments -> sentences side by side that say the same, and what one report alone says."""

from generator.model import AlignedSentence, Event, Report, Value
from generator.pages.report_columns import shortened
from generator.pages.view_models import Index, ReportLine
from generator.reading.language import direction_of

_MOST_ALIKE = 8
_MOST_ALONE = 3  # of one report


class Sentence(Value, frozen=True):
    """One sentence and the report that it stands in; only a report's is a quotation."""

    report: ReportLine
    direction: str
    text: str


class Alone(Value, frozen=True):
    """The sentences that one report alone has."""

    report: ReportLine
    sentences: tuple[Sentence, ...]


def alike_of(event: Event, index: Index) -> tuple[tuple[Sentence, ...], ...]:
    """What two or more reports say alike, a sentence of each."""
    rows = (
        tuple(_said(one, index.reports[one.report], index) for one in found)
        for alignment in event.alignments
        if len(found := [one for one in alignment.sentences if one.report in index.reports]) > 1
    )
    return tuple(rows)[:_MOST_ALIKE]


def alone_of(event: Event, index: Index) -> tuple[Alone, ...]:
    """What one report alone says, report by report."""
    told: dict[str, list[Sentence]] = {}
    for alignment in event.alignments:
        first = alignment.sentences[0]
        if len(alignment.sentences) == 1 and first.report in index.reports:
            said = told.setdefault(first.report, [])
            said.append(_said(first, index.reports[first.report], index))
    return tuple(Alone(index.lines[report], tuple(said[:_MOST_ALONE])) for report, said in told.items())


def _said(saying: AlignedSentence, report: Report, index: Index) -> Sentence:
    words = index.chronology.config.excerpt_words
    return Sentence(index.lines[report.id], direction_of(report.language), shortened(saying.excerpt.text, words))
