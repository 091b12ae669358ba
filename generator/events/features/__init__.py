"""features: reports and accounts -> what grouping needs of each entry: its days, its words, who and where."""

from generator.events.features.entry_features import EntryFeatures, entry_features
from generator.events.features.geography import within_of
from generator.events.features.vectors import Rarity, table

__all__ = ["EntryFeatures", "Rarity", "entry_features", "table", "within_of"]
