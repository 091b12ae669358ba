"""span: cards -> those of the stretch of time that the chronology is about, and those far from it."""

from collections.abc import Sequence

from generator.edtf_bounds import day_number
from generator.pages.view_models import Card

_FEWEST = 24  # events below which no stretch can be told
_TAIL = 0.05  # of the events on either side
_YEAR = 366


def in_span(cards: Sequence[Card]) -> tuple[tuple[Card, ...], tuple[Card, ...]]:
    """Cards near the others, and cards further from nine tenths of them than these are wide, a year at least.

    The undated are near; where there are few cards all are.
    """
    days = sorted(day for card in cards if (day := _day(card)) is not None)
    if len(days) < _FEWEST:
        return tuple(cards), ()
    early, late = days[int(len(days) * _TAIL)], days[int(len(days) * (1 - _TAIL)) - 1]
    reach = max(_YEAR, late - early)
    far = {card.id for card in cards if (day := _day(card)) is not None and not early - reach <= day <= late + reach}
    return tuple(c for c in cards if c.id not in far), tuple(c for c in cards if c.id in far)


def _day(card: Card) -> int | None:
    day = card.when.first or card.when.last
    return day_number(day) if day else None
