"""stories: Index -> a page for each running affair and the list of them, and what is not listed elsewhere."""

from collections.abc import Iterator

from generator.chronology import Page
from generator.model import Story, Value
from generator.pages.addresses import file_of
from generator.pages.dates_in_words import date_in_words
from generator.pages.drawing import drawing_of
from generator.pages.feeds import feed_of
from generator.pages.lists import by_year, with_pages
from generator.pages.view_models import Index, Link, ReportLine, linked

UNLISTED = "/unlisted/"
STORIES = "/stories/"


class StoryLine(Value, frozen=True):
    """A story as lists show it."""

    link: Link
    days: str
    events: int
    reports: int


def story_pages(index: Index) -> Iterator[Page]:
    """The list of stories and a page for each; what is not listed, by year."""
    stories = index.chronology.stories
    if stories:
        lines = tuple(_line(story, index) for story in stories)
        context: dict[str, object] = {"title": "Stories", "stories": lines}
        yield Page(file_of(STORIES), "stories.html", context)
    for story in stories:
        yield _page(story, index)
        href = index.chronology.addresses.stories[story.id]
        yield feed_of(story.title, href, (one for one in story.events if one in index.events), index)
    cards = tuple(card for card in index.cards.values() if not card.listed)
    if cards:
        context = {
            "title": "Not listed",
            "years": with_pages(by_year(cards, index.language), index.of_year),
            "events": len(cards),
        }
        yield Page(file_of(UNLISTED), "unlisted.html", context)


def _page(story: Story, index: Index) -> Page:
    cards = tuple(index.cards[one] for one in story.events if one in index.cards)
    listed = tuple(card for card in cards if card.listed)
    reports: tuple[ReportLine, ...] = tuple(index.lines[one] for one in story.reports if one in index.lines)
    return Page(
        file_of(index.chronology.addresses.stories[story.id]),
        "story.html",
        {
            "title": story.title,
            "feed": f"{index.chronology.addresses.stories[story.id]}feed.xml",
            "embed": f"{index.chronology.addresses.stories[story.id]}embed/",
            "line": _line(story, index),
            "drawing": drawing_of(listed, index.language),
            "years": with_pages(by_year(listed, index.language), index.of_year),
            "besides": tuple(card for card in cards if not card.listed),
            "reports": reports,
            "people": linked(story.people, index.chronology.addresses.people),
        },
    )


def _line(story: Story, index: Index) -> StoryLine:
    value = story.first_day
    if value and story.last_day and story.last_day != value:
        value = f"{value}/{story.last_day}"
    listed = sum(index.events[one].listed for one in story.events if one in index.events)
    return StoryLine(
        Link(story.title, index.chronology.addresses.stories[story.id]),
        date_in_words(value, "stated", index.language),
        listed,
        len(story.reports),
    )
