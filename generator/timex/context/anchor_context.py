"""anchor context: what an underspecified expression can be resolved against."""

import datetime

import msgspec

from generator.timex import arithmetic as cal
from generator.timex.arithmetic import Point

NONE, PUBLISHED, RANGE = "none", "published", "range"


class Period(msgspec.Struct, frozen=True):
    """The period that a results report is on: its value ("1989-Q3", "1989"), its words, and where it was last named.

    `quarter` is the last quarter named, where the last period named is longer; `fiscal` is true of a financial year.
    """

    value: str = ""
    text: str = ""
    sentence: int = 0
    quarter: str = ""
    fiscal: bool = False

    def at(self, sentence: int, reach: int = 12) -> bool:
        """Whether it was named no more than `reach` sentences before this one."""
        return bool(self.value) and sentence - self.sentence <= reach


NO_PERIOD = Period()


class AnchorContext(msgspec.Struct, frozen=True):
    """What an expression is resolved against: the day of publication, the expression before, its clause's direction.

    `previous` and `previous_text` are the last dated expression, `near` whether it stands in the same sentence; `told`
    and `told_text` are the day of the last event in news, near enough for a bare hour to belong to it; `sure` is true
    where the clause leaves no doubt of the future, `ends` after "until"; `first` is the other end of the same range,
    `ranging` whether it is one and no list, `year` the year that its last end states; `period` is the one that a
    results report is on, `compares` whether amounts stand in the sentence, `month_beside` a month without a day named
    right before in it; `stated` whether a verb in the past stands right before: "was elected in".
    """

    published: datetime.date | None
    previous: Point | None = None
    previous_text: str = ""
    narrative: bool = False
    direction: str = ""
    sure: bool = False
    ends: bool = False
    first: Point | None = None
    year: int | None = None
    near: bool = False
    ranging: bool = False
    told: Point | None = None
    told_text: str = ""
    period: Period = NO_PERIOD
    compares: bool = False
    month_beside: Point | None = None
    stated: bool = False

    @property
    def beside_another_time(self) -> bool:
        """Whether its sentence named another month than the report's: "will" may then look ahead from that month."""
        if not self.near or self.previous is None or self.published is None:
            return False
        return self.previous.month not in (0, self.published.month, self.published.month - 1)

    @property
    def base(self) -> tuple[Point | None, str]:
        """What undated words are read against: in history the story's own time, else the day of publication."""
        if self.narrative and self.previous:
            return self.previous, self.previous_text
        if self.published:
            return cal.point_of(self.published), PUBLISHED
        return None, ""
