"""Stories: a page for each running affair, in the navigation once there are two; what is not listed."""

from msgspec.structs import replace

from generator.chronology import Chronology
from generator.model import Story
from generator.pages import pages
from generator.render import renderer
from tests.pages.sample import chronology


def with_stories(*stories: Story) -> Chronology:
    """The sample with these stories."""
    made = chronology()
    addresses = replace(made.addresses, stories={one.id: f"/stories/{one.id}/" for one in stories})
    home = {event: one.id for one in stories for event in one.events}
    events = tuple(replace(event, story=home.get(event.id)) for event in made.events)
    return replace(made, stories=stories, addresses=addresses, events=events)


def page(made: Chronology, path: str) -> str:
    """One page as it is written."""
    found = next(one for one in pages(made) if one.path == path)
    return renderer()(found).decode()


TALKS = Story(
    "talks", "Horvat and Novak meet", ("courier", "herald"), ("e-visit", "e-talks"),
    ("Ana Horvat",), "2023-02-02", "2023-02-03",
)  # fmt: skip
PACT = replace(TALKS, id="pact", title="Pact signed", events=("e-pact",))


def test_a_story_has_its_events_reports_and_people() -> None:
    """The page leads to each, and each event's page back to it."""
    made = with_stories(TALKS)
    told = page(made, "stories/talks/index.html")
    for text in (
        "Horvat and Novak meet",
        "Ana Horvat visits Lodova",
        "2–3 February 2023",
        "Ana Horvat",
    ):
        assert text in told
    assert made.addresses.events["e-talks"].strip("/") in told
    back = page(made, made.addresses.events["e-talks"].strip("/") + "/index.html")
    assert "stories/talks/" in back


def test_stories_are_in_the_navigation_once_there_are_two() -> None:
    """One story is found from its events; two have a list that every page leads to."""
    assert ">Stories</a>" not in page(with_stories(TALKS), "index.html")
    both = with_stories(TALKS, PACT)
    assert ">Stories</a>" in page(both, "index.html")
    listed = page(both, "stories/index.html")
    assert "Pact signed" in listed
    assert "Horvat and Novak meet" in listed


def test_what_is_not_listed_is_counted_and_led_to() -> None:
    """It is missing from the chronology, has a page of its own, and the numbers add up."""
    made = chronology()
    events = tuple(replace(one, listed=one.id != "e-pact") for one in made.events)
    made = replace(made, events=events)
    front = page(made, "index.html")
    assert "Pact signed" not in front
    assert "Not listed, but told besides by reports: 1." in front
    assert "Pact signed" in page(made, "unlisted/index.html")
    shown = [one for one in events if one.id in made.addresses.events]
    assert f"{len(shown) - 1} events" in front
