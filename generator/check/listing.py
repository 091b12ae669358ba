"""listing: Chronology -> what each report tells that the chronology does not list, and why."""

from collections import Counter
from collections.abc import Iterator

from generator.check.finding import Finding
from generator.chronology import Chronology
from generator.events import why_not


def not_listed(chronology: Chronology) -> Iterator[Finding]:
    """One hint a report, under the first that tells of each event."""
    left: dict[str, Counter[str]] = {}
    for event in chronology.events:
        if not event.listed and event.reports:
            why = why_not(event, chronology.config)
            left.setdefault(event.reports[0], Counter())[why] += 1
    for report in chronology.reports:
        if report.id in left:
            counted = ", ".join(f"{count} {why}" for why, count in sorted(left[report.id].items()))
            number = left[report.id].total()
            what = f"{number} event{'s' if number > 1 else ''} that it tells of not listed: {counted}"
            fix = "`events: all` in content/site.yml lists everything"
            yield Finding("not-listed", report.path, what, fix, about=report.id)
