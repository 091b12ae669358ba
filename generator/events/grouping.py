"""group: reports and accounts -> events. First the reports by their main event, then what they tell besides."""

from collections.abc import Iterable, Sequence

from generator.events.asides import Asides
from generator.events.assemble import assemble
from generator.events.candidates import candidate_pairs
from generator.events.constraints import Constraints
from generator.events.dating import dater_of, rank
from generator.events.happening import Happening
from generator.events.items import Item, items_of
from generator.events.mains import Group, agglomerate, group_of, join
from generator.events.matching import people_keys, place_keys
from generator.events.reasons import Teller
from generator.events.scoring import Judge, Likeness
from generator.events.tellings import Telling, document, tellings
from generator.events.vectors import Rarity
from generator.model import Account, Event, Report

Decided = tuple[tuple[str, ...], ...]


def group(
    reports: tuple[Report, ...], accounts: tuple[Account, ...], same: Decided, distinct: Decided
) -> tuple[Event, ...]:
    """Group the entries of all reports into events, under the curator's `same` and `distinct`."""
    ordered = sorted(zip(reports, accounts, strict=True), key=lambda pair: pair[0].id)
    reports, accounts = (
        tuple(report for report, _ in ordered),
        tuple(account for _, account in ordered),
    )
    terms = Rarity(document(report, account) for report, account in ordered)
    names = Rarity(_names(account) for account in accounts)
    items = items_of(reports, accounts, terms)
    decided = Constraints([item.entry.id for item in items], same, distinct)
    told = tellings(reports, accounts, terms, names)
    position = {item.entry.id: item for item in items}
    mains, near = _main_groups(told, decided)
    happenings = [
        _happening(number, [position[told[m].entry.id] for m in main.members], decided)
        for number, main in enumerate(mains)
    ]
    vectors = {telling.number: telling.vector for telling in told}
    asides = Asides(happenings, names)
    main_ids = {telling.entry.id for telling in told}
    for item in sorted((item for item in items if item.entry.id not in main_ids), key=_order):
        asides.place(item, decided.unit(item.entry.id), decided.barred(item.entry.id))
    return assemble(reports, accounts, asides, near, decided, Teller(reports, vectors, terms))


def _main_groups(
    told: Sequence[Telling], decided: Constraints
) -> tuple[list[Group], dict[tuple[int, int], Likeness]]:
    """Groups of positions in `told`, and the pairs of groups that came near."""
    alone = [
        group_of(telling, decided.unit(telling.entry.id), decided.barred(telling.entry.id))
        for telling in told
    ]
    for number, group in enumerate(alone):
        group.members = [number]
    by_unit: dict[int, int] = {}
    groups: list[Group] = []
    where: dict[int, int] = {}
    for number, (telling, one) in enumerate(zip(told, alone, strict=True)):
        unit = decided.unit(telling.entry.id)
        if unit in by_unit:
            groups[by_unit[unit]] = join(groups[by_unit[unit]], one)
        else:
            by_unit[unit] = len(groups)
            groups.append(one)
        where[number] = by_unit[unit]
    pairs = sorted(
        {
            (min(where[a], where[b]), max(where[a], where[b]))
            for a, b in candidate_pairs(told)
            if where[a] != where[b]
        }
    )
    return agglomerate(groups, pairs, Judge([telling.vector for telling in told]))


def _happening(number: int, items: Sequence[Item], decided: Constraints) -> Happening:
    made = Happening(number, main=True)
    for item in sorted(items, key=lambda item: (rank(item), item.position)):
        made.add(item)
        made.units.add(decided.unit(item.entry.id))
        made.barred |= decided.barred(item.entry.id)
    made.mains = len(items)
    dater = dater_of(items)
    made.days, made.precise = dater.days, dater.grain == "day"
    return made


def _order(item: Item) -> tuple[int, float, int, str]:
    return rank(item), -item.entry.salience, item.published, item.entry.id


def _names(account: Account) -> Iterable[str]:
    for entry in account.entries:
        yield from people_keys(entry)
        yield from place_keys(entry)
