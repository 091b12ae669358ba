"""Maps are read back by geojson and fastkml."""

import geojson as other
from fastkml import KML, Placemark
from fastkml.utils import find_all
from msgspec.structs import replace

from generator.exports import Dossier, Located, write
from generator.exports.dossier import printable
from tests.exports.made import any_dossier, sample


def on_the_map() -> Dossier:
    """The sample with Lodova on the map."""
    there = (Located("Lodova", (52.5, 13.25)), Located("Ardal"))
    events = tuple(replace(event, places=there if event.id == "e-talks" else event.places) for event in sample().events)
    return replace(sample(), events=events)


def test_a_place_is_where_names_yml_says() -> None:
    """Longitude first; an event without coordinates is there without a point, and says its places."""
    features = {
        one.properties["event"]: one for one in other.loads(write("places.geojson", on_the_map()).decode()).features
    }
    assert features["e-talks"].geometry == other.Point((13.25, 52.5))
    assert features["e-talks"].properties["place"] == "Lodova"
    assert features["e-planned"].geometry is None
    assert features["e-planned"].properties["places"] == ["Ardal"]
    assert features["e-planned"].properties["status"] == "planned"
    assert len(features) == len(sample().events)


def test_kml_has_names_points_and_times() -> None:
    """A plan is named as one, what did not happen has no time, 44 BC neither."""
    marks = {
        mark.name: mark for mark in find_all(KML.from_string(write("places.kml", on_the_map())), of_type=Placemark)
    }
    talks = marks["Horvat and Novak meet"]
    assert (talks.geometry.x, talks.geometry.y) == (13.25, 52.5)
    assert str(talks.times.begin) == "2023-02-02"
    assert marks["[planned] Novak to visit Ardal"].times is not None
    assert marks["[postponed] Trip to Ardal"].times is None
    assert marks["Caesar is stabbed"].times is None


@any_dossier
def test_any_dossier_is_geojson(dossier: Dossier) -> None:
    """It is valid by the library's own rules, and every event is in it with its title."""
    read = other.loads(write("places.geojson", dossier).decode())
    assert read.is_valid, read.errors()
    assert {one.properties["event"] for one in read.features} == {event.id for event in dossier.events}
    titles = {event.id: event.title for event in dossier.events}
    assert all(one.properties["title"] == titles[one.properties["event"]] for one in read.features)


@any_dossier
def test_any_dossier_is_kml(dossier: Dossier) -> None:
    """Names come back as they were, without what XML cannot hold."""
    marks = list(find_all(KML.from_string(write("places.kml", dossier)), of_type=Placemark))
    points = sum(max(1, sum(place.at is not None for place in event.places)) for event in dossier.events)
    assert len(marks) == points
    assert {(mark.name or "").strip() for mark in marks} == {
        printable(event.labelled).strip() for event in dossier.events
    }
