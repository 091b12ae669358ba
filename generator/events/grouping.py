"""group: reports and accounts -> events. First the reports by their main event, then what they tell besides."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from generator.events.describe.alignment import Aligner
from generator.events.describe.assemble import assemble
from generator.events.describe.dating import rank
from generator.events.describe.publishers import Houses
from generator.events.describe.reasons import Teller
from generator.events.features.entry_features import EntryFeatures, items_of
from generator.events.features.geography import within_of
from generator.events.features.vectors import Rarity, dot, table
from generator.events.linking.background import Asides
from generator.events.linking.constraints import Constraints
from generator.events.linking.joining import gathered
from generator.events.linking.mention_linking import Recalls
from generator.events.stories.agglomerate import agglomerate
from generator.events.stories.candidates import candidate_pairs
from generator.events.stories.groups import Group, group_of
from generator.events.stories.report_features import Telling, documents_of, tellings
from generator.events.stories.scoring import Likeness
from generator.events.stories.topic_baseline import said_by_theme
from generator.model import Account, Event, NamesFile, Report

Decided = tuple[tuple[str, ...], ...]
_NO_NAMES = NamesFile()


def group(
    reports: tuple[Report, ...],
    accounts: tuple[Account, ...],
    same: Decided,
    distinct: Decided,
    names: NamesFile = _NO_NAMES,
) -> tuple[Event, ...]:
    """Group the entries of all reports into events, under the curator's `same` and `distinct`.

    `names` says which outlets are of one house, and which places lie within which.
    """
    ordered = sorted(zip(reports, accounts, strict=True), key=lambda pair: pair[0].id)
    with _no_collections():
        return _group(
            [one for one, _ in ordered], [one for _, one in ordered], same, distinct, names
        )


def _group(
    reports: Sequence[Report],
    accounts: Sequence[Account],
    same: Decided,
    distinct: Decided,
    known: NamesFile,
) -> tuple[Event, ...]:
    low = table(str.lower)
    documents = documents_of(reports, accounts, low)
    terms = Rarity(documents)
    items = items_of(reports, accounts, terms, low)
    names = Rarity(names_in(items, len(reports)))
    told = tellings(reports, accounts, documents, terms, names)
    decided = Constraints([item.entry.id for item in items], same, distinct)
    mains, near = _main_groups(told, decided)
    by_id = {item.entry.id: item for item in items}
    happenings = [
        gathered(number, [by_id[told[member].entry.id] for member in main.members], (), decided)
        for number, main in enumerate(mains)
    ]
    vectors = {telling.number: telling.vector for telling in told}
    asides = Asides(happenings, names, Recalls(happenings, vectors, accounts))
    for telling in told:
        del by_id[telling.entry.id]
    for item in sorted(by_id.values(), key=_order):
        asides.place(item, decided.unit(item.entry.id), decided.barred(item.entry.id))
    teller = Teller(reports, vectors, terms)
    number = asides.settle(decided)
    near = {
        (number[left], number[right]): found
        for (left, right), found in near.items()
        if number[left] != number[right]
    }
    houses = Houses(reports, known.outlets)
    return assemble(
        reports,
        accounts,
        asides,
        near,
        decided,
        teller,
        Aligner(reports, documents),
        houses,
        within_of(known.places),
    )


@contextmanager
def _no_collections() -> Iterator[None]:
    """Grouping makes very many small values and no cycles: looking for those costs a quarter of its time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _main_groups(
    told: Sequence[Telling], decided: Constraints
) -> tuple[list[Group], dict[tuple[int, int], Likeness]]:
    """Groups of positions in `told`, and the pairs of groups that came near."""
    units = [decided.unit(telling.entry.id) for telling in told]
    barred = [decided.barred(telling.entry.id) for telling in told]
    return main_groups(told, units, barred)


def main_groups(
    told: Sequence[Telling], units: Sequence[int], barred: Sequence[frozenset[int]]
) -> tuple[list[Group], dict[tuple[int, int], Likeness]]:
    """Reports that are chiefly about one event, by their positions; the units that each has and must avoid are given."""
    pairs = candidate_pairs(told)
    cosines = [max(0.0, dot(told[left].vector, told[right].vector)) for left, right in pairs]
    theme = said_by_theme(told, pairs, cosines)
    alone = [group_of(n, one, units[n], barred[n], theme[n]) for n, one in enumerate(told)]
    return agglomerate(alone, pairs, cosines)


def _order(item: EntryFeatures) -> tuple[int, float, int, str]:
    return rank(item), -item.entry.salience, item.published, item.entry.id


def names_in(items: Iterable[EntryFeatures], reports: int) -> Sequence[set[str]]:
    """The people and places that each report names."""
    named: list[set[str]] = [set() for _ in range(reports)]
    for item in items:
        named[item.report].update(item.people, item.places)
    return named
