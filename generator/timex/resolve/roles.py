"""roles: what an expression does in its clause: dates an event, a saying, a plan, an end, marks an occasion."""

import datetime
import re

from generator.datelines import is_around_day
from generator.model import TimeExpression, TimeRole
from generator.timex.context.scheduling_cues import CAUSE

_OCCASION = re.compile(
    r"\b(?:mark|marks|marked|marking|celebrat\w+|observ\w+|for|commemorat\w+|honou?r\w*)\s(?:the\s)?$",
    re.IGNORECASE,
)
_BACKGROUND = re.compile(
    r"^(?:-era\b|\s(?:era|election|elections|treaty|agreement|accord|accords|census|constitution|law|film|novel|book)\b)"
)
_PLAN = re.compile(
    rf"\b(?:expected|scheduled|due(?!\sto\s(?:{CAUSE}))|planned|set|slated|supposed|meant|plans|planning|hopes|intends|wants|"
    r"going|agreed|about|able)\s(?:to|for)\s(?:(?!\safter\s)[^.;:]){0,60}$|\b(?:was|were)\sto\s[^.;:,]{0,40}$"
)
_BEGINS = re.compile(r"(\d{4}(?:-[01]\d(?:-\d\d)?)?)")
_REACH = 30
_CLAUSE = 90


def role_of(
    text: str,
    sentence: tuple[int, int],
    expression: TimeExpression,
    saying: bool,
    end: bool,
    toward: str,
    published: datetime.date | None,
) -> TimeRole:
    """The role of an expression; the first that holds, in this order."""
    if expression.type in ("SET", "DURATION"):
        return "set" if expression.type == "SET" else "duration"
    if expression.edtf is None and not expression.value.startswith("XXXX"):
        return "vague"
    if end:
        return "end"
    left = text[max(sentence[0], expression.start - _REACH) : expression.start]
    if expression.rule in ("holiday", "new-year") and (_OCCASION.search(left) or expression.rule == "new-year"):
        return "occasion"
    if saying:
        return "attribution"
    if _is_dateline(text, sentence, expression) or _BACKGROUND.match(text[expression.end : expression.end + 20]):
        return "background"
    if toward == "future" and _may_be_ahead(expression, published):
        return "planned"
    clause = text[max(sentence[0], expression.start - _CLAUSE) : expression.start]
    return "planned" if toward in ("past", "either") and _PLAN.search(clause) else "event"


def is_ahead(edtf: str | None, published: datetime.date | None) -> bool:
    """Whether a value lies wholly after the day of publication: nothing of it can have happened."""
    found = _BEGINS.match(edtf or "")
    if published is None or found is None:
        return False
    day = published.isoformat()
    return found[1] > day[: len(found[1])]


def _is_dateline(text: str, sentence: tuple[int, int], expression: TimeExpression) -> bool:
    """Whether it is the day in front of a report: "NAIROBI, August 21 (Xinhua) --"."""
    return is_around_day(text[sentence[0] : expression.start], text[expression.end : expression.end + 30])


def _may_be_ahead(expression: TimeExpression, published: datetime.date | None) -> bool:
    """Whether the value may lie on or after the day of publication; a plan may also have fallen through."""
    if published is None or expression.edtf is None:
        return True
    last = expression.edtf.split("/")[-1]
    if last == "..":
        return False
    text = published.isoformat()
    return last[: len(text)] >= text[: len(last)]
