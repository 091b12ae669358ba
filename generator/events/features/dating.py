"""dating: the entries of one event -> the entry that dates it, and the event's modality."""

from collections.abc import Sequence

from generator.events.features.entry_features import EntryFeatures
from generator.model import Entry, Modality

_BASIS = {"curator": 0, "stated": 1, "inferred": 2, "reported": 4, "unknown": 5}


def chief_of(items: Sequence[EntryFeatures]) -> EntryFeatures:
    """The entry that stands for an event: best dated, clear by itself, most salient, earliest, then by id."""
    dater = dater_of(items)
    return min(
        items,
        key=lambda item: (
            rank(item),
            item.days != dater.days,
            not item.entry.worth,
            -item.entry.salience,
            item.published or 10**9,
            item.entry.id,
        ),
    )


def dater_of(items: Sequence[EntryFeatures]) -> EntryFeatures:
    """The entry with the best evidenced date: of the best rank, the one that most others bear out."""
    best = min(rank(item) for item in items)
    ranked = [item for item in items if rank(item) == best]
    if ranked[0].grain in ("reported", "none"):
        return min(
            ranked,
            key=lambda item: (item.entry.last_day or "9999", -item.entry.salience, item.entry.id),
        )
    return min(
        ranked,
        key=lambda item: (
            -_borne_out(item, items),
            _width(item),
            -item.entry.salience,
            item.published,
            item.entry.id,
        ),
    )


def rank(item: EntryFeatures) -> int:
    """How good the evidence of a date is: the curator's first, a coarse one after every precise one."""
    basis = _BASIS[item.entry.date_basis]
    return basis + 2 if item.grain == "coarse" else basis


def modality_of(items: Sequence[EntryFeatures], chief: EntryFeatures) -> tuple[Modality, str | None]:
    """What became of it: that it happened wins where a report of that day or later tells so."""
    for item in sorted(items, key=lambda item: (-item.entry.salience, item.entry.id)):
        if item.entry.modality == "happened" and _told_after(item, chief):
            return "happened", None
    latest = max(items, key=lambda item: (item.published, item.entry.salience, item.entry.id))
    entry: Entry = latest.entry if latest.entry.modality == "did-not-happen" else chief.entry
    return entry.modality, entry.modality_detail


def _told_after(item: EntryFeatures, chief: EntryFeatures) -> bool:
    return not item.published or chief.days is None or item.published >= chief.days[0]


def _borne_out(item: EntryFeatures, items: Sequence[EntryFeatures]) -> float:
    first, last = item.days or (0, 0)
    votes = 0.0
    for other in items:
        if other.days and other.days[0] <= last and first <= other.days[1]:
            votes += 0.3 + other.entry.salience + (other.days == item.days)
    return votes


def _width(item: EntryFeatures) -> int:
    return item.days[1] - item.days[0] if item.days else 0
