"""group: which entries end up in one event, which stay apart, and that neither hangs on order."""

import subprocess
import sys
from itertools import permutations

from generator.events import group
from generator.model import Account, Report
from generator.phrasing import english, tie_in_english
from generator.terms import terms_of
from tests.conftest import REPOSITORY
from tests.events.making import FERRY, TUNNEL, account, entry, grouped, home, report

ANA, OMAR, LENA = "Ana Horvat", "Omar Okafor", "Lena Novak"
Told = tuple[Report, Account]


def ferry(name: str, published: str = "2030-05-02", text: str = FERRY, **facts: object) -> Told:
    """A report on the opening of the ferry terminal."""
    told = report(name, text, published, title="Ferry terminal opens in Lodova", outlet=f"The {name}")
    facts = {"people": (ANA, OMAR), "places": ("Lodova",), "kind": "opening"} | facts
    return told, account(told, entry(f"{name}~m", text, "2030-05-01", **facts))


def tunnel(name: str, published: str = "2030-05-02") -> Told:
    """A report on the tunnel."""
    told = report(name, TUNNEL, published, title="Breakthrough at Quinto")
    return told, account(told, entry(f"{name}~m", TUNNEL, "2030-05-01", places=("Quinto",), kind="launch"))


def other_words(text: str) -> str:
    """The same told in other words."""
    return text.replace("opened", "inaugurated").replace("doubles", "adds to").replace("spoke", "talked")


def test_reports_of_one_opening_are_one_event() -> None:
    """Two reports of one opening share a main event; a third on something else has its own."""
    events = grouped(ferry("a"), ferry("b", text=other_words(FERRY)), tunnel("c"))
    main = {name: event for event in events for name in event.main_of}
    assert main["a"].id == main["b"].id != main["c"].id
    assert main["a"].reports == ("a", "b")
    assert main["a"].people == (ANA, OMAR)
    assert main["a"].value == "2030-05-01"


def test_the_reasons_name_people_days_and_place() -> None:
    """Why two reports belong together is said in words and figures."""
    events = grouped(ferry("a"), ferry("b", text=other_words(FERRY)), tunnel("c"))
    shared = next(event for event in events if len(event.reports) == 2)
    (reason,) = map(tie_in_english, shared.reasons)
    assert "both name Ana Horvat, Omar Okafor" in reason
    assert "both 1 May 2030" in reason
    assert "both in Lodova" in reason
    assert "texts alike" in reason


def test_another_year_is_another_event() -> None:
    """The same people and words a year on are another event."""
    later = report("b", FERRY, "2031-05-02")
    facts = {"people": (ANA, OMAR), "places": ("Lodova",), "kind": "opening"}
    events = grouped(
        ferry("a"),
        (later, account(later, entry("b~m", FERRY, "2031-05-01", **facts))),
        tunnel("c"),
        tunnel("d"),
    )
    assert home(events)["a~m"] != home(events)["b~m"]


def test_every_report_has_one_main_event_and_every_entry_one_home() -> None:
    """Nothing is lost and nothing counted twice."""
    told = [ferry("a"), ferry("b"), tunnel("c"), tunnel("d", "2030-07-01")]
    events = grouped(*told)
    entries = [name for event in events for name in event.entries]
    mains = [name for event in events for name in event.main_of]
    assert sorted(entries) == ["a~m", "b~m", "c~m", "d~m"]
    assert sorted(mains) == ["a", "b", "c", "d"]


def recalling(name: str, value: str, recalled: str = "about the dredging of the harbour") -> Told:
    """A report of the tunnel that recalls a meeting."""
    recollection = f"Horvat and Okafor had met in Lodova {recalled}."
    text = f"{TUNNEL} {recollection}"
    told = report(name, text, "2030-06-20", title="Breakthrough at Quinto")
    main = entry(f"{name}~m", TUNNEL, "2030-06-19", places=("Quinto",), kind="launch")
    besides = entry(
        f"{name}~r",
        recollection,
        value,
        people=(ANA, OMAR),
        places=("Lodova",),
        salience=0.1,
    )
    return told, account(told, main, besides)


