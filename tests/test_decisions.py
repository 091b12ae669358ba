"""Each decision of the manual, seen on the built site: what it changes, and that its reason is shown."""

import shutil
from pathlib import Path

import pytest

from generator import overrides, permalinks
from generator.build import build, relate
from generator.check import findings
from generator.chronology import Chronology
from generator.problems import ContentError
from tests.curating import RAIN, TALKS, TALKS_AGAIN, lay_out

WHY = "because the minutes say so"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A chronology of three reports, two of them of one meeting, built once."""
    lay_out(tmp_path, rain=RAIN, talks=TALKS, again=TALKS_AGAIN)
    build(tmp_path, tmp_path / "site")
    return tmp_path


def decided(folder: Path, text: str) -> Chronology:
    """The chronology after a decision, its site built."""
    (folder / "content" / "overrides.yml").write_text(text.replace("WHY", f"because: {WHY}, by: EK"), encoding="utf-8")
    build(folder, folder / "site")
    return relate(folder)[0]


def page(folder: Path, address: str) -> str:
    """The page at an address."""
    return (folder / "site" / address.strip("/") / "index.html").read_text(encoding="utf-8")


def chief(made: Chronology, report: str) -> str:
    """The first entry of a report."""
    return made.accounts[report].entries[0].id


def at(made: Chronology, entry: str) -> str:
    """The address of the event that holds an entry."""
    return next(made.addresses.events[event.id] for event in made.events if entry in event.entries)


def test_a_report(folder: Path) -> None:
    """Title, outlet, agency, day and language of a report; the reason stands on its page."""
    made = decided(
        folder,
        "reports:\n  talks: {title: New title, outlet: The Page, agency: AFP, published: 2021-06-10, language: "
        "de, WHY}\n",
    )
    report = next(one for one in made.reports if one.id == "talks")
    assert (report.title, report.outlet, report.agency, str(report.published), report.language) == (
        "New title", "The Page", "AFP", "2021-06-10", "de",
    )  # fmt: skip
    text = page(folder, "/reports/talks/")
    assert "New title" in text
    assert WHY in text
    assert "EK" in text


def test_lines_kept_and_dropped(folder: Path) -> None:
    """A line that the curator drops is no longer read."""
    made = decided(folder, 'reports:\n  talks: {drop: ["Horvat will visit Galen next week."], WHY}\n')
    assert "Galen next week" not in next(one for one in made.reports if one.id == "talks").text


def test_a_hidden_report(folder: Path) -> None:
    """A hidden report is listed as such, and its address says that it is gone."""
    made = decided(folder, "reports:\n  rain: {hide: true, WHY}\n")
    assert "rain" not in made.accounts
    assert [one.path for one in made.ignored] == ["content/articles/rain.md"]
    assert "no longer" in page(folder, "/reports/rain/")


def test_an_entry(folder: Path) -> None:
    """Value, kind, people and place of an entry; dated by the curator, with the reason on the event's page."""
    entry = chief(relate(folder)[0], "rain")
    said = "{value: 2021-05-08, kind: visit, people: [Ruth Lindqvist], places: [Galen], modality: planned, WHY}"
    made = decided(folder, f"entries:\n  {entry}: {said}\n")
    found = made.entries[entry]
    assert (found.value, found.date_basis, found.kind, found.modality) == (
        "2021-05-08",
        "curator",
        "visit",
        "planned",
    )
    assert (found.people, found.places) == (("Ruth Lindqvist",), ("Galen",))
    assert WHY in page(folder, at(made, entry))


def test_a_hidden_entry(folder: Path) -> None:
    """A hidden entry is told no more."""
    entry = chief(relate(folder)[0], "rain")
    assert entry not in decided(folder, f"entries:\n  {entry}: {{hide: true, WHY}}\n").entries


def test_an_event(folder: Path) -> None:
    """Title, value, place, summary, note and pin of an event, under the address it always had."""
    before = relate(folder)[0]
    address = at(before, chief(before, "rain"))
    made = decided(
        folder,
        f"events:\n  {address}: {{title: The flood, value: 2021-05, place: Elstad, summary: A summary., note: A "
        f"note., pin: true, WHY}}\n",
    )
    event = next(one for one in made.events if one.title == "The flood")
    assert made.addresses.events[event.id] == address
    assert (event.value, event.places, event.pinned, event.date_basis) == (
        "2021-05",
        ("Elstad",),
        True,
        "curator",
    )
    text = page(folder, address)
    for words in ("The flood", "A summary.", "A note.", WHY, "EK"):
        assert words in text


def test_a_hidden_event(folder: Path) -> None:
    """A hidden event leaves a tombstone."""
    before = relate(folder)[0]
    address = at(before, chief(before, "rain"))
    made = decided(folder, f"events:\n  {address}: {{hide: true, WHY}}\n")
    assert address not in made.addresses.events.values()
    assert "curator" in page(folder, address)


