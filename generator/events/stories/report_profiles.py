"""report_profiles: reports and accounts -> what grouping needs of each report's main entry."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.events.features.entry_features import main_entry
from generator.events.features.matching import people_keys, place_keys, places_and_countries
from generator.events.features.vectors import (
    Document,
    Rarity,
    Vector,
    Words,
    folded,
    vector_of,
)
from generator.events.stories.acts import Act, act_of
from generator.events.stories.stated import Stated, begins, precise_days, stated_of
from generator.model import Account, Entry, Report
from generator.terms import terms_of

_OPENING = 600  # characters of a report whose places say where it is about


@dataclass(slots=True, frozen=True)
class ReportProfile:
    """One report and its main entry: `days` only where precise, names with how profile they are.

    `told` is the day of publication where that alone dates what happened.
    """

    number: int
    entry: Entry
    published: int | None
    told: int | None
    days: tuple[int, int] | None
    vector: Vector
    people: Words
    places: Words
    stated: tuple[Stated, ...] = ()
    act: Act | None = None


def profiles(
    reports: Sequence[Report],
    accounts: Sequence[Account],
    documents: Sequence[Document],
    rarities: Rarity,
    names: Rarity,
) -> list[ReportProfile]:
    """A profile for every report that has an entry; `names` says how profile a person is."""
    found = []
    where = [_places(account) for account in accounts]
    places = Rarity(where)
    for number, (report, account) in enumerate(zip(reports, accounts, strict=True)):
        entry = main_entry(account)
        if entry is not None:
            found.append(
                _profile(
                    number,
                    report,
                    account,
                    vector_of(documents[number], rarities),
                    entry,
                    {name: names.share(name) for name in people_keys(entry)},
                    {name: places.share(name) for name in where[number]},
                )
            )
    return found


def documents_of(reports: Sequence[Report], accounts: Sequence[Account], low: Mapping[str, str]) -> list[Document]:
    """The terms of every report and of its title, folded."""
    return [
        folded(account.terms, terms_of(report.title or "", report.language), low)
        for report, account in zip(reports, accounts, strict=True)
    ]


def _profile(
    number: int,
    report: Report,
    account: Account,
    vector: Vector,
    entry: Entry,
    people: Words,
    places: Words,
) -> ReportProfile:
    published = report.published.toordinal() if report.published else None
    return ReportProfile(
        number=number,
        entry=entry,
        published=published,
        told=published if _reported(entry) else None,
        days=precise_days(entry),
        vector=vector,
        people=people,
        places=places,
        stated=stated_of(entry, account.entries, published, begins(report.text)),
        act=act_of(entry, published, report.text),
    )


def _places(account: Account) -> list[str]:
    """The places that a report's opening and its main entry name, each once."""
    entry = main_entry(account)
    if entry is None:
        return []
    told = [(one.start, one.end) for one in entry.told_in or (entry.excerpt,)]
    named = (
        one.name
        for one in account.mentions
        if one.kind == "place"
        and not one.acting
        and (one.start < _OPENING or any(first <= one.start < last for first, last in told))
    )
    return list(dict.fromkeys((*places_and_countries(tuple(named)), *place_keys(entry))))


def _reported(entry: Entry) -> bool:
    return entry.date_basis == "reported" and entry.modality == "happened"
