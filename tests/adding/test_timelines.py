"""TimelineJS3 timelines in: what the widget shows of a slide is in its note, and exported events come back."""

import json
from typing import Any

import pytest

from generator.adding import sources_in
from generator.exports import write
from generator.exports.days import ends
from generator.model import NamesFile, Report
from generator.processing import process
from tests.exports.made import sample


def notes(timeline: Any) -> list[Report]:
    """The notes of a timeline, as they are read."""
    sources, _ = sources_in("timeline.json", json.dumps(timeline).encode())
    return [report for source in sources if (report := process(source, NamesFile()).report)]


def slide(date: dict[str, Any] | None, headline: str, text: str = "", **more: Any) -> dict[str, Any]:
    """An event of a timeline."""
    dated = {"start_date": date} if date else {}
    return {**dated, "text": {"headline": headline, "text": text}, **more}


def test_full_stops_are_kept() -> None:
    """Where a sentence ends it ends, and it gets no second full stop."""
    (note,) = notes(
        {"events": [slide({"year": 2020, "month": 1, "day": 2}, "Boats sail.", "The crews came back. All of them.")]}
    )
    assert note.body == ("On 2 January 2020: Boats sail.", "The crews came back. All of them.")
    assert note.title == "Boats sail."
    (asked,) = notes({"events": [slide({"year": 2020}, "Who sailed?")]})
    assert asked.body == ("In 2020: Who sailed?",)


@pytest.mark.parametrize(
    ("date", "words", "value"),
    [
        ({"year": "-44", "month": "3", "day": "15"}, "On 15 March 44 BC: Caesar is stabbed.", "-0043-03-15"),
        ({"year": -44}, "In 44 BC: Caesar is stabbed.", "-0043"),
        ({"year": "2024", "month": "3"}, "In March 2024: Caesar is stabbed.", "2024-03"),
        ({"year": "1815", "month": "", "day": ""}, "In 1815: Caesar is stabbed.", "1815"),
    ],
)
def test_years_before_one(date: dict[str, Any], words: str, value: str) -> None:
    """-44 is 44 BC, as the widget shows it, and is read as that."""
    sources, _ = sources_in("timeline.json", json.dumps({"events": [slide(date, "Caesar is stabbed")]}).encode())
    made = process(sources[0], NamesFile())
    assert made.report is not None
    assert made.account is not None
    assert made.report.body == (words,)
    assert [entry.value for entry in made.account.entries] == [value]


def test_media_are_kept() -> None:
    """Caption, credit and address of a picture are in the note; two slides may show the same one."""
    media = {"url": "https://pictures.example/boat.jpg", "caption": "The <b>boat</b>", "credit": "I. Lund"}
    one, two = notes(
        {"events": [slide({"year": 2020}, "Boats sail", media=media), slide({"year": 2021}, "Again", media=media)]}
    )
    assert one.body[-1] == two.body[-1] == "The boat. I. Lund. https://pictures.example/boat.jpg"
    sheet = "Year,Headline,Text,Media,Media Caption,Media Credit\n2020,Boats sail,,https://pictures.example/b.jpg,Boat,Lund\n"
    (source,), _ = sources_in("sheet.csv", sheet.encode())
    assert "Boat. Lund. https://pictures.example/b.jpg" in source.data.decode()


def test_what_is_no_event_is_told() -> None:
    """Title, eras and broken events are named, not dropped in silence; a script's address is no media."""
    timeline = {
        "title": {"text": {"headline": "My timeline"}},
        "eras": [{"start_date": {"year": 1990}, "end_date": {"year": 1999}, "text": {"headline": "The nineties"}}],
        "events": [slide({"year": 2020}, "A", media={"url": "javascript:alert(1)"}), "broken"],
    }
    sources, problems = sources_in("timeline.json", json.dumps(timeline).encode())
    assert len(sources) == 1
    assert b"javascript" not in sources[0].data
    told = " ".join(problem.what for problem in problems)
    assert "My timeline" in told
    assert "The nineties" in told
    assert "1 of its events are no events" in told
    rows = "Year,Headline,Type\n2020,Boats sail,\n,My timeline,title\n1990,The nineties,era\n"
    sources, problems = sources_in("sheet.csv", rows.encode())
    assert (len(sources), len(problems)) == (1, 2)


def test_exported_events_come_back() -> None:
    """Every exported event is a note again, its date in words as precise as it went out."""
    found = notes(json.loads(write("timelinejs.json", sample())))
    events = {event.labelled: event for event in sample().events if event.first}
    assert {note.title for note in found} == set(events)
    for note in found:
        first, last = ends(events[note.title or ""])
        begins = "From" if last else "On" if first and len(first.lstrip("-")) == 10 else "In"
        assert note.body[0].startswith(begins), note.body
