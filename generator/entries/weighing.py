"""weigh: Report + document + time expressions + mentions -> every candidate with its features and its odds.

`find_entries` chooses among them; whoever wants to know why one was chosen, or none, looks at them all.
"""

from collections.abc import Sequence

from generator.entries.candidates import Candidate, candidates_of, with_elapsed
from generator.entries.choosing import CARRIED, REPORTED, SURE, Judged
from generator.entries.context import Context, context_of
from generator.entries.features import all_features
from generator.entries.judgement import deciding, odds_of
from generator.entries.kinds import Lexicon
from generator.linguistics import Document
from generator.model import Mention, Report, TimeExpression, Value


class Weighed(Value, frozen=True):
    """A candidate with its odds and the features that they come from, their names behind its source."""

    judged: Judged
    features: dict[str, float]

    @property
    def candidate(self) -> Candidate:
        """The clause and the date."""
        return self.judged.candidate

    @property
    def probability(self) -> float:
        """That it is a happening of that date, 0 to 1."""
        return self.judged.odds.happening

    @property
    def asked(self) -> float:
        """The probability from which a candidate of its source is taken."""
        limits = {"own": SURE, "carried": CARRIED}
        return limits.get(self.candidate.source, REPORTED)

    def deciding(self, most: int) -> list[tuple[str, float]]:
        """The features that weighed most, the heaviest first, with what each added to the log-odds."""
        found = deciding(self.features, most=most)
        return [(name.partition(": ")[2] or name, weight) for name, weight in found]


def weigh(
    report: Report,
    document: Document,
    expressions: Sequence[TimeExpression],
    mentions: Sequence[Mention],
    lexicon: Lexicon,
) -> tuple[list[Weighed], Context]:
    """All candidates of a report in the order of their sentences, and what their features share."""
    day = report.reading_day
    expressions = with_elapsed(document, expressions, day)
    context = context_of(document, expressions, mentions, report.title or "", day, lexicon)
    candidates = candidates_of(document, expressions, day.isoformat() if day else None)
    weighed = [
        Weighed(Judged(candidate, odds_of(features)), features)
        for candidate, features in zip(candidates, all_features(candidates, context), strict=True)
    ]
    return weighed, context
