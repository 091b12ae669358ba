"""misdated_copies: reports that repeat one another's words -> those whose date the others contradict."""

from collections.abc import Iterator, Sequence
from statistics import median

from generator.events.describe.origins import Common
from generator.model import Account, Report

_SHARE = 0.04  # of the shorter report
_TOGETHER = 7  # days within which the others must lie
_APART = 21  # days from theirs that make a date doubtful
_FEWEST = 2

Contradicted = tuple[Report, tuple[Report, ...], str, str]


def contradicted(reports: Sequence[Report], accounts: Sequence[Account], common: Common) -> Iterator[Contradicted]:
    """A dated report, the others that share its words and agree on another time, their first and last day.

    `common` are the `texts_in_common`.
    """
    for number, shared in common.items():
        report = reports[number]
        if report.published is None or report.publication.source == "curator":
            continue
        own = len(accounts[number].shingles)
        others = [
            reports[other]
            for other in sorted(shared)
            if shared[other] >= _SHARE * min(own, len(accounts[other].shingles))
        ]
        days = sorted(other.published for other in others if other.published is not None)
        if len(days) < _FEWEST:
            continue
        middle = int(median(day.toordinal() for day in days))
        agreeing = [day for day in days if abs(day.toordinal() - middle) <= _TOGETHER]
        if len(agreeing) < max(_FEWEST, 0.8 * len(days)):
            continue
        if abs(report.published.toordinal() - middle) > _APART:
            dated = tuple(other for other in others if other.published in agreeing)
            yield report, dated, agreeing[0].isoformat(), agreeing[-1].isoformat()
