"""acts: an undated report and what it may be one with."""

import pytest

from generator.edtf_bounds import day_number
from generator.events.stories.acts import act_of, exclude
from tests.events.making import account, entry, grouped, home, report

MAY = day_number("2030-05-06")
TRIAL = "The trial of Omar Okafor over the Lodova harbour dredging has been put back to 4 March."
SENTENCE = (
    "Omar Okafor was sentenced on Friday to four years over the Lodova harbour dredging. "
    "Judge Mirela Babic spoke of greed at the trial."
)


@pytest.mark.parametrize(
    ("plan", "done", "apart"),
    [
        ("trial", "ruling", True),
        ("trial", "trial", False),
        ("visit", "arrest", True),
    ],
)
def test_an_undated_deed_is_no_plan_of_another_kind(plan: str, done: str, apart: bool) -> None:
    """What a report of no known day tells as done joins a dated plan only of its own kind."""
    planned = act_of(entry("a~m", "", "2030-05-20", kind=plan, modality="planned"), MAY)
    undated = act_of(entry("b~m", "", kind=done), None)
    assert exclude((planned,), (undated,)) == apart
    assert exclude((undated,), (planned,)) == apart


@pytest.mark.parametrize(
    ("mine", "theirs", "apart"),
    [
        ("LODOVA, May 24 (Agency) - He fell.", "ARDAL, April 26 (Other) - He fell.", True),
        ("LODOVA, May 24 (Agency) - He fell.", "A headline\n\nLODOVA, May 28 — He rose.", False),
        ("LODOVA, Dec. 30 (Agency) - He fell.", "LODOVA, Jan. 2 (Agency) - He rose.", False),
        ("LODOVA, May 44 (Agency) - He fell.", "LODOVA, Jan. 2 (Agency) - He rose.", False),
        ("On May 24 he fell.", "LODOVA, Jan. 2 (Agency) - He rose.", False),
    ],
)
def test_a_dateline_without_a_year_says_when(mine: str, theirs: str, apart: bool) -> None:
    """Two datelines weeks apart in the year are of two events, though nobody knows of which year."""
    one, other = (act_of(entry("a~m", text), None, text) for text in (mine, theirs))
    assert exclude((one,), (other,)) == apart


def test_a_dateline_and_a_day_of_publication() -> None:
    """A report of known day and one with a dateline; two of known days are left to the scores."""
    sent = act_of(entry("a~m", ""), None, "LODOVA, June 24 (Agency) - He fell.")
    known, later = (act_of(entry("b~m", ""), MAY + days) for days in (0, 49))
    assert exclude((sent,), (known,))
    assert not exclude((sent,), (later,))
    assert not exclude((known,), (later,))


def test_a_sentence_told_nobody_knows_when_is_not_the_trial_s_first_day() -> None:
    """The sentence does not take the day for which the trial is planned."""
    plan, undated = report("a", TRIAL, "2030-02-02"), report("b", SENTENCE, None)
    people = ("Omar Okafor",)
    facts = {"people": people, "modality": "planned", "kind": "trial"}
    events = grouped(
        (plan, account(plan, entry("a~m", TRIAL, "2030-03-04", **facts))),
        (undated, account(undated, entry("b~m", SENTENCE, kind="ruling", people=people))),
    )
    assert len(set(home(events).values())) == 2


def test_visits_to_unlike_places_are_unlike_visits() -> None:
    """One sentence for each of two cities, on one day or the next; a town and its country agree."""
    told = {}
    for name, place, day in (
        ("a", "Rome", "06"), ("b", "Quito", "06"), ("c", "Lima", "07"), ("d", "Italy", "06"),
    ):  # fmt: skip
        text = f"Ana Horvat visited {place} on that day, with the band of the Lodova harbour."
        one = report(name, text, "2030-05-08")
        facts = {"kind": "visit", "people": ("Ana Horvat",), "places": (place,)}
        told[name] = one, account(one, entry(f"{name}~m", text, f"2030-05-{day}", **facts))
    found = home(grouped(*told.values()))
    assert found["a~m"] == found["d~m"]
    assert len(set(found.values())) == 3


def test_meetings_on_unlike_days_in_unlike_places() -> None:
    """Talks in one city and in another the day after are two, though reports may disagree by a day on one."""
    told = {}
    for name, place, day in (("a", "Rome", "06"), ("b", "Quito", "07"), ("c", "Rome", "07")):
        text = f"Ana Horvat and Omar Okafor spoke of the Lodova harbour and its dredging in {place}."
        one = report(name, text, "2030-05-08")
        facts = {"kind": "meeting", "people": ("Ana Horvat", "Omar Okafor"), "places": (place,)}
        told[name] = one, account(one, entry(f"{name}~m", text, f"2030-05-{day}", **facts))
    found = home(grouped(*told.values()))
    assert found["a~m"] == found["c~m"] != found["b~m"]
