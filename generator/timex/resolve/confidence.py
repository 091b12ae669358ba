"""confidence: how far a resolved value can be trusted, by what was left to the reader; shares measured on news."""

from generator.timex.context.anchor_context import NONE
from generator.timex.grammar.underspecified import Underspecified

_LEFT_OPEN = {
    # what is left open: with a cue of past or future in the clause, and without one
    "weekday": (0.95, 0.9),
    "month and day": (0.97, 0.94),
    "month": (0.85, 0.75),
    "season": (0.85, 0.75),
    "quarter": (0.85, 0.75),
    "half": (0.85, 0.75),
    "holiday": (0.9, 0.85),
}
_LEANS_ON_WORDS = 0.85


def confidence_of(meaning: Underspecified, anchor: str, toward: str, value: str) -> float:
    """From 0 to 1; 1 where the words leave nothing open."""
    if meaning.either:
        return 0.5
    if anchor == NONE:
        return 1.0 if "XX" not in value else 0.5
    if meaning.which:
        return 0.97
    kind = "month and day" if meaning.kind == "calendar" and meaning.day else meaning.kind
    with_cue, without = _LEFT_OPEN.get("month" if kind == "calendar" else kind, (1.0, 1.0))
    found = with_cue if toward else without
    return min(found, _LEANS_ON_WORDS) if meaning.leans == "previous" else found
