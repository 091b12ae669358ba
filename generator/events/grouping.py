"""group: reports and accounts -> events: what entries have in common, which tell one happening, what is known."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple, cast

from generator.events.describe import Aligner, Common, Context, Publishers, ReportPairs, assemble, texts_in_common
from generator.events.features import EntryFeatures, Rarity, entry_features, table, within_of
from generator.events.linking import Constraints, Happening, Linked, gathered, joined, link, recalls_of
from generator.events.stories import (
    ReportGroups,
    documents_of,
    main_events,
    profiles,
    report_groups,
    with_main_entries,
)
from generator.model import Account, Event, NamesFile, Report
from generator.parallel import in_shares, workers_for

Decided = tuple[tuple[str, ...], ...]
_NO_NAMES = NamesFile()


class Grouping(NamedTuple):
    """The events, and the reports on each running affair by their ids.

    `common` is what texts have in common, by the positions of reports in order of their ids: `doubts` asks for it too.
    """

    events: tuple[Event, ...]
    affairs: tuple[tuple[str, ...], ...]
    common: Common


def group(
    reports: tuple[Report, ...],
    accounts: tuple[Account, ...],
    same: Decided,
    distinct: Decided,
    names: NamesFile = _NO_NAMES,
) -> tuple[Event, ...]:
    """The events alone of `group_all`."""
    return group_all(reports, accounts, same, distinct, names).events


def group_all(
    reports: tuple[Report, ...],
    accounts: tuple[Account, ...],
    same: Decided,
    distinct: Decided,
    names: NamesFile = _NO_NAMES,
    jobs: int = 1,
) -> Grouping:
    """Group the entries of all reports into events, under the curator's `same` and `distinct`; reports into affairs.

    `names` says which outlets are of one house, and which places lie within which; `jobs` as `workers_for` has it.
    """
    ordered = sorted(zip(reports, accounts, strict=True), key=lambda pair: pair[0].id)
    with _no_collections():
        return _group(
            [one for one, _ in ordered],
            [one for _, one in ordered],
            same,
            distinct,
            names,
            workers_for(len(ordered), jobs),
        )


def _group(
    reports: Sequence[Report],
    accounts: Sequence[Account],
    same: Decided,
    distinct: Decided,
    known: NamesFile,
    workers: int,
) -> Grouping:
    low = table(str.lower)
    documents = documents_of(reports, accounts, low)
    terms = Rarity(documents)
    entries = entry_features(reports, accounts, terms, low)
    names = Rarity(names_in(entries, len(reports)))
    decided = Constraints([entry.entry.id for entry in entries], same, distinct)
    told = profiles(reports, accounts, documents, terms, names)

    def grouped(share: int, shares: int) -> tuple[Linked | None, tuple[ReportGroups, Common] | None]:
        """Entries by one process, whole reports by another, where there are two."""
        linked = link(entries, names, decided) if share == 0 else None
        whole = (report_groups(told, decided), texts_in_common(reports, accounts)) if share == shares - 1 else None
        return linked, whole

    found = in_shares(grouped, min(2, workers))
    linked, apart, score = cast("Linked", found[0][0])
    groups, common = cast("tuple[ReportGroups, Common]", found[-1][1])
    happenings = joined(
        [gathered(number, [entries[at] for at in group.members], decided) for number, group in enumerate(linked)],
        decided,
    )
    vectors = {profile.number: profile.vector for profile in told}
    happenings = with_main_entries(groups.about_one, entries, happenings, score, vectors, decided)
    context = Context(
        reports=reports,
        accounts=accounts,
        decided=decided,
        main=_main_of(groups.about_one, entries, happenings),
        recalls=recalls_of(happenings, vectors, accounts),
        apart=apart,
        score=score,
        pairs=ReportPairs(reports, vectors, terms),
        aligner=Aligner(reports, documents),
        publishers=Publishers(reports, known.outlets),
        within=within_of(known.places),
        common=common,
        workers=workers,
    )
    affairs = tuple(tuple(reports[at].id for at in affair) for affair in groups.affairs)
    return Grouping(assemble(happenings, context), affairs, common)


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


def _main_of(
    groups: Sequence[Sequence[int]],
    entries: Sequence[EntryFeatures],
    happenings: Sequence[Happening],
) -> dict[int, int]:
    """The happening that each report is chiefly about, by positions."""
    home = {item.position: one.number for one in happenings for item in one.items}
    unit_home = {unit: one.number for one in happenings for unit in one.units}
    barred = {
        one.number: frozenset(unit_home[unit] for unit in one.barred if unit in unit_home)
        for one in happenings
        if one.barred
    }
    main = {entry.report: entry for entry in entries if entry.main}
    tellers = {one.number: one.reports for one in happenings}
    return main_events(groups, main, home, tellers, barred)


def names_in(entries: Iterable[EntryFeatures], reports: int) -> Sequence[set[str]]:
    """The people, places and others that the entries of each report name."""
    named: list[set[str]] = [set() for _ in range(reports)]
    for entry in entries:
        named[entry.report].update(entry.people, entry.places, entry.named)
    return named
