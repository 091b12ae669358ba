"""entries: Report + time expressions + mentions -> the entries that a chronology groups.

`find` reads each sentence clause by clause, `merging` puts together what several sentences tell of one
event, `choosing` keeps what is worth an entry, and `making` shapes and names it.
"""

from generator.entries.choosing import chosen, worth_merging
from generator.entries.elapsed import with_elapsed
from generator.entries.find import is_caption, tellings_in
from generator.entries.making import entries_of
from generator.entries.merging import merge
from generator.entries.taking_part import Context
from generator.entries.telling import Telling, sentences_of
from generator.model import Entry, Mention, Report, TimeExpression
from generator.sentences import split_sentences

__all__ = ["find_entries"]


def find_entries(
    report: Report, expressions: tuple[TimeExpression, ...], mentions: tuple[Mention, ...]
) -> tuple[Entry, ...]:
    """The entries of a report in order of their chief excerpt; at least one where there is any text."""
    text = report.text
    elapsed = with_elapsed(text, expressions, report.reading_day)
    sentences = sentences_of(split_sentences(text), elapsed, mentions)
    tellings: list[Telling] = []
    context = Context()
    for sentence in sentences:
        if is_caption(text, sentence):
            continue
        found, context = tellings_in(text, sentence, context)
        tellings += found
    drafts = merge(worth_merging(tellings, report.title or ""), text)
    return entries_of(report, sentences, chosen(drafts, report, sentences))
