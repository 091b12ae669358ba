"""origins: reports -> independent sources of text; reports that carry the same text are one origin."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from generator.events.components import firsts
from generator.events.describe.publishers import outlet_key
from generator.model import Account, Report

CONTAINMENT = 0.4
_BOILERPLATE = 3
_STOCK = 100  # reports, or one in twenty, that hold a run of words which says nothing any more
_FEWEST = 3  # shingles that two texts share by more than chance


Common = Mapping[int, Mapping[int, int]]


def origins_of(reports: Sequence[Report], accounts: Sequence[Account], common: Common | None = None) -> dict[str, str]:
    """For each report the id of its origin, the id of its earliest report; notes have none.

    `common` are the `texts_in_common` where they are known.
    """
    told = [number for number, report in enumerate(reports) if report.form != "note"]
    order = {number: (_day(reports[number]), reports[number].id) for number in told}
    lead = firsts(told, (*copies(reports, accounts, common), *_retold(reports, told)), order.__getitem__)
    return {reports[number].id: reports[first].id for number, first in lead.items()}


def copies(
    reports: Sequence[Report], accounts: Sequence[Account], common: Common | None = None
) -> Iterator[tuple[int, int]]:
    """Pairs of positions of reports where most of the shorter one's text is the other's too."""
    sizes = [len(account.shingles) for account in accounts]
    common = texts_in_common(reports, accounts) if common is None else common
    for number, shared in common.items():
        for other in sorted(shared):
            least = min(sizes[number], sizes[other])
            if other < number and shared[other] >= CONTAINMENT * least:
                yield other, number


def texts_in_common(reports: Sequence[Report], accounts: Sequence[Account]) -> dict[int, dict[int, int]]:
    """For each report, by position, the others that share three shingles with it or more, and how many."""
    kept = _without_boilerplate(reports, accounts)
    postings = _shared_shingles(kept)
    found = {}
    for number, shingles in enumerate(kept):
        shared = Counter(chain.from_iterable([postings[shingle] for shingle in shingles if shingle in postings]))
        shared.pop(number, None)
        enough = {other: count for other, count in shared.items() if count >= _FEWEST}
        if enough:
            found[number] = enough
    return found


def _shared_shingles(kept: Sequence[tuple[int, ...]]) -> dict[int, list[int]]:
    """The reports that hold a shingle, for those that two or more hold."""
    most = max(_STOCK, len(kept) // 20)
    first: dict[int, int] = {}
    postings: dict[int, list[int]] = {}
    for number, shingles in enumerate(kept):
        for shingle in shingles:
            before = first.setdefault(shingle, number)
            if before != number:
                posting = postings.setdefault(shingle, [before])
                if len(posting) <= most:
                    posting.append(number)
    return {shingle: posting for shingle, posting in postings.items() if len(posting) <= most}


def _without_boilerplate(reports: Sequence[Report], accounts: Sequence[Account]) -> list[tuple[int, ...]]:
    """The shingles of each report that another holds too, less those that recur in three reports of its outlet."""
    kept = _held_twice(reports, accounts)
    by_outlet: dict[str, list[int]] = defaultdict(list)
    for number, report in enumerate(reports):
        if report.outlet and report.form != "note":
            by_outlet[outlet_key(report.outlet)].append(number)
    for numbers in by_outlet.values():
        held: Counter[int] = Counter()
        for number in numbers if len(numbers) >= _BOILERPLATE else ():
            held.update(kept[number])
        recurring = {shingle for shingle, count in held.items() if count >= _BOILERPLATE}
        for number in numbers if recurring else ():
            kept[number] = tuple(one for one in kept[number] if one not in recurring)
    return kept


def _held_twice(reports: Sequence[Report], accounts: Sequence[Account]) -> list[tuple[int, ...]]:
    """The shingles of each report that another one holds; notes count for nothing."""
    held: set[int] = set()
    twice: set[int] = set()
    for report, account in zip(reports, accounts, strict=True):
        if report.form != "note":
            twice.update(held.intersection(account.shingles))
            held.update(account.shingles)
    return [
        ()
        if report.form == "note" or twice.isdisjoint(account.shingles)
        else tuple([shingle for shingle in account.shingles if shingle in twice])
        for report, account in zip(reports, accounts, strict=True)
    ]


def _retold(reports: Sequence[Report], told: Sequence[int]) -> Iterator[tuple[int, int]]:
    """A digest and the report that it retells are one origin: same outlet, same title."""
    first: dict[tuple[str, str], int] = {}
    for number in told:
        report = reports[number]
        outlet, title = report.outlet, report.title
        if report.digest_of is not None:
            outlet, title = report.digest_of.outlet or outlet, report.digest_of.title or title
        if not outlet or not title:
            continue
        key = (outlet_key(outlet), _plain(title))
        if key in first:
            yield first[key], number
        else:
            first[key] = number


def _plain(text: str) -> str:
    return " ".join("".join(sign if sign.isalnum() else " " for sign in text.lower()).split())


def _day(report: Report) -> str:
    return report.published.isoformat() if report.published else "9999"
