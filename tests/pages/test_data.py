"""data/chronology.json: every key that programs may rely on, offsets that point, and the schema beside it."""

import csv
import io
import json
from functools import cache
from typing import Any

from generator.pages import pages
from generator.pages.data import schema
from generator.render import renderer
from tests.pages.sample import chronology

KEYS = {
    "reports": (
        "id path form title outlet agency author url archived language published date_confidence digest_of "
        "main_event origin doubts"
    ),
    "entries": (
        "id report event excerpt time_expression value first_day last_day date_basis kind modality modality_detail "
        "people places organisations"
    ),
    "events": (
        "id permalink title value first_day last_day date_basis kind modality people places reports entries origins "
        "confidence weight title_basis listed story mentioned_by recalls reasons near_misses disagreements"
    ),
}


@cache
def document() -> dict[str, Any]:
    """The document as a program reads it."""
    page = next(page for page in pages(chronology()) if page.path == "data/chronology.json")
    return dict(json.loads(renderer()(page)))


def test_every_key_is_there() -> None:
    """Each row has all keys of the stable interface."""
    for name, keys in KEYS.items():
        assert document()[name]
        for row in document()[name]:
            assert set(keys.split()) <= set(row)


def test_ids_lead_to_rows() -> None:
    """Whatever names a report, an entry or an event names one that is there."""
    data = document()
    reports, entries, events = ({row["id"] for row in data[name]} for name in KEYS)
    assert {row["report"] for row in data["entries"]} <= reports
    assert {row["event"] for row in data["entries"]} <= events
    for event in data["events"]:
        assert set(event["reports"]) <= reports
        assert set(event["entries"]) <= entries
        assert {near["event"] for near in event["near_misses"]} <= events
        assert {id_ for origin in event["origins"] for id_ in origin["reports"]} <= reports
    assert {row["main_event"] for row in data["reports"]} <= {*events, None}


def test_excerpts_are_verbatim() -> None:
    """Offsets are code points into the report's text, end exclusive."""
    texts = {report.id: report.text for report in chronology().reports}
    for entry in document()["entries"]:
        for words in (entry["excerpt"], entry["time_expression"]):
            if words:
                assert texts[entry["report"]][words["start"] : words["end"]] == words["text"]


def test_the_document_is_as_its_schema_says() -> None:
    """Every member and every key of a row is in the schema, and required ones are there."""
    definitions = schema()["$defs"]
    top = definitions["Document"]
    assert set(document()) <= set(top["properties"])
    assert set(top["required"]) <= set(document())
    for name, row in (("reports", "ReportRow"), ("entries", "EntryRow"), ("events", "EventRow")):
        for one in document()[name]:
            assert set(one) == set(definitions[row]["properties"])


def test_a_row_is_a_line() -> None:
    """One changed event changes one line of the file."""
    page = next(page for page in pages(chronology()) if page.path == "data/chronology.json")
    lines = renderer()(page).decode().splitlines()
    assert sum(line.startswith("{") and line.strip() != "{" for line in lines) == sum(
        len(document()[name]) for name in KEYS
    )


def test_addresses_that_could_run_are_no_addresses() -> None:
    """What is not http or https is left out of the files that programs make links of."""
    files = {page.path: renderer()(page).decode() for page in pages(chronology())}
    rows = json.loads(files["data/chronology.json"])["reports"]
    table = list(csv.DictReader(io.StringIO(files["data/reports.csv"])))
    hostile = next(report for report in chronology().reports if report.id == "hostile")
    assert hostile.url == "javascript:alert(1)"
    assert [row["url"] for row in rows if row["id"] == "hostile"] == [None]
    assert [row["url"] for row in table if row["id"] == "hostile"] == [""]
