"""titles: the entries of an event -> its title: the headline of the first report chiefly about it, or its chief entry's own.

A later report's headline tells of a later state ("toll passes 2,000"), and a plan's of what was to come.
"""

from collections.abc import Sequence

from generator.events.features.entry_features import EntryFeatures
from generator.model import Modality
from generator.words import terms_of


def title_of(mains: Sequence[EntryFeatures], chief: EntryFeatures, modality: Modality) -> str:
    """The title of the earliest main entry that tells what became of it on that day, in words of its own sentence."""
    fitting = [item for item in mains if item.entry.modality == modality and _meets(item, chief)]
    first = next((item for item in sorted(fitting, key=_order) if _tells(item)), chief)
    return first.entry.title or chief.entry.title or chief.entry.excerpt.text


def _meets(item: EntryFeatures, chief: EntryFeatures) -> bool:
    if item.days is None or chief.days is None:
        return True
    return item.days[0] <= chief.days[1] and chief.days[0] <= item.days[1]


def _tells(item: EntryFeatures) -> bool:
    """Whether the title has a word of the sentence; a headline on something else is no title."""
    title = {term.lower() for term, _ in terms_of(item.entry.title or "", "en")}
    told = {term.lower() for term, _ in terms_of(item.entry.excerpt.text, "en")}
    return not title.isdisjoint(told)


def _order(item: EntryFeatures) -> tuple[int, float, str]:
    return item.published or 10**9, -item.entry.salience, item.entry.id
