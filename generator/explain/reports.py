"""report_story: one report -> the evidence for its date, what was dropped, what it tells and what was decided."""

from collections.abc import Iterator

from generator.chronology import Chronology
from generator.explain.entries import entry_facts, picture_of
from generator.explain.untold import untold
from generator.explain.weighed import weighed_of
from generator.explain.words import because, decision, fact, heading, listed, shortened
from generator.model import DateEvidence, Event, Report
from generator.sentences import split_sentences


def report_story(chronology: Chronology, report_id: str) -> Iterator[str]:
    """Everything about one report."""
    report = next(one for one in chronology.reports if one.id == report_id)
    yield f"REPORT {report.id}"
    yield from _who(chronology, report)
    yield from _published(report)
    yield from decision(report.decision)
    yield from _doubts(chronology, report)
    yield from _entries(chronology, report)
    yield from _times(chronology, report)
    yield from _copies(chronology, report)
    yield from _dropped(report)


def _who(chronology: Chronology, report: Report) -> Iterator[str]:
    yield from fact("title", report.title or "none was found")
    yield from fact("file", report.path)
    yield from fact("address", chronology.addresses.reports.get(report.id))
    yield from fact("form", report.form)
    yield from fact("outlet", report.outlet or ("unknown" if report.form == "report" else None))
    yield from fact("agency", report.agency)
    yield from fact("author", report.author)
    yield from fact("source", report.url)
    yield from fact("language", report.language)
    retold = report.digest_of
    if retold is not None:
        yield from fact(
            "digest of",
            listed(str(part) for part in (retold.outlet, retold.title, retold.published) if part),
        )
    yield from fact(
        "text",
        f"{_counted(len(report.body), 'paragraph')}, {_counted(len(report.text.split()), 'word')}",
    )


def _published(report: Report) -> Iterator[str]:
    found = report.publication
    yield from heading("Publication date")
    if found.value is None:
        yield "  undated: no evidence was good enough"
    else:
        time = f" {found.time}" if found.time else ""
        by_hand = found.source == "curator" or not found.text
        words = "" if by_hand else f", from the words “{shortened(found.text or '', 60)}”"
        yield f"  {found.value}{time}: {found.confidence} by {found.source}{words}"
    if report.reading_day != found.value:
        yield f"  relative words are read against {report.reading_day}, when the report it retells was published"
    yield from (f"  {_evidence(one)}" for one in found.evidence)


def _evidence(one: DateEvidence) -> str:
    place = f"line {one.line}" if one.line else "no line"
    value = str(one.value) if one.value else "no day"
    return f"  {place:<9} {value:<10}  {one.kind} ({one.source})  “{shortened(one.text, 60)}”"


def _doubts(chronology: Chronology, report: Report) -> Iterator[str]:
    doubts = chronology.doubts.get(report.id, ())
    if doubts:
        yield from heading("Doubts", len(doubts))
        yield from (f"  {doubt.kind}: {doubt.message}" for doubt in doubts)


def _dropped(report: Report) -> Iterator[str]:
    if report.dropped:
        yield from heading("Dropped as furniture", len(report.dropped))
        yield "  To bring one back, list its words under `keep` in the front matter or in content/overrides.yml."
        for one in report.dropped:
            yield f"  {one.line:>4}  {shortened(one.text, 60):<60}  {one.reason}"


def _times(chronology: Chronology, report: Report) -> Iterator[str]:
    account = chronology.accounts.get(report.id)
    expressions = account.expressions if account else ()
    yield from heading("Time expressions", len(expressions))
    if expressions:
        yield f"published: {report.reading_day or 'unknown'}"
        for start, end in split_sentences(report.text):
            if any(start <= one.start and one.end <= end for one in expressions):
                yield from picture_of(chronology, report, start, end)


def _entries(chronology: Chronology, report: Report) -> Iterator[str]:
    account = chronology.accounts.get(report.id)
    entries = account.entries if account else ()
    holder = {entry: event for event in chronology.events for entry in event.entries}
    yield from heading("Entries", len(entries))
    if not entries:
        yield "  no event was found in it"
    weighed = weighed_of(chronology, report)
    for entry in entries:
        yield f"  {entry.id}"
        yield f"    “{shortened(entry.excerpt.text, 200)}”"
        yield from (f"  {line}" for line in (*entry_facts(entry, weighed), *because(entry.because, entry.by)))
        event = holder.get(entry.id)
        if event is not None:
            yield f"    {'event':<11} {_event(chronology, report, event)}"
    yield from untold(report, entries, account.expressions if account else (), weighed)


def _event(chronology: Chronology, report: Report, event: Event) -> str:
    main = "its main event: " if report.id in event.main_of else ""
    others = [one for one in event.reports if one != report.id]
    told = f", also told by {listed(others)}" if others else ""
    return f"{main}{event.title} ({chronology.addresses.events.get(event.id, event.id)}){told}"


def _counted(number: int, one: str) -> str:
    return f"{number:,} {one}{'' if number == 1 else 's'}"


def _copies(chronology: Chronology, report: Report) -> Iterator[str]:
    same = sorted(
        {
            one
            for event in chronology.events
            for origin in event.origins
            if report.id in origin.reports
            for one in origin.reports
        }
    )
    if len(same) > 1:
        yield from heading("One text")
        yield (
            f"  It carries the same text as {listed(one for one in same if one != report.id)}; together they are one "
            f"origin."
        )
