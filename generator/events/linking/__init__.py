"""linking: entries -> groups of entries of different reports that tell the same happening, and what nearly joined."""

from generator.events.linking.agglomerate import Apart
from generator.events.linking.constraints import Constraints
from generator.events.linking.happening import Happening, gathered
from generator.events.linking.joining import joined
from generator.events.linking.link import Linked, link
from generator.events.linking.mention_linking import recalls_of

__all__ = ["Apart", "Constraints", "Happening", "Linked", "gathered", "joined", "link", "recalls_of"]
