"""underspecified: what words mean by themselves, before it is known when they were written."""

from typing import Literal

import msgspec

from generator.model import TimeType

Kind = Literal[
    "fixed",
    "calendar",
    "weekday",
    "shift",
    "season",
    "quarter",
    "half",
    "holiday",
    "clock",
    "same",
    "compared",
    "reported",
]
Which = Literal["", "this", "last", "next"]
AnchorKind = Literal["published", "previous"]


class Underspecified(msgspec.Struct, frozen=True):
    """The meaning of an expression without its context: a kind, and the fields that it needs; `clock` is a time of day.

    fixed: `value` as it stands. calendar: year, month, day as far as stated. weekday, season, quarter, half,
    holiday: `number` or `name`, with `which` and maybe a year. shift: `amount` of `unit` from what it leans on.
    same: the `unit` that what it leans on falls in. `offset` is in days, for "two days after Christmas".
    compared: a reporting period by its kind (`name`), `amount` years from the one reported, or of `year`.
    reported: the reporting period that a results report is on, or the running week, month or day (`name`).
    `either`: which figure is the day and which the month is open.
    """

    kind: Kind
    type: TimeType = "DATE"
    value: str = ""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    number: int = 0
    name: str = ""
    unit: str = ""
    amount: int = 0
    which: Which = ""
    leans: AnchorKind = "published"
    clock: str = ""
    approximate: bool = False
    offset: int = 0
    modifier: str | None = None
    either: bool = False

    @property
    def needs_year(self) -> bool:
        """Whether the year is left to the reader."""
        dated = self.kind in ("calendar", "season", "quarter", "half", "holiday")
        return dated and self.year is None and not self.value and not self.which


class Piece(msgspec.Struct, frozen=True):
    """One end of a range or list that a single rule matched: the name of its group, and what it says."""

    group: str
    meaning: Underspecified


class Candidate(msgspec.Struct, frozen=True):
    """Words that may name a time: where they stand, the rule that found them, what they say.

    `order` is the rule's place in its table; `span` what the whole rule matched, equal for pieces of one range;
    `link` is "range" or "list" where the next candidate belongs to the same one.
    """

    start: int
    end: int
    rule: str
    order: int
    meaning: Underspecified
    span: tuple[int, int]
    link: str = ""


class Rejected(msgspec.Struct, frozen=True):
    """Words that looked like a time, and why they are none."""

    start: int
    end: int
    text: str
    rule: str
    reason: str
