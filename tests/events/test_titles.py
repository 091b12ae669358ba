"""titles: an event is called what the first report of it called it."""

import msgspec

from generator.events.describe.titles import title_of
from generator.events.features.entry_features import EntryFeatures, entry_features
from generator.events.features.vectors import Rarity
from generator.model import Account, Entry
from tests.events.making import entry, report

DAY = "2030-05-01"


def items(*told: tuple[str, Entry]) -> list[EntryFeatures]:
    """EntryFeatures of reports of those days of publication, a report for each entry."""
    reports = [report(one.report, "", day) for day, one in told]
    accounts = [Account(report=one.report, entries=(one,)) for _, one in told]
    return entry_features(reports, accounts, Rarity(()))


def main(name: str, text: str, title: str, value: str = DAY, **facts: object) -> Entry:
    """A main entry under a headline."""
    return msgspec.structs.replace(entry(f"{name}~m", text, value, **facts), title=title)


STRUCK = main("a", "A quake struck Qorm.", "Strong quake hits Qorm", salience=0.6)
TOLL = main("b", "The toll of the quake rose.", "Qorm quake toll passes 2,000", salience=0.8)


def test_the_first_headline_names_the_event() -> None:
    """A later report tells of a later state, however salient its entry."""
    later, first = items(("2030-05-04", TOLL), ("2030-05-02", STRUCK))
    assert title_of([later, first], later, "happened") == "Strong quake hits Qorm"


def test_a_headline_of_other_words_is_no_title() -> None:
    """The first headline that shares a word with its sentence, else the chief entry's title."""
    witty = main("c", "A quake struck Qorm.", "Birthdays and how to spend them")
    first, later = items(("2030-05-01", witty), ("2030-05-02", STRUCK))
    assert title_of([first, later], first, "happened") == "Strong quake hits Qorm"
    assert title_of([first], later, "happened") == "Strong quake hits Qorm"


def test_a_plan_is_no_title_of_what_happened() -> None:
    """Nor is the headline of another day."""
    plan = main("c", "Ana Horvat is to visit Qorm.", "Horvat to visit Qorm", modality="planned")
    other = main("d", "Ana Horvat visited Qorm.", "Horvat visits Qorm twice", "2030-05-03")
    done = main("e", "Ana Horvat was heckled in Qorm.", "Horvat heckled in Qorm")
    told = items(("2030-04-29", plan), ("2030-05-01", other), ("2030-05-02", done))
    assert title_of(told, told[2], "happened") == "Horvat heckled in Qorm"


def test_what_no_report_is_about_has_its_own_words() -> None:
    """An event told besides is called what its chief entry is, or by its sentence."""
    (aside,) = items(("2030-05-01", entry("a~x", "The mill burnt down.", DAY)))
    assert title_of([], aside, "happened") == "The mill burnt down."
