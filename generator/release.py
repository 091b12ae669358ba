"""release: a report and the day of a build -> why the report is not on the site yet, where it is held back.

A build never asks the clock: the day is given, or what is under embargo stays back.
"""

import datetime
from collections.abc import Mapping

from generator.model import Report, Value

HIDDEN = "hidden, as its front matter or the curator says"


class Release(Value, frozen=True):
    """The day on which a site is made, None where nobody says, and whether drafts and embargoes show."""

    day: datetime.date | None = None
    drafts: bool = False


NO_DAY, PREVIEW = Release(), Release(drafts=True)


def held_back(report: Report, release: Release) -> str | None:
    """Why a report is not shown; None where it is."""
    if report.hidden:
        return HIDDEN
    if release.drafts:
        return None
    if report.draft:
        return "a draft, as its front matter says"
    if report.embargo is not None and (release.day is None or release.day < report.embargo):
        return f"under embargo until {report.embargo.isoformat()}"
    return None


def day_of(asked: str | None, environment: Mapping[str, str], today: datetime.date) -> datetime.date | None:
    """The day that `--now` asks for, else that of SOURCE_DATE_EPOCH, else None. `today` only counts if asked for.

    Raises ValueError where either is not a valid day.
    """
    if asked == "today":
        return today
    if asked:
        return datetime.date.fromisoformat(asked)
    seconds = environment.get("SOURCE_DATE_EPOCH", "").strip()
    return datetime.datetime.fromtimestamp(int(seconds), datetime.UTC).date() if seconds else None
