"""roles: what an expression does in its clause: dates an event, a saying, a plan, an end, marks an occasion."""

import datetime
import re

from generator.model import TimeExpression

_OCCASION = re.compile(r"\b(?:mark|marks|marked|marking|celebrat\w+|observ\w+|for|commemorat\w+|honou?r\w*)\s(?:the\s)?$", re.IGNORECASE)
_BACKGROUND = re.compile(r"^(?:-era\b|\s(?:era|election|elections|treaty|agreement|accord|accords|census|constitution|law|film|novel|book)\b)")
_REACH = 30


def role_of(
    text: str,
    sentence: tuple[int, int],
    expression: TimeExpression,
    saying: bool,
    end: bool,
    toward: str,
    published: datetime.date | None,
) -> str:
    """The role of an expression; the first that holds, in this order."""
    if expression.type == "SET":
        return "set"
    if expression.type == "DURATION":
        return "duration"
    if expression.edtf is None and not expression.value.startswith("XXXX"):
        return "vague"
    if end:
        return "end"
    left = text[max(sentence[0], expression.start - _REACH) : expression.start]
    if expression.rule in ("holiday", "new-year") and (_OCCASION.search(left) or expression.rule == "new-year"):
        return "occasion"
    if saying:
        return "attribution"
    if _BACKGROUND.match(text[expression.end : expression.end + 20]):
        return "background"
    return "planned" if toward == "future" and _may_be_ahead(expression, published) else "event"


def _may_be_ahead(expression: TimeExpression, published: datetime.date | None) -> bool:
    """Whether the value may lie on or after the day of publication; a plan may also have fallen through."""
    if published is None or expression.edtf is None:
        return True
    last = expression.edtf.split("/")[-1]
    if last == "..":
        return True
    text = published.isoformat()
    return last[: len(text)] >= text[: len(last)]
