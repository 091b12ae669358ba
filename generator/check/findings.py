"""findings: Chronology -> Finding: conflicts, undated, near-misses, guesses, copies, missing links, ignored files."""

import datetime
import re
from collections.abc import Iterator

from generator.check.finding import WEIGHTS, Finding
from generator.check.listing import not_listed
from generator.check.names import unknown_names
from generator.chronology import Chronology
from generator.model import Doubt, Event, Report
from generator.phrasing import by_curator, english

OVERRIDES = "content/overrides.yml"
SURE = 0.6
_TOLD_OF_EVENTS = {"copy", "near-miss", "event-date-differs"}
_UNDATED = {"undated", "date-unconfirmed", "date-ambiguous"}
_LINK = re.compile(r"(?<![\w/.:])/(?:-?\d{4,}|undated|reports|people|places|outlets)/[^\s)\]\"'<>]*")


def findings(
    chronology: Chronology,
    more: tuple[Finding, ...] = (),
    today: datetime.date | None = None,
) -> tuple[Finding, ...]:
    """Everything that wants an eye, heaviest first; `more` is what others found, `today` where it is known."""
    found = [
        *more,
        *_not_read(chronology),
        *_to_come(chronology, today),
        *_doubts(chronology),
        *_near_misses(chronology),
        *_disagreements(chronology),
        *_guesses(chronology),
        *_silent(chronology),
        *_dead_links(chronology),
        *_copies(chronology),
        *_without_url(chronology),
        *unknown_names(chronology),
        *_not_shown(chronology),
        *not_listed(chronology),
    ]
    return tuple(sorted(dict.fromkeys(found), key=lambda finding: finding.order))


def _to_come(chronology: Chronology, today: datetime.date | None) -> Iterator[Finding]:
    """Reports of a day that has not come anywhere on earth; most are a slip of the pen."""
    for report in chronology.reports:
        if today and report.published and report.published > today + datetime.timedelta(days=1):
            what = f"it is dated {report.published}, and that day has not come"
            yield Finding("date-to-come", report.path, what, "Correct `published`", about=report.id)


def _not_read(chronology: Chronology) -> Iterator[Finding]:
    for fault in chronology.problems:
        yield Finding("not-read", fault.path, fault.what, fault.fix, fault.line)


def _not_shown(chronology: Chronology) -> Iterator[Finding]:
    failed = {fault.path for fault in chronology.problems}
    for one in chronology.ignored:
        if one.path in failed:
            continue
        kind = "hidden" if one.decided else "ignored"
        yield Finding(kind, one.path, f"it is not on the site: {one.reason}")


def _doubts(chronology: Chronology) -> Iterator[Finding]:
    copies = dated_copies(chronology)
    for report in chronology.reports:
        for doubt in chronology.doubts.get(report.id, ()):
            if doubt.kind not in _TOLD_OF_EVENTS:
                yield _doubt(report, doubt, copies.get(report.id))


def _doubt(report: Report, doubt: Doubt, copy: Report | None) -> Finding:
    kind = doubt.kind if doubt.kind in WEIGHTS else "doubt"
    is_date = "date" in doubt.kind
    line = next((one.line for one in report.publication.evidence if one.line), 0) if is_date else 0
    what = doubt.message
    if report.path.endswith((".html", ".htm")):
        beside = report.path.rpartition("/")[2].rpartition(".")[0]
        what = what.replace("in the front matter", f"in {beside}.yml beside it")
    fix = f"If you know the day: `{report.id}: {{published: …, because: …}}` below `reports:` in {OVERRIDES}"
    if what != doubt.message or "front matter" in what:
        fix = ""  # the doubt says it
    if kind in _UNDATED and copy:
        fix = f"{copy.path} carries the same text and is dated {copy.published}"
    return Finding(kind, report.path, what, fix if is_date else "", line or 0, report.id)


def dated_copies(chronology: Chronology) -> dict[str, Report]:
    """For reports without a day one that carries the same text and has one: the earliest."""
    dated = {report.id: report for report in chronology.reports if report.published}
    found: dict[str, Report] = {}
    for event in chronology.events:
        for origin in event.origins:
            others = [dated[one] for one in origin.reports if one in dated]
            if others and len(others) < len(origin.reports):
                first = min(others, key=lambda report: (str(report.published), report.id))
                found |= {one: first for one in origin.reports if one not in dated}
    return found


