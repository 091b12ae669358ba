"""untold: a report -> its sentences that are in no entry, so that nothing is left out without a word."""

from collections.abc import Iterator, Sequence

from generator.explain.weighed import Placed, why_not
from generator.explain.words import heading, listed, shortened
from generator.model import Entry, Report, TimeExpression
from generator.sentences import split_sentences

_MOST = 30


def untold(
    report: Report,
    entries: Sequence[Entry],
    expressions: Sequence[TimeExpression],
    weighed: Sequence[Placed] = (),
) -> Iterator[str]:
    """The sentences that made no entry, with what their times were read as: those with a time first to look at."""
    told = [part for entry in entries for part in (*entry.told_in, entry.excerpt)]
    found = [
        (start, end)
        for start, end in split_sentences(report.text)
        if not any(part.start < end and start < part.end for part in told)
    ]
    if not found:
        return
    yield from heading("Sentences in no entry", len(found))
    yield "  Nothing that happened was found in them that is sure enough to be told."
    yield "  What should be an event all the same can be entered under `manual` in content/overrides.yml."
    timed = {
        (start, end): [one for one in expressions if start <= one.start and one.end <= end] for start, end in found
    }
    shown = sorted(sorted(found, key=lambda span: (not timed[span], span))[:_MOST])
    for start, end in shown:
        yield f"  {shortened(report.text[start:end])}"
        if times := timed[start, end]:
            yield f"      {listed(_time(one) for one in times)}"
        yield from (f"    {line}" for line in why_not(start, end, weighed))
    if len(found) > len(shown):
        yield f"  … and {len(found) - len(shown)} more"


def _time(one: TimeExpression) -> str:
    return f"“{one.text}” {one.edtf or one.value} ({one.role})"
