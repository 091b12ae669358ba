"""assemble: happenings -> events, with titles, dates, origins, reasons, near-misses and weight."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.events.describe.alignment import Aligner
from generator.events.describe.dating import chief_of, dater_of, modality_of
from generator.events.describe.disagreements import disagreements_of
from generator.events.describe.near_misses import Nearness, near_misses
from generator.events.describe.origins import origins_of
from generator.events.describe.publishers import Houses
from generator.events.describe.quoted import words_of
from generator.events.describe.reasons import Teller, reasons_for
from generator.events.describe.titles import title_of
from generator.events.describe.weight import weight_of
from generator.events.features.entry_features import EntryFeatures
from generator.events.linking.background import Asides
from generator.events.linking.constraints import Constraints
from generator.events.linking.happening import Happening
from generator.events.stories.scoring import Likeness
from generator.model import Account, Event, Origin, Report

_MOST_NAMES = 12


def assemble(
    reports: Sequence[Report],
    accounts: Sequence[Account],
    asides: Asides,
    near: Mapping[tuple[int, int], Likeness],
    decided: Constraints,
    teller: Teller,
    aligner: Aligner,
    houses: Houses,
    within: Mapping[str, str],
) -> tuple[Event, ...]:
    """The events, by first day, then by id."""
    origin = origins_of(reports, accounts)
    chiefs = [chief_of(happening.items) for happening in asides.happenings]
    ids = [f"e-{chief.entry.id}" for chief in chiefs]
    mains = _main_reports(reports, asides.happenings)
    misses = near_misses(Nearness(asides, near, chiefs, ids))
    events = [
        _event(
            happening,
            chief,
            reports,
            origin,
            mains[happening.number],
            misses.get(happening.number, ()),
            teller,
            decided,
            houses,
            within,
            aligner,
        )
        for happening, chief in zip(asides.happenings, chiefs, strict=True)
    ]
    return tuple(sorted(events, key=lambda event: (event.first_day or "9999", event.id)))


def _event(
    happening: Happening,
    chief: EntryFeatures,
    reports: Sequence[Report],
    origin: Mapping[str, str],
    main_of: Sequence[str],
    misses: tuple,  # type: ignore[type-arg]
    teller: Teller,
    decided: Constraints,
    houses: Houses,
    within: Mapping[str, str],
    aligner: Aligner,
) -> Event:
    items = sorted(happening.items, key=lambda item: (item.published or 10**9, item.entry.id))
    dater = dater_of(items)
    modality, detail = modality_of(items, chief)
    numbers = sorted(
        {item.report for item in items}, key=lambda n: (_day(reports[n]), reports[n].id)
    )
    origins = _origins([reports[n] for n in numbers], origin)
    tellers = _tellers(items, reports, modality)
    independent = houses.independent(
        [one for one in origins if not tellers.isdisjoint(one.reports)]
    )
    alignments = aligner.aligned(items, origins)
    return Event(
        id=f"e-{chief.entry.id}",
        title=title_of(happening.items[: happening.mains], chief, modality),
        entries=tuple(item.entry.id for item in items),
        reports=tuple(reports[n].id for n in numbers),
        kind=_kind(items, chief),
        value=dater.entry.value,
        first_day=dater.entry.first_day,
        last_day=dater.entry.last_day,
        date_basis=dater.entry.date_basis,
        dated_by=dater.entry.id if dater.entry.value else None,
        modality=modality,
        modality_detail=detail,
        people=_merged(chief.entry.people, (item.entry.people for item in items)),
        places=_merged(chief.entry.places, (item.entry.places for item in items)),
        organisations=_merged(
            chief.entry.organisations, (item.entry.organisations for item in items)
        ),
        origins=origins,
        independent=independent,
        confidence=_confidence(items, dater, independent, decided),
        weight=weight_of(items, dater, origins, len(main_of)),
        main_of=tuple(main_of),
        reasons=reasons_for(happening, chief, teller, decided),
        near_misses=misses,
        disagreements=(
            *disagreements_of(items, {n: reports[n].id for n in numbers}, dater, within),
            *words_of(alignments, items, reports),
        ),
        alignments=alignments,
    )


def _main_reports(
    reports: Sequence[Report], happenings: Sequence[Happening]
) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for happening in happenings:
        if happening.main:
            ids = {
                reports[item.report].id: _day(reports[item.report])
                for item in happening.items[: happening.mains]
            }
            found[happening.number] = sorted(ids, key=lambda id_: (ids[id_], id_))
    return defaultdict(list, found)


def _origins(reports: Sequence[Report], origin: Mapping[str, str]) -> tuple[Origin, ...]:
    carried: dict[str, list[str]] = {}
    for report in reports:
        if report.id in origin:
            carried.setdefault(origin[report.id], []).append(report.id)
    return tuple(Origin(id=key, reports=tuple(ids)) for key, ids in carried.items())


def _tellers(items: Sequence[EntryFeatures], reports: Sequence[Report], modality: str) -> set[str]:
    """The reports that bear it out: of what happened those that say so, and not those that told of it as a plan."""
    return {
        reports[item.report].id
        for item in items
        if modality != "happened" or item.entry.modality == "happened"
    }


def _confidence(
    items: Sequence[EntryFeatures], dater: EntryFeatures, independent: int, decided: Constraints
) -> str:
    if dater.entry.date_basis == "curator" or any(
        decided.unit(item.entry.id) in decided.forced for item in items
    ):
        return "set by the curator"
    if not independent:
        return "editor's note"
    if independent > 1:
        return f"confirmed by {independent} independent origins"
    return "inferred" if dater.entry.date_basis == "inferred" else "single source"


def _kind(items: Sequence[EntryFeatures], chief: EntryFeatures) -> str:
    counts = Counter(item.entry.kind for item in items)
    return max(counts, key=lambda kind: (counts[kind], kind == chief.entry.kind, kind))


def _merged(first: Sequence[str], others: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """All names: the chief entry's, then by how many entries name them, in the order of telling."""
    counts: Counter[str] = Counter()
    for names in others:
        counts.update(names)
    rest = sorted((name for name in counts if name not in first), key=lambda name: -counts[name])
    return (*first, *rest)[:_MOST_NAMES]


def _day(report: Report) -> str:
    return report.published.isoformat() if report.published else "9999"
