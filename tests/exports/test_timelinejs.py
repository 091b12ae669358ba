"""TimelineJS3's JSON: the widget's own rules, and what its dates mean."""

import json
from html.parser import HTMLParser
from typing import Any

import pytest

from generator.exports import Dossier, write
from generator.exports.days import ends, undated
from generator.exports.timelinejs import timeline_json
from tests.exports.made import any_dossier, dated, sample


def events(dossier: Dossier) -> dict[str, dict[str, Any]]:
    """The timeline's events by their ids."""
    return {event["unique_id"]: event for event in json.loads(write("timelinejs.json", dossier))["events"]}


class Tags(HTMLParser):
    """The tags of a text, and where its links lead."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.words = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag and its link."""
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        """Note the words."""
        self.words += data


def test_what_has_not_happened_says_so() -> None:
    """Headline, date and group of a plan are marked; so is what is only reported."""
    made = events(sample())
    planned = made["e-planned"]
    assert planned["text"]["headline"] == "[planned] Novak to visit Ardal"
    assert planned["display_date"] == "planned: March 2024"
    assert planned["group"] == "Planned"
    assert made["e-postponed"]["group"] == "Did not happen"
    assert "group" not in made["e-talks"]
    reported = {**json.loads(timeline_json(Dossier(sample().site, (dated("../2023-09-19"),), ())))}
    assert reported["events"][0]["start_date"] == {"year": 2023, "month": 9, "day": 19}


@pytest.mark.parametrize(
    ("value", "start", "end"),
    [
        ("2023-02-02", (2023, 2, 2), None),
        ("2023-02-02/2023-02-03", (2023, 2, 2), (2023, 2, 3)),
        ("2024-03", (2024, 3), None),
        ("2022-02~", (2022, 2), None),
        ("2022", (2022,), None),
        ("199X", (1990, 1, 1), (1999, 12, 31)),
        ("2023-21", (2023, 3, 1), (2023, 5, 31)),
        ("2014/..", (2014,), None),
        ("../2023-02-09", (2023, 2, 9), None),
        ("-0043-03-15", (-44, 3, 15), None),
        ("0000", (-1,), None),
    ],
)
def test_dates_are_as_precise_as_the_value(value: str, start: tuple[int, ...], end: tuple[int, ...] | None) -> None:
    """A month is a month, a year a year; years before 1 are counted as historians do."""
    (made,) = json.loads(timeline_json(Dossier(sample().site, (dated(value),), ())))["events"]
    assert tuple(made["start_date"].values()) == start
    assert tuple(made.get("end_date", {}).values()) == (end or ())


def test_the_undated_are_left_out() -> None:
    """The widget skips an event without a start."""
    assert undated(dated(None)) == "without a day"
    assert "e-hostile" not in events(sample())


@any_dossier
def test_any_text_is_text(dossier: Dossier) -> None:
    """No headline holds a tag, texts only ours, links lead to http or https; headlines come back as they were."""
    made = json.loads(write("timelinejs.json", dossier))
    kept = [event for event in dossier.events if undated(event) is None]
    words = [Tags(event["text"]["headline"]).words for event in made["events"]]
    assert words == [event.labelled for event in kept]
    for event in [made["title"], *made["events"]]:
        assert not Tags(event["text"]["headline"]).tags
        text = Tags(event["text"]["text"])
        assert text.tags <= {"p", "a"}
        assert all(link.startswith(("http://", "https://")) for link in text.links)


@any_dossier
def test_ends_are_in_order(dossier: Dossier) -> None:
    """An end never comes before the start, and starts are where the value's bounds are."""
    for event in dossier.events:
        first, last = ends(event)
        assert (first is None) == (event.value is None)
        assert last is None or first is not None
