"""embeds: Index -> small pages for a frame on somebody else's page, each with what oEmbed asks of it.

Only where site.yml says `embeds: true`: the chronology, each story, and each person of whom several events are told.
"""

import html
from collections.abc import Iterable, Iterator

from generator.chronology import Page
from generator.pages.addresses import file_of
from generator.pages.view_models import Card, Index

MOST = 30  # events in a frame, the newest
LEAST_OF_PERSON = 3  # events
WIDTH, HEIGHT = 640, 480  # pixels that oEmbed proposes


def embed_pages(index: Index) -> Iterator[Page]:
    """The frames and their oEmbed descriptions."""
    if not index.chronology.config.embeds:
        return
    config, addresses = index.chronology.config, index.chronology.addresses
    listed = [card for card in index.cards.values() if card.listed]
    yield from _embed(config.title, "/", listed, index)
    for story in index.chronology.stories:
        cards = [card for one in story.events if (card := index.cards.get(one)) and card.listed]
        yield from _embed(story.title, addresses.stories[story.id], cards, index)
    for name, events in index.of_person.items():
        href = addresses.people.get(name)
        cards = [card for one in events if (card := index.cards[one]).listed]
        if href and has_embed(cards):
            yield from _embed(name, href, cards, index)


def has_embed(cards: Iterable[Card]) -> bool:
    """Whether enough listed events are told of a person for a frame."""
    return sum(card.listed for card in cards) >= LEAST_OF_PERSON


def _embed(title: str, home: str, cards: Iterable[Card], index: Index) -> Iterator[Page]:
    """The frame of the page at `home`, and its description where the site knows its own address."""
    href = f"{home}embed/"
    newest = sorted(cards, key=lambda card: (card.when.first or card.when.last or "", card.id), reverse=True)[:MOST]
    yield Page(file_of(href), "embed.html", {"title": title, "home": home, "events": newest})
    base = index.chronology.config.base_url.rstrip("/")
    if base:
        frame = (
            f'<iframe src="{html.escape(base + href)}" width="{WIDTH}" height="{HEIGHT}" title="{html.escape(title)}"'
        )
        described = {
            "version": "1.0",
            "type": "rich",
            "title": title,
            "provider_name": index.chronology.config.title,
            "provider_url": f"{base}/",
            "width": WIDTH,
            "height": HEIGHT,
            "html": f'{frame} loading="lazy" frameborder="0"></iframe>',
        }
        yield Page(file_of(href).removesuffix("index.html") + "oembed.json", "!json", {"data": described}, "json")
