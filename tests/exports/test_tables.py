"""Tables are read back by Frictionless, by their own descriptor; no cell is a formula."""

import csv
import io
from pathlib import Path

import pytest
from frictionless import Package

from generator.exports import FILES, Dossier, write
from tests.exports.made import any_dossier, sample


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The package of the sample as it stands in downloads/."""
    for file in FILES:
        if file.format == "csv":
            (tmp_path / file.path).parent.mkdir(exist_ok=True)
            (tmp_path / file.path).write_bytes(write(file.path, sample()))
    return tmp_path / "csv"


def test_frictionless_finds_nothing(folder: Path) -> None:
    """The descriptor is valid and both tables are what it says."""
    report = Package(str(folder / "datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "note", "rowNumber", "fieldName"])


def test_frictionless_finds_a_wrong_table(folder: Path) -> None:
    """The descriptor describes enough to notice a day that is none."""
    table = folder / "reports.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("2023-02-20", "some day"), encoding="utf-8")
    assert not Package(str(folder / "datapackage.json")).validate().valid


def test_rows_say_what_has_not_happened(folder: Path) -> None:
    """Modality and basis have columns, and years before 1 keep their sign."""
    package = Package(str(folder / "datapackage.json"))
    rows = {row["id"]: row for row in package.get_resource("events").read_rows()}
    assert (rows["e-planned"]["modality"], rows["e-planned"]["status"]) == ("planned", "planned")
    assert (rows["e-postponed"]["modality"], rows["e-postponed"]["date_basis"]) == ("did-not-happen", "reported")
    assert rows["e-caesar"]["date"] == "-0043-03-15"
    assert rows["e-talks"]["reports"] == "courier; digest; herald; herald-copy"


@any_dossier
def test_any_dossier_is_a_table(dossier: Dossier) -> None:
    """As many rows as events, each of as many cells as there are columns, none of which a spreadsheet would run."""
    for path in ("csv/events.csv", "csv/reports.csv", "timesketch.csv"):
        head, *rows = csv.reader(io.StringIO(write(path, dossier).decode(), newline=""))
        assert all(len(row) == len(head) for row in rows)
        assert not [cell for row in rows for cell in row if cell[:1] in ("=", "+", "@", "\t", "\r", "\n")]
        minus = {cell for row in rows for cell in row if cell[:1] == "-"}
        assert all(cell[1:5].isdecimal() for cell in minus)
    head, *rows = csv.reader(io.StringIO(write("csv/events.csv", dossier).decode(), newline=""))
    assert [row[0] for row in rows] == [event.id for event in dossier.events]
