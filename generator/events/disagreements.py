"""disagreements: the entries of one event -> the fields on which its reports differ."""

from collections.abc import Sequence

from generator.events.items import Item
from generator.model import Disagreement, Report


def disagreements_of(items: Sequence[Item], reports: Sequence[Report]) -> tuple[Disagreement, ...]:
    """A grid of report by field, for the fields on which the reports differ."""
    return ()
