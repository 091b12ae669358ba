"""constraints: Overrides + Ledger -> which entries must be one event, and which must not."""

from collections.abc import Mapping

from generator.overrides.values import Grouping, Overrides

Constraints = tuple[tuple[str, ...], ...]


def constraints(
    overrides: Overrides, founding: Mapping[str, str]
) -> tuple[Constraints, Constraints]:
    """`same` and `distinct` as `events.group` takes them; a permalink stands for its founding entry."""
    if not (overrides.same or overrides.distinct):
        return (), ()
    return _resolved(overrides.same, founding), _resolved(overrides.distinct, founding)


def _resolved(groupings: tuple[Grouping, ...], founding: Mapping[str, str]) -> Constraints:
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
