"""FollowTheMoney: entities by the model's own rules; where the library is installed, read back by it.

Its dependencies have to be compiled (ICU), so it is not among those that the tests install:
`pip install followthemoney` beside the others runs the last test.
"""

import importlib.util
import json
from typing import Any

from generator.exports import Dossier, write
from generator.exports.followthemoney import entity_id
from tests.exports.made import any_dossier, sample

# Of each schema that is used, the properties that it has in FollowTheMoney 4, inherited ones included.
PROPERTIES = {
    "Person": {"name"},
    "Organization": {"name"},
    "Article": {"title", "author", "publisher", "publishedAt", "sourceUrl"},
    "Event": {
        *("name", "summary", "notes", "date", "startDate", "endDate", "location", "keywords", "involved", "proof"),
        "sourceUrl",
    },
}


def entities(dossier: Dossier) -> list[dict[str, Any]]:
    """The entities, one a line."""
    return [json.loads(line) for line in write("entities.ftm.ndjson", dossier).splitlines()]


def test_only_what_happened_is_an_event() -> None:
    """The model knows no plans; people and articles are those of what happened."""
    made = entities(sample())
    names = {one["properties"]["name"][0] for one in made if one["schema"] == "Event"}
    assert "Horvat and Novak meet" in names
    assert not {"Novak to visit Ardal", "Trip to Ardal"} & names
    people = {one["properties"]["name"][0] for one in made if one["schema"] == "Person"}
    assert {"Ana Horvat", "Ivan Novak"} <= people


def test_an_event_names_its_people_and_articles() -> None:
    """By the ids of entities that are there."""
    made = {one["id"]: one for one in entities(sample())}
    talks = made[entity_id("Event", "e-talks")]["properties"]
    assert talks["date"] == ["2023-02-02"]
    assert {made[one]["properties"]["name"][0] for one in talks["involved"]} == {"Ana Horvat", "Ivan Novak"}
    assert len(talks["proof"]) == 4
    visit = made[entity_id("Event", "e-visit")]["properties"]
    assert (visit["startDate"], visit["endDate"]) == (["2023-02-02"], ["2023-02-03"])


@any_dossier
def test_any_dossier_keeps_the_rules(dossier: Dossier) -> None:
    """Ids are unique, schemas and properties exist, values are texts, references lead to entities that are there."""
    made = entities(dossier)
    ids = [one["id"] for one in made]
    assert len(ids) == len(set(ids))
    for one in made:
        assert set(one["properties"]) <= PROPERTIES[one["schema"]]
        assert all(isinstance(value, str) and value for values in one["properties"].values() for value in values)
        for reference in ("involved", "proof"):
            assert set(one["properties"].get(reference, ())) <= set(ids)


if importlib.util.find_spec("followthemoney") is not None:

    @any_dossier
    def test_followthemoney_reads_it(dossier: Dossier) -> None:
        """Every entity is valid, and keeps every property through the library."""
        from followthemoney import model

        for one in [*entities(sample()), *entities(dossier)]:
            read = model.get_proxy(one)
            model.get(one["schema"]).validate(one)
            for name, values in one["properties"].items():
                assert len(read.get(name)) == len({value.strip() for value in values}), (name, values)