MEETINGS = {
    "a": "Ana Horvat met Omar Okafor in Lodova to settle who pays for the dredging of the harbour.",
    "c": "Customs officers, a brass band and forty schoolchildren with paper lanterns watched the launch go "
    "out at dusk. On deck, over soup and smoked eel, Ana Horvat and Omar Okafor dined in Lodova. Nobody "
    "said a word about money, according to the cook, who counted eleven toasts and one broken glass.",
}


def meeting(name: str, day: str) -> Told:
    """A report of a meeting of two in Lodova on a day."""
    text = MEETINGS[name]
    told = report(name, text, day, title=text[:30])
    return told, account(told, entry(f"{name}~m", text, day, people=(ANA, OMAR), places=("Lodova",)))


def filler() -> list[Told]:
    """Reports on other things, so that names have something to be rare among."""
    names = ("Ivan Petrov", "Ruth Silva", "Maya Weber", "Paolo Costa")
    texts = (
        "The aquarium welcomed a pair of sea otters after a long quarantine.",
        "A court in Belmora fined the bakery over mislabelled rye bread.",
        "Volunteers replanted two hundred pines on the burnt northern slope.",
        "The chess federation postponed its open tournament for want of a hall.",
    )
    made = []
    for number, (name, text) in enumerate(zip(names, texts, strict=True)):
        told = report(f"z{number}", text, f"2030-0{number + 1}-11")
        made.append((told, account(told, entry(f"z{number}~m", text, people=(name,), kind="event"))))
    return made


def test_a_back_reference_joins_the_earlier_event() -> None:
    """A day-precise recollection joins the meeting it recalls, which links the reports."""
    events = grouped(meeting("a", "2030-03-05"), recalling("b", "2030-03-05"), *filler())
    assert home(events)["b~r"] == home(events)["a~m"]
    told = next(event for event in events if "a~m" in event.entries)
    assert told.main_of == ("a",)
    assert set(told.reports) == {"a", "b"}


def test_a_month_joins_the_one_meeting_that_fits() -> None:
    """A "March meeting" joins the one meeting of that March."""
    events = grouped(meeting("a", "2030-03-05"), recalling("b", "2030-03"), *filler())
    assert home(events)["b~r"] == home(events)["a~m"]


def test_a_month_with_two_meetings_joins_neither() -> None:
    """Where two meetings fit a month, the recollection stays apart and is a near-miss of both."""
    told = (
        meeting("a", "2030-03-05"),
        meeting("c", "2030-03-25"),
        recalling("b", "2030-03", "in the spring"),
    )
    events = grouped(*told, *filler())
    homes = home(events)
    assert len({homes["a~m"], homes["b~r"], homes["c~m"]}) == 3
    apart = next(event for event in events if "b~r" in event.entries)
    missed = {miss.event: [*map(english, miss.reasons)] for miss in apart.near_misses}
    assert {homes["a~m"], homes["c~m"]} <= missed.keys()
    assert any("2 events fit" in reason for reason in missed[homes["a~m"]])


def test_another_day_is_another_meeting_and_a_near_miss() -> None:
    """The same people on other days are two events, each the other's near-miss, with the days as reason."""
    events = grouped(meeting("a", "2030-03-05"), recalling("b", "2030-03-25"), *filler())
    homes = home(events)
    assert homes["a~m"] != homes["b~r"]
    first = next(event for event in events if "a~m" in event.entries)
    said = [english(one) for miss in first.near_misses for one in miss.reasons]
    assert "5 March 2030 against 25 March 2030" in said


def test_background_does_not_tie_reports() -> None:
    """What every report recalls in a word or two, with nobody and no rare word, joins nothing."""
    told = []
    for number, (one, other) in enumerate(filler()):
        aside = entry(f"z{number}~r", "since the flood", "2029-09", kind="disaster", salience=0.1)
        whole = terms_of(one.text + " It was dry since the flood.", "en")
        told.append((one, Account(report=one.id, entries=(*other.entries, aside), terms=whole)))
    homes = home(grouped(*told))
    assert len({homes[f"z{number}~r"] for number in range(4)}) == 4


