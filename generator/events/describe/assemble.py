"""assemble: happenings -> events, each with its face from one entry, its origins, reasons, near-misses and weight."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from generator.events.describe.alignment import Aligner
from generator.events.describe.disagreements import disagreements_of
from generator.events.describe.near_misses import Nearness, near_misses
from generator.events.describe.origins import Common, origins_of
from generator.events.describe.publishers import Publishers
from generator.events.describe.quoted import words_of
from generator.events.describe.reasons import ReportPairs, ties_of
from generator.events.describe.sources import Sources, sources_of
from generator.events.describe.weight import Around, weight_of
from generator.events.features.dating import chief_of, modality_of
from generator.events.features.entry_features import EntryFeatures
from generator.events.linking import Apart
from generator.events.linking.agglomerate import Score
from generator.events.linking.constraints import Constraints
from generator.events.linking.happening import Happening
from generator.events.linking.mention_linking import Recalls
from generator.model import Account, Event, NearMiss, Origin, Report
from generator.parallel import in_shares

_MOST_NAMES = 12


@dataclass(slots=True, frozen=True)
class Context:
    """All that an event is described from: reports and accounts, decisions, and who compares what.

    `main` is the happening that each report, by position, is chiefly about; `within` what places lie in; `common` what
    texts have in common; `workers` how many processes may do the work.
    """

    reports: Sequence[Report]
    accounts: Sequence[Account]
    decided: Constraints
    main: Mapping[int, int]
    recalls: Recalls
    apart: Sequence[Apart]
    score: Score
    pairs: ReportPairs
    aligner: Aligner
    publishers: Publishers
    within: Mapping[str, str]
    common: Common
    workers: int = 1


def assemble(happenings: Sequence[Happening], context: Context) -> tuple[Event, ...]:
    """The events, by first day, then by id."""
    chiefs = [chief_of(happening.items) for happening in happenings]
    ids = [f"e-{chief.entry.id}" for chief in chiefs]
    misses = near_misses(Nearness(happenings, chiefs, ids, context.apart))
    about = _about(context)
    recalling = Counter(number for some in context.recalls.values() for number in some)
    origin = origins_of(context.reports, context.accounts, context.common)

    def described(share: int, shares: int) -> list[Event]:
        return [
            _event(
                happening,
                _Around(
                    chief,
                    about.get(happening.number, ()),
                    misses.get(happening.number, ()),
                    tuple(ids[number] for number in sorted(context.recalls.get(happening.number, ()))),
                    origin,
                    recalling[happening.number],
                ),
                context,
            )
            for happening, chief in zip(happenings[share::shares], chiefs[share::shares], strict=True)
        ]

    events = chain.from_iterable(in_shares(described, context.workers))
    return tuple(sorted(events, key=lambda event: (event.first_day or "9999", event.id)))


@dataclass(slots=True, frozen=True)
class _Around:
    """What is known of one happening from looking at all of them: the positions of the reports about it among that."""

    chief: EntryFeatures
    about: Sequence[int]
    misses: tuple[NearMiss, ...]
    recalls: tuple[str, ...]
    origin: Mapping[str, str]
    recalling: int


def _event(happening: Happening, around: _Around, context: Context) -> Event:
    chief, reports = around.chief, context.reports
    items = sorted(happening.items, key=lambda item: (item.published or 10**9, item.entry.id))
    modality, detail = modality_of(items, chief)
    numbers = _in_order({item.report for item in items}, reports)
    origins = _origins([reports[number] for number in numbers], around.origin)
    sources = sources_of(items, chief, origins, modality, context)
    mentioned = _mentioned_by(around, sources, reports)
    alignments = context.aligner.aligned(items, origins)
    face = chief.entry
    return Event(
        id=f"e-{face.id}",
        title=face.title or face.excerpt.text,
        title_basis=face.title_basis,
        entries=tuple(item.entry.id for item in items),
        reports=tuple(reports[number].id for number in numbers),
        kind=face.kind,
        value=face.value,
        first_day=face.first_day,
        last_day=face.last_day,
        date_basis=face.date_basis,
        dated_by=face.id if face.value else None,
        modality=modality,
        modality_detail=detail,
        people=_added(face.people, [item.entry.people for item in sources.same_act]),
        places=_added(face.places, [item.entry.places for item in sources.same_act]),
        organisations=_added(face.organisations, [item.entry.organisations for item in sources.same_act]),
        origins=origins,
        independent=sources.independent,
        confidence=_confidence(items, chief, sources, origins, context.decided),
        weight=weight_of(
            items,
            chief,
            origins,
            Around(sources.independent, len(around.about), len(mentioned), around.recalling),
        ),
        main_of=tuple(reports[number].id for number in _in_order(around.about, reports)),
        mentioned_by=mentioned,
        recalls=around.recalls,
        reasons=ties_of(happening, chief, context.pairs, context.decided),
        near_misses=around.misses,
        disagreements=(
            *disagreements_of(items, {n: reports[n].id for n in numbers}, chief, context.within),
            *words_of(alignments, items, reports),
        ),
        alignments=alignments,
    )


def _about(context: Context) -> dict[int, list[int]]:
    """The reports that are chiefly about each happening."""
    found: dict[int, list[int]] = {}
    for report, happening in sorted(context.main.items()):
        found.setdefault(happening, []).append(report)
    return found


def _in_order(numbers: Iterable[int], reports: Sequence[Report]) -> list[int]:
    return sorted(numbers, key=lambda number: (_day(reports[number]), reports[number].id))


def _origins(reports: Sequence[Report], origin: Mapping[str, str]) -> tuple[Origin, ...]:
    carried: dict[str, list[str]] = {}
    for report in reports:
        if report.id in origin:
            carried.setdefault(origin[report.id], []).append(report.id)
    return tuple(Origin(id=key, reports=tuple(ids)) for key, ids in carried.items())


def _mentioned_by(around: _Around, sources: Sources, reports: Sequence[Report]) -> tuple[str, ...]:
    """Reports that bear on it and do not tell it: those about it with no sentence of it, those that tell too little."""
    loose = set(around.about) - sources.telling | sources.loose
    return tuple(reports[number].id for number in _in_order(loose, reports))


def _confidence(
    items: Sequence[EntryFeatures],
    chief: EntryFeatures,
    sources: Sources,
    origins: Sequence[Origin],
    decided: Constraints,
) -> str:
    if chief.entry.date_basis == "curator" or any(decided.unit(item.entry.id) in decided.forced for item in items):
        return "set by the curator"
    if not sources.independent and not origins:
        return "editor's note"
    if sources.independent > 1:
        return f"confirmed by {sources.independent} independent origins"
    return "inferred" if chief.entry.date_basis == "inferred" else "single source"


def _added(first: Sequence[str], others: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """The names of the entry that stands for the event, then those that other sentences of the same act add."""
    names = dict.fromkeys(first)
    for more in others:
        names.update(dict.fromkeys(more))
    return tuple(names)[:_MOST_NAMES]


def _day(report: Report) -> str:
    return report.published.isoformat() if report.published else "9999"
