"""entries: Report + document + time expressions + mentions -> the entries that a chronology groups.

`candidates` pairs clauses with dates, `features` says what speaks for each, `judgement` weighs it by one fitted table,
`choosing` keeps what is sure and puts together what tells of one happening, and `making` shapes and names the entries.
"""

from collections.abc import Sequence

from generator.entries.choosing import chosen_of
from generator.entries.kinds import lexicon_of
from generator.entries.making import entries_of
from generator.entries.own_kinds import NO_KINDS, KindsFile, read_kinds
from generator.entries.participants import mentions_by_sentence
from generator.entries.weighing import Weighed, weigh
from generator.linguistics import Document
from generator.model import Entry, Mention, Report, TimeExpression

__all__ = ["NO_KINDS", "KindsFile", "Weighed", "find_entries", "lexicon_of", "read_kinds", "weigh"]


def find_entries(
    report: Report,
    document: Document,
    expressions: Sequence[TimeExpression],
    mentions: Sequence[Mention],
    own: KindsFile = NO_KINDS,
) -> tuple[Entry, ...]:
    """The entries of a report in the order of their excerpts; at least one where a sentence may tell of something.

    `document` is the report's text after its linguistic pass; `own`: the kinds of events that the chronology knows
    besides those of the registry.
    """
    lexicon = lexicon_of(own)
    weighed, context = weigh(report, document, expressions, mentions, lexicon)
    chosen = chosen_of([one.judged for one in weighed], context)
    by_sentence = mentions_by_sentence(document, mentions)
    return entries_of(report, chosen, by_sentence, context)
