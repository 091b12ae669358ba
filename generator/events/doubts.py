"""doubts: reports and events -> doubts on a report that need other reports. Nothing is re-dated."""

from collections.abc import Sequence

from generator.model import Account, Doubt, Event, Report


def doubts(
    reports: Sequence[Report], accounts: Sequence[Account], events: Sequence[Event]
) -> dict[str, tuple[Doubt, ...]]:
    """What a curator should look at, by report id."""
    return {}
