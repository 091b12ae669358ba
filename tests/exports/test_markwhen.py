"""Markwhen: the document is read back by Markwhen's own parser."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from generator.exports import Dossier, write
from generator.exports.days import before_year_one
from tests.conftest import HANGS
from tests.exports.made import dated, dossiers, sample
from tests.node_packages import needed

READ = """
import { parse } from "@markwhen/parser";
import { readFileSync } from "node:fs";
const documents = JSON.parse(readFileSync(0, "utf-8"));
const walk = (node) => (node.children ? node.children.flatMap(walk) : [{
  from: node.dateRangeIso.fromDateTimeIso.slice(0, 10), to: node.dateRangeIso.toDateTimeIso.slice(0, 10),
  text: node.firstLine.restTrimmed, tags: node.tags,
}]);
console.log(JSON.stringify(documents.map((text) => {
  const read = parse(text);
  return { events: walk(read.events), title: read.header.title, messages: read.parseMessages.length };
})));
"""


@pytest.fixture(scope="module")
def parser() -> Path:
    """The folder with Markwhen's parser in it, and a script that calls it."""
    folder = needed()
    (folder / "read.mjs").write_text(READ, encoding="utf-8")
    return folder / "read.mjs"


def read(script: Path, *dossiers: Dossier) -> list[dict[str, Any]]:
    """What Markwhen's parser makes of them."""
    texts = json.dumps([write("chronology.mw", one).decode() for one in dossiers])
    done = subprocess.run(["node", str(script)], input=texts, capture_output=True, text=True, check=True, timeout=HANGS)
    made: list[dict[str, Any]] = json.loads(done.stdout)
    return made


def test_markwhen_reads_it(parser: Path) -> None:
    """Dates as precise as they are, plans marked by a tag and in words; what lies before the year 1 is left out."""
    (found,) = read(parser, sample())
    assert found["title"] == "Ardal and Belmora"
    assert found["messages"] == 0
    events = {event["text"]: event for event in found["events"]}
    assert len(events) == len(sample().events) - 2
    assert (events["Horvat and Novak meet"]["from"], events["Horvat and Novak meet"]["to"]) == (
        "2023-02-02",
        "2023-02-03",
    )
    planned = events["(planned) Novak to visit Ardal"]
    assert (planned["from"], planned["to"]) == ("2024-03-01", "2024-04-01")
    assert set(planned["tags"]) == {"visit", "planned"}
    assert set(events["(postponed) Trip to Ardal"]["tags"]) == {"visit", "did_not_happen", "reported"}
    assert events["Ana Horvat visits Lodova"]["to"] == "2023-02-04"


@pytest.mark.parametrize("value", ["2023-12/2024-01", "199X", "2023-21", "2014/..", "1066-10-14"])
def test_dates_of_every_form(parser: Path, value: str) -> None:
    """Each is one event that begins where its value does."""
    event = dated(value)
    (found,) = read(parser, Dossier(sample().site, (event,), ()))
    assert [one["from"] for one in found["events"]] == [event.first]


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(dossier=dossiers())
def test_no_text_begins_another_event(parser: Path, dossier: Dossier) -> None:
    """Whatever the titles hold, there are as many events as there should be."""
    (found,) = read(parser, dossier)
    assert len(found["events"]) == sum(before_year_one(event) is None for event in dossier.events)
