"""Web Annotations: every quotation is found again in the report's text by what stands before and after it."""

import json
from typing import Any

from generator.exports import Dossier, write
from tests.exports.made import any_dossier, sample
from tests.pages.sample import chronology


def found(text: str, selector: dict[str, str]) -> list[int]:
    """Where a TextQuoteSelector points to in a text, as the W3C's model says."""
    before, exact, after = (selector.get(name, "") for name in ("prefix", "exact", "suffix"))
    whole, places, start = before + exact + after, [], 0
    while (place := text.find(whole, start)) >= 0:
        places.append(place + len(before))
        start = place + 1
    return places


def items(dossier: Dossier) -> list[dict[str, Any]]:
    """The annotations of a dossier."""
    made: list[dict[str, Any]] = json.loads(write("annotations.json", dossier))["items"]
    return made


def test_each_quotation_is_found_where_it_stands() -> None:
    """Once, and at the very offset of the entry's excerpt."""
    whole = chronology()
    texts = {report.id: report.text for report in whole.reports}
    entries = {f"urn:dateline:{key}": entry for key, entry in whole.entries.items()}
    made = items(sample())
    assert len(made) == len(entries)
    for item in made:
        entry = entries[item["id"]]
        assert found(texts[entry.report], item["target"]["selector"]) == [entry.excerpt.start]


def test_they_point_at_the_source() -> None:
    """An outlet's own words at its page; our own words on their page here; a script's address nowhere."""
    sources = {item["id"]: item["target"]["source"] for item in items(sample())}
    assert sources["urn:dateline:herald~a"] == "https://herald.example/talks"
    assert sources["urn:dateline:digest~a"] == "https://example.org/river/reports/digest/"
    assert all(source.startswith("https://") for source in sources.values())


def test_bodies_say_what_has_not_happened() -> None:
    """The description and a tag of a planned event say that it is one."""
    (planned,) = (item for item in items(sample()) if item["id"] == "urn:dateline:plans~a")
    assert planned["body"][0]["value"] == "[planned] Novak to visit Ardal. planned: March 2024"
    assert planned["body"][1] == {"type": "TextualBody", "purpose": "tagging", "value": "planned"}


@any_dossier
def test_any_dossier_is_a_page_of_annotations(dossier: Dossier) -> None:
    """What the model asks for is there, and the words are the very same."""
    made = json.loads(write("annotations.json", dossier))
    assert (made["@context"], made["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    assert all(item["type"] == "Annotation" and item["target"]["source"] for item in made["items"])
    quoted = [quotation.text for event in dossier.events for quotation in event.quotations]
    assert [item["target"]["selector"]["exact"] for item in made["items"]] == quoted
