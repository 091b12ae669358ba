"""entries: Report + document + time expressions + mentions -> the entries that a chronology groups.

`candidates` pairs clauses with dates, `features` says what speaks for each, `judgement` weighs it by one fitted table,
`choosing` keeps what is sure and puts together what tells of one happening, and `making` shapes and names the entries.
"""

from collections.abc import Sequence

from generator.entries.candidates import candidates_of, with_elapsed
from generator.entries.choosing import Judged, chosen_of
from generator.entries.features import all_features, context_of
from generator.entries.judgement import odds_of
from generator.entries.kinds import lexicon_of
from generator.entries.making import entries_of
from generator.entries.own_kinds import NO_KINDS, KindsFile, read_kinds
from generator.entries.participants import mentions_by_sentence
from generator.linguistics import Document
from generator.model import Entry, Mention, Report, TimeExpression

__all__ = ["NO_KINDS", "KindsFile", "find_entries", "read_kinds"]


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
    day, lexicon = report.reading_day, lexicon_of(own)
    expressions = with_elapsed(document, expressions, day)
    context = context_of(document, expressions, mentions, report.title or "", day, lexicon)
    candidates = candidates_of(document, expressions, day.isoformat() if day else None)
    judged = [
        Judged(candidate, odds_of(features))
        for candidate, features in zip(candidates, all_features(candidates, context), strict=True)
    ]
    chosen = chosen_of(judged, context)
    by_sentence = mentions_by_sentence(document, mentions)
    return entries_of(report, document, chosen, by_sentence, context, lexicon)
