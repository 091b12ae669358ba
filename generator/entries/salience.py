"""salience: a draft -> how much its report is about it, 0 to 1."""

import datetime
import re

from generator.entries.draft import Draft, days_of
from generator.model import Report

_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 5
_LONG_AGO = 45
_COARSE = 31


def draft_salience(draft: Draft, report: Report, headline: frozenset[str]) -> float:
    """The salience of a draft in its report."""
    text = report.text
    words = stems_of(" ".join(text[t.start : t.end] for t in draft.tellings))
    return salience_of(draft, headline, words, report.reading_day)


def salience_of(
    draft: Draft, headline: frozenset[str], words: frozenset[str], published: datetime.date | None
) -> float:
    """Headline overlap, place in the report, weight of telling; less for what is long past or never was."""
    overlap = len(headline & words) / max(4, len(headline)) if headline else 0.0
    first = draft.sentences[0]
    position = max(0.0, 1 - first / 10)
    score = 0.35 * min(1.0, overlap) + 0.3 * position + 0.1 * min(4, len(draft.sentences)) / 4
    score += 0.15 * draft.weight * (1.0 if draft.chief.strong else 0.6)
    score += 0.05 * min(2, len(draft.people)) / 2
    if draft.kind in ("statement", "other"):
        score -= 0.08
    if draft.status.modality != "happened":
        score -= 0.08
    days = days_of(draft.chief)
    if days and published and published.toordinal() - days[1] > _LONG_AGO:
        score -= 0.25
    if days and days[1] - days[0] > _COARSE:
        score -= 0.08
    return round(min(1.0, max(0.0, score)), 3)


def stems_of(text: str) -> frozenset[str]:
    """The beginnings of the content words of a text."""
    return frozenset(word.lower()[:_STEM] for word in _WORD.findall(text)) - _COMMON


_COMMON = frozenset(
    [
        "the",
        "and",
        "for",
        "with",
        "from",
        "that",
        "this",
        "after",
        "over",
        "into",
        "amid",
        "says",
        "said",
        "has",
        "have",
        "was",
        "were",
        "will",
        "are",
        "its",
        "his",
        "her",
        "their",
        "who",
        "what",
        "when",
        "how",
        "not",
        "but",
        "all",
        "new",
        "more",
        "than",
        "about",
        "been",
    ]
)
