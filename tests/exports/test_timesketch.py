"""Timesketch: the three columns that it asks for, filled, and a description that says what the moment is."""

import csv
import datetime
import io

from generator.exports import Dossier, write
from tests.exports.made import any_dossier, sample


def rows(dossier: Dossier) -> list[dict[str, str]]:
    """The rows of the file."""
    return list(csv.DictReader(io.StringIO(write("timesketch.csv", dossier).decode(), newline="")))


def test_moments_say_what_they_are() -> None:
    """Planned, reported, not happened and published are told apart."""
    told = {(row["title"], row["timestamp_desc"]) for row in rows(sample())}
    assert ("Novak to visit Ardal", "Event planned for") in told
    assert ("Trip to Ardal", "Event did not happen on") in told
    assert ("Horvat and Novak meet", "Event happened") in told
    assert ("Horvat in Lodova", "Report published") in told


@any_dossier
def test_every_row_can_be_imported(dossier: Dossier) -> None:
    """`message`, `datetime` and `timestamp_desc` are there, the moment is one, and rows are in order."""
    moments = []
    for row in rows(dossier):
        assert row["message"]
        assert row["timestamp_desc"]
        moments.append(datetime.datetime.fromisoformat(row["datetime"]))
    assert moments == sorted(moments)
    assert all(moment.tzinfo for moment in moments)
