"""follow_entries: Overrides + former id -> id of now -> the decisions under the ids that entries have now."""

from collections.abc import Mapping
from typing import TypeVar

import msgspec

from generator.overrides.values import Overrides

T = TypeVar("T")


def follow_entries(overrides: Overrides, moves: Mapping[str, str]) -> Overrides:
    """The decisions with new ids; one whose new id has a decision of its own stays where it is, and is stale."""
    lines = dict(overrides.document.lines)
    for where, line in overrides.document.lines.items():
        if len(where) > 1 and isinstance(where[1], str):
            lines.setdefault((where[0], _moved(where[1], moves), *where[2:]), line)
    same, distinct = (
        tuple(msgspec.structs.replace(one, of=tuple(_moved(key, moves) for key in one.of)) for one in some)
        for some in (overrides.same, overrides.distinct)
    )
    return msgspec.structs.replace(
        overrides,
        document=msgspec.structs.replace(overrides.document, lines=lines),
        entries=_table(overrides.entries, moves),
        events=_table(overrides.events, moves),
        same=same,
        distinct=distinct,
    )


def _table(table: Mapping[str, T], moves: Mapping[str, str]) -> dict[str, T]:
    followed: dict[str, T] = {}
    for key, one in table.items():
        new = _moved(key, moves)
        followed[key if new in table or new in followed else new] = one
    return followed


def _moved(key: str, moves: Mapping[str, str]) -> str:
    plain = key.removeprefix("e-")
    if plain not in moves:
        return key
    return f"{'e-' if key.startswith('e-') else ''}{moves[plain]}"