def _near_misses(chronology: Chronology) -> Iterator[Finding]:
    titles = {event.id: event.title for event in chronology.events}
    paths = _paths(chronology)
    seen: set[frozenset[str]] = set()
    for event in chronology.events:
        for miss in event.near_misses:
            pair = frozenset((event.id, miss.event))
            if miss.event in titles and pair not in seen and not by_curator(miss.reasons):
                seen.add(pair)
                what = (
                    f"“{event.title}” and “{titles[miss.event]}” may be one event; left apart: "
                    f"{'; '.join(map(english, miss.reasons))}"
                )
                pair_text = f"[{_named(chronology, event.id)}, {_named(chronology, miss.event)}]"
                fix = f"Add {pair_text} to `same` or `distinct` in {OVERRIDES}"
                yield Finding("near-miss", _path_of(event, paths), what, fix, about=event.id)


def _named(chronology: Chronology, event_id: str) -> str:
    """How a decision names an event: by its address, where the ledger holds it; it outlives the id."""
    address = chronology.addresses.events.get(event_id, event_id)
    return event_id if address in chronology.addresses.new else address


def _disagreements(chronology: Chronology) -> Iterator[Finding]:
    paths = _paths(chronology)
    for event in chronology.events:
        for one in event.disagreements:
            if one.field in ("date", "value", "day") and event.date_basis != "curator":
                said = ", ".join(f"{cell.report}: {cell.value}" for cell in one.cells)
                fix = (
                    f"Set it with `{_named(chronology, event.id)}: {{value: …, because: …}}` below `events:` in "
                    f"{OVERRIDES}"
                )
                what = f"“{event.title}”: the reports give different dates ({said})"
                yield Finding("disagreement", _path_of(event, paths), what, fix, about=event.id)


def _guesses(chronology: Chronology) -> Iterator[Finding]:
    paths = _paths(chronology)
    for entry in chronology.entries.values():
        expression = entry.expression
        if expression is not None and expression.confidence < SURE and entry.date_basis != "curator":
            what = (
                f"“{expression.text}” was read as {entry.value or expression.value} by the rule “{expression.rule}”, "
                f"which is often wrong"
            )
            fix = f"If it is: `{entry.id}: {{value: …, because: …}}` below `entries:` in {OVERRIDES}"
            yield Finding("guess", paths.get(entry.report, entry.report), what, fix, about=entry.id)


def _silent(chronology: Chronology) -> Iterator[Finding]:
    for report in chronology.reports:
        account = chronology.accounts.get(report.id)
        if account is None or not account.entries:
            yield Finding(
                "nothing-told",
                report.path,
                "no event was found in it; it has a page all the same",
                about=report.id,
            )


def _dead_links(chronology: Chronology) -> Iterator[Finding]:
    known = known_addresses(chronology)
    for event in chronology.events:
        for text in (event.note, event.summary):
            for link in _LINK.findall(text or ""):
                address = link.rstrip(".,;:!?").partition("#")[0].rstrip("/") + "/"
                if address not in known:
                    what = f"what is said of “{event.title}” links to {address}, which is nowhere"
                    yield Finding("dead-link", OVERRIDES, what, "Correct the link", about=event.id)


def _copies(chronology: Chronology) -> Iterator[Finding]:
    paths = _paths(chronology)
    seen = set()
    for event in chronology.events:
        for origin in event.origins:
            if len(origin.reports) > 1 and origin.reports not in seen:
                seen.add(origin.reports)
                rest = ", ".join(paths.get(one, one) for one in origin.reports[1:])
                what = (
                    f"{rest} {'carries' if len(origin.reports) == 2 else 'carry'} the same text; they count as one "
                    f"origin"
                )
                yield Finding("copy", paths.get(origin.reports[0], ""), what, about=origin.reports[0])


def _without_url(chronology: Chronology) -> Iterator[Finding]:
    for report in chronology.reports:
        if report.form == "report" and not report.url:
            yield Finding(
                "no-url",
                report.path,
                "readers get no link to its source",
                "Add `url: …` to its front matter",
                about=report.id,
            )


def _paths(chronology: Chronology) -> dict[str, str]:
    return {report.id: report.path for report in chronology.reports}


def _path_of(event: Event, paths: dict[str, str]) -> str:
    """The file of the report that chiefly tells of an event; the decisions' for one entered by hand."""
    return paths.get(event.chief.rpartition("~")[0], OVERRIDES)


def known_addresses(chronology: Chronology) -> set[str]:
    """Every address that answers."""
    at = chronology.addresses
    tables = (at.events, at.reports, at.people, at.places, at.outlets)
    return {address for table in tables for address in table.values()} | {one.address for one in at.redirects}
