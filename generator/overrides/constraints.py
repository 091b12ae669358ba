"""constraints: Overrides + Ledger -> which entries must be one event, and which must not."""

from generator.overrides.values import Grouping, Overrides
from generator.permalinks import Ledger, founding_entries

Constraints = tuple[tuple[str, ...], ...]


def constraints(overrides: Overrides, ledger: Ledger) -> tuple[Constraints, Constraints]:
    """`same` and `distinct` as `events.group` takes them; a permalink stands for the entry it was given to."""
    if not (overrides.same or overrides.distinct):
        return (), ()
    founding = founding_entries(ledger)
    return _resolved(overrides.same, founding), _resolved(overrides.distinct, founding)


def _resolved(groupings: tuple[Grouping, ...], founding: dict[str, str]) -> Constraints:
    resolved = (
        tuple(
            dict.fromkeys(
                founding.get(one, one.removeprefix("e-") if "~" in one else one)
                for one in grouping.of
            )
        )
        for grouping in groupings
    )
    return tuple(one for one in resolved if len(one) > 1)
