"""report_features: reports and accounts -> what grouping needs of each report's main entry."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.events.features.entry_features import main_entry
from generator.events.features.matching import people_keys, place_keys
from generator.events.features.vectors import Document, Rarity, Vector, folded, vector_of
from generator.events.stories.acts import Act, act_of
from generator.events.stories.stated import Stated, begins, precise_days, stated_of
from generator.model import Account, Entry, Report
from generator.words import terms_of


@dataclass(slots=True, frozen=True)
class Telling:
    """One report and its main entry: `days` only where precise, names with how telling they are.

    `told` is the day of publication where that alone dates what happened.
    """

    number: int
    entry: Entry
    published: int | None
    told: int | None
    days: tuple[int, int] | None
    vector: Vector
    people: dict[str, float]
    places: dict[str, float]
    stated: tuple[Stated, ...] = ()
    act: Act | None = None


def tellings(
    reports: Sequence[Report],
    accounts: Sequence[Account],
    documents: Sequence[Document],
    rarities: Rarity,
    names: Rarity,
) -> list[Telling]:
    """A telling for every report that has an entry."""
    found = []
    for number, (report, account) in enumerate(zip(reports, accounts, strict=True)):
        entry = main_entry(account)
        if entry is not None:
            found.append(
                _telling(number, report, account, documents[number], entry, rarities, names)
            )
    return found


def documents_of(
    reports: Sequence[Report], accounts: Sequence[Account], low: Mapping[str, str]
) -> list[Document]:
    """The terms of every report and of its title, folded."""
    return [
        folded(account.terms, terms_of(report.title or "", report.language), low)
        for report, account in zip(reports, accounts, strict=True)
    ]


def _telling(
    number: int,
    report: Report,
    account: Account,
    told: Document,
    entry: Entry,
    rarities: Rarity,
    names: Rarity,
) -> Telling:
    published = report.published.toordinal() if report.published else None
    return Telling(
        number=number,
        entry=entry,
        published=published,
        told=published if _reported(entry) else None,
        days=precise_days(entry),
        vector=vector_of(told, rarities),
        people={name: names.share(name) for name in people_keys(entry)},
        places={name: names.share(name) for name in place_keys(entry)},
        stated=stated_of(entry, account.entries, published, begins(report.text)),
        act=act_of(entry, published, report.text),
    )


def _reported(entry: Entry) -> bool:
    return entry.date_basis == "reported" and entry.modality == "happened"