def test_the_curator_joins_and_parts() -> None:
    """`same` joins what is unlike; `distinct` parts what is alike."""
    told = (ferry("a"), ferry("b"), tunnel("c"))
    joined = home(grouped(*told, same=(("a~m", "c~m"),)))
    assert joined["a~m"] == joined["c~m"]
    parted = home(grouped(*told, distinct=(("a~m", "b~m"),)))
    assert parted["a~m"] != parted["b~m"]


def test_an_event_may_be_named_in_a_decision() -> None:
    """An event id stands for its chief entry."""
    told = (ferry("a"), ferry("b"), tunnel("c"))
    chief = next(event.id for event in grouped(*told) if "c" in event.main_of)
    joined = home(grouped(*told, same=((chief, "a~m"),)))
    assert joined["a~m"] == joined["c~m"]


def test_distinct_holds_through_a_third() -> None:
    """A and b are distinct and c is like both: c joins one of them, and a and b stay apart."""
    homes = home(grouped(ferry("a"), ferry("b"), ferry("c"), distinct=(("a~m", "b~m"),)))
    assert homes["a~m"] != homes["b~m"]
    assert homes["c~m"] in (homes["a~m"], homes["b~m"])


def test_distinct_holds_through_what_is_the_same() -> None:
    """B and c are the same and a and b distinct: c stays apart from a."""
    told = (ferry("a"), ferry("b"), ferry("c"))
    homes = home(grouped(*told, same=(("b~m", "c~m"),), distinct=(("a~m", "b~m"),)))
    assert homes["b~m"] == homes["c~m"] != homes["a~m"]


def test_the_order_of_input_does_not_matter() -> None:
    """Every order of the reports gives the same events."""
    told = (
        ferry("a"),
        ferry("b", text=other_words(FERRY)),
        tunnel("c"),
        recalling("d", "2030-05-01"),
    )
    results = {grouped(*order) for order in permutations(told)}
    assert len(results) == 1


def test_the_hash_seed_does_not_matter() -> None:
    """Two runs with other hash seeds print the same events."""
    program = (
        "from tests.events.test_grouping import *\n"
        "print(grouped(ferry('a'), ferry('b'), tunnel('c'), recalling('d', '2030-05-01'), *filler()))"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=REPOSITORY,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(REPOSITORY)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(printed) == 1


def test_an_event_id_is_that_of_its_chief_entry() -> None:
    """The id of an event is that of its best dated, most salient, earliest published entry."""
    events = grouped(ferry("b", "2030-05-03"), ferry("a", "2030-05-02"))
    assert [event.id for event in events] == ["e-a~m"]


def test_it_happened_once_a_report_of_that_day_says_so() -> None:
    """A plan that a later report tells as done has happened; a plan alone is planned."""
    planned = ferry("a", "2030-04-28", modality="planned")
    assert [event.modality for event in grouped(planned)] == ["planned"]
    (event,) = grouped(planned, ferry("b", "2030-05-02"))
    assert event.modality == "happened"


def test_what_was_called_off_is_not_shown_as_planned() -> None:
    """The latest report says that it did not happen."""
    (event,) = grouped(
        ferry("a", "2030-04-28", modality="planned"),
        ferry("b", "2030-04-30", modality="did-not-happen", modality_detail="postponed"),
    )
    assert (event.modality, event.modality_detail) == ("did-not-happen", "postponed")


def test_confidence_in_words() -> None:
    """Independent origins confirm; a note is none; the curator's word is said to be that."""
    one, two = ferry("a"), ferry("b", text=other_words(TUNNEL) + " " + other_words(FERRY))
    assert [event.confidence for event in grouped(one)] == ["single source"]
    (event,) = grouped(one, two, same=(("a~m", "b~m"),))
    assert event.confidence == "set by the curator"
    note = report("n", FERRY, form="note")
    (event,) = grouped((note, account(note)))
    assert event.confidence == "editor's note"
    assert event.origins == ()


def test_no_reports_no_events() -> None:
    """An empty chronology has no events; a report without entries has none either."""
    assert group((), (), (), ()) == ()
    silent = report("a", FERRY)
    assert group((silent,), (Account(report="a"),), (), ()) == ()
