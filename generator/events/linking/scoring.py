"""scoring: evidence -> the log odds that two entries tell one happening; the whole judgement stands in weights.yml."""

import functools
from collections.abc import Mapping

from generator.data_files import read_data
from generator.events.linking.evidence import EXCLUDED, NOTHING, Evidence

BASE = "base"
_NEVER = -0.01  # not joined: what shares no name and but common words; acts that exclude each other on two days


def score(found: Evidence, weights: Mapping[str, float]) -> float:
    """Log odds, above 0 where they are taken for one by these weights."""
    odds = weights[BASE] + sum([weights.get(name, 0.0) * size for name, size in found.items()])
    return min(odds, _NEVER) if NOTHING in found or EXCLUDED in found else odds


@functools.cache
def weights_of_links() -> Mapping[str, float]:
    """The fitted weight of each piece of evidence, and the base that everything begins with."""
    return read_data("events.linking", "weights.yml", dict[str, float])
