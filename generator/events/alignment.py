"""alignment: the sentences that tell of one event -> which of different reports say the same, which one alone says.

Two sentences say the same where the content terms that they share weigh much of all their terms, each by how
rare it is in general: names and numbers weigh most, and whom every sentence of the event names weighs less.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.events.items import Item
from generator.model import Account, Alignment, Entry, Excerpt, Origin, Report, Saying
from generator.words import rarity, terms_of

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


def aligned(
    items: Sequence[Item],
    reports: Sequence[Report],
    accounts: Sequence[Account],
    origins: Sequence[Origin],
) -> tuple[Alignment, ...]:
    """What two or more reports of an event say alike, then what one alone says, in the order of telling.

    Of the copies of one text only the first counts, and notes not at all; a report is compared with those of
    its own language.
    """
    firsts = {origin.reports[0] for origin in origins[:_REPORTS]}
    if len(firsts) < 2:
        return ()
    numbers = sorted({item.report for item in items if reports[item.report].id in firsts})
    sentences = _sentences([item for item in items if item.report in numbers], reports)
    said = {reports[number].id: dict(accounts[number].terms) for number in numbers}
    near = _likeness(sentences)
    met = {at for pair in near for at in pair}
    rows = [
        Alignment(tuple(Saying(sentences[at].report, sentences[at].excerpt) for at in group))
        for group in _groups(sentences, near)
        if len(group) > 1 or (group[0] not in met and _alone(sentences[group[0]], sentences, said))
    ]
    return tuple(sorted(rows, key=lambda row: len(row.sayings) < 2))


def _sentences(items: Sequence[Item], reports: Sequence[Report]) -> list[_Sentence]:
    """The sentences of each report in order, each once, the chief ones kept where there are many."""
    chosen: dict[int, dict[int, tuple[Excerpt, Entry]]] = {}
    for item in sorted(items, key=lambda item: (-item.entry.salience, item.entry.id)):
        kept = chosen.setdefault(item.report, {})
        for excerpt in (item.entry.excerpt, *item.entry.told_in):
            if len(kept) < _SENTENCES:
                kept.setdefault(excerpt.start, (excerpt, item.entry))
    order = dict.fromkeys(item.report for item in items)
    return [
        _Sentence(
            reports[number].id,
            reports[number].language.lower().partition("-")[0],
            excerpt,
            _weights(excerpt, entry, reports[number].language),
        )
        for number in order
        for _, (excerpt, entry) in sorted(chosen[number].items(), key=lambda pair: pair[0])
    ]


def _weights(excerpt: Excerpt, entry: Entry, language: str) -> dict[str, float]:
    """The terms of a sentence; those of its entry where that is told in it alone."""
    if entry.terms and entry.told_in in ((), (entry.excerpt,)):
        return {term.lower(): rarity(term) for term in entry.terms}
    return {term.lower(): rarity(term) for term, _ in terms_of(excerpt.text, language)}


def _groups(
    sentences: Sequence[_Sentence], near: Mapping[tuple[int, int], float]
) -> list[Sequence[int]]:
    """One sentence a report in each group, every two of them alike, the likest joined first."""
    likeness = {pair: alike for pair, alike in near.items() if alike >= ALIKE}
    group = {at: [at] for at in range(len(sentences))}
    for left, right in sorted(likeness, key=lambda pair: (-likeness[pair], pair)):
        one, other = group[left], group[right]
        if one is other or {sentences[at].report for at in one} & {
            sentences[at].report for at in other
        }:
            continue
        if all((min(a, b), max(a, b)) in likeness for a in one for b in other):
            joined = sorted((*one, *other))
            group.update(dict.fromkeys(joined, joined))
    return [group[at] for at in range(len(sentences)) if group[at][0] == at]


def _likeness(sentences: Sequence[_Sentence]) -> dict[tuple[int, int], float]:
    """Pairs of sentences of different reports that come near each other, and how alike they are."""
    holders = Counter(term for sentence in sentences for term in sentence.terms)
    count = len(sentences)
    own = [
        {term: weight * _telling(holders[term], count) for term, weight in one.terms.items()}
        for one in sentences
    ]
    sizes = [sum(weights.values()) for weights in own]
    found = {}
    for left, right in combinations(range(count), 2):
        one, other = sentences[left], sentences[right]
        if one.report == other.report or one.language != other.language:
            continue
        shared = own[left].keys() & own[right].keys()
        if len(shared) < _FEWEST:
            continue
        alike = sum(own[left][term] for term in sorted(shared)) / math.sqrt(
            sizes[left] * sizes[right]
        )
        if alike >= _NEAR:
            found[left, right] = alike
    return found


def _telling(holders: int, sentences: int) -> float:
    """What a term weighs among these sentences: half where all of them hold it."""
    return 1.0 - 0.5 * (holders - 1) / max(1, sentences - 1) if holders > 2 else 1.0


def _alone(
    sentence: _Sentence, sentences: Sequence[_Sentence], said: Mapping[str, Mapping[str, int]]
) -> bool:
    """Whether the words of a sentence stand in no other report of its language, and there is one."""
    others = sorted(
        {
            one.report
            for one in sentences
            if one.report != sentence.report and one.language == sentence.language
        }
    )
    whole = sum(sentence.terms.values())
    return (
        bool(others)
        and len(sentence.terms) >= _FEWEST
        and all(
            sum(
                sentence.terms[term]
                for term in sorted(sentence.terms.keys() - said[other].keys())
                if term.capitalize() not in said[other]
            )
            > (1 - _KNOWN) * whole
            for other in others
        )
    )