def test_same_and_distinct(folder: Path) -> None:
    """Entries joined are one event with both reports; held apart, they are two; the old address leads on."""
    before = relate(folder)[0]
    rain, talks = chief(before, "rain"), chief(before, "talks")
    assert at(before, rain) != at(before, talks)
    made = decided(folder, f"events:\n  same: [[{rain}, {talks}]]\n")
    assert at(made, rain) == at(made, talks)
    kept = {at(before, rain), at(before, talks)}
    assert at(made, rain) in kept
    assert {one.address: one.to for one in made.addresses.redirects}[(kept - {at(made, rain)}).pop()] == at(made, rain)
    apart = decided(folder, f"events:\n  distinct: [[{rain}, {talks}]]\n")
    assert at(apart, rain) != at(apart, talks)


def test_same_by_permalink_lasts(folder: Path) -> None:
    """Two events joined by their addresses stay joined from build to build."""
    before = relate(folder)[0]
    rain, talks = chief(before, "rain"), chief(before, "talks")
    text = f"events:\n  same: [{{of: [{at(before, rain)}, {at(before, talks)}], WHY}}]\n"
    for _ in range(3):
        made = decided(folder, text)
        assert at(made, rain) == at(made, talks)
        assert WHY in page(folder, at(made, rain))


def test_distinct_says_why(folder: Path) -> None:
    """Events that the editor holds apart name each other, with the reason, and are not asked about again."""
    before = relate(folder)[0]
    rain, talks = chief(before, "rain"), chief(before, "talks")
    made = decided(folder, f"events:\n  distinct: [{{of: [{rain}, {talks}], WHY}}]\n")
    assert f"held apart by the curator: {WHY} (EK)" in page(folder, at(made, rain))
    assert not [one for one in findings(made) if one.kind == "near-miss" and WHY in one.what]


def test_people_places_and_outlets(folder: Path) -> None:
    """Renamed names are shown everywhere, and their old pages lead to the new ones."""
    before = relate(folder)[0]
    assert "Ana Horvat" in before.addresses.people
    made = decided(
        folder,
        "people:\n  Ana Horvat: {rename: Anna Horvath, WHY}\noutlets:\n  Belmora Post: {merge: Galen Times, WHY}\n",
    )
    assert "Anna Horvath" in made.addresses.people
    assert set(made.addresses.outlets) == {"Galen Times", "The Elstad Herald"}
    led = {one.address: one.to for one in made.addresses.redirects}
    assert led["/people/ana-horvat/"] == "/people/anna-horvath/"
    assert led["/outlets/belmora-post/"] == "/outlets/galen-times/"
    for address in ("/people/anna-horvath/", "/outlets/galen-times/"):
        assert f"{WHY} (EK)" in page(folder, address)


def test_an_event_by_hand(folder: Path) -> None:
    """An event that no report tells has a page, a place in the chronology and the curator's reason."""
    made = decided(
        folder,
        "manual:\n  vote: {title: The vote, value: 2021-06-20, place: Belmora, people: [Ana Horvat], note: A "
        "note., WHY}\n",
    )
    event = next(one for one in made.events if one.id == "e-manual~vote")
    text = page(folder, made.addresses.events[event.id])
    for words in ("The vote", "A note.", WHY, "set by the curator"):
        assert words in text
    assert "The vote" in (folder / "site" / "index.html").read_text(encoding="utf-8")


STALE = """
reports:
  rainy: {published: 2021-05-11, because: w}
entries:
  talks~zzzzzz: {kind: call, because: w}
events:
  same: [[/2021/06/nowhere/, talks~yyyyyy]]
  /2021/05/nothing/: {title: T, because: w}
people:
  Anna Horvat: {rename: X, because: w}
places:
  Belmore: {rename: X, because: w}
outlets:
  Belmora Pots: {rename: X, because: w}
"""


def test_every_stale_decision_names_the_nearest(folder: Path) -> None:
    """All are said at once, each with its line; the site stays as it was."""
    before = (folder / "site" / "index.html").read_bytes()
    with pytest.raises(ContentError) as error:
        decided(folder, STALE)
    lines = [(one.line, one.what) for one in error.value.problems]
    assert lines == [
        (3, "there is no report `rainy`"),
        (5, "there is no entry `talks~zzzzzz`"),
        (7, "the ledger has no event `/2021/06/nowhere/`"),
        (7, "there is no entry `talks~yyyyyy`"),
        (8, "there is no event `/2021/05/nothing/`"),
        (10, "no report names the person `Anna Horvat`"),
        (12, "no report names the place `Belmore`"),
        (14, "no report names the outlet `Belmora Pots`"),
    ]
    fixes = " ".join(one.fix for one in error.value.problems)
    for near in ("`rain`", "`Ana Horvat`", "`Belmora Post`"):
        assert f"Did you mean {near}?" in fixes
    assert (folder / "site" / "index.html").read_bytes() == before


def test_no_decision_is_forgotten(folder: Path) -> None:
    """Decisions outlive a rebuild from nothing: cache, site and even the ledger gone."""
    text = "reports:\n  talks: {title: New title, WHY}\n"
    decided(folder, text)
    (folder / "content" / "permalinks.yml").unlink()
    shutil.rmtree(folder / ".cache")
    made = decided(folder, text)
    assert made.reports[0].title or made.reports
    assert "New title" in {one.title for one in made.reports}
    again, _ = overrides.read(folder / "content" / "overrides.yml", "content/overrides.yml")
    assert again.reports["talks"].because == WHY
    assert permalinks.read_ledger(folder / "content" / "permalinks.yml", "x")[0].reports.keys() == {
        "rain",
        "talks",
        "again",
    }
