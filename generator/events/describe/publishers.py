"""publishers: outlets as reports name them -> the publishers behind them; two outlets of one are not independent."""

import functools
from collections.abc import Iterable, Sequence

from generator.model import Origin, Outlet, Report


@functools.lru_cache(maxsize=1 << 12)
def outlet_key(name: str) -> str:
    """An outlet's name without case, signs and a leading "The"."""
    words = "".join(sign if sign.isalnum() else " " for sign in name.casefold()).split()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


class Publishers:
    """The house of every report: the owner of its outlet, else the outlet, else the report alone."""

    def __init__(self, reports: Iterable[Report], outlets: Iterable[Outlet]) -> None:
        owners: dict[str, str] = {}
        for outlet in outlets:
            for name in (outlet.name, *outlet.aliases):
                owners[outlet_key(name)] = outlet_key(outlet.owner or outlet.name)
        self._of = {report.id: _house(report, owners) for report in reports}

    def independent(self, origins: Sequence[Origin]) -> int:
        """How many of these texts are independent: each counts for the house that carried it first, a house once."""
        return len({self._of[origin.reports[0]] for origin in origins})


def _house(report: Report, owners: dict[str, str]) -> str:
    outlet = (report.digest_of.outlet if report.digest_of else None) or report.outlet
    if not outlet:
        return f"report {report.id}"
    house, seen = outlet_key(outlet), set[str]()
    while house in owners and house not in seen:
        seen.add(house)
        house = owners[house]
    return house
