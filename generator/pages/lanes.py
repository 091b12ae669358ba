"""lanes: names with their events -> a lane each on one axis: who was where when, side by side."""

from collections.abc import Mapping, Sequence

from generator.model import Value
from generator.pages.axis import WIDTH, Cut, Tick, axis_of
from generator.pages.marks import Mark, days_of, mark_at
from generator.pages.view_models import Card, Link

MOST_LANES = 12
MOST_MARKS = 200
LEAST_EVENTS = 2
HEIGHT = 26
_RADIUS = 6.0


class Lane(Value, frozen=True):
    """One name with its marks."""

    link: Link
    events: int
    marks: tuple[Mark, ...]


class Lanes(Value, frozen=True):
    """Lanes of those told of most, on one axis."""

    width: int
    height: int
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    cuts: tuple[Cut, ...]


def lanes_of(names: Mapping[Link, Sequence[Card]], language: str) -> Lanes | None:
    """The lanes of those with most dated events, most first; None where fewer than two have enough."""
    dated = {link: [card for card in cards if card.when.first and card.when.last] for link, cards in names.items()}
    ranked = sorted(dated, key=lambda link: (-len(dated[link]), link.name))[:MOST_LANES]
    ranked = [link for link in ranked if len(dated[link]) >= LEAST_EVENTS]
    if len(ranked) < 2:
        return None
    most = MOST_MARKS // len(ranked)
    shown = {link: _weightiest(dated[link], most) for link in ranked}
    axis = axis_of([days_of(card) for cards in shown.values() for card in cards], language)
    lanes = tuple(
        Lane(
            link,
            len(names[link]),
            tuple(mark_at(card, axis, _RADIUS, HEIGHT / 2) for card in shown[link]),
        )
        for link in ranked
    )
    return Lanes(WIDTH, HEIGHT, lanes, axis.ticks, axis.cuts)


def _weightiest(cards: Sequence[Card], most: int) -> list[Card]:
    """At most so many events, the weightiest, in order of time."""
    ranked = sorted(range(len(cards)), key=lambda place: (-cards[place].weight, place))
    return [cards[place] for place in sorted(ranked[:most])]
