"""telling: the values between the steps: a sentence with what stands in it, and one telling of an event."""

import functools
import re
from bisect import bisect_left
from typing import NamedTuple

from generator.entries.kinds import Trigger
from generator.entries.modality import HAPPENED, Status
from generator.model import Mention, TimeExpression
from generator.spans import bounds

UNDATING_ROLES = frozenset({"duration", "set", "vague", "background", "occasion", "aim"})


class Sentence(NamedTuple):
    """One sentence: its place and number, its time expressions and mentions."""

    number: int
    start: int
    end: int
    expressions: tuple[TimeExpression, ...]
    mentions: tuple[Mention, ...]


class Telling(NamedTuple):
    """One place in one sentence where an event is told, with what that place says of it."""

    sentence: int
    start: int
    end: int
    kind: str
    at: int
    strong: bool
    group: str = ""
    weight: float = 0.5
    trigger: Trigger | None = None
    status: Status = HAPPENED
    expression: TimeExpression | None = None
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    speaker: str | None = None
    official: bool = False
    head: str = ""
    said: tuple[int, int] | None = None
    verb: str = ""
    inferred: bool = False
    closing: bool = False

    @property
    def word(self) -> str:
        """The base form of the word that tells of the event."""
        return self.trigger.lemma if self.trigger else ""


def sentences_of(
    spans: tuple[tuple[int, int], ...],
    expressions: tuple[TimeExpression, ...],
    mentions: tuple[Mention, ...],
) -> list[Sentence]:
    """The sentences of a report, each with what lies inside it."""
    expression_starts = [expression.start for expression in expressions]
    mention_starts = [mention.start for mention in mentions]
    return [
        Sentence(
            number,
            start,
            end,
            expressions[
                bisect_left(expression_starts, start) : bisect_left(expression_starts, end)
            ],
            mentions[bisect_left(mention_starts, start) : bisect_left(mention_starts, end)],
        )
        for number, (start, end) in enumerate(spans)
    ]


def outside_titles(
    text: str, expressions: tuple[TimeExpression, ...]
) -> tuple[TimeExpression, ...]:
    """The expressions that are no part of the quoted title of a work: “Four Days in May” dates nothing."""
    titles = [match.span() for match in _TITLE.finditer(text)]
    if not titles:
        return expressions
    return tuple(e for e in expressions if not any(a < e.start and e.end < b for a, b in titles))


_TITLE = re.compile(
    r"[“\"](?:[A-Z\d][\w’'-]*)(?:,?\s(?:[A-Z\d][\w’'-]*|of|in|on|at|to|the|an?|and|or|for|from|with|by|after|before|until)){0,9}[”\"]"
)


def dates(expression: TimeExpression) -> bool:
    """Whether an expression can date an event at all; "since 2014" says when something else began."""
    value = expression.edtf
    if value is None or value.endswith("/..") or expression.role in UNDATING_ROLES:
        return False
    return _is_sound(value)


def may_date(expression: TimeExpression) -> bool:
    """Whether an expression would date an event if it were known of which week or year it is: "on Tuesday"."""
    unknown = expression.edtf is None and expression.type in ("DATE", "TIME")
    return dates(expression) or (unknown and expression.role in ("event", "planned", "attribution"))


@functools.lru_cache(maxsize=4096)
def _is_sound(value: str) -> bool:
    """Whether a value names days that exist: no 29 February in a common year."""
    try:
        return bounds(value) != (None, None)
    except ValueError:
        return False


def unique(values: list[str]) -> tuple[str, ...]:
    """The values in order, each once."""
    return tuple(dict.fromkeys(values))
