"""timely: tellings + the day of the report -> tellings whose status agrees with the calendar."""

import datetime
import re

from generator.entries.draft import days_of
from generator.entries.modality import HAPPENED, PLANNED
from generator.entries.telling import Telling

_WILL = re.compile(r"\b(?:will|would|due to|scheduled|expected to|plans? to)\b")


def timely(tellings: list[Telling], text: str, day: datetime.date | None) -> list[Telling]:
    """What begins after the report, or is not over and told with "will", is planned."""
    if day is None:
        return tellings
    today = day.toordinal()
    return [
        telling._replace(status=PLANNED) if _ahead(telling, text, today) else telling
        for telling in tellings
    ]


def _ahead(telling: Telling, text: str, today: int) -> bool:
    days = days_of(telling)
    if telling.status != HAPPENED or days is None or telling.kind == "statement":
        return False
    going_on = days[1] > today and _WILL.search(text, telling.start, telling.end)
    return days[0] > today or bool(going_on)
