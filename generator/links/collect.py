"""collect: Chronology -> every external link on its site, with the file that it stands in."""

import re
from collections.abc import Iterator

from generator.chronology import Chronology
from generator.model import Report, Value

OVERRIDES = "content/overrides.yml"
_WEB = re.compile(r"https?://[^\s<>\"'`)\]]+")
_TRAIL = ".,;:!?…’”"


class Outbound(Value, frozen=True):
    """A link out: where it stands, and what it is there (`source`, `archived` or `text`).

    `published` is the report's own day; `has_copy`: an archived copy is known.
    """

    url: str
    path: str
    role: str
    about: str
    published: str | None = None
    has_copy: bool = False


def outbound(chronology: Chronology) -> tuple[Outbound, ...]:
    """Each link of each place once, in the chronology's own order."""
    found = [link for report in chronology.reports for link in _of_report(report)]
    for event in chronology.events:
        for text in (event.note, event.summary, event.because):
            found += [Outbound(url, OVERRIDES, "text", event.id) for url in _in_text(text or "")]
    return tuple(dict.fromkeys(found))


def _of_report(report: Report) -> Iterator[Outbound]:
    day = report.published.isoformat() if report.published else None
    copy = bool(report.archived)
    if report.url and _WEB.match(report.url):
        yield Outbound(report.url, report.path, "source", report.id, day, copy)
    if report.archived and _WEB.match(report.archived):
        yield Outbound(report.archived, report.path, "archived", report.id, day, copy)
    if report.form != "report":
        for url in _in_text(report.markdown or report.text):
            yield Outbound(url, report.path, "text", report.id, day)


def _in_text(text: str) -> Iterator[str]:
    for match in _WEB.findall(text):
        yield match.rstrip(_TRAIL)
