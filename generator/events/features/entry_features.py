"""entry_features: reports and accounts -> one feature record an entry: what linking, dating and titles read of it."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from generator.edtf_bounds import day_number
from generator.events.features.matching import people_keys, person_key, place_keys
from generator.events.features.numbers import numbers_in
from generator.events.features.vectors import Rarity, Words, table
from generator.kinds import kind_of
from generator.model import Account, Entry, Report
from generator.terms import has_common_words, terms_of

Grain = Literal["day", "coarse", "reported", "none"]
_WEEK = 7
_BEFORE = 3  # days before its publication that a report with no date of its own may tell of
_WORDS = 12
_FIGURES = 12  # numbers of one sentence


@dataclass(slots=True, frozen=True)
class EntryFeatures:
    """One entry as numbers and sets: `report` is the report's position, `length` that of its rare words' vector.

    `words` are its rare words without names, `sentence` all content terms of its sentences, `headline` those of its
    report's title where it is the main entry (`main`): each a vector of length 1, or empty; `mass` is the length that
    `sentence` had. `named` are all whom and what its sentences name, whether or not they took part. In a language whose
    common words are not known all are empty: shared words are no evidence there.
    """

    position: int
    report: int
    entry: Entry
    published: int
    grain: Grain
    days: tuple[int, int] | None
    people: tuple[str, ...]
    places: tuple[str, ...]
    words: Words
    length: float
    sentence: Words = field(default_factory=dict)
    mass: float = 0.0
    headline: Words = field(default_factory=dict)
    organisations: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    numbers: frozenset[tuple[str, str]] = frozenset()
    speaker: str | None = None
    main: bool = False
    saying: bool = False
    in_one_place: bool = False


def entry_features(
    reports: Sequence[Report],
    accounts: Sequence[Account],
    rarities: Rarity,
    low: Mapping[str, str] | None = None,
) -> list[EntryFeatures]:
    """A record for every entry, in the order of reports and of telling; `low` gives terms in lower case."""
    low = table(str.lower) if low is None else low
    found: list[EntryFeatures] = []
    for number, (report, account) in enumerate(zip(reports, accounts, strict=True)):
        chief = main_entry(account)
        for entry in account.entries:
            found.append(_features(len(found), number, report, account, entry, entry is chief, rarities, low))
    return found


def main_entry(account: Account) -> Entry | None:
    """The entry that a report is chiefly about: the most salient, the first told."""
    if not account.entries:
        return None
    return min(account.entries, key=lambda entry: (-entry.salience, entry.excerpt.start, entry.id))


def dated(entry: Entry) -> tuple[Grain, tuple[int, int] | None]:
    """How precisely an entry is dated, and its days as numbers."""
    if entry.first_day is None or entry.last_day is None or entry.date_basis == "unknown":
        return "none", None
    first, last = day_number(entry.first_day), day_number(entry.last_day)
    if entry.date_basis == "reported":
        return "reported", (first - _BEFORE, last)
    return ("day" if last - first < _WEEK else "coarse"), (first, last)


def _features(
    position: int,
    number: int,
    report: Report,
    account: Account,
    entry: Entry,
    main: bool,
    rarities: Rarity,
    low: Mapping[str, str],
) -> EntryFeatures:
    grain, days = dated(entry)
    known = has_common_words(report.language)
    weigh = rarities.weights
    terms = {low[term] for term in entry.terms} if known else set()
    named = {part.lower() for name in (*entry.people, *entry.places) for part in name.split()}
    heaviest = sorted([(-weigh[term], term) for term in terms - named])[:_WORDS]
    length = math.sqrt(sum([weight * weight for weight, _ in heaviest]))
    traits = kind_of(entry.kind).traits
    sentence, mass = _weighed(terms, weigh)
    title = terms_of(report.title, report.language) if main and known and report.title else ()
    return EntryFeatures(
        position=position,
        report=number,
        entry=entry,
        published=report.published.toordinal() if report.published else 0,
        grain=grain,
        days=days,
        people=people_keys(entry),
        places=place_keys(entry),
        words={term: -weight / length for weight, term in heaviest} if length else {},
        length=length,
        sentence=sentence,
        mass=mass,
        headline=_weighed({low[term] for term, _ in title}, weigh)[0],
        organisations=frozenset(name.casefold() for name in entry.organisations),
        named=_named(account, entry),
        numbers=frozenset(numbers_in(entry.excerpt.text)[:_FIGURES]),
        speaker=person_key(entry.speaker) if entry.speaker else None,
        main=main,
        saying="saying" in traits,
        in_one_place="in-one-place" in traits,
    )


def _named(account: Account, entry: Entry) -> frozenset[str]:
    told = [(one.start, one.end) for one in entry.told_in or (entry.excerpt,)]
    return frozenset(
        person_key(one.name) if one.kind == "person" else one.name.casefold()
        for one in account.mentions
        if any(first <= one.start < last for first, last in told)
    )


def _weighed(terms: Iterable[str], weigh: Mapping[str, float]) -> tuple[Words, float]:
    """The terms by their weights at length 1, in one order on every machine, and the length that they had."""
    weights = [(term, weigh[term]) for term in sorted(terms)]
    length = math.sqrt(sum([weight * weight for _, weight in weights]))
    return ({term: weight / length for term, weight in weights if weight}, length) if length else ({}, 0.0)
