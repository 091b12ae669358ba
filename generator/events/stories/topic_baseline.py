"""topic_baseline: pairs of reports that were compared -> how much likeness says little, for each report.

Reports of a long story, or on two people who keep meeting, are alike whatever they tell of. What a report has
in common with others published a month before or after it is therefore no sign of one event. It is measured on
the whole chronology, which may be on one theme, and on the reports next to each, which may be of a long story.
"""

import math
from collections.abc import Sequence

from generator.events.features.vectors import dot
from generator.events.stories.report_profiles import ReportProfile

_APART = 31
_FEWEST = 3
_NTH = 4
_SAMPLE = 50
_OF_ALL = 0.2  # root of a cosine above which all reports are of one theme, and likeness says less
_OF_NEXT = 0.3  # the same of the reports next to one, which are the likest of all
_HALF = 0.5


def said_by_theme(
    profiles: Sequence[ReportProfile], pairs: Sequence[tuple[int, int]], cosines: Sequence[float]
) -> list[float]:
    """For each report by how much the root of a cosine with reports from other times is more than is usual."""
    of_all = max(0.0, math.sqrt(_ordinary(profiles)) - _OF_ALL)
    far: list[list[float]] = [[] for _ in profiles]
    for (left, right), cosine in zip(pairs, cosines, strict=True):
        if _month_apart(profiles[left], profiles[right]):
            far[left].append(cosine)
            far[right].append(cosine)
    return [max(of_all, _HALF * (math.sqrt(_nth(found)) - _OF_NEXT)) for found in far]


def _nth(found: list[float]) -> float:
    """The fourth greatest; the third where that is the last."""
    return sorted(found)[-min(_NTH, len(found))] if len(found) >= _FEWEST else 0.0


def _ordinary(profiles: Sequence[ReportProfile]) -> float:
    """The median likeness of reports more than a month apart, which are hardly of one event; an even sample."""
    dated = [profile for profile in profiles if profile.published is not None]
    count = len(dated)
    shifts = range(1, count // 2 + 1) if count <= _SAMPLE else range(count // 3, count // 3 + 10)
    step = max(1, count * len(shifts) // (_SAMPLE * 10))
    pairs = ((dated[n], dated[(n + shift) % count]) for shift in shifts for n in range(0, count, step))
    cosines = sorted(dot(one.vector, other.vector) for one, other in pairs if _month_apart(one, other))
    return max(0.0, cosines[len(cosines) // 2]) if len(cosines) >= _FEWEST else 0.0


def _month_apart(one: ReportProfile, other: ReportProfile) -> bool:
    mine, theirs = one.published, other.published
    return mine is not None and theirs is not None and abs(mine - theirs) > _APART
