"""links: the external links of a chronology -> a finding for each that does not lead where it did; never in a build."""

from generator.links.answers import Answer, answers_to, copies_of
from generator.links.collect import Outbound, outbound
from generator.links.judge import judged, wants_copy

__all__ = ["Answer", "Outbound", "answers_to", "copies_of", "judged", "outbound", "wants_copy"]
