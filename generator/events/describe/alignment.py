"""alignment: the sentences that tell of one event -> which of different reports say the same, which one alone says.

Two sentences say the same where the content terms that they share weigh much of all their terms, each by how
rare it is in general: names and numbers weigh most, and whom every sentence of the event names weighs less.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.events.features.entry_features import EntryFeatures
from generator.events.features.vectors import Document, table
from generator.model import AlignedSentence, Alignment, Entry, Excerpt, Origin, Report
from generator.terms import rarity, terms_of

ALIKE = 0.45  # of pairs of real reports read by eye, nearly all from here on say the same
_NEAR = 0.3  # some do: too few to set side by side, too many to say that one alone says it
_KNOWN = 0.7  # of a sentence's weight that stands in another report: not said by one alone
_FEWEST = 3  # terms that two sentences share, and that one needs to be worth a mark
_SENTENCES = 8  # of one report
_REPORTS = 12


@dataclass(slots=True, frozen=True)
class _Sentence:
    """One telling sentence: its report, where it stands, its terms with their weights."""

    report: str
    language: str
    excerpt: Excerpt
    terms: Mapping[str, float]


class Aligner:
    """Reports, and the terms of each with those of its title, in lower case."""

    def __init__(self, reports: Sequence[Report], documents: Sequence[Document]) -> None:
        self._reports = reports
        self._documents = documents
        self._low = table(str.lower)
        self._rarity = table(rarity)

    def aligned(self, items: Sequence[EntryFeatures], origins: Sequence[Origin]) -> tuple[Alignment, ...]:
        """What two or more reports of an event say alike, then what one alone says, in the order of telling.

        Of the copies of one text only the first counts, and notes not at all; a report is compared with those
        of its own language.
        """
        firsts = {origin.reports[0] for origin in origins[:_REPORTS]}
        if len(firsts) < 2:
            return ()
        told = [item for item in items if self._reports[item.report].id in firsts]
        sentences = self._sentences(told)
        said = {self._reports[item.report].id: self._documents[item.report] for item in told}
        near = _likeness(sentences)
        met = {at for pair in near for at in pair}
        rows = [
            Alignment(tuple(AlignedSentence(sentences[at].report, sentences[at].excerpt) for at in group))
            for group in _groups(sentences, near)
            if len(group) > 1 or (group[0] not in met and _alone(sentences[group[0]], sentences, said))
        ]
        return tuple(sorted(rows, key=lambda row: len(row.sentences) < 2))

    def _sentences(self, items: Sequence[EntryFeatures]) -> list[_Sentence]:
        """The sentences of each report in order, each once, the chief ones kept where there are many."""
        chosen: dict[int, dict[int, tuple[Excerpt, Entry]]] = {}
        for item in sorted(items, key=lambda item: (-item.entry.salience, item.entry.id)):
            kept = chosen.setdefault(item.report, {})
            for excerpt in (item.entry.excerpt, *item.entry.told_in):
                if len(kept) < _SENTENCES:
                    kept.setdefault(excerpt.start, (excerpt, item.entry))
        found = []
        for number in dict.fromkeys(item.report for item in items):
            report = self._reports[number]
            language = report.language.lower().partition("-")[0]
            for _, (excerpt, entry) in sorted(chosen[number].items(), key=lambda pair: pair[0]):
                terms = self._weights(excerpt, entry, report.language)
                found.append(_Sentence(report.id, language, excerpt, terms))
        return found

    def _weights(self, excerpt: Excerpt, entry: Entry, language: str) -> dict[str, float]:
        """The terms of a sentence; those of its entry where that is told in it alone."""
        terms: Iterable[str] = entry.terms
        if not terms or entry.told_in not in ((), (entry.excerpt,)):
            terms = [term for term, _ in terms_of(excerpt.text, language)]
        low, weigh = self._low, self._rarity
        return {low[term]: weigh[term] for term in terms}


def _groups(sentences: Sequence[_Sentence], near: Mapping[tuple[int, int], float]) -> list[Sequence[int]]:
    """One sentence a report in each group, every two of them alike, the likest joined first."""
    likeness = {pair: alike for pair, alike in near.items() if alike >= ALIKE}
    group = {at: [at] for at in range(len(sentences))}
    for left, right in sorted(likeness, key=lambda pair: (-likeness[pair], pair)):
        one, other = group[left], group[right]
        if one is other or {sentences[at].report for at in one} & {sentences[at].report for at in other}:
            continue
        if all((min(a, b), max(a, b)) in likeness for a in one for b in other):
            joined = sorted((*one, *other))
            group.update(dict.fromkeys(joined, joined))
    return [group[at] for at in range(len(sentences)) if group[at][0] == at]


def _likeness(sentences: Sequence[_Sentence]) -> dict[tuple[int, int], float]:
    """Pairs of sentences of different reports that come near each other, and how alike they are."""
    holders: Counter[str] = Counter()
    for sentence in sentences:
        holders.update(sentence.terms.keys())
    count = len(sentences)
    telling = {term: _telling(held, count) for term, held in holders.items() if held > 1}
    own = [{term: weight * telling[term] for term, weight in one.terms.items() if term in telling} for one in sentences]
    sizes = [sum([weight * telling.get(term, 1.0) for term, weight in one.terms.items()]) for one in sentences]
    found = {}
    many = [at for at in range(count) if len(own[at]) >= _FEWEST]
    for left, right in combinations(many, 2):
        one, other = sentences[left], sentences[right]
        if one.report == other.report or one.language != other.language:
            continue
        shared = own[left].keys() & own[right].keys()
        if len(shared) < _FEWEST:
            continue
        both = sum([own[left][term] for term in sorted(shared)])
        alike = both / math.sqrt(sizes[left] * sizes[right])
        if alike >= _NEAR:
            found[left, right] = alike
    return found


def _telling(holders: int, sentences: int) -> float:
    """What a term weighs among these sentences: half where all of them hold it."""
    return 1.0 - 0.5 * (holders - 1) / max(1, sentences - 1) if holders > 2 else 1.0


def _alone(sentence: _Sentence, sentences: Sequence[_Sentence], said: Mapping[str, Document]) -> bool:
    """Whether the words of a sentence stand in no other report of its language, and there is one."""
    if len(sentence.terms) < _FEWEST:
        return False
    others = {one.report for one in sentences if one.language == sentence.language}
    others.remove(sentence.report)
    least = (1 - _KNOWN) * sum(sentence.terms.values())
    terms = sentence.terms.items()
    new = [sum([weight for term, weight in terms if term not in said[other]]) > least for other in others]
    return bool(new) and all(new)
