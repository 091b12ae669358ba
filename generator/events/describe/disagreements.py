"""disagreements: the entries of one event -> the fields on which its reports differ, report by report."""

from collections.abc import Mapping, Sequence

from generator.events.features.entry_features import EntryFeatures
from generator.events.features.geography import elsewhere
from generator.events.features.matching import person_key
from generator.events.features.numbers import numbers_in
from generator.model import Cell, Disagreement

Known = Mapping[str, str]
_MOST_NUMBERS = 4
_GAZETTEER: Known = {}


def disagreements_of(
    items: Sequence[EntryFeatures],
    ids: dict[int, str],
    dater: EntryFeatures,
    known: Known = _GAZETTEER,
) -> tuple[Disagreement, ...]:
    """A row for each field on which two of the reports cannot both be right; a cell for each that speaks.

    `known` says of the places of `names.yml` what they lie within.
    """
    by_report: dict[int, list[EntryFeatures]] = {}
    for item in items:
        by_report.setdefault(item.report, []).append(item)
    if len(by_report) < 2:
        return ()
    chief = by_report[dater.report]
    rows = (
        _dates(by_report, ids, dater),
        _places(by_report, ids, chief, known),
        _people(by_report, ids, chief),
        *_numbers(by_report, ids),
    )
    return tuple(row for row in rows if row is not None)


def _dates(by_report: dict[int, list[EntryFeatures]], ids: dict[int, str], dater: EntryFeatures) -> Disagreement | None:
    cells = []
    for report, items in by_report.items():
        stated = [item for item in items if item.grain in ("day", "coarse")]
        if stated and dater.days:
            best = min(stated, key=lambda item: (item.grain != "day", -item.entry.salience))
            first, last = best.days or dater.days
            apart = first > dater.days[1] or dater.days[0] > last
            cells.append(Cell(ids[report], best.entry.value or "", differs=apart))
    return _row("date", cells)


def _people(
    by_report: dict[int, list[EntryFeatures]], ids: dict[int, str], chief: Sequence[EntryFeatures]
) -> Disagreement | None:
    """Differing is naming others: one list that holds the other only says more."""
    measure = {person_key(name) for item in chief for name in item.entry.people}
    cells = []
    for report, items in by_report.items():
        own = list(dict.fromkeys(name for item in items for name in item.entry.people))
        if own:
            keys = {person_key(name) for name in own}
            differs = bool(keys - measure and measure - keys)
            cells.append(Cell(ids[report], ", ".join(own), differs=differs))
    return _row("people", cells)


def _places(
    by_report: dict[int, list[EntryFeatures]],
    ids: dict[int, str],
    chief: Sequence[EntryFeatures],
    known: Known,
) -> Disagreement | None:
    """Differing is being elsewhere: a town and what lies around it, or what nobody knows to lie elsewhere, is not."""
    measure = [name for item in chief for name in item.entry.places]
    cells = []
    for report, items in by_report.items():
        own = list(dict.fromkeys(name for item in items for name in item.entry.places))
        if own:
            differs = elsewhere(own, measure, known)
            cells.append(Cell(ids[report], ", ".join(own), differs=differs))
    return _row("place", cells)


def _numbers(by_report: dict[int, list[EntryFeatures]], ids: dict[int, str]) -> list[Disagreement]:
    """What is counted in two reports with no number in common: "23 pirates" here, "26 pirates" there."""
    counted: dict[str, dict[int, list[str]]] = {}
    for report, items in by_report.items():
        for item in items:
            for excerpt in item.entry.told_in or (item.entry.excerpt,):
                for number, thing in numbers_in(excerpt.text):
                    said = counted.setdefault(thing, {}).setdefault(report, [])
                    if number not in said:
                        said.append(number)
    rows: list[Disagreement | None] = []
    for thing, told in sorted(counted.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        if len(told) < 2:
            break
        first = set(next(iter(told.values())))
        number_cells = [
            Cell(ids[report], ", ".join(numbers), differs=first.isdisjoint(numbers)) for report, numbers in told.items()
        ]
        rows.append(_row(f"number of {thing}", number_cells))
    return [row for row in rows if row is not None][:_MOST_NUMBERS]


def _row(field: str, cells: Sequence[Cell]) -> Disagreement | None:
    return Disagreement(field, tuple(cells)) if any(cell.differs for cell in cells) else None
