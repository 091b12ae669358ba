"""doubts: reports and events -> doubts on a report that need other reports. Nothing is re-dated."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.edtf_bounds import day_number
from generator.events.describe.misdated_copies import contradicted
from generator.events.describe.origins import Common, texts_in_common
from generator.model import Account, Doubt, DoubtKind, Event, Reason, Report
from generator.phrasing import by_curator, english, reason


def doubts(
    reports: Sequence[Report], accounts: Sequence[Account], events: Sequence[Event], common: Common | None = None
) -> dict[str, tuple[Doubt, ...]]:
    """What a curator should look at, by report id; reports without doubt are left out.

    `common` are the `texts_in_common` of the reports in order of their ids, where they are known.
    """
    told = sorted(zip(reports, accounts, strict=True), key=lambda pair: pair[0].id)
    reports, accounts = [report for report, _ in told], [account for _, account in told]
    common = texts_in_common(reports, accounts) if common is None else common
    found: dict[str, list[Doubt]] = defaultdict(list)
    by_id = {report.id: report for report in reports}
    for id_, doubt in (
        *_copies(events, by_id),
        *_contradicted(reports, accounts, common),
        *_days(events),
        *_near(events, by_id),
    ):
        if doubt not in found[id_]:
            found[id_].append(doubt)
    return {id_: tuple(listed) for id_, listed in sorted(found.items())}


def _copies(events: Sequence[Event], by_id: dict[str, Report]) -> Iterator[tuple[str, Doubt]]:
    for event in events:
        for origin in event.origins:
            for id_ in origin.reports:
                first = by_id.get(origin.id)
                if id_ == origin.id or first is None or by_id[id_].form == "digest":
                    continue
                yield (
                    id_,
                    _doubt("copy", reason("same-text", report=_label(first))),
                )


def _contradicted(
    reports: Sequence[Report], accounts: Sequence[Account], common: Common
) -> Iterator[tuple[str, Doubt]]:
    for report, others, first, last in contradicted(reports, accounts, common):
        said = reason(
            "dated-elsewhere",
            days=str(report.published),
            number=str(len(others)),
            others=first if first == last else f"{first}/{last}",
            reports=", ".join(_label(other) for other in others[:3]),
        )
        yield report.id, _doubt("date-contradicted", said)


def _days(events: Sequence[Event]) -> Iterator[tuple[str, Doubt]]:
    """A report that gives its main event another day than the reports that the event is dated by."""
    for event in events:
        for row in event.disagreements:
            for cell in row.cells:
                if row.field == "date" and cell.differs and cell.report in event.main_of:
                    said = reason("other-day", days=cell.value, others=event.value or "")
                    yield cell.report, _doubt("event-date-differs", said)


def _near(events: Sequence[Event], by_id: dict[str, Report]) -> Iterator[tuple[str, Doubt]]:
    """Main events that were nearly one: the curator may join them, or say that they are distinct."""
    by_event = {event.id: event for event in events}
    for event in events:
        for miss in event.near_misses:
            if by_curator(miss.reasons):
                continue
            other = by_event[miss.event]
            if event.main_of and other.main_of and event.id < other.id and _touch(event, other):
                for one, two in ((event, other), (other, event)):
                    said = reason("nearly-one", report=_label(by_id[two.main_of[0]]))
                    yield one.main_of[0], _doubt("near-miss", said, miss.reasons)


def _doubt(kind: DoubtKind, said: Reason, reasons: tuple[Reason, ...] = ()) -> Doubt:
    """A doubt with its words in English."""
    message = english(said)
    if reasons:
        message += f": {'; '.join(map(english, reasons))}."
    return Doubt(kind, message, said, reasons)


def _touch(one: Event, other: Event) -> bool:
    """Whether the days of two events meet or are next to each other; an open or unknown end reaches any day."""
    return all(
        not (early.last_day and late.first_day) or day_number(late.first_day) - day_number(early.last_day) <= 1
        for early, late in ((one, other), (other, one))
    )


def _label(report: Report) -> str:
    named = f"“{report.title}”" if report.title else report.id
    return f"{report.outlet}, {named}" if report.outlet else named
