"""carets: a text and what was found in it -> carets under the words, with value, rule and anchor; parses it back."""

from collections.abc import Iterable

from generator.model import TimeExpression
from generator.timex.grammar.underspecified import Rejected

_INDENT = "    "


def carets(
    text: str,
    expressions: Iterable[TimeExpression],
    rejected: Iterable[Rejected] = (),
    *,
    every_line: bool = False,
) -> str:
    """Every line of the text that has an expression, and a line of carets under it for each one.

    `rejected` is shown with dots instead of carets, and the reason; `every_line` keeps lines that have neither.
    """
    notes = [(e.start, e.end, f"{'^' * _width(e)} {_said(e)}") for e in expressions]
    notes += [(r.start, r.end, f"{'.' * (r.end - r.start)} no time: {r.reason}   [{r.rule}]") for r in rejected]
    notes.sort()
    lines, offset, at = [], 0, 0
    for line in text.split("\n"):
        after = offset + len(line) + 1
        under = []
        while at < len(notes) and notes[at][0] < after:
            under.append(_INDENT + " " * (notes[at][0] - offset) + notes[at][2])
            at += 1
        if under or (every_line and line.strip()):
            lines += [_INDENT + line, *under]
        offset = after
    return "\n".join(lines)


def _width(expression: TimeExpression) -> int:
    return expression.end - expression.start


def _said(e: TimeExpression) -> str:
    edtf = "" if e.edtf in (None, e.value) else f" = {e.edtf}"
    anchor = {"published": "from the publication date", "none": "as it stands"}.get(
        e.anchor, f"from “{_flat(e.anchor)}”"
    )
    return f"{e.value}{edtf}   [{e.rule}, {anchor}; {e.role}]"


def _flat(text: str) -> str:
    return " ".join(text.split())
