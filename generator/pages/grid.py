"""grid: an event -> where its reports differ: a row for each field, a column for each report."""

from generator.model import Disagreement, Event, Value
from generator.pages.dates_in_words import date_in_words
from generator.pages.view_models import Index, ReportLine

_FIELDS = {"words": "quoted words"}  # where the field's name alone says too little


class Row(Value, frozen=True):
    """One field on which the reports differ, a cell a report."""

    field: str
    cells: tuple[tuple[str, bool], ...]


class Grid(Value, frozen=True):
    """Where the reports differ."""

    reports: tuple[ReportLine, ...]
    rows: tuple[Row, ...]

    @property
    def days(self) -> tuple[str, ...]:
        """The days that the reports give, where they give different ones."""
        cells = (cell for row in self.rows if row.field == "date" for cell, _ in row.cells)
        return tuple(dict.fromkeys(cell for cell in cells if cell))


def grid_of(event: Event, index: Index) -> Grid | None:
    """The disagreements as a table, a column a report."""
    ids = sorted({cell.report for row in event.disagreements for cell in row.cells if cell.report in index.lines})
    if not ids:
        return None
    rows = [_row(one, ids, index.language) for one in event.disagreements]
    return Grid(tuple(index.lines[report] for report in ids), tuple(rows))


def _row(one: Disagreement, ids: list[str], language: str) -> Row:
    cells = {cell.report: (_worded(one.field, cell.value, language), cell.differs) for cell in one.cells}
    return Row(_FIELDS.get(one.field, one.field), tuple(cells.get(report, ("", False)) for report in ids))


def _worded(field: str, value: str, language: str) -> str:
    return date_in_words(value, "stated", language) if field == "date" and value else value
