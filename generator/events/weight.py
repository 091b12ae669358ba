"""weight: the entries of an event -> how weighty it is for the chronology."""

import math
from collections.abc import Sequence

from generator.events.items import Item
from generator.model import Origin


def weight_of(items: Sequence[Item], dater: Item, origins: Sequence[Origin], mains: int) -> float:
    """0 or more: who tells it as the main thing, who recalls it later, who announces it, in how many origins."""
    happened = sum(item.entry.modality == "happened" for item in items)
    later = sum(1 for item in items if dater.days and item.published > dater.days[1] + 1)
    told = 2.0 * mains + len({item.report for item in items}) + 0.5 * later + 0.25 * happened
    return round(math.log1p(told) + math.log1p(len(origins)), 3)
